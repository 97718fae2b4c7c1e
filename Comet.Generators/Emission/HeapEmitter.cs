using System.Linq;
using Comet.Generators.Model;
using Comet.Generators.Text;

namespace Comet.Generators.Emission;

/// <summary>Writes the heap side of a class: registration, shadows, codecs, accessors.</summary>
internal static class HeapEmitter
{
    /// <summary>The whole file.</summary>
    public static string Write(TypeNesting nesting, HeapModel heap)
    {
        SourceWriter writer = GeneratedFile.Open();
        GeneratedFile.OpenNesting(writer, nesting, heap.RunsAnywhere is { } members ? $"[{GeneratedNames.Runtime}.RunsAnywhere({string.Join(", ", members.Select(Literal.Of))})]" : null);
        WriteRegister(writer, heap);
        if (heap.Precise is { } precise) PreciseEmitter.Write(writer, precise);
        if (heap.Instance is { } instance) ShadowEmitter.Write(writer, instance);
        if (heap.Statics is { } statics) ShadowEmitter.Write(writer, statics);
        foreach (ShadowModel shadow in heap.Shadows) ShadowEmitter.Write(writer, shadow);
        foreach (CodecModel codec in heap.Codecs) CodecEmitter.Write(writer, codec);
        AccessorEmitter.Write(writer, heap.Accessors, isTopLevel: false);
        GeneratedFile.CloseNesting(writer, nesting);
        AccessorEmitter.WriteTopLevel(writer, heap.Accessors);
        return writer.ToString();
    }

    private static void WriteRegister(SourceWriter writer, HeapModel heap)
    {
        writer.Line($"/// <summary>Registers <c>{heap.Name}</c>, its frames and every type its source mentions.</summary>");
        writer.Line(GeneratedFile.Attributes);
        using (writer.Block($"public {(heap.HidesRegister ? "new " : "")}static void {GeneratedNames.Register}({GeneratedNames.Runtime}.TypeTable types)"))
        {
            writer.Line($"if (!types.Begin(typeof({heap.Type}))) return;");
            if (heap is { CanCross: true, Instance: { CanCreate: true } instance }) writer.Line($"types.Add{(heap.Precise is { IsPrecise: true } ? "Precise" : "")}Class<{heap.Type}>(static () => new {instance.Name}());");
            if (heap.Statics is { } statics) writer.Line($"types.AddStatics(typeof({heap.Type}), static () => new {statics.Name}());");
            WriteLayouts(writer, heap);
            foreach (string statement in heap.LoweredRegistrations) writer.Line(statement);
            foreach (string statement in heap.Registrations) writer.Line(statement);
        }
    }

    /// <summary>What both ends compare before anything moves: the fields of all that is carried here, in the order in which they are written.</summary>
    private static void WriteLayouts(SourceWriter writer, HeapModel heap)
    {
        if (heap.Instance is { } instance) WriteLayout(writer, heap.Type, instance.Slots);
        if (heap.Statics is { } statics) WriteLayout(writer, heap.Type, statics.Slots);
        foreach (ShadowModel shadow in heap.Shadows) WriteLayout(writer, shadow.Target!, shadow.Slots);
        foreach (CodecModel codec in heap.Codecs) WriteLayout(writer, codec.Type, codec.Slots);
    }

    private static void WriteLayout(SourceWriter writer, string type, EquatableArray<SlotModel> slots)
    {
        if (slots.Count == 0) return;
        string fields = string.Join("; ", slots.Select(static s => $"{s.Type.Replace("global::", "")} {s.UserName}"));
        writer.Line($"types.AddLayout(typeof({type}), {Literal.Of(fields)});");
    }
}
