using System.ComponentModel;
using Comet.Runtime;

namespace Comet.Linq;

/// <summary>
/// The library's query operators, and its methods of lists and arrays that are given delegates, as offloadable code: what twins call where the library's own would run the program's code in one piece. Each means what
/// the library's of its name and parameters means: arguments are checked when it is called, elements are asked for one by one and no sooner.
/// </summary>
[Offloadable]
[JudgedByCallers]
[EditorBrowsable(EditorBrowsableState.Never)]
public static partial class Operators
{
    /// <summary>Whether the elements of a sequence may come out of the middle of the program's code. Of any other the library makes the same faster.</summary>
    private static bool MaySuspend<T>(IEnumerable<T> source) => source is ITwinIterator or ITwinSequence<T>;

    private static InvalidOperationException NoElements() => new("Sequence contains no elements");

    private static InvalidOperationException NoMatch() => new("Sequence contains no matching element");

    private static InvalidOperationException MoreThanOneElement() => new("Sequence contains more than one element");

    private static InvalidOperationException MoreThanOneMatch() => new("Sequence contains more than one matching element");
}
