using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Comet.Generators.Emission;
using Comet.Generators.Model;
using Comet.Generators.Text;
using Microsoft.CodeAnalysis.CSharp;

namespace Comet.Generators.Interception;

/// <summary>Writes the interceptors of an assembly: one per method that is called, with the places of its calls.</summary>
internal static class InterceptorEmitter
{
    /// <summary>The file's name.</summary>
    public const string HintName = "Comet.Interceptors.g.cs";

    private const string Thread = GeneratedNames.Runtime + ".CometThread";

    /// <summary>The whole file.</summary>
    public static string Write(ImmutableArray<CallSiteModel> calls, AssemblyModel assembly)
    {
        SourceWriter writer = GeneratedFile.Open();
        // Nullability and scopes of parameters are those of the method; where a class is closed over other types they differ in what only warns.
        writer.Line("#pragma warning disable CS9154, CS9158, CS9159");
        using (writer.Block("namespace System.Runtime.CompilerServices"))
        {
            writer.Line("/// <summary>Read by the compiler only: no trace of it is left in the assembly.</summary>");
            writer.Line("[global::System.Diagnostics.Conditional(\"COMET_NEVER\")]");
            writer.Line("[global::System.AttributeUsage(global::System.AttributeTargets.Method, AllowMultiple = true)]");
            using (writer.Block("file sealed class InterceptsLocationAttribute : global::System.Attribute"))
            using (writer.Block("public InterceptsLocationAttribute(int version, string data)"))
            {
            }
        }
        writer.Gap();
        using (writer.Block("namespace " + GeneratedNames.Namespace))
        {
            var names = new HashSet<string>();
            var entries = new List<(InterceptedMethodModel Method, string Name)>();
            writer.Line("/// <summary>Where code outside of offloadable classes calls into them, a session may take over.</summary>");
            writer.Line(GeneratedFile.Attributes);
            writer.Line("[global::System.Diagnostics.StackTraceHidden]");
            using (writer.Block("file static class Interceptors"))
            {
                foreach (IGrouping<InterceptedMethodModel, CallSiteModel> group in calls.GroupBy(static c => c.Target).OrderBy(static g => SortKey(g.Key), StringComparer.Ordinal))
                {
                    string name = Unique(group.Key.Name, names);
                    if (group.Key.CanMoveFirst) entries.Add((group.Key, name));
                    Write(writer, group.Key, name, group.OrderBy(static c => c.Place.ToString(), StringComparer.Ordinal).ThenBy(static c => c.Attribute, StringComparer.Ordinal));
                }
            }
            foreach ((InterceptedMethodModel method, string name) in entries) EntryFrameEmitter.Write(writer, method, name);
            if (entries.Count > 0) EntryFrameEmitter.WriteRegistration(writer, entries, assembly);
        }
        return writer.ToString();
    }

    // The part that decides is small, so that it can be inlined into the caller; with no session it is one static read more than the call.
    private static void Write(SourceWriter writer, InterceptedMethodModel method, string name, IEnumerable<CallSiteModel> calls)
    {
        string self = Fresh("self", method), thread = Fresh("thread", method), result = Fresh("result", method), exception = Fresh("exception", method);
        string target = method.IsStatic ? method.Receiver : self;
        string parameters = string.Join(", ", Parameters(method, self));
        string arguments = string.Join(", ", method.Parameters.Select(static p => p.Argument));
        string passedOn = string.Join(", ", new[] { thread }.Concat(method.IsStatic ? [] : [self]).Concat(method.Parameters.Select(static p => p.Argument)));
        string returns = method.ReturnType ?? "void";

        writer.Gap();
        foreach (CallSiteModel call in calls) writer.Line($"{call.Attribute} // {call.Place}");
        writer.Line("[global::System.Runtime.CompilerServices.MethodImpl(global::System.Runtime.CompilerServices.MethodImplOptions.AggressiveInlining)]");
        if (method.IsAsync)
        {
            writer.Line($"internal static {returns} {name}{method.TypeParameters}({parameters}){method.Constraints} => {target}.{method.Method}{GeneratedNames.StartSuffix}{method.MethodArguments}({arguments});");
            return;
        }
        using (writer.Block($"internal static {returns} {name}{method.TypeParameters}({parameters}){method.Constraints}"))
        {
            writer.Line($"var {thread} = {Thread}.TryEnter();");
            string plain = $"{target}.{Method(method)}({arguments})", entered = $"{name}_Entered{method.TypeParameters}({passedOn})";
            if (method.ReturnType is null)
            {
                writer.Line($"if ({thread} is null) {plain};");
                writer.Line($"else {entered};");
            }
            else
            {
                writer.Line($"return {thread} is null ? {plain} : {entered};");
            }
        }
        writer.Line($"private static readonly {GeneratedNames.Runtime}.EntryPoint {name}_Point = new({SymbolDisplay.FormatLiteral(Description(method), quote: true)});");
        string enteredParameters = string.Join(", ", new[] { $"{Thread} {thread}" }.Concat(Parameters(method with { IsExtension = false }, self, isPlain: true)));
        using (writer.Block($"private static {returns} {name}_Entered{method.TypeParameters}({enteredParameters}){method.Constraints}"))
        {
            // What the twin is to set it takes as it is.
            foreach (ParameterModel parameter in method.Parameters.Where(static p => p.Modifier == "out ")) writer.Line($"global::System.Runtime.CompilerServices.Unsafe.SkipInit(out {parameter.Name});");
            writer.Line($"{thread}.StartsAt({name}_Point);");
            using (writer.Block("try"))
            {
                if (method.CanMoveFirst) WriteMoveFirst(writer, method, name, self, thread);
                WriteTwinCall(writer, method, target, thread, result);
            }
            writer.Continue();
            // Never catches: the exception is only looked at.
            using (writer.Block($"catch (global::System.Exception {exception}) when ({thread}.Fails({exception}))")) writer.Line("throw;");
            writer.Continue();
            using (writer.Block("finally")) writer.Line($"{thread}.Exit();");
        }
    }

