using System.Collections.Generic;
using System.Linq;
using Comet.Generators.Model;
using Comet.Generators.Text;

namespace Comet.Generators.Emission;

/// <summary>Writes accessors in their containers: nested in a class, or in a namespace of their own.</summary>
internal static class AccessorEmitter
{
    /// <summary>The nested containers, as text at an indentation.</summary>
    public static string Nested(IReadOnlyCollection<AccessorModel> accessors, int indent)
    {
        if (accessors.Count == 0) return "";
        var writer = new SourceWriter();
        for (int i = 0; i < indent; i++) writer.Indent();
        writer.Line();
        Write(writer, accessors, isTopLevel: false);
        return writer.ToString();
    }

    /// <summary>The containers that stand in a namespace of their own, as text.</summary>
    public static string TopLevel(IReadOnlyCollection<AccessorModel> accessors)
    {
        var writer = new SourceWriter();
        WriteTopLevel(writer, accessors);
        return writer.ToString();
    }

    /// <summary>Writes the containers that stand in a namespace of their own.</summary>
    public static void WriteTopLevel(SourceWriter writer, IReadOnlyCollection<AccessorModel> accessors)
    {
        if (!accessors.Any(static a => a.IsTopLevel)) return;
        using (writer.Block("namespace " + GeneratedNames.Namespace)) Write(writer, accessors, isTopLevel: true);
    }

    /// <summary>Writes the containers of one kind.</summary>
    public static void Write(SourceWriter writer, IReadOnlyCollection<AccessorModel> accessors, bool isTopLevel)
    {
        foreach (IGrouping<string, AccessorModel> container in accessors.Where(a => a.IsTopLevel == isTopLevel).GroupBy(static a => a.Container))
        {
            writer.Gap();
            writer.Line("/// <summary>Members that have no name here.</summary>");
            writer.Line(GeneratedFile.Attributes);
            AccessorModel first = container.First();
            using (writer.Block($"{(isTopLevel ? "file" : "private")} static class {first.Container}{first.TypeParameters}{first.Constraints}"))
            {
                bool isFirst = true;
                foreach (AccessorModel accessor in container)
                {
                    if (!isFirst) writer.Line();
                    isFirst = false;
                    writer.Line(accessor.Declaration);
                }
            }
        }
    }
}
