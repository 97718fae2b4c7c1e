using System.CommandLine;
using Comet;
using Quickstart;

Option<Uri?> server = new("--server")
{
    Description = "Use the server at comet://HOST:PORT, started by hand. Default: start one on a free port of this machine.",
    CustomParser = result => Uri.TryCreate(result.Tokens[0].Value, UriKind.Absolute, out var uri) && uri.Scheme == "comet"
        ? uri
        : Fail<Uri?>(result, "--server expects comet://HOST:PORT."),
};
Option<MigrationPolicy> policy = new("--policy")
{
    Description = "When the work moves: tau (when it pays), always (at every safepoint), never, every:N, or random:SEED.",
    DefaultValueFactory = _ => MigrationPolicy.Tau,
    CustomParser = result => MigrationPolicy.TryParse(result.Tokens[0].Value, out var parsed)
        ? parsed
        : Fail<MigrationPolicy>(result, "--policy expects tau, always, never, every:N or random:SEED."),
};
Option<int> maxMigrations = new("--max-migrations")
{
    Description = "How often the work on one puzzle may move; then it stays where it is.",
    DefaultValueFactory = _ => 2_000,
};
Option<int?> killServerAfter = new("--kill-server-after")
{
    Description = "Kill the server process hard, this many milliseconds after the offloaded work began.",
};

RootCommand command = new("Solves published sudokus and counts queens, at home and offloaded, and compares.")
{
    server, policy, maxMigrations, killServerAfter,
};
maxMigrations.Validators.Add(result =>
{
    if (result.GetValueOrDefault<int>() < 0)
        result.AddError("--max-migrations expects 0 or more.");
});
command.Validators.Add(result =>
{
    if (result.GetResult(server) is not null && result.GetResult(killServerAfter) is not null)
        result.AddError("--kill-server-after needs the server that this example starts; leave --server out.");
});
command.SetAction((arguments, cancellation) => new OffloadRun
{
    ServerAddress = arguments.GetValue(server),
    Policy = arguments.GetValue(policy)!,
    MaxMigrations = arguments.GetValue(maxMigrations),
    KillServerAfter = arguments.GetValue(killServerAfter) is { } milliseconds ? TimeSpan.FromMilliseconds(milliseconds) : null,
}.RunAsync(cancellation));
return await command.Parse(args).InvokeAsync();

static T? Fail<T>(System.CommandLine.Parsing.ArgumentResult result, string message)
{
    result.AddError(message);
    return default;
}
