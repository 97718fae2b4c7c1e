using System.Linq;
using Comet.Generators.Text;
using Microsoft.CodeAnalysis;

namespace Comet.Generators.Analysis;

/// <summary>Finds the method that disposes of a resource: C# names only the interface, the object's class has the method.</summary>
internal static class Disposal
{
    /// <summary>What a <c>using</c> over a variable of the type calls, overrides apart; null if that depends on the object.</summary>
    public static IMethodSymbol? Of(ITypeSymbol? type, Compilation compilation)
    {
        type = type?.WithoutNullable();
        if (type is not INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct } named) return null;
        IMethodSymbol member = Method(compilation);
        if (named.FindImplementationForInterfaceMember(member) is not IMethodSymbol implementation)
        {
            return named.IsRefLikeType ? named.GetMembers("Dispose").OfType<IMethodSymbol>().FirstOrDefault(static m => m.Parameters.All(static p => p.IsOptional || p.IsParams)) : null;
        }
        return CompilationAnalysis.Of(compilation).IsImplementedAnew(member, named, implementation) ? null : implementation;
    }

    /// <summary>The interface's method.</summary>
    public static IMethodSymbol Method(Compilation compilation) => (IMethodSymbol)compilation.GetSpecialType(SpecialType.System_IDisposable).GetMembers("Dispose").Single();
}
