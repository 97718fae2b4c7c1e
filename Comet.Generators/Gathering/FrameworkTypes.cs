using System.Collections.Generic;
using System.Linq;
using Comet.Generators.Model;
using Comet.Generators.Text;
using Microsoft.CodeAnalysis;

namespace Comet.Generators.Gathering;

/// <summary>What is known of the types of the framework, whose fields cannot be looked at: its reference assemblies do not show them.</summary>
internal static class FrameworkTypes
{
    /// <summary>Structures whose whole value is in their bits.</summary>
    private static readonly HashSet<string> _bits =
    [
        "System.DateTime", "System.DateTimeOffset", "System.DateOnly", "System.TimeOnly", "System.TimeSpan", "System.Guid", "System.Half",
        "System.Int128", "System.UInt128", "System.Index", "System.Range", "System.Text.Rune",
        "System.Numerics.Complex", "System.Numerics.Vector2", "System.Numerics.Vector3", "System.Numerics.Vector4", "System.Numerics.Quaternion",
        "System.Numerics.Plane", "System.Numerics.Matrix3x2", "System.Numerics.Matrix4x4",
        "System.Drawing.Point", "System.Drawing.PointF", "System.Drawing.Size", "System.Drawing.SizeF", "System.Drawing.Rectangle", "System.Drawing.RectangleF",
    ];

    /// <summary>Other types that are carried, or of which some objects are.</summary>
    private static readonly HashSet<string> _known =
    [
        "System.Numerics.BigInteger", "System.Text.StringBuilder", "System.Random", "System.Collections.BitArray", "System.Version", "System.Uri", "System.StringComparer",
        "System.Threading.CancellationToken", "System.Threading.Lock", "System.Globalization.CultureInfo", "System.Text.RegularExpressions.Regex",
        "System.Text.Encoding", "System.Text.UTF8Encoding", "System.Text.UnicodeEncoding", "System.Text.UTF32Encoding", "System.Text.ASCIIEncoding",
    ];

    /// <summary>
    /// Generic types that are portable if their type arguments are, and the method of the type table that registers them; empty for those that need none.
    /// </summary>
    private static readonly Dictionary<string, string> _containers = new()
    {
        ["System.Nullable"] = "",
        ["System.ValueTuple"] = "",
        ["System.Runtime.Intrinsics.Vector64"] = "",
        ["System.Runtime.Intrinsics.Vector128"] = "",
        ["System.Runtime.Intrinsics.Vector256"] = "",
        ["System.Runtime.Intrinsics.Vector512"] = "",
        // The table registers a dictionary's pairs with it, and a list's nodes.
        ["System.Collections.Generic.KeyValuePair"] = "AddDictionary",
        ["System.Collections.Generic.List"] = "AddList",
        ["System.Collections.Generic.Dictionary"] = "AddDictionary",
        ["System.Collections.Generic.HashSet"] = "AddHashSet",
        ["System.Collections.Generic.Queue"] = "AddQueue",
        ["System.Collections.Generic.Stack"] = "AddStack",
        ["System.Collections.Generic.LinkedList"] = "AddLinkedList",
        ["System.Collections.Generic.LinkedListNode"] = "AddLinkedList",
        ["System.Collections.Generic.PriorityQueue"] = "AddPriorityQueue",
        ["System.Collections.Generic.SortedSet"] = "AddSortedSet",
        ["System.Collections.Generic.SortedDictionary"] = "AddSortedDictionary",
        ["System.Collections.Generic.SortedList"] = "AddSortedList",
        ["System.Collections.Generic.Comparer"] = "AddComparers",
        ["System.Collections.Generic.EqualityComparer"] = "AddComparers",
        ["System.Collections.ObjectModel.ReadOnlyCollection"] = "AddReadOnlyCollection",
        ["System.Collections.Immutable.ImmutableArray"] = "AddImmutableArray",
        ["System.Collections.ObjectModel.ReadOnlyDictionary"] = "AddReadOnlyDictionary",
        ["System.Collections.ObjectModel.Collection"] = "AddCollection",
        ["System.Collections.ObjectModel.KeyedCollection"] = "AddKeyedCollection",
        ["System.Collections.Concurrent.ConcurrentQueue"] = "AddConcurrentQueue",
        ["System.Collections.Concurrent.ConcurrentStack"] = "AddConcurrentStack",
        ["System.Collections.Concurrent.ConcurrentBag"] = "AddConcurrentBag",
        ["System.Collections.Concurrent.ConcurrentDictionary"] = "AddConcurrentDictionary",
        ["System.Lazy"] = "AddLazy",
        ["System.Collections.Immutable.ImmutableList"] = "AddImmutableList",
        ["System.Collections.Immutable.ImmutableStack"] = "AddImmutableStack",
        ["System.Collections.Immutable.ImmutableQueue"] = "AddImmutableQueue",
        ["System.Collections.Immutable.ImmutableSortedSet"] = "AddImmutableSortedSet",
        ["System.Collections.Immutable.ImmutableSortedDictionary"] = "AddImmutableSortedDictionary",
        ["System.Collections.Immutable.ImmutableHashSet"] = "AddImmutableHashSet",
        ["System.Collections.Immutable.ImmutableDictionary"] = "AddImmutableDictionary",
        ["System.Collections.Frozen.FrozenSet"] = "AddFrozenSet",
        ["System.Collections.Frozen.FrozenDictionary"] = "AddFrozenDictionary",
        ["System.Tuple"] = "AddTuple",
        ["System.ArraySegment"] = "AddMemory",
        ["System.Memory"] = "AddMemory",
        ["System.ReadOnlyMemory"] = "AddMemory",
    };

