using Comet.Generators.Model;
using Comet.Generators.Text;

namespace Comet.Generators.Emission;

/// <summary>Writes what a class that asks to be precise is given: its partial properties, and what tells of writes.</summary>
internal static class PreciseEmitter
{
    /// <summary>Writes the members.</summary>
    public static void Write(SourceWriter writer, PreciseModel model)
    {
        if (model.DeclaresTracker)
        {
            writer.Gap();
            writer.Line("/// <summary>Tells of the first write after each sync.</summary>");
            writer.Line(GeneratedFile.Attributes);
            writer.Line($"{(model.IsSealed ? "private" : "protected")} {GeneratedNames.Runtime}.WriteTracker {GeneratedNames.Tracker};");
        }
        foreach (PrecisePropertyModel property in model.Properties)
        {
            if (property.IsOblivious) writer.Line("#nullable disable");
            Write(writer, property, model.IsPrecise);
            if (property.IsOblivious) writer.Line("#nullable enable");
        }
    }

    private static void Write(SourceWriter writer, PrecisePropertyModel property, bool isPrecise)
    {
        writer.Gap();
        writer.Line("/// <inheritdoc/>");
        using (writer.Block(property.Declaration))
        {
            writer.Line($"{property.Getter} => field;");
            if (!isPrecise)
            {
                writer.Line($"{property.Setter} => field = value;");
                return;
            }
            using (writer.Block(property.Setter))
            {
                writer.Line("field = value;");
                writer.Line($"{GeneratedNames.Tracker}.Written();");
            }
        }
    }
}
