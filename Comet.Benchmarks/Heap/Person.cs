using MemoryPack;

namespace Comet.Benchmarks.Heap;

/// <summary>An object of the graph: a tree, whose order is that of the numbers.</summary>
[Offloadable]
public partial class Person
{
    /// <summary>Its place in the order.</summary>
    public int Number;

    /// <summary>What changes.</summary>
    public double Weight;

    /// <summary>A text of its own.</summary>
    public string? Name;

    /// <summary>Those before it.</summary>
    public Person? Left;

    /// <summary>Those after it.</summary>
    public Person? Right;

    /// <summary>A balanced tree.</summary>
    public static Person? Tree(int start, int count) => count == 0 ? null : new Person
    {
        Number = start + count / 2,
        Weight = 1.5 * (start + count / 2),
        Name = $"person {start + count / 2}",
        Left = Tree(start, count / 2),
        Right = Tree(start + count / 2 + 1, count - count / 2 - 1),
    };
}

/// <summary>The same for MemoryPack.</summary>
[MemoryPackable]
public sealed partial class PackedPerson
{
    /// <inheritdoc cref="Person.Number"/>
    public int Number;

    /// <inheritdoc cref="Person.Weight"/>
    public double Weight;

    /// <inheritdoc cref="Person.Name"/>
    public string? Name;

    /// <inheritdoc cref="Person.Left"/>
    public PackedPerson? Left;

    /// <inheritdoc cref="Person.Right"/>
    public PackedPerson? Right;

    /// <summary>The same tree.</summary>
    public static PackedPerson? Of(Person? person) => person is null ? null : new PackedPerson
    {
        Number = person.Number,
        Weight = person.Weight,
        Name = person.Name,
        Left = Of(person.Left),
        Right = Of(person.Right),
    };
}
