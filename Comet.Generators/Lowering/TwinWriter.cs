using System.Collections.Generic;
using System.Linq;
using System.Text;
using Comet.Generators.Analysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Comet.Generators.Lowering;

/// <summary>
/// Input: a lowered body with liveness. Output, from the one list of steps: the twin, which runs the body and leaves it at a suspension point by a
/// cold call; the continuation, which enters the body in the middle from a frame; and the frame class beside them.
/// </summary>
/// <remarks>
/// The twin has no way in but its start, so the JIT finds loops and calls as it would find them in the user's method, and inlines it where it would have inlined that.
/// Nothing that is called at a stop returns into a loop, so no register is lost to it.
/// </remarks>
internal sealed class TwinWriter
{
    private const string Thread = "global::Comet.Runtime.CometThread";
    public const string GeneratedCode = "[global::System.CodeDom.Compiler.GeneratedCode(\"Comet.Generators\", \"0.1.0\"), global::System.ComponentModel.EditorBrowsable(global::System.ComponentModel.EditorBrowsableState.Never)]";

    private const int SmallBodyTokens = 40;

    private readonly BodyContext _context;
    private readonly List<Step> _steps;
    private readonly List<SuspensionPoint> _points;
    private readonly Dictionary<int, List<int>> _regions = new();
    private readonly TwinKind _kind;
    private readonly string _frame;
    private readonly string _continuation;
    private readonly StringBuilder _text;
    // The continuation shows the same statements as the twin.
    private readonly Dictionary<SyntaxNode, string?> _directives = [];
    private bool _isContinuation;
    private bool _isVisible;
    private SyntaxNode? _shown;
    private int _indent;

    private TwinWriter(BodyContext context, List<Step> steps, TwinKind kind, string frameName, StringBuilder text)
    {
        _context = context;
        _text = text;
        _steps = steps;
        _points = steps.OfType<SuspensionPoint>().Where(static p => p is not TwinCall { IsTail: true }).OrderBy(static p => p.Number).ToList();
        _kind = kind;
        _frame = frameName;
        _continuation = frameName.Replace("__Frame", "__Continue");
        FindRegions();
    }

    /// <summary>Writes the twin, its continuation and its frame class, if it has one, whose layout is told.</summary>
    public static string? Write(BodyContext context, List<Step> steps, TwinKind kind, string frameName, int pointCount, int indent, StringBuilder text)
    {
        var writer = new TwinWriter(context, steps, kind, frameName, text) { _indent = indent };
        writer.WriteTwin();
        if (AsyncMethods.IsAwaited(context.Method)) AsyncWriter.Write(context.Method, context.Model.Compilation, indent, text);
        if (writer._points.Count == 0) return null;
        text.Append('\n');
        writer.WriteContinuation();
        text.Append('\n');
        return FrameWriter.Write(context, frameName, writer._continuation, writer._points, writer.IsOpen, pointCount, indent, text);
    }

    /// <summary>Writes the twin of a method without a body.</summary>
    public static string WriteAbstract(IMethodSymbol method, Compilation compilation, string parameters, string constraints, int indent) =>
        $"{new string(' ', indent * 4)}{Attributes(method)}\n{new string(' ', indent * 4)}{Modifiers(method, compilation)} {Signature(method, TwinRule.TwinName(method), parameters, constraints)};\n";

    /// <summary>The attributes of what is called in a method's place: where C# prefers the method to others of its name, it is to prefer this too.</summary>
    public static string Attributes(IMethodSymbol method) =>
        (method.AssociatedSymbol as IPropertySymbol ?? (ISymbol)method).GetAttributes().FirstOrDefault(static a => Text.MetadataNames.IsOf(a, "System.Runtime.CompilerServices.OverloadResolutionPriorityAttribute")) is { ConstructorArguments.Length: 1 } priority
            ? $"{GeneratedCode.TrimEnd(']')}, global::System.Runtime.CompilerServices.OverloadResolutionPriority({priority.ConstructorArguments[0].Value})]" : GeneratedCode;

    private static bool CanBeOverridden(IMethodSymbol method) => CompilationAnalysis.IsVirtual(method) && !method.IsSealed && !method.ContainingType.IsSealed;

    public static string Signature(IMethodSymbol method, string name, string parameters, string constraints)
    {
        string separator = parameters.Length == 0 ? "" : ", ";
        return $"{(AsyncMethods.ResultType(method) is { } result ? BodyContext.TypeText(result) : "void")} {name}{TwinTypes.List(method)}({Thread} __t{separator}{parameters}){constraints}";
    }

