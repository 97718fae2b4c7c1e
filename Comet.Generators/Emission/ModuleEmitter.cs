using System.Linq;
using Comet.Generators.Model;
using Comet.Generators.Text;

namespace Comet.Generators.Emission;

/// <summary>Writes the module class of an assembly, and the module initializer that makes it known.</summary>
internal static class ModuleEmitter
{
    /// <summary>The file's name.</summary>
    public const string HintName = "Comet.Module.g.cs";

    /// <summary>The part that the file of the interceptors may give: registers the frames of calls that have not begun.</summary>
    public const string RegisterEntries = "RegisterEntries";

    /// <summary>The class's name.</summary>
    public static string NameOf(AssemblyModel assembly) => "Module_" + HintNames.Identifier(assembly.AssemblyName);

    /// <summary>The whole file.</summary>
    public static string Write(ModuleModel module)
    {
        string name = NameOf(module.Assembly);
        SourceWriter writer = GeneratedFile.Open();
        writer.Line($"[assembly: {GeneratedNames.Runtime}.CometModule(typeof(global::{GeneratedNames.Namespace}.{name}), {string.Join(", ", module.CalledUnseen.Prepend(module.Signature).Select(Literal.Of))})]");
        writer.Line();
        using (writer.Block("namespace " + GeneratedNames.Namespace))
        {
            writer.Line($"/// <summary>What can cross of <c>{module.Assembly.AssemblyName}</c>.</summary>");
            writer.Line(GeneratedFile.Attributes);
            using (writer.Block($"public sealed partial class {name} : {GeneratedNames.Runtime}.CometModule"))
            {
                if (module.Assembly.Dependencies.Count > 0)
                {
                    writer.Line("/// <inheritdoc/>");
                    writer.Line($"public override global::System.Collections.Generic.IReadOnlyList<{GeneratedNames.Runtime}.ModuleDependency> Dependencies {{ get; }} =");
                    writer.Line($"    new {GeneratedNames.Runtime}.ModuleDependency[] {{ {string.Join(", ", module.Assembly.Dependencies.Select(static d => $"new(typeof({d.Module}), {Literal.Of(d.Signature)})"))} }};");
                    writer.Line();
                }
                writer.Line("/// <inheritdoc/>");
                writer.Line($"public override string Signature => {Literal.Of(module.Signature)};");
                writer.Line();
                writer.Line("/// <inheritdoc/>");
                using (writer.Block($"public override void Register({GeneratedNames.Runtime}.TypeTable types)"))
                {
                    foreach (string registration in module.Registrations) writer.Line(registration);
                    writer.Line($"{RegisterEntries}(types);");
                }
                writer.Gap();
                writer.Line($"partial void {RegisterEntries}({GeneratedNames.Runtime}.TypeTable types);");
                writer.Gap();
                writer.Line("[global::System.Runtime.CompilerServices.ModuleInitializer]");
                writer.Line($"internal static void Initialize() => Add(new {name}());");
            }
        }
        return writer.ToString();
    }
}