    /// <summary>Containers that users' classes derive from, and whose contents the runtime's <c>LibraryContents</c> carries for those.</summary>
    private static readonly HashSet<string> _bases =
    [
        "List", "Dictionary", "HashSet", "Queue", "Stack", "LinkedList", "PriorityQueue", "SortedSet", "SortedDictionary", "SortedList",
        "Collection", "KeyedCollection", "ReadOnlyCollection", "ReadOnlyDictionary",
    ];

    /// <summary>Types whose order is that of their keys' hash codes, and is not sent.</summary>
    private static readonly HashSet<string> _orderedByHash =
        ["System.Collections.Concurrent.ConcurrentDictionary", "System.Collections.Immutable.ImmutableHashSet", "System.Collections.Immutable.ImmutableDictionary", "System.Collections.Frozen.FrozenSet", "System.Collections.Frozen.FrozenDictionary"];

    /// <summary>Structures whose hash codes are the same in every process.</summary>
    private static readonly HashSet<string> _sameHashes = ["System.DateTimeOffset", "System.DateOnly", "System.TimeOnly", "System.TimeSpan", "System.Guid", "System.Half"];

    /// <summary>Longer tuples hold tuples of the rest.</summary>
    private const int MaxTupleArity = 7;

    /// <summary>Namespaces whose interfaces are implemented by things that can cross (collections, comparers, values) as a rule.</summary>
    private static readonly HashSet<string> _dataInterfaces = ["System", "System.Collections", "System.Collections.Generic", "System.Linq", "System.Numerics"];

    /// <summary>Whether the assembly is a part of the framework.</summary>
    public static bool IsFramework(IAssemblySymbol? assembly) =>
        assembly?.Name is { } name
        && (name is "mscorlib" or "netstandard" or "System" || name.StartsWith("System.", System.StringComparison.Ordinal) || name.StartsWith("Microsoft.", System.StringComparison.Ordinal));

    /// <summary>Whether a structure of the framework is carried as its bits.</summary>
    public static bool IsBits(INamedTypeSymbol type) => _bits.Contains(Name(type));

    /// <summary>Whether a generic type of the framework is carried if its type arguments are.</summary>
    public static bool IsContainer(INamedTypeSymbol type) =>
        type.IsGenericType && IsFramework(type.ContainingAssembly) && _containers.ContainsKey(Name(type)) && (Name(type) != "System.Tuple" || type.Arity <= MaxTupleArity);

    /// <summary>The expression that makes what carries the contents of a container for a class that derives from it; null if there is none.</summary>
    public static string? Contents(INamedTypeSymbol type) =>
        IsContainer(type) && _bases.Contains(type.Name) ? $"{GeneratedNames.Runtime}.LibraryContents.{type.Name}<{string.Join(", ", type.TypeArguments.Select(TypeText.Annotated))}>()" : null;

    /// <summary>
    /// Whether the order of a container is not the same in every process, because it is that of its keys' hash codes. Frozen and concurrent collections have hash codes of their own for texts, and for immutable
    /// ones the runtime makes such.
    /// </summary>
    public static bool IsOrderedByChance(INamedTypeSymbol type)
    {
        if (!IsContainer(type) || !_orderedByHash.Contains(Name(type))) return false;
        ITypeSymbol key = type.TypeArguments[0];
        return key.TypeKind != TypeKind.Enum && key.SpecialType is not ((>= SpecialType.System_Boolean and <= SpecialType.System_String) or SpecialType.System_DateTime)
            && !(key is INamedTypeSymbol { TypeKind: TypeKind.Struct } structure && IsFramework(structure.ContainingAssembly) && _sameHashes.Contains(Name(structure)));
    }

    /// <summary>
    /// Whether the objects of a type may be such that they keep a thread at home until they have been used there. In a static field, which every thread reaches, they never cross.
    /// </summary>
    public static bool MayHaveToWait(ITypeSymbol type) => Is(type, "System.Lazy");

    /// <summary>Whether a type of the framework that is neither generic nor its bits is carried.</summary>
    public static bool IsKnown(INamedTypeSymbol type) => !type.IsGenericType && _known.Contains(Name(type));

    /// <summary>The statement that registers a generic type of the framework; null if none is needed, or it is another type.</summary>
    public static string? Registration(INamedTypeSymbol type) =>
        type.OriginalDefinition.SpecialType is SpecialType.System_Collections_Generic_IEnumerable_T or SpecialType.System_Collections_Generic_IReadOnlyCollection_T or SpecialType.System_Collections_Generic_IReadOnlyList_T
            ? $"types.AddReadOnlyLists<{TypeText.Annotated(type.TypeArguments[0])}>(static __items => [.. __items], static __item => [__item], static __items => [.. __items]);"
        : IsContainer(type) && _containers[Name(type)] is { Length: > 0 } method ? $"types.{method}<{string.Join(", ", type.TypeArguments.Select(TypeText.Annotated))}>();" : null;

    /// <summary>Whether objects behind the interface can cross, as a rule.</summary>
    public static bool IsDataInterface(INamedTypeSymbol type) => _dataInterfaces.Contains(type.ContainingNamespace.ToDisplayString()) && type.Name is not "IServiceProvider";

    /// <summary>Whether the type is one of the framework's by namespace and name, whatever its arity.</summary>
    public static bool Is(ITypeSymbol type, string name) => type is INamedTypeSymbol { ContainingType: null } named && IsFramework(named.ContainingAssembly) && Name(named) == name;

    private static string Name(INamedTypeSymbol type) => type.ContainingType is null ? type.ContainingNamespace.ToDisplayString() + "." + type.Name : "";
}
