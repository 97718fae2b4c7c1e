using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Comet.Generators.Lowering;

/// <summary>
/// Which locals get slots, and which scopes cannot be taken apart because of a local they declare. A variable declared inside an expression
/// (<c>out var</c>, a pattern) belongs to the statement list around its statement, as C# has it.
/// </summary>
internal sealed partial class BodyLowerer
{
    /// <summary>Why a block must run as one piece: it declares something that has no place in a frame. Null if it need not.</summary>
    private string? WhyAtomic(BlockSyntax block) => WhyAtomic(block.Statements);

    private string? WhyAtomic(SyntaxList<StatementSyntax> statements)
    {
        foreach (StatementSyntax statement in statements)
        {
            StatementSyntax inner = statement;
            while (inner is LabeledStatementSyntax labeled) inner = labeled.Statement;
            if (inner is LocalFunctionStatementSyntax) return "it declares a local function";
            if (inner is LocalDeclarationStatementSyntax declaration)
            {
                if (IsUsingDeclaration(declaration) && inner != statement) return "it declares a using variable at a label";
                if (IsUsingDeclaration(declaration) && WhyNotDisposable(declaration) is { } use) return use;
                foreach (VariableDeclaratorSyntax variable in declaration.Declaration.Variables)
                {
                    if (Model.GetDeclaredSymbol(variable) is ILocalSymbol local && WhyNotSlot(local) is { } reason) return reason;
                }
            }
            if (HasUnsuspendableDesignation(inner) is { } designation) return designation;
        }
        return null;
    }

    private string? HasUnsuspendableDesignation(SyntaxNode node)
    {
        foreach (SingleVariableDesignationSyntax designation in Designations(node))
        {
            if (Model.GetDeclaredSymbol(designation) is ILocalSymbol local && WhyNotSlot(local) is { } reason) return reason;
        }
        return null;
    }

    private string? WhyNotSlot(ILocalSymbol local)
    {
        if (local.IsRef) return $"{local.Name} is a reference to a variable";
        if (local.Type.IsRefLikeType) return $"{local.Name} is a ref struct";
        if (local.Type is IPointerTypeSymbol or IFunctionPointerTypeSymbol) return $"{local.Name} is a pointer";
        if (local.Type is IDynamicTypeSymbol) return $"{local.Name} is dynamic";
        if (HasNoName(local.Type)) return $"the type of {local.Name} has no name";
        if (_captured.Contains(local)) return $"{local.Name} is captured by a lambda";
        return null;
    }

    private static bool HasNoName(ITypeSymbol type) => type switch
    {
        { IsAnonymousType: true } => true,
        IArrayTypeSymbol array => HasNoName(array.ElementType),
        INamedTypeSymbol named => named.TypeArguments.Any(HasNoName),
        _ => false,
    };

    /// <summary>Gives the variables that a statement's expressions declare their slots.</summary>
    private void HoistDesignations(SyntaxNode statement)
    {
        foreach (SingleVariableDesignationSyntax designation in Designations(statement))
        {
            if (Model.GetDeclaredSymbol(designation) is ILocalSymbol local) _context.AddSlot(local, local.Type, local.Name);
        }
    }

    /// <summary>The variables declared in the expressions of a statement that are visible to the statements after it.</summary>
    private IEnumerable<SingleVariableDesignationSyntax> Designations(SyntaxNode statement)
    {
        if (!_context.DeclaresInExpressions) yield break;
        var pending = new Stack<SyntaxNode>();
        pending.Push(statement);
        while (pending.Count > 0)
        {
            SyntaxNode node = pending.Pop();
            if (node is SingleVariableDesignationSyntax designation) yield return designation;
            foreach (SyntaxNode child in node.ChildNodes())
            {
                if (!IsScopeOfItsOwn(child, statement)) pending.Push(child);
            }
        }
    }

    private static bool IsScopeOfItsOwn(SyntaxNode node, SyntaxNode statement) => node switch
    {
        AnonymousFunctionExpressionSyntax or QueryExpressionSyntax or LocalFunctionStatementSyntax => true,
        SwitchExpressionArmSyntax or SwitchSectionSyntax or CatchClauseSyntax or FinallyClauseSyntax => true,
        // Loops and their like keep the variables of their headers to themselves.
        ExpressionSyntax when statement is WhileStatementSyntax or ForStatementSyntax or CommonForEachStatementSyntax or SwitchStatementSyntax or UsingStatementSyntax or LockStatementSyntax or FixedStatementSyntax or DoStatementSyntax
            && node.Parent == statement => true,
        VariableDeclarationSyntax when statement is ForStatementSyntax or UsingStatementSyntax or FixedStatementSyntax => true,
        StatementSyntax => node != statement,
        ElseClauseSyntax => true,
        _ => false,
    };
}
