using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.Loader;
using Comet.Runtime;

namespace Comet.Tests.Conformance;

/// <summary>One load of a program, with statics of its own; unloaded when disposed.</summary>
internal sealed class ProgramInstance : IDisposable
{
    private readonly AssemblyLoadContext _context = new("conformance program", isCollectible: true);
    private readonly Func<object?> _run;

    public ProgramInstance(byte[] image, byte[]? symbols = null)
    {
        Assembly = _context.LoadFromStream(new MemoryStream(image), symbols is null ? null : new MemoryStream(symbols));
        var run = Assembly.GetType("Program")?.GetMethod("Run", BindingFlags.Static | BindingFlags.Public, [])
            ?? throw new InvalidOperationException("The program has no public static object? Program.Run().");
        _run = run.CreateDelegate<Func<object?>>();
    }

    /// <summary>The program.</summary>
    public Assembly Assembly { get; }

    /// <summary>Runs it on the calling thread.</summary>
    public object? Run() => _run();

    /// <summary>What the generator made for it.</summary>
    public CometModule GetModule()
    {
        RuntimeHelpers.RunModuleConstructor(Assembly.ManifestModule.ModuleHandle);
        return CometModule.For(Assembly) ?? throw new InvalidOperationException("The generator made no module for the program.");
    }

    public void Dispose() => _context.Unload();
}
