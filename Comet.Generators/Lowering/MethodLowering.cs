using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Text;
using System.Threading;
using Comet.Generators.Analysis;
using Comet.Generators.Closures;
using Comet.Generators.Diagnostics;
using Comet.Generators.Gathering;
using Comet.Generators.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Comet.Generators.Lowering;

/// <summary>Runs the phases over one method: lower, liveness, write.</summary>
internal static class MethodLowering
{
    /// <summary>Ends, or nearly ends, the names of methods that register.</summary>
    public const string RegisterSuffix = TwinRule.TwinSuffix + "Register";

    /// <summary>Writes the twin and frame of a method, accessor, operator or conversion that has a body.</summary>
    public static LoweredMethod Lower(IMethodSymbol method, SyntaxNode syntax, SemanticModel model, AccessorGatherer accessors, string frameName, TwinKind kind, int indent, StringBuilder text, CancellationToken cancellation)
    {
        var context = new BodyContext(method, syntax, model, accessors, kind, cancellation);
        var lowerer = new BodyLowerer(context);
        if (kind == TwinKind.Bridge) lowerer.LowerBridge();
        else lowerer.Lower();
        // An element cannot be given in the middle of what runs as one piece: such an iterator runs as written.
        if (method.IsIterator && kind != TwinKind.Bridge && lowerer.AtomicRegions.Any(static r => r.Region.DescendantNodesAndSelf().Any(static n => n is YieldStatementSyntax)))
        {
            return AsWritten();
        }
        if (context.AwaitAsWritten is { } awaited && kind != TwinKind.Bridge)
        {
            if (!lowerer.AtomicRegions.Any(r => r.Region.Span.Contains(awaited.Span))) lowerer.AtomicRegions.Add((awaited, "an await within what cannot be taken apart leaves the whole method as it is written"));
            return AsWritten();
        }
        List<Step> steps = lowerer.Steps;
        cancellation.ThrowIfCancellationRequested();

        if (kind != TwinKind.Bridge && (context.Analysis.IsRecursive(method, cancellation) || CompilationAnalysis.IsVirtual(method))) Safepoints.AddBeforeTailCalls(steps, lowerer.NextPoint);
        Liveness.Analyze(steps, context.Slots.Where(static s => s.RefKind != RefKind.None).ToList());
        Safepoints.RemoveUseless(steps);
        string? frameLayout = TwinWriter.Write(context, steps, kind, frameName, lowerer.PointCount, indent, text);
        List<DiagnosticModel> diagnostics = [.. AtomicRegions(lowerer)];
        if (kind != TwinKind.Bridge) diagnostics.AddRange(BodyDiagnostics.Of(context, steps));
        return new LoweredMethod(Registrations(context, steps, frameName, frameLayout), diagnostics);

        LoweredMethod AsWritten()
        {
            LoweredMethod bridge = Lower(method, syntax, model, accessors, frameName, TwinKind.Bridge, indent, text, cancellation);
            bridge.Diagnostics.AddRange(AtomicRegions(lowerer));
            return bridge;
        }
    }

    private static IEnumerable<DiagnosticModel> AtomicRegions(BodyLowerer lowerer) =>
        lowerer.AtomicRegions.Select(static r => DiagnosticModel.Create(LoweringDiagnostics.AtomicRegion, r.Region, r.Reason));