    /// <summary>The safepoint before the method begins: what it makes is then made where it is used.</summary>
    private static void WriteMoveFirst(SourceWriter writer, InterceptedMethodModel method, string name, string self, string thread)
    {
        using (writer.Block($"if ({thread}.Interrupted && {thread}.Poll())"))
        {
            writer.Line($"{thread}.Save({EntryFrameEmitter.Make(method, name, self)});");
            if (method.ReturnType is null) writer.Line($"{thread}.Drive();");
            writer.Line(method.ReturnType is null ? "return;" : $"return {thread}.Drive<{method.ReturnType}>();");
        }
        writer.Gap();
    }

    /// <summary>The call of a method's twin, on <paramref name="target"/>.</summary>
    public static string TwinCall(InterceptedMethodModel method, string target, IEnumerable<string> arguments) => $"{target}.{method.Twin}{method.MethodArguments}({string.Join(", ", arguments)})";

    private static void WriteTwinCall(SourceWriter writer, InterceptedMethodModel method, string target, string thread, string result)
    {
        string call = TwinCall(method, target, method.Parameters.Select(static p => p.TwinArgument).Prepend(thread));
        if (method.Parameters.Any(static p => p.Modifier.Length > 0))
        {
            WriteTwinCallByReference(writer, method, call, thread, result);
        }
        else if (method.ReturnType is null)
        {
            writer.Line($"{call};");
            writer.Line($"if ({thread}.Unwinding) {thread}.Drive();");
        }
        else
        {
            writer.Line($"var {result} = {call};");
            writer.Line($"return {thread}.Unwinding ? {thread}.Drive<{method.ReturnType}>() : {result};");
        }
    }

    /// <summary>While the thread's stack is saved, the caller's variables are in locations; they get their values back when it is done.</summary>
    private static void WriteTwinCallByReference(SourceWriter writer, InterceptedMethodModel method, string call, string thread, string result)
    {
        writer.Line(method.ReturnType is null ? $"{call};" : $"var {result} = {call};");
        writer.Line($"if (!{thread}.Unwinding) return{(method.ReturnType is null ? "" : " " + result)};");
        var back = new List<string>();
        for (int i = 0; i < method.Parameters.Count; i++)
        {
            ParameterModel parameter = method.Parameters[i];
            if (parameter.Modifier.Length == 0) continue;
            string location = Fresh("location" + i, method);
            writer.Line($"{GeneratedNames.Runtime}.LocalLocation<{parameter.Type}> {location} = new({parameter.Name});");
            writer.Line($"{thread}.Bind({i}, {location});");
            if (parameter.Modifier is "ref " or "out ") back.Add($"{parameter.Name} = {location}.Value;");
        }
        string drive = method.ReturnType is null ? $"{thread}.Drive();" : $"return {thread}.Drive<{method.ReturnType}>();";
        if (back.Count == 0)
        {
            writer.Line(drive);
            return;
        }
        using (writer.Block("try")) writer.Line(drive);
        writer.Continue();
        using (writer.Block("finally"))
        {
            foreach (string line in back) writer.Line(line);
        }
    }

    private static IEnumerable<string> Parameters(InterceptedMethodModel method, string self, bool isPlain = false)
    {
        if (!method.IsStatic) yield return $"{(isPlain ? "" : $"this {method.ReceiverModifier}")}{method.Receiver} {self}";
        for (int i = 0; i < method.Parameters.Count; i++)
        {
            yield return $"{(i == 0 && method.IsExtension ? "this " : "")}{method.Parameters[i].Modifier}{method.Parameters[i].Type} {method.Parameters[i].Name}";
        }
    }

    private static string Method(InterceptedMethodModel method) => TypeText.Identifier(method.Method) + method.MethodArguments;

    private static string Description(InterceptedMethodModel method) => $"{method.Receiver}.{method.Method}".Replace("global::", "");

    private static string SortKey(InterceptedMethodModel method) => $"{method.Receiver}.{method.Method}{method.TypeParameters}({string.Join(", ", method.Parameters.Select(static p => p.Modifier + p.Type))})";

    private static string Fresh(string name, InterceptedMethodModel method)
    {
        while (method.Parameters.Any(p => p.Name == name)) name += "_";
        return name;
    }

    private static string Unique(string name, HashSet<string> names)
    {
        string candidate = name;
        for (int i = 2; !names.Add(candidate); i++) candidate = name + "_" + i;
        return candidate;
    }
}
