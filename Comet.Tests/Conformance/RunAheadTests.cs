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
}
