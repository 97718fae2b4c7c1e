using System.Collections.Generic;
using System.Linq;
using System.Text;
using Comet.Generators.Analysis;
using Microsoft.CodeAnalysis;

namespace Comet.Generators.Lowering;

/// <summary>Input: a lowered body with liveness. Output: the twin's text, one body that serves for running and for continuing, and the frame class beside it.</summary>
internal sealed class TwinWriter
{
    private const string Thread = "global::Comet.Runtime.CometThread";

    private readonly BodyContext _context;
    private readonly List<Step> _steps;
    private readonly List<SuspensionPoint> _points;
    private readonly Dictionary<int, List<int>> _regions = new();
    private readonly string _frame;
    private readonly bool _hasEntryPoll;
    private readonly StringBuilder _text = new();
    private int _indent;

    private TwinWriter(BodyContext context, List<Step> steps, string frameName, bool pollsAtEntry)
    {
        _context = context;
        _steps = steps;
        _points = steps.OfType<SuspensionPoint>().OrderBy(static p => p.Number).ToList();
        _frame = frameName;
        _hasEntryPoll = pollsAtEntry && _points[0].Live.All(static s => s.WhyNotPortable == null);
        FindRegions();
    }

    /// <summary>Writes the twin and its frame class.</summary>
    public static string Write(BodyContext context, List<Step> steps, string frameName, bool pollsAtEntry, int pointCount, int indent)
    {
        var writer = new TwinWriter(context, steps, frameName, pollsAtEntry) { _indent = indent };
        writer.WriteTwin();
        writer._text.AppendLine();
        FrameWriter.Write(context, frameName, writer._points, pointCount, BodyName(context.Method), indent, writer._text);
        return writer._text.ToString();
    }

    /// <summary>Writes the twin of a method without a body.</summary>
    public static string WriteAbstract(IMethodSymbol method, string parameters, string constraints, int indent) =>
        $"{new string(' ', indent * 4)}{Modifiers(method)} {Signature(method, TwinName(method), parameters, constraints)};\n";

    /// <summary>
    /// The method that holds the twin's code. A twin that can be overridden only calls it: a frame must continue the very body it was saved by, whatever the
    /// object's class overrides.
    /// </summary>
    public static string BodyName(IMethodSymbol method) => CanBeOverridden(method) ? method.Name + TwinRule.TwinSuffix + "Body" : TwinName(method);

    public static string TwinName(IMethodSymbol method) => method.Name + TwinRule.TwinSuffix;

    private static bool CanBeOverridden(IMethodSymbol method) => CompilationAnalysis.IsVirtual(method) && !method.IsSealed && !method.ContainingType.IsSealed;

    private static string Signature(IMethodSymbol method, string name, string parameters, string constraints)
    {
        string typeParameters = method.TypeParameters.IsEmpty ? "" : "<" + string.Join(", ", method.TypeParameters.Select(static t => t.Name)) + ">";
        string separator = parameters.Length == 0 ? "" : ", ";
        return $"{(method.ReturnsVoid ? "void" : BodyContext.TypeText(method.ReturnType))} {name}{typeParameters}({Thread} __t{separator}{parameters}){constraints}";
    }

    private static string Modifiers(IMethodSymbol method)
    {
        string access = Accessibility(method.DeclaredAccessibility);
        if (method.IsStatic) return access + " static";
        bool overridesTwin = method.OverriddenMethod is { } overridden && TwinRule.IsOffloadable(overridden.ContainingType);
        if (method.IsAbstract) return access + (overridesTwin ? " abstract override" : " abstract");
        if (overridesTwin) return access + (method.IsSealed ? " sealed override" : " override");
        return CanBeOverridden(method) ? access + " virtual" : access;
    }

