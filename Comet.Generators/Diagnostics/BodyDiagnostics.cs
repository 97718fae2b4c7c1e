using System.Collections.Generic;
using System.Linq;
using Comet.Generators.Analysis;
using Comet.Generators.Gathering;
using Comet.Generators.Lowering;
using Comet.Generators.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Comet.Generators.Diagnostics;

/// <summary>What there is to say about a body that was lowered: what takes its thread home, and what keeps it there.</summary>
internal static class BodyDiagnostics
{
    /// <summary>All of it, of a body and the steps it was lowered to.</summary>
    public static IEnumerable<DiagnosticModel> Of(BodyContext context, IReadOnlyList<Step> steps) =>
        HomeFrames(context, steps).Concat(Loops(context)).Concat(ProcessValues(context)).Concat(UnmarkedStatics(context));

    /// <summary>Where the thread is at home anyway, nothing is lost by a value that keeps it there.</summary>
    private static IEnumerable<DiagnosticModel> HomeFrames(BodyContext context, IReadOnlyList<Step> steps)
    {
        foreach (Slot slot in context.Slots.Where(s => s is { WhyNotPortable: not null, Variable: not null } && steps.Any(p => p is TwinCall { IsTail: false } or Poll && p.Live.Contains(s))))
        {
            yield return DiagnosticModel.Create(LoweringDiagnostics.ValueKeepsFrameHome, slot.Variable!.Locations[0], slot.Variable.Name, (context.Method.AssociatedSymbol ?? context.Method).Name, slot.WhyNotPortable!);
        }
    }

    private static IEnumerable<DiagnosticModel> Loops(BodyContext context)
    {
        MethodSummary summary = context.Analysis.Summary(context.Method, context.Cancellation);
        foreach (KeyValuePair<SyntaxNode, string> pin in context.Pins.OrderBy(static p => p.Key.SpanStart))
        {
            // What is part of something pinned costs nothing more.
            if (LoopAround(pin.Key, context) is not { } loop || IsWorthIt(loop, pin.Key, context) || pin.Key.Ancestors().TakeWhile(a => a != context.Syntax).Any(context.Pins.ContainsKey)) continue;
            string advice = summary.ProcessValues.Any(v => v.Node == pin.Key) ? "ask for it once, before the loop"
                : summary.UnmarkedStatics.Any(f => f.Node == pin.Key) ? "mark the field's class [Offloadable], or read it once, before the loop"
                : "do it before or after the loop, or for many ways round at once";
            yield return DiagnosticModel.Create(LoweringDiagnostics.PinnedInLoop, pin.Key, pin.Value, advice);
        }
    }

    private static IEnumerable<DiagnosticModel> ProcessValues(BodyContext context) =>
        context.Analysis.Summary(context.Method, context.Cancellation).ProcessValues
            .Select(static v => DiagnosticModel.Create(LoweringDiagnostics.ProcessValue, v.Node, CompilationAnalysis.Display(v.Member.AssociatedSymbol ?? v.Member), v.Value));

    private static IEnumerable<DiagnosticModel> UnmarkedStatics(BodyContext context) =>
        context.Analysis.Summary(context.Method, context.Cancellation).UnmarkedStatics.Where(static f => CanChange(f.Field))
            .Select(static f => DiagnosticModel.Create(ClassDiagnostics.StaticNotOffloadable, f.Node, CompilationAnalysis.Display(f.Field), f.Field.ContainingType.Name));

    /// <summary>A readonly field may hold what changes.</summary>
    private static bool CanChange(IFieldSymbol field) => !field.IsReadOnly
        || field.Type is IArrayTypeSymbol
        || FrameworkTypes.IsContainer((field.Type as INamedTypeSymbol)!)
        || field.Type.DeclaringSyntaxReferences.Length > 0 && field.Type.GetMembers().Any(static m => m is IFieldSymbol { IsReadOnly: false, IsStatic: false });

    /// <summary>Whether a loop may do so much on every way round that a way home costs little beside it: it has a loop in it that stays away, or calls what can be suspended and has a loop.</summary>
    private static bool IsWorthIt(SyntaxNode loop, SyntaxNode pinned, BodyContext context) => BodyContext.Executed(loop).Any(part => part != loop && !part.Span.IntersectsWith(pinned.Span) && part switch
    {
        ForStatementSyntax or CommonForEachStatementSyntax or WhileStatementSyntax or DoStatementSyntax => !context.Pins.Keys.Any(p => part.Span.Contains(p.Span)),
        _ => context.Twins(part).Any(called => context.Analysis.MayTakeLong(TwinRule.Definition(called), context.Cancellation)),
    });

    /// <summary>The loop that does a node on every way round; null if there is none. What ends in leaving the loop is done once.</summary>
    private static SyntaxNode? LoopAround(SyntaxNode node, BodyContext context)
    {
        for (SyntaxNode child = node; child != context.Syntax && child.Parent is { } parent; child = parent)
        {
            if (child is ThrowStatementSyntax or ThrowExpressionSyntax or AnonymousFunctionExpressionSyntax or CatchClauseSyntax) return null;
            if (child is StatementSyntax && Siblings(parent) is { } siblings && siblings.SkipWhile(s => s != child).Any(static s => s is ReturnStatementSyntax or ThrowStatementSyntax or BreakStatementSyntax)) return null;
            bool isInLoop = parent switch
            {
                ForStatementSyntax loop => child == loop.Statement || child == loop.Condition || loop.Incrementors.Contains(child),
                CommonForEachStatementSyntax loop => child == loop.Statement,
                WhileStatementSyntax or DoStatementSyntax => true,
                _ => false,
            };
            if (isInLoop) return parent;
        }
        return null;
    }

    private static IEnumerable<StatementSyntax>? Siblings(SyntaxNode parent) => parent switch
    {
        BlockSyntax block => block.Statements,
        // A switch section ends in a break of its own.
        SwitchSectionSyntax section => section.Statements.Where(static s => s is not BreakStatementSyntax),
        _ => null,
    };
}
