using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using Microsoft.CodeAnalysis;

namespace Comet.Generators.Lowering;

/// <summary>Writes a method's frame class: the slots that live across its suspension points, in typed fields.</summary>
internal static class FrameWriter
{
    private static readonly HashSet<string> _reserved = new()
    {
        "Point", "PointCount", "IsPortable", "Resume", "Write", "Read", "Equals", "GetHashCode", "ToString", "GetType", "MemberwiseClone", "Finalize", "ReferenceEquals",
    };

    /// <summary>The field of a slot.</summary>
    public static string Field(Slot slot) => _reserved.Contains(slot.Name) ? slot.Name + "__" : slot.Name;

    public static void Write(BodyContext context, string name, string continuation, List<SuspensionPoint> points, Func<SuspensionPoint, bool> isOpen, int pointCount, int indent, StringBuilder text)
    {
        IMethodSymbol method = context.Method;
        string typeParameters = method.TypeParameters.IsEmpty ? "" : "<" + string.Join(", ", method.TypeParameters.Select(static t => t.Name)) + ">";
        string type = name + typeParameters;
        string receiverType = BodyContext.TypeText(method.ContainingType);
        List<Slot> saved = context.Slots.Where(s => points.Any(p => p.Live.Contains(s))).ToList();
        Line(0, "[global::System.CodeDom.Compiler.GeneratedCode(\"Comet.Generators\", \"0.1.0\")]");
        Line(0, $"private sealed class {type} : global::Comet.Runtime.Frame{Parameters.Constraints(method.TypeParameters)}");
        Line(0, "{");
        if (!method.IsStatic) Line(1, $"public {receiverType} __self = null!;");
        foreach (Slot slot in saved) Line(1, $"public {slot.Type} {Field(slot)} = default!;");
        Line(1, $"public override int PointCount => {pointCount};");
        List<int> homeOnly = points.Where(static p => !p.IsPortable).Select(static p => p.Number).ToList();
        if (homeOnly.Count > 0) Line(1, $"public override bool IsPortable => Point is not ({string.Join(" or ", homeOnly)});");

        string call = $"{(method.IsStatic ? "" : "__self.")}{continuation}{typeParameters}(__t, __t.TakeFrame<{type}>())";
        Line(1, "public override void Resume(global::Comet.Runtime.CometThread __t)");
        Line(1, "{");
        Line(2, method.ReturnsVoid ? $"{call};" : $"var __result = {call};");
        Line(2, method.ReturnsVoid ? "if (!__t.Unwinding) __t.Complete();" : "if (!__t.Unwinding) __t.Complete(__result);");
        Line(1, "}");
        foreach (SuspensionPoint point in points) WriteExit(point);

        WriteCodec("public override void Write(ref global::Comet.Runtime.SyncWriter writer)", method.IsStatic ? null : "writer.WriteReference(__self);", WriteSlot);
        WriteCodec("public override void Read(ref global::Comet.Runtime.SyncReader reader)",
            method.IsStatic ? null : $"__self = reader.ReadReference<{BodyContext.TypeText(method.ContainingType)}>() ?? throw new global::Comet.Runtime.MalformedSyncException(\"A frame of {method.Name} has no receiver.\");", ReadSlot);
        Line(0, "}");

        void WriteCodec(string header, string? receiver, System.Func<Slot, string> codec)
        {
            Line(1, header);
            Line(1, "{");
            if (receiver != null) Line(2, receiver);
            List<SuspensionPoint> full = points.Where(p => p.Live.Count > 0 && !homeOnly.Contains(p.Number)).ToList();
            if (full.Count > 0)
            {
                Line(2, "switch (Point)");
                Line(2, "{");
                foreach (IGrouping<string, SuspensionPoint> group in full.GroupBy(p => string.Concat(saved.Where(p.Live.Contains).Select(codec))))
                {
                    foreach (SuspensionPoint point in group) Line(3, $"case {point.Number}:");
                    foreach (Slot slot in saved.Where(group.First().Live.Contains)) Line(4, codec(slot));
                    Line(4, "break;");
                }
                Line(2, "}");
            }
            Line(1, "}");
        }

        void WriteExit(SuspensionPoint point)
        {
            List<Slot> live = context.Slots.Where(point.Live.Contains).ToList();
            List<string> parameters = live.Select(static s => $"{s.Type} {s.Name}").ToList();
            List<string> arguments = live.Select(static s => s.Name).ToList();
            List<string> fields = live.Select(static s => $"{Field(s)} = {s.Name}").ToList();
            if (!method.IsStatic)
            {
                parameters.Insert(0, $"{receiverType} __self");
                arguments.Insert(0, "__self");
                fields.Insert(0, "__self = __self");
            }
            fields.Insert(0, $"Point = {point.Number}");
            string result = method.ReturnsVoid ? "void" : BodyContext.TypeText(method.ReturnType);
            string thread = string.Join(", ", parameters.Prepend("global::Comet.Runtime.CometThread __t"));
            string made = $"Make{point.Number}({string.Join(", ", arguments)})";
            Line(1, $"public static {type} Make{point.Number}({string.Join(", ", parameters)}) => new() {{ {string.Join(", ", fields)} }};");
            Line(1, "[global::System.Runtime.CompilerServices.MethodImpl(global::System.Runtime.CompilerServices.MethodImplOptions.NoInlining)]");
            if (!isOpen(point))
            {
                Line(1, $"public static {result} Save{point.Number}({thread})");
                Line(1, "{");
                Line(2, $"__t.Save({made});");
                if (!method.ReturnsVoid) Line(2, "return default!;");
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
            Line(3, method.ReturnsVoid ? "return;" : "return default!;");
            Line(2, "}");
            if (point is TwinCall) Line(2, $"__t.Complete({inHand});");
            Line(2, method.ReturnsVoid ? $"{rest};" : $"return {rest};");
            Line(1, "}");
        }

        void Line(int depth, string line) => text.Append(' ', (indent + depth) * 4).Append(line).Append('\n');
    }

    private static string WriteSlot(Slot slot) => Kind(slot.Symbol) switch
    {
        SlotKind.Bits => $"writer.Write({Field(slot)});",
        SlotKind.Reference => $"writer.WriteReference({Field(slot)});",
        _ => $"writer.WriteValue({Field(slot)});",
    };

    private static string ReadSlot(Slot slot) => Kind(slot.Symbol) switch
    {
        SlotKind.Bits => $"{Field(slot)} = reader.Read<{slot.Type}>();",
        SlotKind.Reference => $"{Field(slot)} = reader.ReadReference<{slot.Type.TrimEnd('?')}>()!;",
        _ => $"{Field(slot)} = reader.ReadValue<{slot.Type}>();",
    };

    private static SlotKind Kind(ITypeSymbol type) =>
        type.IsReferenceType && type is not ITypeParameterSymbol ? SlotKind.Reference
        : type.IsUnmanagedType && type is not ITypeParameterSymbol && !IsNullable(type) ? SlotKind.Bits
        : SlotKind.Value;

    /// <summary>A nullable structure has no references but does not satisfy the unmanaged constraint.</summary>
    private static bool IsNullable(ITypeSymbol type) => type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T;

    private enum SlotKind
    {
        Bits,
        Reference,
        Value,
    }
}
