using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Runtime.CompilerServices;
using Comet.Generators.Analysis;
using Microsoft.CodeAnalysis;

namespace Comet.Generators.Queries;

/// <summary>Which members of the library have an operator of <c>Comet.Linq.Operators</c> that means the same. The table itself is a text, <c>Operators.txt</c>, which says how to read it.</summary>
internal sealed class OperatorTable
{
    /// <summary>The class of the operators.</summary>
    public const string MetadataName = "Comet.Linq.Operators";

    private static readonly Dictionary<string, Dictionary<string, (string Operator, string? Last)>> _entries = Parse();
    private static readonly HashSet<string> _names = [.. _entries.Values.SelectMany(static e => e.Keys)];
    private static readonly ConditionalWeakTable<Compilation, OperatorTable> _tables = new();

    private readonly INamedTypeSymbol? _operators;
    private readonly Dictionary<ISymbol, IMethodSymbol?> _found = new(SymbolEqualityComparer.Default);

    private OperatorTable(Compilation compilation)
    {
        _operators = compilation.GetTypeByMetadataName(MetadataName);
        // Where they are written they are not called.
        if (_operators is not null && TwinRule.IsInCompilation(_operators, compilation)) _operators = null;
    }

    /// <summary>The table for a compilation.</summary>
    public static OperatorTable Of(Compilation compilation) => _tables.GetValue(compilation, static c => new OperatorTable(c));

    /// <summary>Every (type, member, operator) of the table, for the test that each exists. Last is the type of the last parameter, if only one overload is meant.</summary>
    public static IEnumerable<(string Type, string Member, string Operator, string? Last)> Entries => _entries.SelectMany(static e => e.Value.Select(m => (e.Key, m.Key, m.Value.Operator, m.Value.Last)));

    /// <summary>Whether a member of this name may have an operator.</summary>
    public static bool HasName(string name) => _names.Contains(name);

    /// <summary>The operator that means the same as a member; null if there is none.</summary>
    public IMethodSymbol? Find(IMethodSymbol method)
    {
        method = TwinRule.Definition(method);
        if (_operators is null || !HasName(method.Name)) return null;
        lock (_found)
        {
            if (!_found.TryGetValue(method, out IMethodSymbol? found)) _found.Add(method, found = Look(method));
            return found;
        }
    }

    private IMethodSymbol? Look(IMethodSymbol method)
    {
        if (!_entries.TryGetValue(RunAnywhereTable.MetadataName(method.ContainingType), out Dictionary<string, (string Operator, string? Last)>? members) || !members.TryGetValue(method.Name, out (string Operator, string? Last) entry)) return null;
        if (entry.Last is not null && method.Parameters.LastOrDefault()?.Type.MetadataName != entry.Last) return null;
        string signature = Signature(method);
        return _operators!.GetMembers(entry.Operator).OfType<IMethodSymbol>().FirstOrDefault(o => Signature(o) == signature);
    }

    /// <summary>A method's parameters, with what it is called on as the first, as they are whatever type parameters are called.</summary>
    public static string Signature(IMethodSymbol method)
    {
        List<ITypeParameterSymbol> parameters = [.. method.IsStatic ? [] : method.ContainingType.TypeParameters, .. method.TypeParameters];
        IEnumerable<ITypeSymbol> types = method.Parameters.Select(static p => p.Type);
        return $"`{parameters.Count}({string.Join(",", (method.IsStatic ? types : types.Prepend(method.ContainingType)).Select(Text))})";

        string Text(ITypeSymbol type) => type switch
        {
            ITypeParameterSymbol parameter => "!" + parameters.FindIndex(p => SymbolEqualityComparer.Default.Equals(p, parameter)),
            IArrayTypeSymbol array => Text(array.ElementType) + "[]",
            INamedTypeSymbol named => RunAnywhereTable.MetadataName(named.OriginalDefinition) + (named.IsGenericType ? $"<{string.Join(",", named.TypeArguments.Select(Text))}>" : ""),
            _ => type.ToDisplayString(),
        };
    }

    private static Dictionary<string, Dictionary<string, (string Operator, string? Last)>> Parse()
    {
        var entries = new Dictionary<string, Dictionary<string, (string Operator, string? Last)>>(StringComparer.Ordinal);
        using var text = new StreamReader(typeof(OperatorTable).Assembly.GetManifestResourceStream("Operators.txt")!);
        while (text.ReadLine() is { } line)
        {
            int colon = line.IndexOf(':');
            if (colon < 0 || line[0] == '#') continue;
            string type = line.Substring(0, colon).Trim();
            if (!entries.TryGetValue(type, out Dictionary<string, (string Operator, string? Last)>? members)) entries.Add(type, members = new Dictionary<string, (string Operator, string? Last)>(StringComparer.Ordinal));
            foreach (string word in line.Substring(colon + 1).Split(new[] { ' ' }, StringSplitOptions.RemoveEmptyEntries))
            {
                string[] names = word.Split('=');
                string[] overload = names[0].Split('(', ')');
                members.Add(overload[0], (names.Length > 1 ? names[1] : overload[0], overload.Length > 1 ? overload[1] : null));
            }
        }
        return entries;
    }
}
