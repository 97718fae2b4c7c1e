using System.CommandLine;
using Comet;
using Comet.Net;
using Quickstart;

Option<string?> server = new("--server")
{
    Description = "Use the server at comet://HOST:PORT?key=KEY, started by hand. Default: start one on a free port of this machine.",
};
server.Validators.Add(result =>
{
    if (!CometUri.TryParse(result.GetValueOrDefault<string?>(), out _, out var error))
        result.AddError(error);
});
Option<MigrationPolicy> policy = new("--policy")
{
    Description = "When the work moves: tau (when it pays), eager (as soon as it can), always (at every safepoint), never, every:N, or random:SEED.",
    DefaultValueFactory = _ => MigrationPolicy.Tau,
    CustomParser = result =>
    {
        if (!MigrationPolicy.TryParse(result.Tokens[0].Value, out var parsed))
            result.AddError("--policy expects tau, eager, always, never, every:N or random:SEED.");
        return parsed;
    },
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
