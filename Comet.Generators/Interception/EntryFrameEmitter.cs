using System.Collections.Generic;
using System.Linq;
using Comet.Generators.Emission;
using Comet.Generators.Gathering;
using Comet.Generators.Model;
using Comet.Generators.Text;

namespace Comet.Generators.Interception;

/// <summary>Writes the frames of calls that have not begun, beside the interceptors that make them.</summary>
internal static class EntryFrameEmitter
{
    private const string Thread = GeneratedNames.Runtime + ".CometThread";

    /// <summary>The frame class of a method.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="method">The method.</param>
    /// <param name="name">What its interceptor is called.</param>
    public static void Write(SourceWriter writer, InterceptedMethodModel method, string name)
    {
        Slot[] slots = [.. Slots(method)];
        writer.Gap();
        writer.Line($"/// <summary>A call of <c>{method.Method}</c> that has not begun.</summary>");
        writer.Line(GeneratedFile.Attributes);
        writer.Line("[global::System.Diagnostics.StackTraceHidden]");
        using (writer.Block($"file sealed class {ClassOf(name)} : {GeneratedNames.Runtime}.EntryFrame"))
        {
            foreach (Slot slot in slots) writer.Line($"public {slot.Type} {slot.Field} = default!;");
            writer.Gap();
            writer.Line("/// <inheritdoc/>");
            using (writer.Block($"public override void Resume({Thread} thread)"))
            {
                writer.Line($"thread.TakeFrame<{ClassOf(name)}>();");
                string call = InterceptorEmitter.TwinCall(method, method.IsStatic ? method.Receiver : slots[0].Field, slots.Skip(method.IsStatic ? 0 : 1).Select(static s => s.Field).Prepend("thread"));
                writer.Line(method.ReturnType is null ? $"{call};" : $"var result = {call};");
                writer.Line(method.ReturnType is null ? "if (!thread.Unwinding) thread.Complete();" : "if (!thread.Unwinding) thread.Complete(result);");
            }
            writer.Gap();
            writer.Line("/// <inheritdoc/>");
            using (writer.Block($"public override void Write(ref {GeneratedNames.Runtime}.SyncWriter writer)"))
            {
                foreach (Slot slot in slots) writer.Line(SlotCode.Write(slot.Kind, slot.Field));
            }
            writer.Gap();
            writer.Line("/// <inheritdoc/>");
            using (writer.Block($"public override void Read(ref {GeneratedNames.Runtime}.SyncReader reader)"))
            {
                foreach (Slot slot in slots) writer.Line($"{slot.Field} = {slot.Read};");
            }
        }
    }

    /// <summary>The part of the module that registers the frames.</summary>
    public static void WriteRegistration(SourceWriter writer, IEnumerable<(InterceptedMethodModel Method, string Name)> entries, AssemblyModel assembly)
    {
        writer.Gap();
        using (writer.Block($"partial class {ModuleEmitter.NameOf(assembly)}"))
        using (writer.Block($"partial void {ModuleEmitter.RegisterEntries}({GeneratedNames.Runtime}.TypeTable types)"))
        {
            foreach ((InterceptedMethodModel method, string name) in entries)
            {
                string layout = HintNames.Hash(string.Concat(Slots(method).Select(static s => s.Read + " ")));
                writer.Line($"types.AddFrame<{ClassOf(name)}>(0x{layout}u);");
            }
        }
    }

    /// <summary>The expression that makes a frame of what an interceptor was given.</summary>
    public static string Make(InterceptedMethodModel method, string name, string self)
    {
        IEnumerable<string> given = method.Parameters.Select(static p => p.Name);
        if (!method.IsStatic) given = given.Prepend(self);
        string[] fields = [.. Slots(method).Zip(given, static (slot, value) => $"{slot.Field} = {value}")];
        return $"new {ClassOf(name)}{(fields.Length == 0 ? "()" : $" {{ {string.Join(", ", fields)} }}")}";
    }

    private static string ClassOf(string name) => name + "_Entry";

    /// <summary>The receiver, if there is one, and the arguments. By number: their names may be those of the frame's own members.</summary>
    private static IEnumerable<Slot> Slots(InterceptedMethodModel method)
    {
        if (!method.IsStatic) yield return new Slot("_self", method.Receiver, SlotKind.Reference);
        for (int i = 0; i < method.Parameters.Count; i++) yield return new Slot($"_argument{i + 1}", method.Parameters[i].Type, method.Parameters[i].Kind);
    }

    private sealed record Slot(string Field, string Type, SlotKind Kind)
    {
        public string Read => SlotCode.Read(Kind, Type.TrimEnd('?'), Type, isNullable: false);
    }
}
