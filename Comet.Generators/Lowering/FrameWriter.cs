using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using Comet.Generators.Analysis;
using Comet.Generators.Gathering;
using Comet.Generators.Text;
using Microsoft.CodeAnalysis;

namespace Comet.Generators.Lowering;

/// <summary>Writes a method's frame class: the slots that live across its suspension points, in typed fields.</summary>
internal static class FrameWriter
{
    private static readonly HashSet<string> _reserved = new()
    {
        "Point", "PointCount", "PointAfterCall", "IsPortable", "Receiver", "LocationOf", "Awaits", "OnCompleted", "Iterate", "EnumeratorToken", "WithToken", "Resume", "Write", "Read",
        "Equals", "GetHashCode", "ToString", "GetType", "MemberwiseClone", "Finalize", "ReferenceEquals",
    };

    /// <summary>The field of a slot.</summary>
    public static string Field(Slot slot) => _reserved.Contains(slot.Name) || IsExit(slot.Name) ? slot.Name + "__" : slot.Name;

    /// <summary>Whether it is what the methods are called that make a frame, as in <c>Save3</c>.</summary>
    private static bool IsExit(string name) => char.IsDigit(name[name.Length - 1]) && name.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9') is ("Make" or "Save" or "Stop");

    /// <summary>Writes the class.</summary>
    /// <returns>Digits that stand for what is written of a frame at each point.</returns>
    public static string Write(BodyContext context, string name, string continuation, List<SuspensionPoint> points, Func<SuspensionPoint, bool> isOpen, int pointCount, int indent, StringBuilder text)
    {
        IMethodSymbol method = context.Method;
        string typeParameters = TwinTypes.List(method);
        string type = name + typeParameters;
        // The structure a method is called on is where it was: others may see it meanwhile.
        bool isOfStructure = TwinRule.IsOfStructure(method);
        string ownType = BodyContext.TypeText(method.ContainingType), receiverType = isOfStructure ? $"global::Comet.Runtime.Location<{ownType}>" : ownType, self = isOfStructure ? "__self.Value" : "__self";
        List<Slot> saved = context.Slots.Where(s => points.Any(p => p.Live.Contains(s))).ToList();
        List<Slot> located = saved.Where(s => s.RefKind != RefKind.None || points.Any(p => MovedVariables(p).Contains(s))).ToList();
        foreach (IFieldSymbol field in points.OfType<TwinCall>().SelectMany(static c => c.References).Select(static r => r.Field).OfType<IFieldSymbol>().Distinct<IFieldSymbol>(SymbolEqualityComparer.Default)) WriteField(field);
        foreach (IFieldSymbol part in points.OfType<TwinCall>().SelectMany(static c => c.References).SelectMany(static r => r.Path).Distinct<IFieldSymbol>(SymbolEqualityComparer.Default)) WritePart(part);
        Line(0, "[global::System.CodeDom.Compiler.GeneratedCode(\"Comet.Generators\", \"0.1.0\"), global::System.Diagnostics.StackTraceHidden]");
        Line(0, $"private sealed class {type} : global::Comet.Runtime.Frame{TwinTypes.Constraints(method)}");
        Line(0, "{");
        if (!method.IsStatic) Line(1, $"public {receiverType} __self = null!;");
        if (isOfStructure) Line(1, "public override object? Receiver => __self;");
        foreach (Slot slot in saved.Where(s => IsHeldAsValue(s, points))) Line(1, $"public {slot.Type} {Field(slot)} = default!;");
        foreach (Slot slot in located) Line(1, $"public global::Comet.Runtime.Location<{slot.Type}>? {LocationField(slot)};");
        Line(1, $"public override int PointCount => {pointCount};");
        string after = string.Concat(points.OfType<GoHome>().Where(p => p.After is { } next && points.Contains(next)).Select(static p => $"{p.Number} => {p.After!.Number}, "));
        if (after.Length > 0) Line(1, $"public override int PointAfterCall => Point switch {{ {after}_ => 0 }};");
        List<int> homeOnly = points.Where(static p => !p.IsPortable).Select(static p => p.Number).ToList();
        List<string> conditions = homeOnly.Count > 0 ? [$"Point is not ({string.Join(" or ", homeOnly)})"] : [];
        foreach (Slot asked in saved.Where(static s => s.SaysWhetherItCrosses != null && s.RefKind == RefKind.None))
        {
            List<int> holders = points.Where(p => p.IsPortable && p.Live.Contains(asked) && !MovedVariables(p).Contains(asked)).Select(static p => p.Number).ToList();
            if (holders.Count > 0) conditions.Add($"(Point is not ({string.Join(" or ", holders)}) || {Field(asked)} is not {{ {asked.SaysWhetherItCrosses}: false }})");
        }
        if (conditions.Count > 0) Line(1, $"public override bool IsPortable => {string.Join(" && ", conditions)};");

        string call = $"{(method.IsStatic ? "" : self + ".")}{continuation}{typeParameters}(__t, __t.TakeFrame<{type}>())";
        Line(1, "public override void Resume(global::Comet.Runtime.CometThread __t)");
        Line(1, "{");
        // What is done with a dynamic result would be decided at run time.
        Line(2, context.ResultType == null ? $"{call};" : $"{(context.ResultType is IDynamicTypeSymbol ? "object" : "var")} __result = {call};");
        Line(2, context.ResultType == null ? "if (!__t.Unwinding) __t.Complete();" : "if (!__t.Unwinding) __t.Complete(__result);");
        Line(1, "}");
        if (context.HasReferences)
        {
            string locations = string.Concat(context.Method.Parameters.Where(static p => p.RefKind != RefKind.None).Select(p => $"{p.Ordinal} => {LocationField(context.SlotOf(p)!)}, "));
            Line(1, $"public override object? LocationOf(int parameter) => parameter switch {{ {locations}_ => null }};");
        }
        WriteAwaits();
        if (context.Iterator is { } iterator)
        {
            Line(1, "public override bool Iterate(global::Comet.Runtime.CometThread __t, object iterator)");
            Line(1, "{");
            Line(2, $"{type} __frame = this;");
            Line(2, "if (Point == 0)");
            Line(2, "{");
            // The same start serves every enumeration.
            Line(3, $"__frame = ({type})MemberwiseClone();");
            if (isOfStructure) Line(3, $"__frame.__self = new global::Comet.Runtime.LocalLocation<{ownType}>(__self.Value);");
            if (saved.Contains(iterator)) Line(3, $"__frame.{Field(iterator)} = ({iterator.Type})iterator;");
            Line(2, "}");
            Line(2, $"return {(method.IsStatic ? "" : $"__frame.{self}.")}{continuation}{typeParameters}(__t, __frame);");
            Line(1, "}");
        }
        if (Iterators.TokenParameter(method) is { } token && context.Iterator is not null && context.SlotOf(token) is { } tokenSlot && saved.Contains(tokenSlot))
        {
            Line(1, $"public override {tokenSlot.Type} EnumeratorToken => {Field(tokenSlot)};");
            Line(1, $"public override global::Comet.Runtime.Frame WithToken({tokenSlot.Type} token)");
            Line(1, "{");
            Line(2, $"var __frame = ({type})MemberwiseClone();");
            Line(2, $"__frame.{Field(tokenSlot)} = token;");
            Line(2, "return __frame;");
            Line(1, "}");
        }
        foreach (SuspensionPoint point in points) WriteExit(point);

        WriteCodec("public override void Write(ref global::Comet.Runtime.SyncWriter __writer)", method.IsStatic ? null : "__writer.WriteReference(__self);", WriteSlot);
        WriteCodec("public override void Read(ref global::Comet.Runtime.SyncReader __reader)",
            method.IsStatic ? null : $"__self = {(PortableTypes.HasStaticAbstracts(method.ContainingType) ? $"__reader.ReadReference<object>() as {receiverType}" : $"__reader.ReadReference<{receiverType}>()")} ?? throw new global::Comet.Runtime.MalformedSyncException(\"A frame of {method.Name} has no receiver.\");", ReadSlot);
        Line(0, "}");
        return HintNames.Hash(string.Concat(points.SelectMany(p => saved.Where(p.Live.Contains).Select(s => $"{p.Number} {ReadSlot(p, s)}"))));

        void WriteField(IFieldSymbol field)
        {
            string owner = TwinWriter.FieldOwner(field);
            string access = field.IsStatic ? $"{BodyContext.TypeText(field.ContainingType)}.{BodyContext.Escape(field.Name)}" : $"owner.{BodyContext.Escape(field.Name)}";
            string reference = field.IsReadOnly ? $"global::System.Runtime.CompilerServices.Unsafe.AsRef(in {access})" : access;
            Line(0, $"private readonly struct {TwinWriter.FieldName(name, field)}{typeParameters} : global::Comet.Runtime.IFieldReference<{owner}, {BodyContext.TypeText(field.Type)}>{TwinTypes.Constraints(method)}");
            Line(0, "{");
            Line(1, $"public static ref {BodyContext.TypeText(field.Type)} Of({owner} owner) => ref {reference};");
            Line(0, "}");
        }

        void WritePart(IFieldSymbol part)
        {
            string outer = BodyContext.TypeText(part.ContainingType), partType = BodyContext.TypeText(part.Type);
            Line(0, $"private readonly struct {TwinWriter.FieldName(name, part)}{typeParameters} : global::Comet.Runtime.IPartReference<{outer}, {partType}>{TwinTypes.Constraints(method)}");
            Line(0, "{");
            Line(1, $"public static ref {partType} Of(ref {outer} outer) => ref outer.{BodyContext.Escape(part.Name)};");
            Line(0, "}");
        }

        void WriteAwaits()
        {
            List<IGrouping<string?, TwinCall>> awaited = points.OfType<TwinCall>().Where(static c => c.Awaits != null).GroupBy(static c => c.Awaits).ToList();
            const string kind = "global::Comet.Runtime.AwaitKind";
            string kinds = string.Concat(awaited.Select(g => $"{string.Join(" or ", g.Select(static c => c.Number))} => {kind}.{g.Key}, "));
            if (awaited.Count > 0) Line(1, $"public override {kind} Awaits => Point switch {{ {kinds}_ => {kind}.None }};");
            if (!points.OfType<Await>().Any()) return;
            Line(1, "public override void OnCompleted(global::System.Action continuation)");
            Line(1, "{");
            Line(2, "switch (Point)");
            Line(2, "{");
            foreach (Await wait in points.OfType<Await>())
            {
                // A copy of the awaiter is asked to continue, as the compiler does it: what it makes of itself then is not seen.
                Line(3, $"case {wait.Number}:");
                Line(4, $"var awaiter{wait.Number} = {Field(wait.Awaiter)};");
                Line(4, $"awaiter{wait.Number}.{(wait.IsCritical ? "UnsafeOnCompleted" : "OnCompleted")}(continuation);");
                Line(4, "break;");
            }
            Line(2, "}");
            Line(1, "}");
        }

        void WriteCodec(string header, string? receiver, System.Func<SuspensionPoint, Slot, string> codec)
        {
            Line(1, header);
            Line(1, "{");
            if (receiver != null) Line(2, receiver);
            List<SuspensionPoint> full = points.Where(p => p.Live.Count > 0 && !homeOnly.Contains(p.Number)).ToList();
            if (full.Count > 0)
            {
                Line(2, "switch (Point)");
                Line(2, "{");
                foreach (IGrouping<string, SuspensionPoint> group in full.GroupBy(p => string.Concat(saved.Where(p.Live.Contains).Select(s => codec(p, s)))))
                {
                    foreach (SuspensionPoint point in group) Line(3, $"case {point.Number}:");
                    foreach (Slot slot in saved.Where(group.First().Live.Contains)) Line(4, codec(group.First(), slot));
                    Line(4, "break;");
                }
                Line(2, "}");
            }
            Line(1, "}");
        }

        void WriteExit(SuspensionPoint point)
        {
            List<Slot> handed = Handed(context, point).ToList(), moved = MovedVariables(point).ToList();
            bool binds = point is TwinCall { References.Count: > 0 };
            List<string> parameters = handed.Select(static s => s.RefKind == RefKind.None ? $"{s.Type} {s.Name}" : $"global::Comet.Runtime.Location<{s.Type}>? {s.Name}").ToList();
            List<string> arguments = handed.Select(static s => s.Name).ToList();
            List<string> fields = handed.Where(s => point.Live.Contains(s) && !moved.Contains(s))
                .Select(static s => s.RefKind == RefKind.None ? $"{Field(s)} = {s.Name}" : $"{LocationField(s)} = {s.Name} ?? new global::Comet.Runtime.ForwardLocation<{s.Type}>()").ToList();
            if (!method.IsStatic)
            {
                parameters.Insert(0, $"{receiverType} __self");
                arguments.Insert(0, "__self");
                fields.Insert(0, "__self = __self");
            }
            fields.Insert(0, $"Point = {point.Number}");
            string result = context.ResultType == null ? "void" : BodyContext.TypeText(context.ResultType);
            string thread = string.Join(", ", parameters.Prepend("global::Comet.Runtime.CometThread __t"));
            string made = $"{type}.Make{point.Number}({string.Join(", ", arguments)})";
            if (binds)
            {
                made = $"{type}.Make{point.Number}(__t{string.Concat(arguments.Select(static a => ", " + a))})";
                WriteBindingMake((TwinCall)point, thread, fields, moved);
            }
            else
            {
                Line(1, $"public static {type} Make{point.Number}({string.Join(", ", parameters)}) => new() {{ {string.Join(", ", fields)} }};");
            }
            if (point is Yield or IteratorStart || (context.Iterator != null && isOpen(point))) return;
            Line(1, "[global::System.Runtime.CompilerServices.MethodImpl(global::System.Runtime.CompilerServices.MethodImplOptions.NoInlining)]");
            if (!isOpen(point))
            {
                Line(1, $"public static {result} Save{point.Number}({thread})");
                Line(1, "{");
                Line(2, $"__t.Save({made});");
                if (context.ResultType != null) Line(2, "return default!;");
                Line(1, "}");
                return;
            }
            string rest = $"{(method.IsStatic ? "" : "__self.")}{continuation}{typeParameters}(__t, __frame)";
            string inHand = "";
            if (point is TwinCall { ResultType: { } resultType })
            {
                inHand = "__result";
                thread += $", {resultType} {inHand}";
            }
            string stops = point is TwinCall ? $"__t.StopsAfter({inHand})" : "__t.Poll()";
            Line(1, $"public static {result} Stop{point.Number}({thread})");
            Line(1, "{");
            Line(2, $"{type} __frame = {made};");
            Line(2, $"if ({stops})");
            Line(2, "{");
            Line(3, "__t.Save(__frame);");
            Line(3, context.ResultType == null ? "return;" : "return default!;");
            Line(2, "}");
            if (point is TwinCall) Line(2, $"__t.Complete({inHand});");
            Line(2, context.ResultType == null ? $"{rest};" : $"return {rest};");
            Line(1, "}");
        }

        // Says to the callee, which was saved just now, what its parameters refer to.
        void WriteBindingMake(TwinCall call, string parameters, List<string> fields, List<Slot> moved)
        {
            Line(1, $"public static {type} Make{call.Number}({parameters})");
            Line(1, "{");
            Line(2, $"{type} __frame = new() {{ {string.Join(", ", fields)} }};");
            var variables = new Dictionary<Slot, string>();
            foreach (ByReference reference in call.References)
            {
                if (reference.Variable is { RefKind: RefKind.None } variable && !variables.ContainsKey(variable))
                {
                    variables[variable] = $"__v{variables.Count + 1}";
                    Line(2, $"global::Comet.Runtime.LocalLocation<{variable.Type}> {variables[variable]} = new({variable.Name});");
                    if (moved.Contains(variable)) Line(2, $"__frame.{LocationField(variable)} = {variables[variable]};");
                }
                string location = reference switch
                {
                    { IsSelf: true } => "__frame.__self",
                    { Variable: { RefKind: RefKind.None } own } => variables[own],
                    { Variable: { } passedOn } => $"__frame.{LocationField(passedOn)}!",
                    { Field: { } field } => $"new global::Comet.Runtime.FieldLocation<{TwinWriter.FieldName(name, field)}{typeParameters}, {TwinWriter.FieldOwner(field)}, {BodyContext.TypeText(field.Type)}>({(field.IsStatic ? "null" : reference.Owner?.Name ?? "__self")})",
                    _ => $"new global::Comet.Runtime.ElementLocation<{BodyContext.TypeText(((IArrayTypeSymbol)reference.Owner!.Symbol).ElementType)}>({reference.Owner!.Name}, {Index(reference)})",
                };
                foreach (IFieldSymbol part in reference.Path)
                {
                    location = $"new global::Comet.Runtime.PartLocation<{TwinWriter.FieldName(name, part)}{typeParameters}, {BodyContext.TypeText(part.ContainingType)}, {BodyContext.TypeText(part.Type)}>({location})";
                }
                Line(2, reference.Ordinal == ByReference.Receiver ? $"__t.BindReceiver({location});" : $"__t.Bind({reference.Ordinal}, {location});");
            }
            Line(2, "return __frame;");
            Line(1, "}");
        }

        // Elements are counted in their order in memory.
        static string Index(ByReference element) => element.Indices.Count == 1 ? element.Indices[0].Name : $"global::Comet.Runtime.Lowered.IndexOf({element.Owner!.Name}, {string.Join(", ", element.Indices.Select(static i => i.Name))})";

        void Line(int depth, string line) => text.Append(' ', (indent + depth) * 4).Append(line).Append('\n');
    }

