using System;
using System.Collections.Generic;
using Microsoft.CodeAnalysis;

namespace Comet.Generators.Analysis;

/// <summary>
/// The members of the base class library that may run at either endpoint: they touch only their arguments, never the process, the clock, the file system or the
/// machine. What is not listed runs at home. A test holds that every entry exists.
/// </summary>
internal static class RunAnywhereTable
{
    /// <summary>
    /// One type a line: metadata name, a colon, then <c>*</c> (all members) or member names; <c>-Name</c> takes a member out again.
    /// <c>.ctor</c> is the constructors; operators and conversions go by their metadata names.
    /// </summary>
    internal const string Data = """
        System.Object: .ctor ToString Equals ReferenceEquals GetType MemberwiseClone
        System.ValueType: ToString Equals
        System.Enum: ToString Equals CompareTo HasFlag GetName GetNames GetValues IsDefined Parse TryParse
        System.Reflection.MemberInfo: Name
        System.Type: Name op_Equality op_Inequality Equals
        System.IComparable: CompareTo
        System.IComparable`1: CompareTo
        System.IEquatable`1: Equals
        System.IFormattable: ToString
        System.Boolean: * -GetHashCode
        System.Byte: *
        System.SByte: *
        System.Int16: *
        System.UInt16: *
        System.Int32: *
        System.UInt32: *
        System.Int64: *
        System.UInt64: *
        System.Int128: * -GetHashCode
        System.UInt128: * -GetHashCode
        System.IntPtr: Zero
        System.Half: *
        System.Single: *
        System.Double: *
        System.Decimal: *
        System.Char: *
        System.String: * -GetHashCode -Intern -IsInterned -GetEnumerator -ReplaceLineEndings
        System.Math: *
        System.MathF: *
        System.Numerics.BitOperations: *
        System.Numerics.BigInteger: * -GetHashCode
        System.Numerics.Complex: * -GetHashCode
        System.Numerics.Vector2: * -GetHashCode
        System.Numerics.Vector3: * -GetHashCode
        System.Numerics.Vector4: * -GetHashCode
        System.Numerics.Matrix4x4: * -GetHashCode
        System.Numerics.Quaternion: * -GetHashCode
        System.Convert: *
        System.BitConverter: *
        System.Array: Length LongLength Rank GetLength GetLowerBound GetUpperBound GetValue SetValue Clear Clone Copy CopyTo Fill IndexOf LastIndexOf Reverse Resize Sort BinarySearch Empty Exists Find FindIndex FindLast FindAll ConvertAll ForEach TrueForAll
        System.Buffer: BlockCopy ByteLength GetByte SetByte
        System.Nullable`1: * -GetHashCode
        System.Nullable: *
        System.Index: * -GetHashCode
        System.Range: * -GetHashCode
        System.Span`1: *
        System.ReadOnlySpan`1: *
        System.MemoryExtensions: *
        System.TimeSpan: *
        System.DateTime: * -Now -UtcNow -Today -ToLocalTime -ToUniversalTime -IsDaylightSavingTime -ToFileTime -FromFileTime -FromBinary -ToBinary -ToString -TryFormat -GetDateTimeFormats -Parse -ParseExact -TryParse -TryParseExact
        System.DateOnly: *
        System.TimeOnly: *
        System.Guid: * -NewGuid -CreateVersion7 -GetHashCode
        System.HashCode: Add AddBytes
        System.StringComparer: Ordinal OrdinalIgnoreCase InvariantCulture InvariantCultureIgnoreCase Equals Compare
        System.ArgumentNullException: * 
        System.ArgumentException: *
        System.ArgumentOutOfRangeException: *
        System.ObjectDisposedException: *
        System.ValueTuple: *
        System.ValueTuple`1: * -GetHashCode
        System.ValueTuple`2: * -GetHashCode
        System.ValueTuple`3: * -GetHashCode
        System.ValueTuple`4: * -GetHashCode
        System.ValueTuple`5: * -GetHashCode
        System.ValueTuple`6: * -GetHashCode
        System.ValueTuple`7: * -GetHashCode
        System.ValueTuple`8: * -GetHashCode
        System.Tuple: *
        System.Tuple`1: * -GetHashCode
        System.Tuple`2: * -GetHashCode
        System.Tuple`3: * -GetHashCode
        System.Tuple`4: * -GetHashCode
        System.Collections.Generic.KeyValuePair: *
        System.Collections.Generic.KeyValuePair`2: * -GetHashCode
        System.Collections.Generic.List`1: *
        System.Collections.Generic.List`1+Enumerator: *
        System.Collections.Generic.Dictionary`2: *
        System.Collections.Generic.Dictionary`2+Enumerator: *
        System.Collections.Generic.Dictionary`2+KeyCollection: *
        System.Collections.Generic.Dictionary`2+KeyCollection+Enumerator: *
        System.Collections.Generic.Dictionary`2+ValueCollection: *
        System.Collections.Generic.Dictionary`2+ValueCollection+Enumerator: *
        System.Collections.Generic.HashSet`1: *
        System.Collections.Generic.HashSet`1+Enumerator: *
        System.Collections.Generic.Queue`1: *
        System.Collections.Generic.Queue`1+Enumerator: *
        System.Collections.Generic.Stack`1: *
        System.Collections.Generic.Stack`1+Enumerator: *
        System.Collections.Generic.LinkedList`1: *
        System.Collections.Generic.LinkedListNode`1: *
        System.Collections.Generic.SortedDictionary`2: *
        System.Collections.Generic.SortedSet`1: *
        System.Collections.Generic.SortedList`2: *
        System.Collections.Generic.PriorityQueue`2: *
        System.Collections.Generic.EqualityComparer`1: Default Equals
        System.Collections.Generic.Comparer`1: Default Compare
        System.Collections.Generic.CollectionExtensions: *
        System.Collections.BitArray: *
        System.Text.StringBuilder: * -AppendLine
        System.Text.Rune: * -GetHashCode
        System.Linq.Enumerable: * -Shuffle
        System.Runtime.CompilerServices.DefaultInterpolatedStringHandler: *
        System.Runtime.CompilerServices.RuntimeHelpers: GetSubArray
        System.Runtime.CompilerServices.Unsafe: *
        System.Runtime.InteropServices.CollectionsMarshal: *
        System.Runtime.InteropServices.MemoryMarshal: *
        System.Collections.IDictionary: Item Add Contains Count
        System.Collections.ICollection: Count
        """;

