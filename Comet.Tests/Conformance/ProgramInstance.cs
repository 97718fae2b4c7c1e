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
        Assembly = _context.LoadFromStream(new MemoryStream(program.Image), program.Symbols.Length == 0 ? null : new MemoryStream(program.Symbols));
        var entry = Assembly.GetType("Program");
        var run = entry?.GetMethod("Run", BindingFlags.Static | BindingFlags.Public, [])
            ?? throw new InvalidOperationException("The program has no public static object? Program.Run().");
        _run = run.CreateDelegate<Func<object?>>();
        _reset = entry.GetMethod("Reset", BindingFlags.Static | BindingFlags.Public, [])?.CreateDelegate<Action>();
    }

    /// <summary>What was loaded.</summary>
    public CompiledProgram Program { get; }

    /// <summary>The program.</summary>
    public Assembly Assembly { get; }

    /// <summary>Whether a run leaves nothing behind that another could see: there are no statics, or <c>Program.Reset()</c> sets them as they were.</summary>
    public bool CanRunAgain => _reset is not null || !HeapDump.HasStatics(Assembly);

    /// <summary>Sets the statics as they were before the first run.</summary>
    public void Reset() => _reset?.Invoke();

    /// <summary>Runs it on the calling thread.</summary>
    public object? Run() => _run();

    /// <summary>What the generator made for it.</summary>
    public CometModule GetModule()
    {
        RuntimeHelpers.RunModuleConstructor(Assembly.ManifestModule.ModuleHandle);
        return CometModule.For(Assembly) ?? throw new InvalidOperationException("The generator made no module for the program.");
    }

    /// <summary>Forgets the code: nobody will run it again.</summary>
    public void Unload() => _context.Unload();

    public void Dispose() => ProgramLoads.Return(this);
}
