using System.Collections.Generic;
using Comet.Generators.Analysis;
using Comet.Generators.Emission;
using Comet.Generators.Model;
using Comet.Generators.Text;
using Microsoft.CodeAnalysis;

namespace Comet.Generators.Gathering;

/// <summary>How the assembly's module registers a class: by its own method, or where it cannot name the class, by methods of those around it that lead there.</summary>
internal static class HiddenRegistration
{
    /// <summary>The statement that registers a class that is not generic, and the file of the methods it needs; null if it needs none.</summary>
    public static (string Call, SourceModel? Ways) Of(INamedTypeSymbol type)
    {
        string call = $"{TypeText.Of(type)}.{GeneratedNames.Register}(types);", path = "";
        var ways = new List<(TypeNesting Nesting, string Name, string Call)>();
        for (INamedTypeSymbol t = type; t.ContainingType is { } container; t = container)
        {
            path = "_" + t.Name + path;
            if (!HiddenTypes.IsHidden(t)) continue;
            string name = GeneratedNames.Register + path;
            ways.Add((TypeNesting.Of(container), name, call));
            call = $"{TypeText.Of(container)}.{name}(types);";
        }
        if (ways.Count == 0) return (call, null);
        SourceWriter writer = GeneratedFile.Open();
        foreach ((TypeNesting nesting, string name, string next) in ways)
        {
            GeneratedFile.OpenNesting(writer, nesting);
            writer.Line($"/// <summary>Registers <c>{type.Name}</c>, which cannot be named from outside.</summary>");
            writer.Line(GeneratedFile.Attributes);
            writer.Line($"internal static void {name}({GeneratedNames.Runtime}.TypeTable types) => {next}");
            GeneratedFile.CloseNesting(writer, nesting);
        }
        return (call, new SourceModel($"{HintNames.Of(type)}.Ways.g.cs", writer.ToString()));
    }
}
