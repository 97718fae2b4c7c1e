namespace Comet.Benchmarks.Heap;

/// <summary>A <see cref="Person"/> that tells when it is written to.</summary>
[Offloadable, Precise]
public sealed partial class PrecisePerson
{
    /// <inheritdoc cref="Person.Number"/>
    public partial int Number { get; set; }

    /// <inheritdoc cref="Person.Weight"/>
    public partial double Weight { get; set; }

    /// <inheritdoc cref="Person.Name"/>
    public partial string? Name { get; set; }

    /// <inheritdoc cref="Person.Left"/>
    public partial PrecisePerson? Left { get; set; }

    /// <inheritdoc cref="Person.Right"/>
    public partial PrecisePerson? Right { get; set; }

    /// <inheritdoc cref="Person.Tree"/>
    public static PrecisePerson? Tree(int start, int count) => count == 0 ? null : new PrecisePerson
    {
        Number = start + count / 2,
        Weight = 1.5 * (start + count / 2),
        Left = Tree(start, count / 2),
        Right = Tree(start + count / 2 + 1, count - count / 2 - 1),
    };
}
