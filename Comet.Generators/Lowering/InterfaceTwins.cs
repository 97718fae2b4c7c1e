using System.Collections.Generic;
using System.Linq;
using System.Text;
using Comet.Generators.Analysis;
using Microsoft.CodeAnalysis;

namespace Comet.Generators.Lowering;

/// <summary>
/// Where a class leaves a member of an offloadable interface to the body that the interface gives it, the member's twin leads to the twin of that body. Where the class has a method of its
/// own, that one's twin implements the member's by its name.
/// </summary>
internal static class InterfaceTwins
{
    public static void Write(INamedTypeSymbol type, Compilation compilation, int indent, StringBuilder text)
    {
        if (type.TypeKind is not (TypeKind.Class or TypeKind.Struct) || TwinRule.ClassProblem(type) is not null) return;
        WriteStatic(type, compilation, indent, text);
        if (type.TypeKind != TypeKind.Class) return;
        foreach (IMethodSymbol member in Declared(type).SelectMany(static i => i.GetMembers().OfType<IMethodSymbol>()))
        {
            if (!TwinRule.IsInterfaceMember(member) || !TwinRule.HasTwin(member, compilation)) continue;
            if (type.FindImplementationForInterfaceMember(member) is not IMethodSymbol { ContainingType.TypeKind: TypeKind.Interface } body || !HasDefaultTwin(body, compilation)) continue;
            string pad = new(' ', indent * 4);
            string call = $"(({BodyContext.TypeText(body.ContainingType)})this).{TwinRule.DefaultTwinName(body)}({string.Join(", ", member.Parameters.Select(static p => BodyContext.Escape(p.Name)).Prepend("__t"))})";
            if (text.Length > 0) text.Append('\n');
            text.Append(pad).Append(TwinWriter.GeneratedCode).Append('\n');
            text.Append(pad).Append($"{TwinWriter.Signature(member, TwinWriter.ExplicitName(member), Parameters.Declare(member), "")} => {call};\n");
        }
    }

    /// <summary>The twins of static members lead to the type's own, or to its members as written if those may run anywhere; the interface's own twin does the latter at home.</summary>
    private static void WriteStatic(INamedTypeSymbol type, Compilation compilation, int indent, StringBuilder text)
    {
        foreach (IMethodSymbol member in Declared(type).SelectMany(static i => i.GetMembers().OfType<IMethodSymbol>()).Where(TwinRule.IsStaticInterfaceMember))
        {
            if (!TwinRule.HasTwin(member, compilation) || type.FindImplementationForInterfaceMember(member) is not IMethodSymbol { ContainingType.TypeKind: not TypeKind.Interface } implementation) continue;
            List<string> arguments = member.Parameters.Select(static p => BodyContext.Escape(p.Name)).ToList();
            string? body = TwinRule.HasTwin(implementation, compilation) ? $"{(member.ReturnsVoid ? "" : "return ")}{BodyContext.TypeText(implementation.ContainingType)}.{TwinRule.TwinName(implementation)}({string.Join(", ", arguments.Prepend("__t"))});"
                : TwinRule.IsInCompilation(implementation, compilation) && !IsExplicitOperator(implementation) && CompilationAnalysis.Of(compilation).PinReason(implementation.OriginalDefinition) is null ? BodyLowerer.BridgeText(member, arguments) : null;
            if (body is null) continue;
            string pad = new(' ', indent * 4);
            if (text.Length > 0) text.Append('\n');
            text.Append(pad).Append(TwinWriter.GeneratedCode).Append('\n');
            text.Append(pad).Append($"static {TwinWriter.Signature(member, TwinWriter.ExplicitName(member), Parameters.Declare(member), "")} {{ {body} }}\n");
        }
    }

    /// <summary>Whether only a type parameter's operands come to an operator: those of the type itself come to another, or to none.</summary>
    private static bool IsExplicitOperator(IMethodSymbol method) =>
        !method.ExplicitInterfaceImplementations.IsEmpty && method.ExplicitInterfaceImplementations[0].MethodKind is (MethodKind.UserDefinedOperator or MethodKind.Conversion);

    /// <summary>The offloadable interfaces that a class itself declares to implement.</summary>
    private static IEnumerable<INamedTypeSymbol> Declared(INamedTypeSymbol type) =>
        type.Interfaces.SelectMany(static i => i.AllInterfaces.Prepend(i)).Where(TwinRule.IsOffloadable).Distinct<INamedTypeSymbol>(SymbolEqualityComparer.Default);

    private static bool HasDefaultTwin(IMethodSymbol body, Compilation compilation) =>
        TwinRule.IsInCompilation(body, compilation) ? TwinRule.IsOffloadable(body.ContainingType) && TwinRule.HasDefaultTwin(body.OriginalDefinition) : !body.ContainingType.GetMembers(TwinRule.DefaultTwinName(body)).IsEmpty;
}