    private static string Modifiers(IMethodSymbol method, Compilation compilation)
    {
        string access = Accessibility(method.DeclaredAccessibility);
        if (method.IsStatic) return access + (TwinRule.IsStaticInterfaceMember(method) ? " static virtual" : " static");
        if (TwinRule.IsInterfaceMember(method)) return access + " virtual";
        bool overridesTwin = method.OverriddenMethod is { } overridden && (TwinRule.HasTwin(overridden, compilation) || TwinRule.NeedsBridge(overridden, compilation));
        if (method.IsAbstract) return access + (overridesTwin ? " abstract override" : " abstract");
        if (overridesTwin) return access + (method.IsSealed ? " sealed override" : " override");
        if (IsReadOnlyMember(method)) return access + " readonly";
        return CanBeOverridden(method) ? access + " virtual" : access;
    }

    /// <summary>Whether a method of a structure says that it does not change it, where not all do.</summary>
    public static bool IsReadOnlyMember(IMethodSymbol method) => TwinRule.IsOfStructure(method) && method.IsReadOnly && !method.ContainingType.IsReadOnly;

    public static string Accessibility(Accessibility accessibility) => accessibility switch
    {
        Microsoft.CodeAnalysis.Accessibility.Public => "public",
        Microsoft.CodeAnalysis.Accessibility.Protected => "protected",
        Microsoft.CodeAnalysis.Accessibility.ProtectedOrInternal => "protected internal",
        Microsoft.CodeAnalysis.Accessibility.ProtectedAndInternal => "private protected",
        Microsoft.CodeAnalysis.Accessibility.Internal => "internal",
        _ => "private",
    };

    private void WriteTwin()
    {
        IMethodSymbol method = _context.Method;
        Compilation compilation = _context.Model.Compilation;
        foreach (SuspensionPoint point in _points) Line($"// {point.Number}: {Describe(point)}; holds {Holds(point)}");
        Line(Attributes(method));
        if (IsSmall()) Line("[global::System.Runtime.CompilerServices.MethodImpl(global::System.Runtime.CompilerServices.MethodImplOptions.AggressiveInlining)]");
        Line(Header(method, compilation, TwinRule.IsStaticInterfaceMember(method) ? TwinTypes.Constraints(method) : Parameters.Constraints(_context.Syntax as MethodDeclarationSyntax)));
        Line("{");
        _indent++;
        if (_context.Iterator == null || _points.Count == 0) WriteBody(parametersAreLocals: false);
        else WriteStart(method);
        _indent--;
        Line("}");
    }

    private void WriteStart(IMethodSymbol method)
    {
        if (BodyLowerer.ForeignTest(method) is { } test) Line($"if ({test}) {BodyLowerer.BridgeText(method, [.. method.Parameters.Select(static p => BodyContext.Escape(p.Name))])}");
        Line($"return new {_context.Iterator!.Type}({FrameType()}.Make0({string.Join(", ", StartArguments())}));");
    }

    private IEnumerable<string> StartArguments()
    {
        if (!_context.Method.IsStatic) yield return TwinRule.IsOfStructure(_context.Method) ? $"new global::Comet.Runtime.LocalLocation<{BodyContext.TypeText(_context.Method.ContainingType)}>(this)" : "this";
        // The sequence is not there yet; its frame learns of it when it is taken.
        foreach (Slot slot in _context.Slots.Where(_points[0].Live.Contains)) yield return slot == _context.Iterator ? "null!" : slot.IsParameter ? slot.Name : "default!";
    }


    private string Header(IMethodSymbol method, Compilation compilation, string constraints)
    {
        if (_kind == TwinKind.Default) return "public sealed " + Signature(method, TwinRule.DefaultTwinName(method), Parameters.Declare(method), "");
        if (_kind == TwinKind.Initializers) return $"private void {TwinRule.InitializersName((TypeDeclarationSyntax)_context.Syntax, method.ContainingType)}({Thread} __t)";
        if (method.ExplicitInterfaceImplementations.FirstOrDefault() is { } member) return Signature(method, ExplicitName(member), Parameters.Declare(method), "");
        return $"{Modifiers(method, compilation)} {Signature(method, TwinRule.TwinName(method), Parameters.Declare(method), constraints)}";
    }

