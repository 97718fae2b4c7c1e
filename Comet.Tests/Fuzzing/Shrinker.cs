using System.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Comet.Tests.Fuzzing;

/// <summary>Makes a failing program smaller as long as it fails in the same way: works on any C#, and knows nothing of what is wrong.</summary>
/// <param name="fails">Whether a text still fails in the same way; a text that does not compile does not.</param>
/// <param name="time">How long to go on.</param>
internal sealed class Shrinker(Func<string, bool> fails, TimeSpan time)
{
    /// <summary>What ends programs: a program without it may run for ever, so it is left in place.</summary>
    private const string Fuel = "Fuel";

    private static readonly CSharpParseOptions _parseOptions = new(LanguageVersion.CSharp14);

    private readonly Stopwatch _clock = Stopwatch.StartNew();

    /// <summary>The smallest program that was found.</summary>
    public string Shrink(string source)
    {
        Func<SyntaxNode, IEnumerable<TextChange[]>>[] passes = [WithoutMembers, WithoutStatements, WithoutShells, WithSimplerExpressions, WithoutParts, WithoutParameters];
        bool hasChanged;
        do
        {
            hasChanged = false;
            foreach (var pass in passes)
            {
                var tried = 0;
                while (Step(source, pass, ref tried) is { } smaller)
                {
                    source = smaller;
                    hasChanged = true;
                }
            }
        }
        while (hasChanged && _clock.Elapsed < time);
        return string.Join('\n', source.Split('\n').Where((line, i) => i == 0 || !string.IsNullOrWhiteSpace(line)));
    }

    /// <summary>The first smaller program that still fails, from where the last one was found.</summary>
    private string? Step(string source, Func<SyntaxNode, IEnumerable<TextChange[]>> pass, ref int tried)
    {
        var text = SourceText.From(source);
        foreach (var changes in pass(CSharpSyntaxTree.ParseText(text, _parseOptions).GetRoot()).Skip(tried))
        {
            if (_clock.Elapsed > time)
                return null;
            var candidate = text.WithChanges(changes);
            if (!candidate.ContentEquals(text) && !CSharpSyntaxTree.ParseText(candidate, _parseOptions).GetDiagnostics().Any() && fails(candidate.ToString()))
                return candidate.ToString();
            tried++;
        }

        return null;
    }

    private static TextChange[] Without(SyntaxNode node) => [new(node.FullSpan, "")];

    private static TextChange[] Replace(SyntaxNode node, string text) => [new(node.Span, text)];

    private static bool HasFuel(SyntaxNode node) => node.ToString().Contains(Fuel, StringComparison.Ordinal);

    /// <summary>A statement that only burns fuel, and leaves if there is none.</summary>
    private static bool IsGuard(StatementSyntax statement) =>
        (statement is IfStatementSyntax { Else: null, Statement: not BlockSyntax } guard && HasFuel(guard.Condition)) || (statement is ExpressionStatementSyntax && HasFuel(statement));

    private static IEnumerable<TextChange[]> WithoutMembers(SyntaxNode root) => root.DescendantNodes()
        .Where(n => n is MemberDeclarationSyntax and not NamespaceDeclarationSyntax && !n.ToString().Contains("class " + Fuel, StringComparison.Ordinal) && n.FirstAncestorOrSelf<ClassDeclarationSyntax>()?.Identifier.Text != Fuel)
        .Select(Without);

    private static IEnumerable<TextChange[]> WithoutStatements(SyntaxNode root)
    {
        foreach (var block in root.DescendantNodes().OfType<BlockSyntax>())
        {
            for (var size = block.Statements.Count; size > 0; size /= 2)
            {
                for (var start = 0; start < block.Statements.Count; start += size)
                {
                    var removed = block.Statements.Skip(start).Take(size).Where(s => !IsGuard(s)).ToList();
                    if (removed.Count > 0)
                        yield return [.. removed.SelectMany(Without)];
                }
            }
        }

        foreach (var clause in root.DescendantNodes().Where(n => n is SwitchSectionSyntax or CatchClauseSyntax or FinallyClauseSyntax or ElseClauseSyntax))
            yield return Without(clause);
    }

    /// <summary>Puts what is inside of a statement in its place.</summary>
    private static IEnumerable<TextChange[]> WithoutShells(SyntaxNode root)
    {
        foreach (var statement in root.DescendantNodes().OfType<StatementSyntax>())
        {
            if (IsGuard(statement))
                continue;
            IEnumerable<StatementSyntax?> inner = statement switch
            {
                IfStatementSyntax s => [s.Statement, s.Else?.Statement],
                WhileStatementSyntax s => [s.Statement],
                DoStatementSyntax s => [s.Statement],
                ForStatementSyntax s => [s.Statement],
                CommonForEachStatementSyntax s => [s.Statement],
                TryStatementSyntax s => [s.Block, s.Finally?.Block],
                UsingStatementSyntax s => [s.Statement],
                LockStatementSyntax s => [s.Statement],
                SwitchStatementSyntax s => s.Sections.Select(section => section.Statements.FirstOrDefault()),
                LabeledStatementSyntax s => [s.Statement],
                _ => [],
            };
            foreach (var one in inner.OfType<StatementSyntax>())
                yield return Replace(statement, one.ToString());
            if (statement is BlockSyntax { Parent: BlockSyntax } block)
                yield return Replace(statement, block.Statements.ToFullString().Trim());
        }
    }

