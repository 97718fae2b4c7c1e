using System.Diagnostics;
using System.Globalization;
using Comet.Runtime;

namespace Comet.Tests.Fuzzing.Bytes;

/// <summary>What to run.</summary>
internal sealed record ByteFuzzOptions
{
    /// <summary>What the inputs follow from.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>How many inputs at most.</summary>
    public long Inputs { get; init; } = long.MaxValue;

    /// <summary>How long at most.</summary>
    public TimeSpan Time { get; init; } = TimeSpan.MaxValue;

    /// <summary>After how many failures to stop.</summary>
    public int MaxFailures { get; init; } = 10;
}

/// <summary>
/// Lets changed syncs arrive at heaps. One that does not fit must be refused with the right exception and nothing done; one that is accepted must be one that can be applied and gone on from. Neither may
/// take long, or more memory than its length allows.
/// </summary>
internal sealed class ByteFuzzer(IReadOnlyList<SyncScenario> corpus, ByteFuzzOptions options, Action<string> write)
{
    private const long FixedAllocation = 1024 * 1024;
    private const long AllocationOfByte = 64;

    // Each heap that has refused so many must still take the sync as it was.
    private const int RefusalsOfHeap = 500;
    private static readonly TimeSpan _longest = TimeSpan.FromSeconds(20);

    private readonly SyncMutator _mutator = new(corpus);
    private readonly Situation[] _situations = [.. corpus.Select(static scenario => new Situation(scenario))];
    private string _current = "";
    private long _inputs;
    private long _refused;

    /// <summary>What went wrong.</summary>
    public List<string> Failures { get; } = [];

    /// <summary>How many inputs there were.</summary>
    public long Inputs => Interlocked.Read(ref _inputs);

    /// <summary>What there was, in a line.</summary>
    public string Summary() => string.Create(CultureInfo.InvariantCulture, $"{Inputs} inputs of {corpus.Count} syncs, {_refused} refused, {Inputs - _refused} accepted, {Failures.Count} failures");

    /// <summary>Runs.</summary>
    public void Run()
    {
        using var watch = new Timer(_ => AssertGoingOn(), null, _longest, _longest);
        var clock = Stopwatch.StartNew();
        var shown = TimeSpan.Zero;
        for (ulong i = 0; Inputs < options.Inputs && clock.Elapsed < options.Time && Failures.Count < options.MaxFailures; i++)
        {
            Try(_situations[i % (ulong)_situations.Length], options.Seed * 0x9E3779B97F4A7C15 + i);
            Interlocked.Increment(ref _inputs);
            if (clock.Elapsed - shown > TimeSpan.FromMinutes(1))
            {
                shown = clock.Elapsed;
                write(Summary());
            }
        }

        foreach (var situation in _situations)
            situation.Dispose();
    }

    private long _seen = -1;

    private void AssertGoingOn()
    {
        if (Interlocked.Exchange(ref _seen, Inputs) == Inputs)
            Environment.FailFast($"An input takes too long: {Volatile.Read(ref _current)}");
    }

    private void Try(Situation situation, ulong seed)
    {
        var input = _mutator.Mutate(situation.Scenario.Message, seed);
        Volatile.Write(ref _current, situation.Scenario.Name);
        try
        {
            var receiver = situation.Receiver;
            var before = (receiver.Heap.TrackedObjects, receiver.Heap.HighestIds);
            var allocated = GC.GetAllocatedBytesForCurrentThread();
            var isRefused = Arrive(receiver, input);
            allocated = GC.GetAllocatedBytesForCurrentThread() - allocated;
            if (isRefused)
            {
                _refused++;
                if ((receiver.Heap.TrackedObjects, receiver.Heap.HighestIds) != before)
                    Fail(situation, input, "A refused sync has left something behind.");
                if (++situation.Refusals == RefusalsOfHeap)
                    AssertUnharmed(situation, input);
            }
            else
            {
                GoOn(receiver);
                situation.Forget();
            }

            if (allocated > Allowed(input) && AllocatedAgain(situation, input) is var again && again > Allowed(input))
                Fail(situation, input, $"It takes {again} bytes of memory for {input.Length}.");
        }
        catch (Exception exception)
        {
            Fail(situation, input, exception.ToString());
            situation.Forget();
        }
    }

    private static long Allowed(byte[] input) => FixedAllocation + AllocationOfByte * input.Length;

    /// <summary>Lets an input arrive; true if it is refused.</summary>
    private static bool Arrive(Receiver receiver, byte[] input)
    {
        StagedSync staged;
        try
        {
            staged = receiver.Heap.Decode(input);
        }
        catch (MalformedSyncException)
        {
            return true;
        }

        receiver.Heap.Apply(staged);
        return false;
    }

    // The first time, code is compiled and tables are made.
    private static long AllocatedAgain(Situation situation, byte[] input)
    {
        situation.Forget();
        var receiver = situation.Receiver;
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        Arrive(receiver, input);
        allocated = GC.GetAllocatedBytesForCurrentThread() - allocated;
        situation.Forget();
        return allocated;
    }

    private static void GoOn(Receiver receiver)
    {
        try
        {
            receiver.Heap.Capture([]);
        }
        catch (NotPortableException)
        {
            // What has arrived need not be what can leave.
        }
    }

    private void AssertUnharmed(Situation situation, byte[] input)
    {
        using (var fresh = situation.Scenario.CreateReceiver())
        {
            var expected = Observe(situation.Scenario, fresh);
            var seen = Observe(situation.Scenario, situation.Receiver);
            if (seen != expected)
                Fail(situation, input, $"Refused syncs, this one or one before, have left something behind: {seen} instead of {expected}");
        }

        situation.Forget();
    }

    private static string? Observe(SyncScenario scenario, Receiver receiver)
    {
        var staged = receiver.Heap.Decode(scenario.Message);
        receiver.Heap.Apply(staged);
        var changed = string.Join(", ", receiver.Heap.FindChanged().Select(static shadow => shadow.Target.GetType()));
        return changed + scenario.Observe?.Invoke(receiver, staged);
    }

    private void Fail(Situation situation, byte[] input, string what)
    {
        Failures.Add($"{situation.Scenario.Name}: {what}\n    {Convert.ToHexString(input)}");
        write(Failures[^1]);
    }

    /// <summary>A scenario and the heap that inputs arrive at until one is accepted.</summary>
    private sealed class Situation(SyncScenario scenario) : IDisposable
    {
        private Receiver? _receiver;

        public SyncScenario Scenario => scenario;

        public int Refusals { get; set; }

        public Receiver Receiver => _receiver ??= scenario.CreateReceiver();

        public void Forget()
        {
            _receiver?.Dispose();
            _receiver = null;
            Refusals = 0;
        }

        public void Dispose() => Forget();
    }
}
