using System.Linq;
using Comet.Generators.Model;
using Comet.Generators.Text;

namespace Comet.Generators.Emission;

/// <summary>Writes the codec of a structure that holds references.</summary>
internal static class CodecEmitter
{
    /// <summary>Writes a codec.</summary>
    public static void Write(SourceWriter writer, CodecModel codec)
    {
        writer.Gap();
        writer.Line($"/// <summary>Carries values of <c>{codec.Type.Replace("<", "&lt;").Replace(">", "&gt;")}</c>.</summary>");
        if (codec.Slots.Count > 0) writer.Line($"/// <remarks>On the wire, in this order: {string.Join(", ", codec.Slots.Select(static s => s.UserName))}.</remarks>");
        writer.Line(GeneratedFile.Attributes);
        using (writer.Block($"private sealed class {codec.Name} : {GeneratedNames.Runtime}.ValueCodec<{codec.Type}>"))
        {
            string size = codec.Slots.Count == 0 ? "0" : string.Join(" + ", codec.Slots.Select(SlotCode.MinimumSize));
            writer.Line("/// <inheritdoc/>");
            writer.Line($"public override int MinimumSize => {size};");
            writer.Line();
            writer.Line("/// <inheritdoc/>");
            using (writer.Block($"public override void Write(ref {GeneratedNames.Runtime}.SyncWriter writer, in {codec.Type} value)"))
            {
                foreach (SlotModel slot in codec.Slots) writer.Line(SlotCode.Write(slot, SlotCode.Get(slot, "value")));
            }
            writer.Gap();
            writer.Line("/// <inheritdoc/>");
            using (writer.Block($"public override {codec.Type} Read(ref {GeneratedNames.Runtime}.SyncReader reader)"))
            {
                writer.Line($"{codec.Type} value = default;");
                foreach (SlotModel slot in codec.Slots) writer.Line(SlotCode.Set(slot, "value", SlotCode.Read(slot)));
                writer.Line("return value;");
            }
            writer.Gap();
            string[] conditions = [.. codec.Slots.Select(static s => SlotCode.Same(s, SlotCode.Get(s, "left"), SlotCode.Get(s, "right")))];
            writer.Line("/// <inheritdoc/>");
            writer.Line($"public override bool Same(in {codec.Type} left, in {codec.Type} right) =>");
            if (conditions.Length == 0) writer.Line("    true;");
            for (int i = 0; i < conditions.Length; i++) writer.Line($"    {(i == 0 ? "" : "&& ")}{conditions[i]}{(i == conditions.Length - 1 ? ";" : "")}");
        }
    }
}