    private static readonly Dictionary<string, Entry> s_entries = Parse();

    /// <summary>Whether a library member may run at either endpoint.</summary>
    public static bool Contains(ISymbol member)
    {
        if (member.ContainingType is not { } type) return false;
        string typeName = MetadataName(type.OriginalDefinition);
        if (s_entries.TryGetValue(typeName, out Entry? entry)) return entry.Contains(member.MetadataName);
        // Exceptions of the library carry data and nothing else.
        return IsException(type) && member.MetadataName is ".ctor" or "get_Message" or "get_InnerException" or "get_Data" or "get_HResult" or "set_HResult" or "get_ParamName"
            or "Message" or "InnerException" or "Data" or "HResult" or "ParamName" or "ToString" or "get_InnerExceptions" or "InnerExceptions" or "GetBaseException" or "ActualValue";
    }

    /// <summary>Every (type, member) pair of the table; <c>*</c> stands alone. For the test that each exists.</summary>
    internal static IEnumerable<(string Type, string Member)> Entries()
    {
        foreach (KeyValuePair<string, Entry> pair in s_entries)
        {
            foreach (string member in pair.Value.Included) yield return (pair.Key, member);
            foreach (string member in pair.Value.Excluded) yield return (pair.Key, member);
        }
    }

    /// <summary>Whether a member is taken out of the table by name.</summary>
    internal static bool IsExcluded(string type, string member) => s_entries.TryGetValue(type, out Entry? entry) && entry.Excluded.Contains(member);

    /// <summary>The name by which the runtime knows a type: <c>Namespace.Outer`1+Inner</c>.</summary>
    public static string MetadataName(INamedTypeSymbol type) =>
        type.ContainingType is { } outer ? MetadataName(outer) + "+" + type.MetadataName
        : type.ContainingNamespace is { IsGlobalNamespace: false } ns ? ns.ToDisplayString() + "." + type.MetadataName
        : type.MetadataName;

    private static bool IsException(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? t = type; t != null; t = t.BaseType)
        {
            if (t.Name == "Exception" && t.ContainingNamespace?.ToDisplayString() == "System") return true;
        }
        return false;
    }

    private static Dictionary<string, Entry> Parse()
    {
        var entries = new Dictionary<string, Entry>(StringComparer.Ordinal);
        foreach (string line in Data.Split('\n'))
        {
            int colon = line.IndexOf(':');
            if (colon < 0) continue;
            var entry = new Entry();
            foreach (string word in line.Substring(colon + 1).Split(new[] { ' ', '\r' }, StringSplitOptions.RemoveEmptyEntries))
            {
                if (word[0] == '-' && word.Length > 1) entry.Excluded.Add(word.Substring(1));
                else entry.Included.Add(word);
            }
            entries.Add(line.Substring(0, colon).Trim(), entry);
        }
        return entries;
    }

    private sealed class Entry
    {
        public readonly HashSet<string> Included = new(StringComparer.Ordinal);
        public readonly HashSet<string> Excluded = new(StringComparer.Ordinal);

        public bool Contains(string member)
        {
            if (member.StartsWith("get_", StringComparison.Ordinal) || member.StartsWith("set_", StringComparison.Ordinal))
            {
                string property = member.Substring(4);
                if (Included.Contains(property)) return true;
                if (Excluded.Contains(property)) return false;
            }
            return !Excluded.Contains(member) && (Included.Contains("*") || Included.Contains(member));
        }
    }
}
