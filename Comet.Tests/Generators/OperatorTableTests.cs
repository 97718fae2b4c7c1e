using Basic.Reference.Assemblies;
using Comet.Generators.Analysis;
using Comet.Generators.Queries;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Comet.Tests.Generators;

/// <summary>The table of operators says what is true of the library and of <see cref="Comet.Linq.Operators"/>.</summary>
public class OperatorTableTests
{
    private static readonly CSharpCompilation _compilation = CSharpCompilation.Create("Operators", references: [.. Net100.References.All, MetadataReference.CreateFromFile(typeof(OffloadableAttribute).Assembly.Location)]);

    /// <summary>The members of the library that the table lists.</summary>
    public static TheoryData<string, string, string, string?> Members
    {
        get
        {
            var members = new TheoryData<string, string, string, string?>();
            foreach (var (type, member, name, last) in OperatorTable.Entries)
                members.Add(type, member, name, last);
            return members;
        }
    }

    [Theory]
    [MemberData(nameof(Members))]
    public void Each_overload_has_an_operator_of_the_same_signature_that_can_be_suspended(string type, string member, string name, string? last)
    {
        var overloads = Overloads(type, member, last).ToList();
        Assert.NotEmpty(overloads);
        foreach (var overload in overloads)
        {
            var found = OperatorTable.Of(_compilation).Find(overload);
            Assert.True(found is not null, $"{overload.ToDisplayString()} has no operator {name}.");
            Assert.Equal(name, found.Name);
            Assert.Equal(OperatorTable.Signature(overload), OperatorTable.Signature(found));
            Assert.Equal(Parameters(overload), Parameters(found).TakeLast(overload.Parameters.Length));
            Assert.Equal(overload.ReturnType.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat).Count(static c => c == '<'), found.ReturnType.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat).Count(static c => c == '<'));
            Assert.True(TwinRule.HasTwin(found, _compilation), $"{found.ToDisplayString()} has no twin.");
        }
    }

    [Fact]
    public void Each_operator_is_listed()
    {
        var listed = OperatorTable.Entries.SelectMany(static e => Overloads(e.Type, e.Member, e.Last)).Select(static o => OperatorTable.Of(_compilation).Find(o)).ToHashSet(SymbolEqualityComparer.Default);
        var operators = _compilation.GetTypeByMetadataName(OperatorTable.MetadataName)!.GetMembers().OfType<IMethodSymbol>()
            .Where(static m => m is { DeclaredAccessibility: Accessibility.Public, MethodKind: MethodKind.Ordinary } && !m.Name.Contains(TwinRule.TwinSuffix, StringComparison.Ordinal));
        Assert.Empty(operators.Where(o => !listed.Contains(o)).Select(static o => o.ToDisplayString()));
    }

    private static IEnumerable<IMethodSymbol> Overloads(string type, string member, string? last) =>
        _compilation.GetTypeByMetadataName(type)!.GetMembers(member).OfType<IMethodSymbol>().Where(m => m.DeclaredAccessibility == Accessibility.Public && (last is null || m.Parameters.LastOrDefault()?.Type.MetadataName == last));

    private static IEnumerable<string> Parameters(IMethodSymbol method) => method.Parameters.Select(static p => p.Name);
}