    private static string Accessibility(Accessibility accessibility) => accessibility switch
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
        string parameters = Parameters.Declare(method);
        string constraints = Parameters.Constraints(_context.Syntax);
        foreach (SuspensionPoint point in _points) Line($"// {point.Number}: {Describe(point)}; holds {Holds(point)}");
        Line("[global::System.CodeDom.Compiler.GeneratedCode(\"Comet.Generators\", \"0.1.0\"), global::System.ComponentModel.EditorBrowsable(global::System.ComponentModel.EditorBrowsableState.Never)]");
        if (CanBeOverridden(method))
        {
            string arguments = string.Concat(method.Parameters.Select(static p => ", " + BodyContext.Escape(p.Name)));
            string typeArguments = method.TypeParameters.IsEmpty ? "" : "<" + string.Join(", ", method.TypeParameters.Select(static t => t.Name)) + ">";
            Line($"{Modifiers(method)} {Signature(method, TwinName(method), parameters, constraints)} => {BodyName(method)}{typeArguments}(__t{arguments});");
            _text.AppendLine();
            Line($"private {Signature(method, BodyName(method), parameters, Parameters.Constraints(method.TypeParameters))}");
        }
        else
        {
            Line($"{Modifiers(method)} {Signature(method, TwinName(method), parameters, constraints)}");
        }
        Line("{");
        _indent++;
        foreach (string constant in _context.Constants) Line(constant);
        WriteLocals();
        WriteEntry();
        foreach (Step step in _steps) WriteStep(step);
        if (method.ReturnsVoid) Line("return;");
        foreach (SuspensionPoint point in _points) WriteSave(point);
        _indent--;
        Line("}");
    }

    private void WriteLocals()
    {
        HashSet<Slot> used = UsedSlots();
        foreach (Slot slot in _context.Slots)
        {
            if (!slot.IsParameter && used.Contains(slot)) Line($"{slot.Type} {slot.Name} = default!;");
        }
        if (_regions.Values.Any(static r => r.Count > 0)) Line("int __pc = 0;");
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
                    if (call.Result != null) used.Add(call.Result);
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

    private void WriteEntry()
    {
        bool hasEntry = _points.Count > 1 || _hasEntryPoll;
        if (!hasEntry) return;
        Line(_hasEntryPoll ? "if (__t.Interrupted)" : "if (__t.Resuming)");
        Line("{");
        _indent++;
        if (_hasEntryPoll)
        {
            Line("if (__t.Resuming)");
            Line("{");
            _indent++;
        }
        Line($"var __f = __t.TakeFrame<{FrameType()}>();");
        var saved = new HashSet<Slot>();
        foreach (SuspensionPoint point in _points) saved.UnionWith(point.Live);
        foreach (Slot slot in _context.Slots)
        {
            if (saved.Contains(slot)) Line($"{slot.Name} = __f.{FrameWriter.Field(slot)};");
        }
        if (_points.Count > 1)
        {
            Line("switch (__f.Point)");
            Line("{");
            _indent++;
            foreach (SuspensionPoint point in _points.Skip(1))
            {
                List<int> regions = _regions[point.Number];
                Line(regions.Count == 0 ? Continue(point) : $"case {point.Number}: __pc = {point.Number}; goto __Try{regions[0]};");
            }
            _indent--;
            Line("}");
        }
        if (_hasEntryPoll)
        {
            _indent--;
            Line("}");
            Line("else if (__t.Poll()) goto __Save0;");
        }
        _indent--;
        Line("}");
    }

    private string Continue(SuspensionPoint point, string before = "")
    {
        string take = point is not TwinCall call ? ""
            : call.ResultType == null ? "__t.TakeResult(); "
            : call.Result == null ? $"_ = __t.TakeResult<{call.ResultType}>(); "
            : $"{call.Result.Name} = __t.TakeResult<{call.ResultType}>(); ";
        return $"case {point.Number}: {before}{take}goto __Resume{point.Number};";
    }

    private void WriteStep(Step step)
    {
        switch (step)
        {
            case Code code:
                Lines(code.Fragment.Text);
                break;
            case Label label:
                LabelLine(label.Name);
                break;
            case TwinCall call:
                string statement = call.Result == null ? $"{call.Call.Text};" : $"{call.Result.Name} = {call.Call.Text};";
                Lines(call.IsChecked ? $"checked {{ {statement} }}" : statement);
                Line($"if (__t.Unwinding) goto __Save{call.Number};");
                LabelLine($"__Resume{call.Number}");
                break;
            case Poll poll:
                Line($"if (__t.Interrupted && __t.Poll()) goto __Save{poll.Number};");
                LabelLine($"__Resume{poll.Number}");
                break;
            case GoHome pin:
                Line($"if (__t.MustGoHome()) goto __Save{pin.Number}; // {pin.Reason.Replace('\n', ' ').Replace('\r', ' ')}");
                LabelLine($"__Resume{pin.Number}");
                break;
            case TryBegin begin:
                WriteTryBegin(begin);
                break;
            case TryEnd end:
                _indent--;
                Line("}");
                foreach (Fragment clause in end.Catches) Lines(clause.Text);
                if (end.Finally == null) break;
                Line("finally");
                Line("{");
                _indent++;
                Lines(end.Finally.Text);
                _indent--;
                Line("}");
                break;
        }
    }

    private void WriteTryBegin(TryBegin begin)
    {
        List<SuspensionPoint> inside = _points.Where(p => _regions[p.Number].Contains(begin.Number)).ToList();
        if (inside.Count > 0) LabelLine($"__Try{begin.Number}");
        Line("try");
        Line("{");
        _indent++;
        if (inside.Count == 0) return;
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
            Line(depth == regions.Count - 1 ? Continue(point, "__pc = 0; ") : $"case {point.Number}: goto __Try{regions[depth + 1]};");
        }
        _indent--;
        Line("}");
        _indent--;
        Line("}");
    }

    private void WriteSave(SuspensionPoint point)
    {
        if (point.Number == 0 && !_hasEntryPoll) return;
        var fields = new List<string> { $"Point = {point.Number}" };
        if (!_context.Method.IsStatic) fields.Add("__self = this");
        fields.AddRange(_context.Slots.Where(point.Live.Contains).Select(static s => $"{FrameWriter.Field(s)} = {s.Name}"));
        LabelLine($"__Save{point.Number}");
        Line($"__t.Save(new {FrameType()} {{ {string.Join(", ", fields)} }});");
        Line(_context.Method.ReturnsVoid ? "return;" : "return default!;");
    }

    private string FrameType() => _context.Method.TypeParameters.IsEmpty ? _frame : $"{_frame}<{string.Join(", ", _context.Method.TypeParameters.Select(static t => t.Name))}>";

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
        Poll => "at a loop's back-edge",
        GoHome => "before what runs at home",
        _ => "at the entry",
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

    private void LabelLine(string label) => _text.Append(' ', (_indent - 1) * 4 + 1).Append(label).Append(": ;").Append('\n');

    private void Line(string line) => _text.Append(' ', _indent * 4).Append(line).Append('\n');

    /// <summary>User text of several lines: the first at our indentation, the others shifted as a block.</summary>
    private void Lines(string text)
    {
        string[] lines = text.Replace("\r", "").Split('\n');
        Line(lines[0]);
        int common = lines.Skip(1).Where(static l => l.Trim().Length > 0).Select(static l => l.Length - l.TrimStart().Length).DefaultIfEmpty(0).Min();
        bool isLiteral = text.Contains("\"\"\"") || text.Contains("@\"") || text.Contains("@$\"");
        foreach (string line in lines.Skip(1))
        {
            // The lines of a verbatim or raw string must stay as they are.
            if (isLiteral) _text.Append(line).Append('\n');
            else Line(line.Length >= common ? line.Substring(common) : line.TrimStart());
        }
    }
}