    /// <summary>The field of a slot's location.</summary>
    public static string LocationField(Slot slot) => slot.Name.TrimStart('@') + "__Location";

    /// <summary>The variables of the caller that a call knows by reference and that live on: while the caller is suspended they are in locations.</summary>
    public static IEnumerable<Slot> MovedVariables(SuspensionPoint point) =>
        point is TwinCall call ? call.References.Select(static r => r.Variable).OfType<Slot>().Where(s => s.RefKind == RefKind.None && point.Live.Contains(s)).Distinct() : [];

    /// <summary>Whether any of the frames holds a slot's value itself.</summary>
    public static bool IsHeldAsValue(Slot slot, List<SuspensionPoint> points) => slot.RefKind == RefKind.None && points.Any(p => p.Live.Contains(slot) && !MovedVariables(p).Contains(slot));

    /// <summary>What is handed over to make a frame: what it holds, and what the callee's parameters refer to.</summary>
    public static IEnumerable<Slot> Handed(BodyContext context, SuspensionPoint point)
    {
        var handed = new HashSet<Slot>(point.Live);
        if (point is TwinCall call) handed.UnionWith(call.References.SelectMany(static r => r.Slots));
        return context.Slots.Where(handed.Contains);
    }

    private static bool IsLocated(SuspensionPoint point, Slot slot) => slot.RefKind != RefKind.None || MovedVariables(point).Contains(slot);

