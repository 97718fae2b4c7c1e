using System.Reflection;
using System.Runtime.Loader;

namespace Comet.Tests.Conformance;

/// <summary>One load of a program, with statics of its own; unloaded when disposed.</summary>
internal sealed class ProgramInstance : IDisposable
{
    private readonly AssemblyLoadContext _context = new("conformance program", isCollectible: true);
    private readonly Func<object?> _run;

    public ProgramInstance(CompiledProgram program)
    {
        Assembly = _context.LoadFromStream(new MemoryStream(program.Image), new MemoryStream(program.Symbols));
        var run = Assembly.GetType("Program")?.GetMethod("Run", BindingFlags.Static | BindingFlags.Public, [])
            ?? throw new InvalidOperationException("The program has no public static object? Program.Run().");
        _run = run.CreateDelegate<Func<object?>>();
    }

    /// <summary>The program.</summary>
    public Assembly Assembly { get; }

    /// <summary>Runs it on the calling thread.</summary>
    public object? Run() => _run();

    public void Dispose() => _context.Unload();
}
