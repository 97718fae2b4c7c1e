using Comet.Tests.Fuzzing;

namespace Comet.Tests.Conformance;

/// <summary>Every form of statement and expression, with every mixture of suspended operands: see <see cref="OperandMatrix"/>.</summary>
[Collection(nameof(Threads.CurrentSession))]
public sealed class OperandMatrixTests
{
    private static readonly string[] _modes = ["2 Twin", "3 Direct"];

    public static IEnumerable<object[]> Indices => Enumerable.Range(0, OperandMatrix.Programs.Count).Select(i => new object[] { i });

    [Theory]
    [MemberData(nameof(Indices))]
    public void Operands_are_evaluated_once_and_in_order(int index)
    {
        var check = new FuzzCheck(TimeSpan.FromSeconds(120));
        var compiled = FuzzCompilation.Of(OperandMatrix.Programs[index]);
        var failure = check.Find(compiled, [.. _modes.Select(RunMode.Get), RunMode.Random((ulong)index + 1)]);
        Assert.True(failure is null, failure?.ToString());
        Assert.True(check.Migrations > 20, $"Its threads moved {check.Migrations} times. {string.Join(" ", check.Abandoned)}");
    }
}
