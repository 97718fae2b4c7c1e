using System.Linq;
using Comet.Generators.Analysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Comet.Generators.Lowering;

/// <summary>Calls that run at home and that a thread at the server need not wait for, since they leave nothing behind in the activation.</summary>
internal sealed partial class BodyLowerer
{
    /// <summary>If the expression just emitted as a statement runs at home and leaves nothing behind, adds the safepoint from which the thread may go on.</summary>
    private void EmitAfterHome(ExpressionSyntax expression)
    {
        if (Steps.Count < 2 || Steps[Steps.Count - 1] is not Code { Definition: null, FallsThrough: true, Fragment: { Targets.Count: 0, Declares.Count: 0 } } || Steps[Steps.Count - 2] is not GoHome { Condition: null } pin) return;
        if (!LeavesNothing(expression)) return;
        pin.After = new Poll(NextPoint(), isAfterHome: true);
        Emit(pin.After);
    }

    /// <summary>
    /// Whether an expression is a call, or sets a property of a library's object, and writes no variable of the activation. What it does to objects is seen at run time.
    /// </summary>
    private bool LeavesNothing(ExpressionSyntax expression)
    {
        if (TwinRule.IsOfStructure(_context.Method)) return false;
        ExpressionSyntax call = Unparenthesized(expression);
        if (call is AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression } write)
        {
            if (Model.GetSymbolInfo(write.Left).Symbol is not IPropertySymbol { ContainingType.IsReferenceType: true, ReturnsByRef: false } property || TwinRule.IsInCompilation(property, Model.Compilation)) return false;
        }
        else if (call is ConditionalAccessExpressionSyntax access)
        {
            while (access.WhenNotNull is ConditionalAccessExpressionSyntax further) access = further;
            if (access.WhenNotNull is not InvocationExpressionSyntax) return false;
        }
        else if (call is not InvocationExpressionSyntax)
        {
            return false;
        }
        return call.DescendantNodes().All(node => node switch
        {
            AssignmentExpressionSyntax or AnonymousFunctionExpressionSyntax or DeclarationExpressionSyntax or VariableDesignationSyntax or AwaitExpressionSyntax or RefExpressionSyntax or QueryExpressionSyntax => false,
            PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.PreIncrementExpression or (int)SyntaxKind.PreDecrementExpression or (int)SyntaxKind.AddressOfExpression } => false,
            PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.PostIncrementExpression or (int)SyntaxKind.PostDecrementExpression } => false,
            ArgumentSyntax argument => argument.RefKindKeyword.RawKind is not ((int)SyntaxKind.RefKeyword or (int)SyntaxKind.OutKeyword),
            MemberAccessExpressionSyntax member => !MayWriteReceiver(member, member.Expression),
            ElementAccessExpressionSyntax element => !MayWriteReceiver(element, element.Expression),
            ConditionalAccessExpressionSyntax nested => Model.GetTypeInfo(nested.Expression).Type is { IsReferenceType: true },
            _ => true,
        });
    }

    /// <summary>Whether a member of a structure may write it: a variable, or a part of an object.</summary>
    private bool MayWriteReceiver(ExpressionSyntax access, ExpressionSyntax receiver)
    {
        ISymbol? member = Model.GetSymbolInfo(access).Symbol;
        bool isReadOnly = member switch
        {
            IFieldSymbol => true,
            IMethodSymbol method => method.IsReadOnly || method.IsStatic || method.MethodKind == MethodKind.ReducedExtension && method.ReducedFrom!.Parameters[0].RefKind != RefKind.Ref,
            IPropertySymbol property => property.IsStatic || property.GetMethod is { IsReadOnly: true },
            _ => false,
        };
        return !isReadOnly && Model.GetTypeInfo(receiver).Type is { IsValueType: true } or ITypeParameterSymbol { IsReferenceType: false };
    }
}
