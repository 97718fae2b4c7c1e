using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Comet.Generators.Text;
using Microsoft.CodeAnalysis;

namespace Comet.Generators.Analysis;

/// <summary>
/// The members of the base class library that may run at either endpoint: they touch only their arguments, never the process, the clock, the file system or the
/// machine. What is not listed runs at home. The table itself is a text, <c>RunAnywhere.txt</c>, which says how to read it.
/// </summary>
internal static class RunAnywhereTable
{
    private static readonly Dictionary<string, Entry> _entries = Parse();

    /// <summary>Whether a library member may run at either endpoint.</summary>
    public static bool Contains(ISymbol member)
    {
        if (member.ContainingType is not { } type) return false;
        string typeName = MetadataName(type.OriginalDefinition);
        if (_entries.TryGetValue(typeName, out Entry? entry)) return entry.Contains(member) && !ReadsTime(member);
        // Exceptions of the library carry data and nothing else.
        return IsException(type) && member.MetadataName is ".ctor" or "get_Message" or "get_InnerException" or "get_Data" or "get_HResult" or "set_HResult" or "get_ParamName"
            or "Message" or "InnerException" or "Data" or "HResult" or "ParamName" or "ToString" or "get_InnerExceptions" or "InnerExceptions" or "GetBaseException" or "GetType" or "ActualValue";
    }

    /// <summary>Every (type, member) pair of the table; <c>*</c> stands alone. For the test that each exists.</summary>
    internal static IEnumerable<(string Type, string Member)> Entries()
    {
        foreach (KeyValuePair<string, Entry> pair in _entries)
        {
            foreach (string member in pair.Value.Included) yield return (pair.Key, member);
            foreach (string member in pair.Value.Excluded) yield return (pair.Key, member);
        }
    }

    /// <summary>Whether a member is taken out of the table by name.</summary>
    internal static bool IsExcluded(string type, string member) => _entries.TryGetValue(type, out Entry? entry) && entry.Excluded.Contains(member);

    /// <summary>The name by which the runtime knows a type: <c>Namespace.Outer`1+Inner</c>.</summary>
    public static string MetadataName(INamedTypeSymbol type) =>
        type.ContainingType is { } outer ? MetadataName(outer) + "+" + type.MetadataName
        : type.ContainingNamespace is { IsGlobalNamespace: false } ns ? ns.ToDisplayString() + "." + type.MetadataName
        : type.MetadataName;

    /// <summary>Whether a member gives a point in time: what reads one of a text takes the machine's time zone where the text names none, or turns the time into that zone. The calendar's own types are in the table member by member.</summary>
    private static bool ReadsTime(ISymbol member) =>
        member.OriginalDefinition is IMethodSymbol method && method.ContainingType is { Name: not ("DateTime" or "DateTimeOffset" or "DateOnly" or "TimeOnly"), ContainingNamespace.Name: not nameof(System.Globalization) }
        && (IsTime(method.ReturnType) || method.Parameters.Any(static p => p.RefKind == RefKind.Out && IsTime(p.Type)));

    private static bool IsTime(ITypeSymbol type) => type.IsNullableValue() ? IsTime(type.WithoutNullable())
        : type.SpecialType == SpecialType.System_DateTime || type is { Name: nameof(DateTimeOffset), ContainingNamespace: { Name: nameof(System), ContainingNamespace.IsGlobalNamespace: true } };

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
        using var text = new StreamReader(typeof(RunAnywhereTable).Assembly.GetManifestResourceStream("RunAnywhere.txt")!);
        while (text.ReadLine() is { } line)
        {
            int colon = line.IndexOf(':');
            if (colon < 0 || line[0] == '#') continue;
            var entry = new Entry();
            foreach (string word in line.Substring(colon + 1).Split(new[] { ' ' }, StringSplitOptions.RemoveEmptyEntries))
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

        public bool Contains(ISymbol symbol)
        {
            string member = symbol.MetadataName;
            if (member.StartsWith("get_", StringComparison.Ordinal) || member.StartsWith("set_", StringComparison.Ordinal))
            {
                string property = member.Substring(4);
                if (Included.Contains(property)) return true;
                if (Excluded.Contains(property)) return false;
            }
            if (Excluded.Contains(member)) return false;
            return Included.Contains("*") || Included.Contains(member) || (symbol is IMethodSymbol method && Included.Contains(Overload(method)));
        }

        private static string Overload(IMethodSymbol method) => $"{method.MetadataName}({string.Join(",", method.OriginalDefinition.Parameters.Select(static p => p.Type.MetadataName))})";
    }
}