    private static string WriteSlot(SuspensionPoint point, Slot slot) => IsLocated(point, slot) ? $"__writer.WriteReference({LocationField(slot)});" : Kind(slot.Symbol) switch
    {
        SlotKind.Bits => $"__writer.Write({Field(slot)});",
        SlotKind.Reference => $"__writer.WriteReference({Field(slot)});",
        _ => $"__writer.WriteValue({Field(slot)});",
    };

    private static string ReadSlot(SuspensionPoint point, Slot slot) => IsLocated(point, slot) ? $"{LocationField(slot)} = __reader.ReadReference<global::Comet.Runtime.Location<{slot.Type}>>();" : Kind(slot.Symbol) switch
    {
        SlotKind.Bits => $"{Field(slot)} = __reader.Read<{slot.Type}>();",
        SlotKind.Reference => $"{Field(slot)} = __reader.ReadReference<{slot.Type.TrimEnd('?')}>()!;",
        _ => $"{Field(slot)} = __reader.ReadValue<{slot.Type}>();",
    };

    private static SlotKind Kind(ITypeSymbol type) =>
        type.IsReferenceType && type is not ITypeParameterSymbol ? SlotKind.Reference
        : type.IsUnmanagedType && type is not ITypeParameterSymbol && !type.IsNullableValue() ? SlotKind.Bits
        : SlotKind.Value;

    /// <summary>A nullable structure has no references but does not satisfy the unmanaged constraint.</summary>
    private enum SlotKind
    {
        Bits,
        Reference,
        Value,
    }
}
