using System.Linq;
using System.Text;
using Comet.Generators.Analysis;
using Comet.Generators.Closures;
using Comet.Generators.Text;
using Microsoft.CodeAnalysis;

namespace Comet.Generators.Lowering;

/// <summary>
/// Writes the two ways into the twin of an async method. Another twin that awaits it calls it on its own stack; whoever wants its task starts it: as a thread of its own until it
/// first waits, and then as the platform continues what waits.
/// </summary>
internal static class AsyncWriter
{
    private const string Runtime = "global::Comet.Runtime";

    /// <summary>Writes them, unless they are inherited.</summary>
    public static void Write(IMethodSymbol method, Compilation compilation, int indent, StringBuilder text)
    {
        if (AsyncMethods.InheritsEntries(method, compilation)) return;
        string typeParameters = method.TypeParameters.IsEmpty ? "" : "<" + string.Join(", ", method.TypeParameters.Select(static t => t.Name)) + ">";
        string constraints = Parameters.Constraints(method.TypeParameters), declared = Parameters.Declare(method);
        bool isOfStructure = TwinRule.IsOfStructure(method);
        string arguments = string.Join(", ", method.Parameters.Select(static p => BodyContext.Escape(p.Name)));
        string onThread = arguments.Length == 0 ? "__t" : "__t, " + arguments;
        string access = TwinWriter.Accessibility(method.DeclaredAccessibility), kind = method.IsStatic ? "static " : TwinWriter.IsReadOnlyMember(method) ? "readonly " : method.ContainingType.TypeKind == TypeKind.Interface ? "sealed " : "";
        string modifiers = $"{access} {kind}".TrimEnd();
        string task = BodyContext.TypeText(method.ReturnType), run = TwinRule.TwinName(method) + "Run";
        string? result = AsyncMethods.ResultType(method) is { } type ? BodyContext.TypeText(type) : null;

        // Nobody can await what returns nothing.
        if (!method.ReturnsVoid)
        {
            Line(0, TwinWriter.Attributes(method));
            Line(0, $"{modifiers} {TwinWriter.Signature(method, TwinRule.AwaitedName(method), declared, constraints)}");
            Line(0, "{");
            Line(1, $"{Runtime}.AsyncScope __scope = new(__t);");
            if (isOfStructure) Line(1, $"{BodyContext.TypeText(method.ContainingType)} __self = this;");
            Line(1, $"try {{ {(result is null ? "" : "return ")}{(isOfStructure ? "__self." : "")}{TwinRule.TwinName(method)}{typeParameters}({onThread}); }}");
            // A filter of the caller's sees the exception when the callee has ended.
            Line(1, $"catch (global::System.Exception __e) {{ throw {Runtime}.Lowered.Rethrow(__e); }}");
            Line(1, "finally { __scope.Leave(); }");
            Line(0, "}");
        }

        Line(0, TwinWriter.Attributes(method));
        Line(0, $"{modifiers} {task} {TwinRule.StartName(method)}{typeParameters}({(method.IsExtensionMethod ? "this " : "")}{declared}){constraints}");
        Line(0, "{");
        Line(1, $"{Runtime}.CometThread? __t = {Runtime}.CometThread.TryEnterAsync();");
        string plain = $"{BodyContext.Escape(method.Name)}{typeParameters}({arguments})", entered = $"{run}{typeParameters}({onThread})";
        Line(1, method.ReturnsVoid ? $"if (__t is null) {plain}; else {entered};" : $"return __t is null ? {plain} : {entered};");
        Line(0, "}");

        Line(0, TwinWriter.GeneratedCode);
        // The compiler copies a structure for it, as for the method itself.
        Line(0, $"private {(kind == "sealed " ? "" : kind)}async {task} {run}{typeParameters}({Runtime}.CometThread __t{(declared.Length == 0 ? "" : ", " + declared)}){constraints}");
        Line(0, "{");
        string byReference = result is null ? "" : "ref __result";
        if (result is not null) Line(1, $"{result} __result;");
        Line(1, $"{Runtime}.AsyncActivation? __waiting;");
        Line(1, "try");
        Line(1, "{");
        Line(2, $"{(result is null ? "" : "__result = ")}{TwinRule.TwinName(method)}{typeParameters}({onThread});");
        Line(2, $"__waiting = __t.DriveUntilAwait({byReference});");
        Line(1, "}");
        Line(1, "finally { __t.Exit(); }");
        Line(1, "while (__waiting is not null)");
        Line(1, "{");
        Line(2, "await __waiting;");
        Line(2, $"__waiting = __waiting.Continue({byReference});");
        Line(1, "}");
        if (result is not null) Line(1, "return __result;");
        Line(0, "}");
        if (ClosureNames.IsFunctionBody(method)) WriteFunction();

        // What the delegates of a lambda call begins the twin, and twins that call a delegate and await its task call the lambda's in place.
        void WriteFunction()
        {
            string name = method.Name.Substring(0, method.Name.Length - ClosureNames.Async.Length);
            string begun = method.ReturnsVoid ? "bool" : TypeText.Annotated(method.ReturnType.WithNullableAnnotation(NullableAnnotation.None)) + "?", start = $"{TwinRule.StartName(method)}{typeParameters}({arguments});";
            Line(0, TwinWriter.GeneratedCode);
            Line(0, $"{(method.IsStatic ? "static " : "")}partial void {name}{ClosureNames.Begin}{typeParameters}(ref {begun} __begun{(declared.Length == 0 ? "" : ", " + declared)}){constraints}");
            Line(0, "{");
            Line(1, method.ReturnsVoid ? $"{start} __begun = true;" : $"__begun = {start}");
            Line(0, "}");
            if (!ClosureNames.IsClosureClass(method.ContainingType) || TwinInterface.OfAwaited(method) is null) return;
            Line(0, TwinWriter.GeneratedCode);
            Line(0, "[global::System.Diagnostics.StackTraceHidden]");
            Line(0, $"public {TwinInterface.Awaited}{(result is null ? "" : $"<{result}>")} {name}{TwinRule.TwinSuffix}({Runtime}.CometThread __t{(declared.Length == 0 ? "" : ", " + declared)})");
            Line(0, "{");
            Line(1, result is null ? $"{TwinRule.AwaitedName(method)}({onThread}); return default;" : $"return new({TwinRule.AwaitedName(method)}({onThread}));");
            Line(0, "}");
        }

        void Line(int depth, string line) => text.Append(' ', (indent + depth) * 4).Append(line).Append('\n');
    }
}
