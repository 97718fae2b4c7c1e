using System.Globalization;

namespace Comet.Tests.Conformance;

/// <summary>Runs a program once, and reports what could be seen of it.</summary>
/// <remarks>The console and the current session belong to the whole process, so runs must not overlap.</remarks>
internal static class ProgramRunner
{
    /// <summary>The same for all runs, so that a deep recursion that ends at home in one ends in all.</summary>
    public const int StackSize = 64 * 1024 * 1024;

    /// <summary>Generous for the slowest program on a busy machine: only a hang takes longer.</summary>
    public static TimeSpan Limit { get; } = TimeSpan.FromSeconds(30);

    /// <summary>Runs a program.</summary>
    /// <param name="program">What to run.</param>
    /// <param name="connect">Connects the session under which it runs.</param>
    /// <param name="limit">How long it may take, if not <see cref="Limit"/>.</param>
    /// <exception cref="TimeoutException">It hung; the message says what the session was doing.</exception>
    public static RunReport Run(CompiledProgram program, Func<CompiledProgram, ProgramInstance, IRunSession> connect, TimeSpan? limit = null)
    {
        using var instance = ProgramLoads.Rent(program);
        try
        {
            return Run(program, instance, connect, limit ?? Limit);
        }
        catch
        {
            ProgramLoads.Forget();
            throw;
        }
    }

    private static RunReport Run(CompiledProgram program, ProgramInstance instance, Func<CompiledProgram, ProgramInstance, IRunSession> connect, TimeSpan limit)
    {
        using var output = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        object? result = null;
        Exception? thrown = null;
        long migrations;
        IReadOnlyList<string> abandoned;
        long recoveries;
        long callsAhead;
        long divergences;
        string description;

        using (var session = connect(program, instance))
        {
            var console = Console.Out;
            Console.SetOut(output);
            try
            {
                var thread = new Thread(() => (result, thrown) = Attempt(instance), StackSize) { IsBackground = true, Name = "program" };
                thread.Start();
                if (!thread.Join(limit))
                    throw new TimeoutException($"The program is still running after {limit.TotalSeconds} s.\nIt printed so far:\n{Last(output)}\n{session.Describe()}");
            }
            finally
            {
                Console.SetOut(console);
            }

            migrations = session.Migrations;
            abandoned = [.. session.Abandoned];
            recoveries = session.Recoveries;
            (callsAhead, divergences) = (session.CallsAhead, session.Divergences);
            description = session.Describe();
        }

        return new RunReport(RunOutcome.Of(instance, output.ToString(), result, thrown), migrations, abandoned, recoveries, description, thrown) { CallsAhead = callsAhead, Divergences = divergences };
    }

    private static (object? Result, Exception? Thrown) Attempt(ProgramInstance instance)
    {
        try
        {
            return (instance.Run(), null);
        }
        catch (Exception exception)
        {
            return (null, exception);
        }
    }

    /// <summary>The end of what was printed.</summary>
    private static string Last(StringWriter output)
    {
        try
        {
            var text = output.ToString();
            return text.Length <= 2000 ? text : "…" + text[^2000..];
        }
        catch (ArgumentException)
        {
            return "(being written to)";
        }
    }
}

/// <summary>A finished run.</summary>
/// <param name="Outcome">What could be seen of it.</param>
/// <param name="Migrations">How often its threads moved.</param>
/// <param name="Abandoned">Why threads were kept at home.</param>
/// <param name="Recoveries">How often a thread went on at home because the server was lost.</param>
/// <param name="Session">What the endpoints did last.</param>
/// <param name="Thrown">What it threw, if it did: for its stack trace.</param>
internal sealed record RunReport(RunOutcome Outcome, long Migrations, IReadOnlyList<string> Abandoned, long Recoveries, string Session, Exception? Thrown)
{
    /// <summary>Calls that home made for threads that were ahead.</summary>
    public long CallsAhead { get; init; }

    /// <summary>Threads that went another way at home than ahead.</summary>
    public long Divergences { get; init; }
}
