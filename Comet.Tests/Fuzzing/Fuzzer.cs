using System.Diagnostics;
using System.Globalization;
using Comet.Tests.Conformance;

namespace Comet.Tests.Fuzzing;

/// <summary>What to run.</summary>
internal sealed record FuzzOptions
{
    /// <summary>The first program's seed; the others' follow.</summary>
    public ulong Seed { get; init; } = 1;

    public TimeSpan Time { get; init; } = TimeSpan.MaxValue;

    public long Programs { get; init; } = long.MaxValue;

    /// <summary>How many programs are compiled at once.</summary>
    public int BatchSize { get; init; } = 8;

    /// <summary>The modes to run in; by default the cheap ones always, and the others for a sample.</summary>
    public string? Mode { get; init; }

    /// <summary>Where failures are written; null to keep them in memory only.</summary>
    public string? Directory { get; init; }

    /// <summary>How long to shrink a failure.</summary>
    public TimeSpan ShrinkTime { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>After how many failures to stop.</summary>
    public int MaxFailures { get; init; } = 10;

    /// <summary>How long a batch may run: only a hang takes longer.</summary>
    public TimeSpan RunLimit { get; init; } = TimeSpan.FromSeconds(120);
}

/// <summary>Generates programs, runs them through the differential harness, and shrinks those that fail.</summary>
internal sealed class Fuzzer(FuzzOptions options, Action<string> log)
{
    /// <summary>One batch in so many goes over UDP, and one loses its server.</summary>
    private const int SampleInterval = 8;

    /// <summary>So many batches are compiled while one runs: compiling takes several times as long.</summary>
    private const int CompiledAhead = 2;

    private readonly FuzzCheck _check = new(options.RunLimit);
    private readonly SortedDictionary<string, long> _runs = new(StringComparer.Ordinal);
    private readonly List<(ulong Seed, FuzzFailure Failure)> _failures = [];
    private readonly Stopwatch _clock = Stopwatch.StartNew();
    private long _programs;

    /// <summary>How many programs have been run.</summary>
    public long Programs => _programs;

    /// <summary>How often threads moved.</summary>
    public long Migrations => _check.Migrations;

    /// <summary>What failed.</summary>
    public IReadOnlyList<(ulong Seed, FuzzFailure Failure)> Failures => _failures;

    /// <summary>Runs until time, programs or patience are used up.</summary>
    public void Run()
    {
        var first = options.Seed;
        var next = new Queue<Task<FuzzCompilation>>();
        for (var batch = 0; _clock.Elapsed < options.Time && _programs < options.Programs && _failures.Count < options.MaxFailures; batch++)
        {
            while (next.Count <= CompiledAhead)
                next.Enqueue(Compile(first + (ulong)(next.Count * options.BatchSize)));
            var seeds = Seeds(first);
            var compiled = next.Dequeue().GetAwaiter().GetResult();
            first += (ulong)options.BatchSize;
            Note("running.cs", compiled.Program.Source);

            var modes = Modes(batch, seeds[0]).ToList();
            if (_check.Find(compiled, modes) is { } failure)
                Isolate(seeds, failure, modes);
            _programs += seeds.Count;
            foreach (var mode in modes)
                _runs[mode.Name] = _runs.GetValueOrDefault(mode.Name) + seeds.Count;
            if (batch % 16 == 15)
                log(Summary());
        }
    }

    /// <summary>Runs a program that is there already, and shrinks it if it fails.</summary>
    public void RunFile(string name, string source)
    {
        var program = ConformanceProgram.Parse(name, source);
        var modes = options.Mode is null ? RunMode.All : [.. Modes(0, options.Seed)];
        _programs++;
        if (_check.Find(FuzzCompilation.Of(program), modes) is { } failure)
            Report(options.Seed, failure, program, [.. modes.Where(m => m.Name == failure.Mode)]);
    }