    /// <summary>The name by which a class implements the twin of an interface's member, and only that.</summary>
    public static string ExplicitName(IMethodSymbol member) => $"{BodyContext.TypeText(member.ContainingType)}.{TwinRule.TwinName(member)}";

    /// <summary>
    /// Whether the JIT would inline the user's method on account of its size. It would not inline the twin, whose checks make it longer, unless told to.
    /// </summary>
    private bool IsSmall() => _context.Construction is null && !CompilationAnalysis.IsVirtual(_context.Method) && !_steps.Any(static s => s is Poll { IsBeforeTailCall: false } or TryBegin) && !Throws() && _context.Body.DescendantTokens().Count() <= SmallBodyTokens;

    /// <summary>The JIT inlines no method that throws, and stack traces leave out what is to be inlined.</summary>
    private bool Throws() => _context.Body.DescendantNodesAndSelf().Any(static n => n is ThrowStatementSyntax or ThrowExpressionSyntax);

    // The frame continues the very body it was saved by, whatever the object's class overrides: the continuation is never virtual.
    private void WriteContinuation()
    {
        IMethodSymbol method = _context.Method;
        string result = _context.ResultType == null ? "void" : BodyContext.TypeText(_context.ResultType);
        Line(GeneratedCode);
        Line($"private {(method.IsStatic ? "static " : IsReadOnlyMember(method) ? "readonly " : "")}{result} {_continuation}{TypeParameters()}({Thread} __t, {FrameType()} __f){TwinTypes.Constraints(method)}");
        Line("{");
        _indent++;
        _isContinuation = true;
        _shown = null;
        WriteBody(parametersAreLocals: true);
        foreach (SuspensionPoint point in _points.Where(IsOpen)) WriteExit(point);
        _indent--;
        Line("}");
    }

    private void WriteBody(bool parametersAreLocals)
    {
        foreach (string constant in _context.Constants) Line(constant);
        WriteLocals(parametersAreLocals);
        if (_isContinuation) WriteDispatch();
        foreach (Step step in _steps) WriteStep(step);
        if (_context.ResultType == null)
        {
            if (_isContinuation) Line("return;");
        }
        else if (_steps.LastOrDefault() is not (Code { FallsThrough: false } or TwinCall { IsTail: true }))
        {
            // Only the compiler takes this place for reachable: it does not see which exits of a moved finally block were taken.
            Line("throw new global::System.Diagnostics.UnreachableException();");
        }
    }

    private void WriteLocals(bool parametersAreLocals)
    {
        HashSet<Slot> used = UsedSlots();
        foreach (Slot slot in _context.Slots)
        {
            if (slot.RefKind == RefKind.None && used.Contains(slot) && (parametersAreLocals || !slot.IsParameter)) Line($"{slot.Type} {slot.Name} = default!;");
            // What is passed by reference is where its location says; every frame of such a method has that.
            else if (slot.RefKind != RefKind.None && parametersAreLocals) Line($"ref {(slot.RefKind is RefKind.Ref or RefKind.Out ? "" : "readonly ")}{slot.Type} {slot.Name} = ref __f.{FrameWriter.LocationField(slot)}!.Value;");
        }
        if (_isContinuation && _regions.Values.Any(static r => r.Count > 0)) Line("int __pc = 0;");
    }

    private HashSet<Slot> UsedSlots()
    {
        var used = new HashSet<Slot>();
        foreach (Step step in _steps)
        {
            used.UnionWith(step.Live);
            switch (step)
            {
                case Code code:
                    used.UnionWith(code.Fragment.Uses);
                    used.UnionWith(code.Fragment.Declares);
                    if (code.Definition != null) used.Add(code.Definition);
                    break;
                case TwinCall call:
                    used.UnionWith(call.Call.Uses);
                    used.UnionWith(call.Call.Declares);
                    if (call.Result != null && !call.IsTail) used.Add(call.Result);
                    break;
                case Yield yield:
                    used.UnionWith(yield.Value.Uses);
                    break;
                case TryEnd end:
                    foreach (Fragment clause in end.Catches)
                    {
                        used.UnionWith(clause.Uses);
                        used.UnionWith(clause.Declares);
                    }
                    if (end.Finally != null) used.UnionWith(end.Finally.Uses);
                    break;
            }
        }
        return used;
    }

