using System.Collections.Concurrent;

namespace Comet.Tests.Conformance;

/// <summary>Compiles each program once. While one is tested, the next is compiled on another core.</summary>
internal static class CompiledPrograms
{
    private static readonly ConcurrentDictionary<(string Name, bool WithGenerator), Lazy<Task<CompiledProgram>>> _compiled = new();
    private static readonly Lazy<Dictionary<string, string>> _next = new(() =>
        ConformanceProgram.Names.Zip(ConformanceProgram.Names.Skip(1)).ToDictionary(p => p.First, p => p.Second));

    /// <summary>The program as written: what all else is compared with.</summary>
    public static CompiledProgram GetPlain(ConformanceProgram program) => Get(program, withGenerator: false);

    /// <summary>The program with its twins.</summary>
    public static CompiledProgram GetOffloadable(ConformanceProgram program) => Get(program, withGenerator: true);

    private static CompiledProgram Get(ConformanceProgram program, bool withGenerator)
    {
        var compiled = Start(program, withGenerator);
        if (_next.Value.TryGetValue(program.Name, out var next))
        {
            _ = Start(ConformanceProgram.Get(next), withGenerator: false);
            _ = Start(ConformanceProgram.Get(next), withGenerator: true);
        }

        return compiled.GetAwaiter().GetResult();
    }

    // Not on the pool's threads, which sessions wait for.
    private static Task<CompiledProgram> Start(ConformanceProgram program, bool withGenerator) =>
        _compiled.GetOrAdd((program.Name, withGenerator), key => new(() => Task.Factory.StartNew(
            () => ProgramCompiler.Compile(program, key.WithGenerator), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default))).Value;
}
