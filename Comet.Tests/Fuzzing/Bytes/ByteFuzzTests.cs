namespace Comet.Tests.Fuzzing.Bytes;

/// <summary>A short run of the fuzzer of syncs, the same each time. Long ones: <c>dotnet run -c Release --project Comet.Tests.Fuzz -- bytes --seconds 600</c>.</summary>
[Collection(nameof(Threads.CurrentSession))]
public sealed class ByteFuzzTests
{
    [Fact]
    public void Changed_syncs_are_refused_or_can_be_applied()
    {
        var fuzzer = new ByteFuzzer([.. SyncCorpus.OfRows(), .. SyncCorpus.OfPrograms(1)], new ByteFuzzOptions { Seed = 1, Inputs = 30_000 }, static _ => { });
        fuzzer.Run();
        Assert.True(fuzzer.Failures.Count == 0, string.Join('\n', fuzzer.Failures));
        Assert.True(fuzzer.Inputs == 30_000, fuzzer.Summary());
    }
}