    private void WriteDispatch()
    {
        LabelLine("__Dispatch");
        var saved = new HashSet<Slot>();
        foreach (SuspensionPoint point in _points) saved.UnionWith(point.Live);
        foreach (Slot slot in _context.Slots)
        {
            if (saved.Contains(slot) && FrameWriter.IsHeldAsValue(slot, _points)) Line($"{slot.Name} = __f.{FrameWriter.Field(slot)};");
        }
        Line("switch (__f.Point)");
        Line("{");
        _indent++;
        foreach (SuspensionPoint point in _points)
        {
            List<int> regions = _regions[point.Number];
            if (regions.Count == 0) WriteContinue(point, Continue(point));
            else Line($"case {point.Number}: __pc = {point.Number}; goto __Try{regions[0]};");
        }
        _indent--;
        Line("}");
    }

    private string Continue(SuspensionPoint point, string before = "")
    {
        string take = point is not TwinCall call ? ""
            : call.ResultType == null ? "__t.TakeResult(); "
            : call.Result == null ? $"__t.TakeResult<{call.ResultType}>(); "
            : $"{call.Result.Name} = __t.TakeResult<{call.ResultType}>(); ";
        string back = string.Concat(FrameWriter.MovedVariables(point).Select(static s => $"{s.Name} = __f.{FrameWriter.LocationField(s)}!.Value; "));
        return $"case {point.Number}: {back}{before}{take}goto __Resume{point.Number};";
    }

    /// <summary>The exception of the call that was waited for is thrown here, so this is part of its statement.</summary>
    private void WriteContinue(SuspensionPoint point, string text)
    {
        _shown = null;
        if (point is TwinCall) UserLines(point.Origin, text);
        else Line(text);
        _shown = null;
    }

    private void WriteStep(Step step)
    {
        switch (step)
        {
            case Code code:
                UserLines(code.Origin, code.Fragment.Text);
                break;
            case Label label:
                LabelLine(label.Name);
                break;
            case TwinCall call:
                string statement = call.Result == null ? $"{call.Call.Text};" : $"{call.Result.Name} = {call.Call.Text};";
                if (call.IsTail)
                {
                    UserLines(call.Origin, call.Overflow is null ? $"return {call.Call.Text};" : $"return {call.Overflow}({call.Call.Text});");
                    break;
                }
                UserLines(call.Origin, call.Overflow is null ? statement : $"{call.Overflow} {{ {statement} }}");
                WriteCheck(call);
                ResumeLabel(call);
                break;
            case Poll poll:
                WritePoll(poll);
                break;
            case GoHome pin:
                Line($"if ({(pin.Condition == null ? "" : pin.Condition.Text + " && ")}__t.{(pin.After is { } after && _points.Contains(after) ? "LeavesToHome" : "MustGoHome")}()) {Leave(pin, "Save")} // {pin.Reason.Replace('\n', ' ').Replace('\r', ' ')}");
                ResumeLabel(pin);
                break;
            case Await wait:
                Line($"if (!{wait.Awaiter.Name}.IsCompleted && __t.StopsForAwait()) {Leave(wait, "Save")}");
                ResumeLabel(wait);
                break;
            case Yield yield:
                UserLines(yield.Origin, $"{_context.Iterator!.Name}.Yield({yield.Value.Text}, {FrameType()}.Make{yield.Number}({string.Join(", ", Saved(yield))}));");
                Line("return true;");
                ResumeLabel(yield);
                break;
            case IteratorStart start:
                ResumeLabel(start);
                break;
            case TryBegin begin:
                WriteTryBegin(begin);
                break;
            case TryEnd end:
                _indent--;
                Line("}");
                foreach (Fragment clause in end.Catches) UserLines(clause.Origin, clause.Text);
                if (end.Finally == null) break;
                Line("finally");
                Line("{");
                _indent++;
                UserLines(end.Finally.Origin, end.Finally.Text);
                _indent--;
                Line("}");
                break;
        }
    }

    private void WriteTryBegin(TryBegin begin)
    {
        List<SuspensionPoint> inside = _points.Where(p => _regions[p.Number].Contains(begin.Number)).ToList();
        if (inside.Count > 0 && _isContinuation) LabelLine($"__Try{begin.Number}");
        Line("try");
        Line("{");
        _indent++;
        if (inside.Count == 0 || !_isContinuation) return;
        Line("if (__pc != 0)");
        Line("{");
        _indent++;
        Line("switch (__pc)");
        Line("{");
        _indent++;
        foreach (SuspensionPoint point in inside)
        {
            List<int> regions = _regions[point.Number];
            int depth = regions.IndexOf(begin.Number);
            if (depth == regions.Count - 1) WriteContinue(point, Continue(point, "__pc = 0; "));
            else Line($"case {point.Number}: goto __Try{regions[depth + 1]};");
        }
        _indent--;
        Line("}");
        _indent--;
        Line("}");
    }