    /// <summary>The statements that make the method's frames and results known to a session.</summary>
    private static List<string> Registrations(BodyContext context, List<Step> steps, string frameName, string? frameLayout)
    {
        IMethodSymbol method = context.Method;
        string typeParameters = TwinTypes.List(method);
        var statements = new List<string>();
        if (frameLayout is not null) statements.Add($"types.AddFrame<{frameName}{typeParameters}>(0x{frameLayout}u);");
        if (frameLayout is not null && TwinRule.IsOfStructure(method)) statements.Add($"types.AddLocation<{BodyContext.TypeText(method.ContainingType)}>();");
        if (AsyncMethods.ResultType(method) is { } resultType) statements.Add($"types.AddResult<{BodyContext.TypeText(resultType)}>();");
        foreach (TwinCall call in steps.OfType<TwinCall>())
        {
            if (call is { IsTail: false, IsPortable: true, ResultType: { } result }) statements.Add($"types.AddResult<{result}>();");
        }
        foreach (Slot reference in context.Slots.Where(static s => s.RefKind != RefKind.None && s.WhyNotPortable == null)) statements.Add($"types.AddLocation<{reference.Type}>();");
        foreach (ByReference reference in steps.OfType<TwinCall>().SelectMany(static c => c.References))
        {
            if (PortableTypes.Of(reference.Symbol!, context.Model.Compilation).IsPortable) statements.Add($"types.AddLocation<{reference.Type}>();");
            if (reference.Field != null && PortableTypes.Of(reference.Symbol!, context.Model.Compilation).IsPortable) statements.Add($"types.AddFieldLocation<{TwinWriter.FieldName(frameName, reference.Field)}{typeParameters}, {TwinWriter.FieldOwner(reference.Field)}, {BodyContext.TypeText(reference.Field.Type)}>();");
            foreach (IFieldSymbol part in reference.Path) statements.Add($"types.AddPartLocation<{TwinWriter.FieldName(frameName, part)}{typeParameters}, {BodyContext.TypeText(part.ContainingType)}, {BodyContext.TypeText(part.Type)}>();");
            if (reference.Field is { } whole && reference.Path.Count > 0) statements.Add($"types.AddLocation<{BodyContext.TypeText(whole.Type)}>();");
        }
        foreach (INamedTypeSymbol cursor in context.Cursors) statements.Add($"{BodyContext.TypeText(cursor)}.Register(types);");
        foreach (TwinCall call in steps.OfType<TwinCall>())
        {
            if (call.Method.IsGenericMethod && InterfaceDispatch.IsOfUnmarked(call.Method)) statements.AddRange(RegisterCalls(call.Method, context));
            if (TwinTypes.Any(call.Method) && !InterfaceDispatch.IsOfUnmarked(call.Method) && CanRegister(call.Method)) statements.Add(RegisterCall(call.Method, call.On));
        }
        foreach (IMethodSymbol started in context.Started)
        {
            if (TwinTypes.Any(started) && CanRegister(started)) statements.Add(RegisterCall(started));
        }
        if (method.IsGenericMethod)
        {
            statements.AddRange(Registrar.OfGenericMethod(method, MentionedTypes.Collect(context.Syntax, context.Model, context.Cancellation), context.Model.Compilation));
            statements.AddRange(DelegateGatherer.OfGenericMethod(method, context.Syntax, context.Model));
        }
        return statements.Distinct().ToList();
    }

    /// <summary>Registers what the twins need that stand for a constructed generic method of an interface without the mark.</summary>
    private static IEnumerable<string> RegisterCalls(IMethodSymbol member, BodyContext context) =>
        InterfaceDispatch.Classes(member, context.Method.ContainingType, context.Model.Compilation, context.Cancellation).Where(static k => k.HasTwin).Select(k => RegisterCall(k.Implementation.ConstructedFrom.Construct([.. member.TypeArguments])));

    /// <summary>Whether the type arguments of a method can be written, and may be anywhere. Activations of one with others stay at home.</summary>
    public static bool CanRegister(IMethodSymbol method) => WellKnownOverrides.ArgumentPinReason(method) is null && !method.TypeArguments.Concat(method.ContainingType.TypeArguments).Any(static t => FunctionRules.HasNoName(t));

    /// <summary>Registers what a constructed generic method needs: <c>C.M__CometRegister&lt;int&gt;(types);</c></summary>
    /// <param name="method">The method as it is called.</param>
    /// <param name="on">The type on which a static member of an interface is called.</param>
    public static string RegisterCall(IMethodSymbol method, ITypeSymbol? on = null) =>
        $"{BodyContext.TypeText(method.ContainingType)}.{RegisterName(method)}<{(on is null ? string.Join(", ", method.TypeArguments.Select(BodyContext.TypeText)) : BodyContext.TypeText(on))}>(types);";

    /// <summary>The method that registers the frames of a generic method for its type arguments.</summary>
    public static string RegisterName(IMethodSymbol method)
    {
        // Overloads differ in their parameter types only, and the method has no parameters of its own to tell them apart by.
        uint hash = 2166136261;
        ImmutableArray<IParameterSymbol> parameters = TwinRule.Definition(method).Parameters;
        foreach (IParameterSymbol parameter in parameters)
        {
            foreach (char c in $"{(parameter.RefKind == RefKind.None ? "" : "ref ")}{parameter.Type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat)},") hash = unchecked((hash ^ c) * 16777619);
        }
        return $"{TwinRule.SimpleName(method)}{RegisterSuffix}{(parameters.IsEmpty ? "" : hash.ToString("x8"))}";
    }
}

/// <summary>What a twin runs.</summary>
internal enum TwinKind
{
    /// <summary>The method's body.</summary>
    Own,

    /// <summary>The method as written.</summary>
    Bridge,

    /// <summary>The body that an interface gives a member, whatever objects make of the member.</summary>
    Default,

    /// <summary>Of a constructor, the initializers in another part of its class.</summary>
    Initializers,
}

/// <summary>What lowering one method gave beside its text.</summary>
internal sealed record LoweredMethod(List<string> Registrations, List<DiagnosticModel> Diagnostics);
