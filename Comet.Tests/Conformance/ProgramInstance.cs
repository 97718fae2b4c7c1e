using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.Loader;
using Comet.Runtime;

namespace Comet.Tests.Conformance;

/// <summary>One load of a program, with statics of its own. <see cref="ProgramLoads"/> makes it, and gets it back when it is disposed.</summary>
internal sealed class ProgramInstance : IDisposable
{
    private readonly AssemblyLoadContext _context = new("conformance program", isCollectible: true);
    private readonly Func<object?> _run;
    private readonly Action? _reset;

    public ProgramInstance(CompiledProgram program)
    {
        Program = program;
        Assemblies = [.. program.Assemblies.Select(p => _context.LoadFromStream(new MemoryStream(p.Image), p.Symbols.Length == 0 ? null : new MemoryStream(p.Symbols)))];
        var entry = Assemblies[^1].GetType("Program");
        var run = entry?.GetMethod("Run", BindingFlags.Static | BindingFlags.Public, [])
            ?? throw new InvalidOperationException("The program has no public static object? Program.Run().");
        _run = run.CreateDelegate<Func<object?>>();
        _reset = entry.GetMethod("Reset", BindingFlags.Static | BindingFlags.Public, [])?.CreateDelegate<Action>();
    }

    /// <summary>What was loaded.</summary>
    public CompiledProgram Program { get; }

    /// <summary>The program, after its library if it has one.</summary>
    public IReadOnlyList<Assembly> Assemblies { get; }

    /// <summary>Whether a run leaves nothing behind that another could see: there are no statics, or <c>Program.Reset()</c> sets them as they were.</summary>
    public bool CanRunAgain => _reset is not null || !Assemblies.Any(HeapDump.HasStatics);

    /// <summary>Sets the statics as they were before the first run.</summary>
    public void Reset() => _reset?.Invoke();

    /// <summary>Runs it on the calling thread.</summary>
    public object? Run() => _run();

    /// <summary>What the generator made for it.</summary>
    public IReadOnlyList<CometModule> GetModules()
    {
        foreach (var assembly in Assemblies)
            RuntimeHelpers.RunModuleConstructor(assembly.ManifestModule.ModuleHandle);
        var modules = Assemblies.Select(CometModule.For).OfType<CometModule>().ToList();
        return modules.Count > 0 ? modules : throw new InvalidOperationException("The generator made no module for the program.");
    }

    /// <summary>Forgets the code: nobody will run it again.</summary>
    public void Unload() => _context.Unload();

    public void Dispose() => ProgramLoads.Return(this);
}