    /// <summary>
    /// A safepoint. Outside of try blocks the twin does not come back from it: if the thread is not to stop after all, the continuation does the rest.
    /// Inside one, whose handlers must guard the rest too, it asks in place.
    /// </summary>
    private void WritePoll(SuspensionPoint point)
    {
        if (!IsOpen(point)) Line($"if (__t.Interrupted && __t.Poll()) {Leave(point, "Save")}");
        else WriteOpenCheck(point);
        ResumeLabel(point);
    }

    /// <summary>
    /// The check after a call: the callee may have stopped, or the thread is asked to stop with the result in hand, which then becomes the innermost frame. A frame that cannot cross is
    /// only saved if the callee has stopped.
    /// </summary>
    private void WriteCheck(TwinCall call)
    {
        if (!call.IsPortable) Line($"if (__t.Unwinding) {Leave(call, "Save")}");
        else if (!IsOpen(call)) Line($"if (__t.Interrupted && __t.StopsAfter({ResultInHand(call)})) {Leave(call, "Save")}");
        else WriteOpenCheck(call);
    }

    private void WriteOpenCheck(SuspensionPoint point) =>
        Line(_isContinuation ? $"if (__t.Interrupted) goto __Stop{point.Number};" : $"if (__t.Interrupted) {Leave(point, "Stop")}");

    /// <summary>Whether the body does not come back from looking at a point: nothing guards what follows it.</summary>
    private bool IsOpen(SuspensionPoint point) => !TwinRule.IsOfStructure(_context.Method) && point is Poll or TwinCall { IsPortable: true, References.Count: 0 } && _regions[point.Number].Count == 0 && !_context.HasReferences;

    private static string ResultInHand(TwinCall call) => call.ResultType == null ? "" : call.Result?.Name ?? $"default({call.ResultType})!";

    private void WriteExit(SuspensionPoint point)
    {
        LabelLine($"__Stop{point.Number}");
        Line($"__f = {FrameType()}.Make{point.Number}({string.Join(", ", Saved(point))});");
        Line(point is TwinCall stopped ? $"if (__t.StopsAfter({ResultInHand(stopped)}))" : "if (__t.Poll())");
        Line("{");
        Line("    __t.Save(__f);");
        Line(_context.ResultType == null ? "    return;" : "    return default!;");
        Line("}");
        if (point is TwinCall call) Line($"__t.Complete({ResultInHand(call)});");
        Line("goto __Dispatch;");
    }

    /// <summary>What is handed to the frame: the receiver, and all that lives on.</summary>
    private IEnumerable<string> Saved(SuspensionPoint point)
    {
        IEnumerable<string> live = _context.Slots.Where(point.Live.Contains).Select(static s => s.Name);
        return _context.Method.IsStatic ? live : live.Prepend(TwinRule.IsOfStructure(_context.Method) ? "__f.__self" : "this");
    }

    /// <summary>The cold way out: a call that is handed everything that lives on.</summary>
    private string Leave(SuspensionPoint point, string how)
    {
        var arguments = new List<string> { "__t" };
        if (!_context.Method.IsStatic) arguments.Add(!TwinRule.IsOfStructure(_context.Method) ? "this" : _isContinuation ? "__f.__self" : $"new global::Comet.Runtime.ForwardLocation<{BodyContext.TypeText(_context.Method.ContainingType)}>(this)");
        arguments.AddRange(FrameWriter.Handed(_context, point).Select(s => s.RefKind == RefKind.None ? s.Name : _isContinuation ? $"__f.{FrameWriter.LocationField(s)}" : "null"));
        if (how == "Stop" && point is TwinCall { ResultType: not null } stopped) arguments.Add(ResultInHand(stopped));
        string call = $"{FrameType()}.{how}{point.Number}({string.Join(", ", arguments)});";
        return _context.ResultType == null ? $"{{ {call} return; }}" : "return " + call;
    }