    private static IEnumerable<TextChange[]> WithSimplerExpressions(SyntaxNode root)
    {
        foreach (var expression in root.DescendantNodes().OfType<ExpressionSyntax>())
        {
            if (expression is LiteralExpressionSyntax or PredefinedTypeSyntax or NullableTypeSyntax or ArrayTypeSyntax or GenericNameSyntax or OmittedArraySizeExpressionSyntax || HasFuel(expression) || IsInLoopHead(expression) || EndsProgram(expression)
                || IsMemberName(expression)
                || expression.Parent is NameColonSyntax or NameEqualsSyntax or BaseNamespaceDeclarationSyntax or QualifiedNameSyntax or TypeSyntax or BaseTypeSyntax or UsingDirectiveSyntax or AttributeSyntax or VariableDeclarationSyntax
                    or ParameterSyntax or BaseMethodDeclarationSyntax or BasePropertyDeclarationSyntax)
                continue;
            foreach (var part in expression.DescendantNodes().OfType<ExpressionSyntax>().Where(e => e is not TypeSyntax || (e is IdentifierNameSyntax && !IsMemberName(e))).Take(12))
                yield return Replace(expression, part.ToString());
            if (expression is IdentifierNameSyntax && expression.Parent is MemberAccessExpressionSyntax or InvocationExpressionSyntax)
                continue;
            foreach (var constant in new[] { "0", "\"\"", "true", "false", "default", "1" })
                yield return Replace(expression, constant);
        }
    }

    /// <summary>Whether an expression only names a member: on its own it would mean another one.</summary>
    private static bool IsMemberName(ExpressionSyntax expression) => expression.Parent is MemberAccessExpressionSyntax access && access.Name == expression;

    /// <summary>Whether a node belongs to what ends the program, or to what it says of exceptions: with their traces, all runs would differ.</summary>
    private static bool EndsProgram(SyntaxNode node) => node.Ancestors().Any(a =>
        (a is StatementSyntax statement && IsGuard(statement)) || a is ClassDeclarationSyntax { Identifier.Text: Fuel } || (a is CatchClauseSyntax && a.FirstAncestorOrSelf<ClassDeclarationSyntax>()?.Identifier.Text == "Entry"));

    private static bool IsInLoopHead(SyntaxNode node) =>
        node.Ancestors().OfType<ForStatementSyntax>().Any(f => f.Condition?.Span.Contains(node.Span) == true || f.Incrementors.Any(i => i.Span.Contains(node.Span)));

    /// <summary>Drops what may be left over around statements and expressions.</summary>
    private static IEnumerable<TextChange[]> WithoutParts(SyntaxNode root) => root.DescendantNodes()
        .Where(n => !EndsProgram(n) && n is BaseListSyntax or InitializerExpressionSyntax or ConstructorInitializerSyntax or EqualsValueClauseSyntax or CatchFilterClauseSyntax or WhenClauseSyntax or AttributeListSyntax
            or TypeParameterConstraintClauseSyntax or SwitchLabelSyntax or AccessorDeclarationSyntax or UsingDirectiveSyntax)
        .Select(Without);

    /// <summary>A parameter goes together with the argument of each call.</summary>
    private static IEnumerable<TextChange[]> WithoutParameters(SyntaxNode root)
    {
        var names = root.DescendantNodes().OfType<MethodDeclarationSyntax>().Select(m => (m.Identifier.Text, m.ParameterList.Parameters.Count)).Distinct();
        foreach (var (name, count) in names)
        {
            for (var i = count - 1; i >= 0; i--)
            {
                var changes = root.DescendantNodes().Select(n => n switch
                {
                    InvocationExpressionSyntax { Expression: IdentifierNameSyntax called } call when called.Identifier.Text == name => WithoutItem(call.ArgumentList.Arguments, i),
                    InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax called } call when called.Name.Identifier.Text == name => WithoutItem(call.ArgumentList.Arguments, i),
                    MethodDeclarationSyntax method when method.Identifier.Text == name => WithoutItem(method.ParameterList.Parameters, i),
                    _ => null,
                }).OfType<TextSpan>().ToList();

                // Of calls within arguments of calls, the outer removal takes the inner one along.
                changes.RemoveAll(span => changes.Any(outer => outer != span && outer.Contains(span)));
                yield return [.. changes.OrderBy(c => c.Start).Select(c => new TextChange(c, ""))];
            }
        }
    }

    private static TextSpan? WithoutItem<T>(SeparatedSyntaxList<T> list, int index)
        where T : SyntaxNode =>
        index >= list.Count ? null
        : index > 0 ? TextSpan.FromBounds(list.GetSeparator(index - 1).SpanStart, list[index].Span.End)
        : list.Count > 1 ? TextSpan.FromBounds(list[0].SpanStart, list[1].SpanStart)
        : list[0].Span;
}