    /// <summary>One line of figures.</summary>
    public string Summary()
    {
        var seconds = _clock.Elapsed.TotalSeconds;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{_programs} programs in {seconds:F0} s ({_programs / seconds:F1}/s), {_check.Migrations} migrations, {_failures.Count} failures; next seed {options.Seed + (ulong)_programs}; runs: {string.Join(", ", _runs.Select(m => $"{m.Key} {m.Value}"))}");
    }

    /// <summary>Why threads stayed at home, most frequent first.</summary>
    public IEnumerable<string> AbandonReasons() => _check.Abandoned.OrderByDescending(a => a.Value).Select(a => string.Create(CultureInfo.InvariantCulture, $"{a.Value} × {a.Key}"));

    private IReadOnlyList<ulong> Seeds(ulong first) => FuzzPrograms.Seeds(first, (int)Math.Min(options.BatchSize, options.Programs - _programs));

    // Not on the pool's threads, which sessions wait for.
    private Task<FuzzCompilation> Compile(ulong first) => Task.Factory.StartNew(
        () => FuzzCompilation.Of(FuzzPrograms.Batch(FuzzPrograms.Seeds(first, options.BatchSize))), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);

    private IEnumerable<RunMode> Modes(int batch, ulong seed)
    {
        if (options.Mode is { } wanted)
        {
            foreach (var mode in RunMode.All.Where(m => m.Name.Contains(wanted, StringComparison.OrdinalIgnoreCase)))
                yield return mode;
            yield break;
        }

        yield return RunMode.Get("1 NoSession");
        yield return RunMode.Get("2 Twin");
        yield return RunMode.Get("3 Direct");
        yield return RunMode.Random(seed);
        foreach (var (offset, name) in new[] { (0, "7 Eager"), (1, "5 Always"), (2, "8 Elsewhere"), (3, "9 LostThere"), (4, "6 Every3"), (5, "9 LostBack"), (6, "4 FreshHeap"), (7, "7 Eager") })
        {
            if (batch % SampleInterval == offset)
                yield return RunMode.Get(name);
        }
    }

    /// <summary>Finds the program of a batch that fails, and shrinks it.</summary>
    private void Isolate(IReadOnlyList<ulong> seeds, FuzzFailure failure, IReadOnlyList<RunMode> modes)
    {
        log($"FAILED {failure.Kind} in '{failure.Mode}', seeds from {seeds[0]}");
        var suspects = modes.Where(m => m.Name == failure.Mode).ToList();
        var isFound = false;
        foreach (var seed in seeds)
        {
            var alone = FuzzPrograms.Batch([seed]);
            if (_check.Find(FuzzCompilation.Of(alone), suspects) is not { } own)
                continue;
            isFound = true;
            Report(seed, own, alone, suspects);
        }

        if (!isFound)
            Report(seeds[0], failure, FuzzPrograms.Batch(seeds), suspects);
    }

    private void Report(ulong seed, FuzzFailure failure, ConformanceProgram program, IReadOnlyList<RunMode> modes)
    {
        _failures.Add((seed, failure));
        var name = string.Create(CultureInfo.InvariantCulture, $"{failure.Kind}-{seed}");
        log($"FAILED seed {seed}: {failure.Kind} in '{failure.Mode}'\n{failure.Message}");
        Note(name + ".cs", program.Source);
        Note(name + ".txt", $"{failure.Mode}\n{failure.Message}");
        if (options.ShrinkTime <= TimeSpan.Zero || failure.Kind == FailureKind.BadProgram)
            return;
        var check = new FuzzCheck(TimeSpan.FromSeconds(5));
        var shrunk = new Shrinker(text => failure.IsLike(check.Find(FuzzCompilation.Of(program with { Source = text }), modes)), options.ShrinkTime).Shrink(program.Source);
        Note(name + ".shrunk.cs", shrunk);
        log($"shrunk to {shrunk.Length} characters:\n{shrunk}");
    }

    private void Note(string file, string text)
    {
        if (options.Directory is null)
            return;
        Directory.CreateDirectory(options.Directory);
        File.WriteAllText(Path.Combine(options.Directory, file), text);
    }
}