    private void ResumeLabel(SuspensionPoint point)
    {
        if (_isContinuation) LabelLine($"__Resume{point.Number}");
    }

    /// <summary>The name of the structure that knows a field that is passed by reference.</summary>
    public static string FieldName(string frameName, IFieldSymbol field) => $"{frameName}_{new string(field.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat.WithMemberOptions(SymbolDisplayMemberOptions.IncludeContainingType)).Select(static c => char.IsLetterOrDigit(c) ? c : '_').ToArray())}";

    /// <summary>Whose field it is.</summary>
    public static string FieldOwner(IFieldSymbol field) => field.IsStatic ? "object" : BodyContext.TypeText(field.ContainingType);

    private string FrameType() => _frame + TypeParameters();

    private string TypeParameters() => TwinTypes.List(_context.Method);

    /// <summary>For each point the numbers of the try regions around it, outermost first.</summary>
    private void FindRegions()
    {
        var open = new List<int>();
        foreach (Step step in _steps)
        {
            switch (step)
            {
                case TryBegin begin: open.Add(begin.Number); break;
                case TryEnd: open.RemoveAt(open.Count - 1); break;
                case SuspensionPoint point: _regions[point.Number] = new List<int>(open); break;
            }
        }
    }

    private static string Describe(SuspensionPoint point) => point switch
    {
        TwinCall call => "after " + OneLine(call.Call.Text),
        Poll { IsBeforeTailCall: true } => "before a call in tail position",
        Poll { IsAfterHome: true } => "after what runs at home",
        Poll => "at a loop's back-edge",
        Await => "while what home has is awaited",
        Yield => "after an element is given",
        IteratorStart => "before the first element",
        _ => "before what runs at home",
    };

    private string Holds(SuspensionPoint point)
    {
        string names = string.Join(", ", _context.Slots.Where(point.Live.Contains).Select(static s => s.Name));
        return names.Length == 0 ? "nothing" : names;
    }

    private static string OneLine(string text)
    {
        text = string.Join(" ", text.Split(new[] { '\n', '\r', ' ', '\t' }, System.StringSplitOptions.RemoveEmptyEntries));
        return text.Length <= 60 ? text : text.Substring(0, 57) + "...";
    }

    private void LabelLine(string label)
    {
        Hide();
        _text.Append(' ', (_indent - 1) * 4 + 1).Append(label).Append(": ;").Append('\n');
    }

    private void Line(string line)
    {
        Hide();
        Append(line);
    }

    private void Append(string line) => _text.Append(' ', _indent * 4).Append(line).Append('\n');

    /// <summary>Text of a statement of the user's. Where that begins it is mapped; what else it is made of belongs to it, unless others come in between.</summary>
    private void UserLines(SyntaxNode? origin, string text)
    {
        if (origin is null || origin == _shown || Directive(origin) is not { } directive)
        {
            Hide();
        }
        else
        {
            _text.Append(directive).Append('\n');
            _isVisible = true;
            _shown = origin;
        }
        Lines(text);
    }

    private string? Directive(SyntaxNode origin)
    {
        if (!_directives.TryGetValue(origin, out string? directive)) _directives.Add(origin, directive = SourceLines.Directive(origin, _context.Model.Compilation));
        return directive;
    }

    /// <summary>What follows stands for nothing of the user's.</summary>
    private void Hide()
    {
        if (_isVisible) _text.Append(SourceLines.Hidden).Append('\n');
        _isVisible = false;
    }

    /// <summary>
    /// User text of several lines. Where it is mapped the lines after the first keep their columns, which are mapped too; else they are shifted as a block, but for those of a verbatim or raw string.
    /// </summary>
    private void Lines(string text)
    {
        if (text.IndexOf('\n') < 0)
        {
            Append(text.Replace("\r", ""));
            return;
        }
        string[] lines = text.Replace("\r", "").Split('\n');
        Append(lines[0]);
        int common = lines.Skip(1).Where(static l => l.Trim().Length > 0).Select(static l => l.Length - l.TrimStart().Length).DefaultIfEmpty(0).Min();
        bool staysAsItIs = _isVisible || text.Contains("\"\"\"") || text.Contains("@\"") || text.Contains("@$\"");
        foreach (string line in lines.Skip(1))
        {
            if (staysAsItIs) _text.Append(line).Append('\n');
            else Append(line.Length >= common ? line.Substring(common) : line.TrimStart());
        }
    }
}
