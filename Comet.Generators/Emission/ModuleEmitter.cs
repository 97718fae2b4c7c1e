using System.Linq;
using Comet.Generators.Model;
using Comet.Generators.Text;

namespace Comet.Generators.Emission;

/// <summary>Writes the module class of an assembly, and the module initializer that makes it known.</summary>
internal static class ModuleEmitter
{
    /// <summary>The file's name.</summary>
    public const string HintName = "Comet.Module.g.cs";

    /// <summary>The whole file.</summary>
    public static string Write(ModuleModel module)
    {
        string name = "Module_" + HintNames.Identifier(module.Assembly.AssemblyName);
        SourceWriter writer = GeneratedFile.Open();
        writer.Line($"[assembly: {GeneratedNames.Runtime}.CometModule(typeof(global::{GeneratedNames.Namespace}.{name}))]");
        writer.Line();
        using (writer.Block("namespace " + GeneratedNames.Namespace))
        {
            writer.Line($"/// <summary>What can cross of <c>{module.Assembly.AssemblyName}</c>.</summary>");
            writer.Line(GeneratedFile.Attributes);
            using (writer.Block($"public sealed class {name} : {GeneratedNames.Runtime}.CometModule"))
            {
                if (module.Assembly.Dependencies.Count > 0)
                {
                    writer.Line("/// <inheritdoc/>");
                    writer.Line("public override global::System.Collections.Generic.IReadOnlyList<global::System.Type> Dependencies { get; } =");
                    writer.Line($"    [{string.Join(", ", module.Assembly.Dependencies.Select(static d => $"typeof({d})"))}];");
                    writer.Line();
                }
                writer.Line("/// <inheritdoc/>");
                using (writer.Block($"public override void Register({GeneratedNames.Runtime}.TypeTable types)"))
                {
                    foreach (string registration in module.Registrations) writer.Line(registration);
                }
                writer.Gap();
                writer.Line("[global::System.Runtime.CompilerServices.ModuleInitializer]");
                writer.Line($"internal static void Initialize() => Add(new {name}());");
            }
        }
        return writer.ToString();
    }
}
