using System.Collections.Generic;
using System.Linq;
using Comet.Generators.Analysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Comet.Generators.Lowering;

/// <summary>
/// Calls through interfaces that have no twins: <c>x.M(a)</c> calls the twin that the object's own class has of the method, <c>T.M(a)</c> that of the type itself, and so do the accessors of <c>x.P</c>. If the class is not known here, it calls the
/// member as it is, at home.
/// </summary>
internal sealed partial class BodyLowerer
{
    private void EmitDispatch(ExpressionSyntax node, IMethodSymbol member, Slot? result)
    {
        List<ExpressionSyntax> operands = [.. ((node as InvocationExpressionSyntax)?.ArgumentList.Arguments ?? ArgumentsOf(node)).Select(static a => a.Expression)];
        Fragment receiver = member.IsStatic ? Render(((MemberAccessExpressionSyntax)((InvocationExpressionSyntax)node).Expression).Expression) : ReceiverOf(node, operands);
        if (node is InvocationExpressionSyntax call && member.Parameters.Any(static p => p.RefKind != RefKind.None))
        {
            var references = new List<ByReference>();
            Dictionary<SyntaxNode, Fragment> substitutions = LowerArguments(call, [], call.ArgumentList, member, references);
            EmitDispatch(member, receiver, operands.ConvertAll(o => Render(o, substitutions)), result, references);
            return;
        }
        EmitDispatch(member, receiver, OperandsOnce(operands, member), result);
    }

    // x.P = v, for its value too if that is wanted
    private Fragment LowerDispatchedWrite(AssignmentExpressionSyntax assignment, IMethodSymbol setter, bool isStatement)
    {
        ExpressionSyntax property = Unparenthesized(assignment.Left);
        List<ExpressionSyntax> operands = [.. Arguments(ArgumentsOf(property)), assignment.Right];
        Fragment receiver = ReceiverOf(property, operands);
        List<Fragment> arguments = OperandsOnce(operands, setter);
        // What is assigned is the value that the assignment has.
        Slot? kept = isStatement ? null : Keep(arguments[arguments.Count - 1], TypeOf(property));
        if (kept is not null) arguments[arguments.Count - 1] = Use(kept);
        EmitDispatch(setter, receiver, arguments, result: null);
        return kept is null ? new Fragment("") : Use(kept);
    }

    /// <summary>Operands evaluated in order, each as the parameter that it is passed as.</summary>
    private List<Fragment> OperandsOnce(List<ExpressionSyntax> operands, IMethodSymbol member)
    {
        var arguments = new List<Fragment>();
        for (int i = 0; i < operands.Count; i++) arguments.Add(AsParameter(Once(operands[i], member.Parameters[i].Type, operands.Skip(i + 1)), operands[i], member.Parameters[i].Type));
        return arguments;
    }

    /// <summary>A call on a receiver whose text can stand several times.</summary>
    private void EmitDispatch(IMethodSymbol member, Fragment receiver, List<Fragment> arguments, Slot? result, List<ByReference>? references = null)
    {
        IReadOnlyList<InterfaceDispatch.Known> classes = InterfaceDispatch.Classes(member, _context.Method.ContainingType, Model.Compilation, _context.Cancellation);
        string typeArguments = member.TypeArguments.IsEmpty ? "" : $"<{string.Join(", ", member.TypeArguments.Select(BodyContext.TypeText))}>";
        string list = string.Concat(arguments.Select((a, i) => $", {(member.Parameters[i].RefKind switch { RefKind.None => "", RefKind.Ref or RefKind.Out => "ref ", _ => "in " })}{a.Text}"));
        string written = Written(member, receiver, typeArguments, arguments);
        string text = member.ReturnsVoid ? written : $"({written})";
        foreach (InterfaceDispatch.Known known in classes.Where(static c => c.HasTwin).Reverse())
        {
            string type = BodyContext.TypeText(known.Implementation.ContainingType);
            string twin = $"{(member.IsStatic ? type : $"(({type}){receiver.Text})")}.{TwinRule.TwinName(known.Implementation)}{typeArguments}(__t{list})";
            text = member.ReturnsVoid ? $"if ({IsExactly(known.Class, receiver, member)}) {twin}; else {text}" : $"{IsExactly(known.Class, receiver, member)} ? {twin} : {text}";
        }
        if (!member.ReturnsVoid && result is null) text = $"_ = {text}";
        Fragment whole = Combine(text, arguments.Append(receiver).ToArray());
        if (whole.Pin == null) Emit(new GoHome(++_points, $"{member.ContainingType.Name}.{member.Name} may be of a class that is not known here", Combine($"!({string.Join(" || ", classes.Select(c => IsExactly(c.Class, receiver, member)))})", receiver)));
        EmitTwinCall(whole, member, result, references);
    }

    private static string Written(IMethodSymbol member, Fragment receiver, string typeArguments, List<Fragment> arguments)
    {
        List<string> list = [.. arguments.Select((a, i) => $"{(member.Parameters[i].RefKind switch { RefKind.None => "", RefKind.Out => "out ", RefKind.Ref => "ref ", _ => "in " })}{a.Text}")];
        if (member.AssociatedSymbol is not IPropertySymbol property) return $"{receiver.Text}.{BodyContext.Escape(member.Name)}{typeArguments}({string.Join(", ", list)})";
        string variable = property.IsIndexer ? $"{receiver.Text}[{string.Join(", ", list.Take(property.Parameters.Length))}]" : $"{receiver.Text}.{BodyContext.Escape(property.Name)}";
        return member.ReturnsVoid ? $"{variable} = {list[list.Count - 1]}" : variable;
    }

    private static string IsExactly(INamedTypeSymbol type, Fragment receiver, IMethodSymbol member) => $"{(member.IsStatic ? $"typeof({receiver.Text})" : $"{receiver.Text}.GetType()")} == typeof({BodyContext.TypeText(type)})";

    private Fragment ReceiverOf(SyntaxNode node, List<ExpressionSyntax> later) => (node is InvocationExpressionSyntax call ? call.Expression : node) switch
    {
        MemberAccessExpressionSyntax member => Once(member.Expression, TypeOf(member.Expression), later),
        ElementAccessExpressionSyntax element => Once(element.Expression, TypeOf(element.Expression), later),
        MemberBindingExpressionSyntax or ElementBindingExpressionSyntax => _bindings[node is InvocationExpressionSyntax of ? of.Expression : node],
        _ => throw new NotSuspendableException(node, "an interface's member is called in an unusual way"),
    };

    /// <summary>An argument as the interface's member has it: the class may have another method for its own type.</summary>
    private Fragment AsParameter(Fragment value, ExpressionSyntax operand, ITypeSymbol type) =>
        SymbolEqualityComparer.Default.Equals(Model.GetTypeInfo(operand).Type, type) ? value : Combine($"({BodyContext.TypeText(type)})({value.Text})", value);
}
