namespace Comet.Tests.Conformance;

/// <summary>Calls of delegates whose methods run anywhere do not take threads home. That they give the same is for <see cref="ConformanceTests"/>.</summary>
[Collection(nameof(Threads.CurrentSession))]
public class DelegateTargetTests
{
    [Fact]
    public void Threads_stay_where_they_are()
    {
        var report = ProgramRunner.Run(CompiledPrograms.GetOffloadable(ConformanceProgram.Get("Closures/DelegatesInLoops")), RunMode.Get("7 Eager").Connect);

        // There, perhaps not at once, and back.
        Assert.True(report.Migrations is > 0 and <= 4, $"{report.Migrations} moves\n{report.Session}");
    }
}
