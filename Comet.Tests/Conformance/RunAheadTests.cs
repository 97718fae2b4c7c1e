using Comet.Sessions;

namespace Comet.Tests.Conformance;

/// <summary>Threads at the server really run ahead of calls without a result, and are called back where home goes another way. That nothing shows is for <see cref="ConformanceTests"/>.</summary>
[Collection(nameof(Threads.CurrentSession))]
public class RunAheadTests
{
    [Theory]
    [InlineData("Pinned/RunsAhead", 100, 0)]
    [InlineData("Pinned/CallsOnStructures", 9, 0)]
    [InlineData("Pinned/CallsThatThrow", 2, 1)]
    [InlineData("Pinned/CallsThatChange", 3, 2)]
    public void Calls_are_made_while_threads_go_on(string program, int leastCalls, int leastDivergences)
    {
        // After a divergence no thread moves until the server has answered; on a busy machine a short program may be over by then.
        var report = Run();
        for (var again = 0; again < 9 && report.CallsAhead < leastCalls; again++)
            report = Run();
        Assert.True(report.CallsAhead >= leastCalls && report.Divergences >= leastDivergences, $"{report.CallsAhead} calls ahead, {report.Divergences} divergences, {report.Migrations} moves\n{report.Session}");
        if (leastDivergences == 0)
            Assert.Equal(0, report.Divergences);
        Assert.True(report.Migrations < report.CallsAhead / 2 || leastCalls < 50, $"{report.Migrations} moves");

        RunReport Run() => ProgramRunner.Run(CompiledPrograms.GetOffloadable(ConformanceProgram.Get(program)), RunMode.Get("7 Eager").Connect);
    }

    [Fact]
    public async Task What_calls_take_at_home_is_no_reason_to_call_a_thread_back()
    {
        var program = ProgramCompiler.Compile(
            new ConformanceProgram(
                "calls that take long",
                """
                using System.Threading;
                using Comet;

                [Offloadable]
                public partial class Worker
                {
                    public int Run()
                    {
                        int sum = 0;
                        for (int i = 0; i < 500_000_000; i++) sum += i ^ (sum >> 3);
                        for (int i = 0; i < 30; i++)
                        {
                            Pause.Now();
                            sum += i;
                        }

                        return sum;
                    }
                }

                public static class Pause
                {
                    public static void Now() => Thread.Sleep(20);
                }

                public static class Program
                {
                    public static object Run() => new Worker().Run();
                }
                """,
                Expectation.Migrates),
            withGenerator: true,
            withSymbols: false);

        // A busy machine may keep the thread from its lead in earnest.
        List<MoveOutcome> outcomes = [];
        for (var attempt = 0; attempt < 5 && !outcomes.Contains(MoveOutcome.Moved); attempt++)
        {
            Task reading = Task.CompletedTask;
            var report = ProgramRunner.Run(program, (compiled, home) =>
            {
                var pair = new SessionPair(compiled, home, MigrationPolicy.Tau, int.MaxValue, SessionOptions.None, Transport.InProcess());
                reading = ReadAsync(pair.Decisions);
                return pair;
            });
            await reading;
            Assert.InRange(report.CallsAhead, 0, 30);
        }

        Assert.Contains(MoveOutcome.Moved, outcomes);

        async Task ReadAsync(IAsyncEnumerable<MoveDecision> decisions)
        {
            await foreach (var decision in decisions)
            {
                if (decision.CallsAhead >= 20)
                    outcomes.Add(decision.Outcome);
            }
        }
    }
}
