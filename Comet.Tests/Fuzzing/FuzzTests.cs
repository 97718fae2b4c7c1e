using System.Globalization;
using Comet.Tests.Conformance;

namespace Comet.Tests.Fuzzing;

/// <summary>A short run of the fuzzer, the same each time. Long ones: <c>dotnet run -c Release --project Comet.Tests.Fuzz -- --seconds 600</c>.</summary>
[Collection(nameof(Threads.CurrentSession))]
public sealed class FuzzTests
{
    [Theory]
    [InlineData(1, 48)]
    [InlineData(1_000_000, 16)]
    public void Random_programs_behave_as_plain(int seed, int programs)
    {
        var fuzzer = new Fuzzer(new FuzzOptions { Seed = (ulong)seed, Programs = programs, ShrinkTime = TimeSpan.Zero }, _ => { });
        fuzzer.Run();
        Assert.True(fuzzer.Failures.Count == 0, string.Join('\n', fuzzer.Failures.Select(f => string.Create(CultureInfo.InvariantCulture, $"seed {f.Seed}: {f.Failure}"))));
        Assert.True(fuzzer.Migrations > 1000, fuzzer.Summary());
    }

    [Fact]
    public void A_seed_means_one_program()
    {
        for (var seed = 1ul; seed <= 500; seed++)
            Assert.Equal(ProgramGenerator.Generate(seed), ProgramGenerator.Generate(seed));
    }

    [Fact]
    public void Shrinking_keeps_the_failure_and_what_ends_the_program()
    {
        var program = FuzzPrograms.Batch([2]);
        var shrunk = new Shrinker(
            text => text.Contains("* 31", StringComparison.Ordinal) && FuzzCompilation.Of(program with { Source = text }).Plain is not null,
            TimeSpan.FromSeconds(3)).Shrink(program.Source);
        Assert.Contains("* 31", shrunk, StringComparison.Ordinal);
        Assert.Contains("class Fuel", shrunk, StringComparison.Ordinal);
        Assert.True(shrunk.Length < program.Source.Length, shrunk);
    }

    [Theory]
    [InlineData(FailureKind.DoesNotCompile, "x does not compile\na.cs(1,2): error CS0159: No such label", "y does not compile\nb.cs(7,2): error CS0159: No such label", true)]
    [InlineData(FailureKind.DoesNotCompile, "x does not compile\na.cs(1,2): error CS0159: No such label", "y does not compile\nb.cs(7,2): error CS0029: Cannot", false)]
    [InlineData(FailureKind.Fails, "System.TimeoutException: a", "System.TimeoutException: b", true)]
    [InlineData(FailureKind.Fails, "System.TimeoutException: a", "System.NullReferenceException: a", false)]
    internal void Failures_are_told_apart_by_symptom(FailureKind kind, string one, string other, bool areAlike) =>
        Assert.Equal(areAlike, new FuzzFailure(kind, "", one).IsLike(new FuzzFailure(kind, "", other)));
}
