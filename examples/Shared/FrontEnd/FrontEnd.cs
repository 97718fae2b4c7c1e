using System.CommandLine;
using Comet.Net;

namespace Comet.Examples;

/// <summary>The command line that all example applications have.</summary>
public static class FrontEnd
{
    /// <summary>Does what the command line says.</summary>
    /// <returns>The exit code: 0 if the results are right.</returns>
    public static Task<int> RunAsync(IApplication application, string[] arguments)
    {
        RootCommand root = new(application.Description) { CreateRun(application) };
        if (application is IInputGenerator generator)
            root.Add(CreateGenerate(generator));
        return root.Parse(arguments).InvokeAsync();
    }

    private static Command CreateRun(IApplication application)
    {
        var size = CreateSize();
        Option<string?> input = new("--input") { Description = "A file or folder to read instead of the example's own input." };
        Option<DirectoryInfo> output = new("--output")
        {
            Description = "The folder for results. Default: out, in the current folder.",
            DefaultValueFactory = _ => new DirectoryInfo("out"),
        };
        Option<string?> connect = new("--connect") { Description = "Connect to the server at comet://HOST:PORT?key=KEY; without it all is computed here." };
        connect.Validators.Add(result =>
        {
            if (!CometUri.TryParse(result.GetValueOrDefault<string?>(), out _, out var error))
                result.AddError(error);
        });
        Option<MigrationPolicy> policy = new("--policy")
        {
            Description = "When threads move: tau (when it pays), eager (as soon as they can), never, always, every:N or random:SEED.",
            DefaultValueFactory = _ => MigrationPolicy.Tau,
            CustomParser = result =>
            {
                if (!MigrationPolicy.TryParse(result.Tokens[0].Value, out var parsed))
                    result.AddError($"'{result.Tokens[0].Value}' is no migration policy.");
                return parsed;
            },
        };

        Option<FileInfo?> history = new("--history") { Description = "A file that keeps what is learnt of the program, such as which calls are long, from one run to the next." };
        Option<bool> explain = new("--explain") { Description = "Tell why threads moved or stayed, with predicted and actual costs, on the error output." };

        Command run = new("run", "Computes, and prints the time and a checksum of the results.") { size, input, output, connect, policy, history, explain };
        run.SetAction((parsed, cancellation) => new ConnectedRun(application)
        {
            Size = parsed.GetValue(size),
            Input = parsed.GetValue(input),
            Output = parsed.GetValue(output)!,
            ServerAddress = parsed.GetValue(connect),
            Policy = parsed.GetValue(policy)!,
            History = parsed.GetValue(history),
            Explains = parsed.GetValue(explain),
        }.RunAsync(cancellation));
        return run;
    }

    private static Command CreateGenerate(IInputGenerator generator)
    {
        var size = CreateSize();
        Option<int> seed = new("--seed") { Description = "Chooses one of many inputs.", DefaultValueFactory = _ => 1 };
        Option<DirectoryInfo> output = new("--output") { Description = "The folder to write to.", Required = true };
        Command generate = new("generate", "Writes an input for run --input.") { size, seed, output };
        generate.SetAction(parsed =>
        {
            var folder = parsed.GetValue(output)!;
            folder.Create();
            generator.Generate(parsed.GetValue(size), parsed.GetValue(seed), folder.FullName);
        });
        return generate;
    }

    private static Option<ProblemSize> CreateSize() => new("--size")
    {
        Description = "How much to compute: tiny, small, default or large.",
        DefaultValueFactory = _ => ProblemSize.Default,
    };
}
