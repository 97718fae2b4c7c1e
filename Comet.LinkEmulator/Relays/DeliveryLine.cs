using System.Buffers;
using Comet.LinkEmulator.Model;

namespace Comet.LinkEmulator.Relays;

/// <summary>One direction of a link at work: a lane that tells when things arrive, and a thread that delivers them then. Thread-safe.</summary>
internal sealed class DeliveryLine : IDisposable
{
    private readonly Lock _gate = new();
    private readonly Lane _lane;
    private readonly PriorityQueue<Parcel, (long Due, long Number)> _underWay = new();
    private readonly SemaphoreSlim _arrivals = new(0);
    private readonly Thread _thread;
    private readonly LaneCounters _counters = new();
    private long _number;
    private volatile bool _isDisposed;

    public DeliveryLine(LaneSettings settings, int seed, string name)
    {
        _lane = new Lane(settings, seed);
        _thread = new Thread(Run) { IsBackground = true, Name = name, Priority = ThreadPriority.AboveNormal };
        _thread.Start();
    }

    /// <summary>What was carried.</summary>
    public LaneCounters Counters => _counters;

    /// <summary>Whether nothing is carried. What is under way arrives.</summary>
    public bool IsCut
    {
        get
        {
            lock (_gate)
                return _lane.IsCut;
        }

        set
        {
            lock (_gate)
                _lane.IsCut = value;
        }
    }

    /// <summary>Takes a datagram on its way.</summary>
    public void Send(ReadOnlySpan<byte> datagram, IDestination destination)
    {
        var copies = 1;
        lock (_gate)
        {
            var passage = _lane.Offer(Clock.Now, datagram.Length);
            _counters.Count(passage, datagram.Length);
            if (passage.Fate != Fate.Arrives)
                return;
            Enqueue(datagram, passage.Due, destination);
            if (passage.IsDoubled)
            {
                Enqueue(datagram, passage.Due, destination);
                copies++;
            }
        }

        _arrivals.Release(copies);
    }

    /// <summary>Takes a part of a stream on its way.</summary>
    /// <param name="part">The part; empty for the end.</param>
    /// <param name="destination">Where it goes.</param>
    /// <param name="earliest">Before which it cannot be sent, in nanoseconds.</param>
    /// <param name="segment">How much of it one packet carries.</param>
    /// <param name="roundTrip">What a loss costs, in nanoseconds.</param>
    /// <returns>When all that was sent so far has left the sender, in nanoseconds.</returns>
    public long SendStream(ReadOnlySpan<byte> part, IDestination destination, long earliest, int segment, long roundTrip)
    {
        long free;
        lock (_gate)
        {
            var now = Math.Max(Clock.Now, earliest);
            long due;
            var left = part.Length;
            do
            {
                due = _lane.OfferStream(now, Math.Min(left, segment), roundTrip);
                left -= segment;
            }
            while (left > 0);
            _counters.Count(new Passage(Fate.Arrives, due, false), part.Length);
            Enqueue(part, due, destination);
            free = _lane.FreeAt;
        }

        _arrivals.Release();
        return free;
    }

    public void Dispose()
    {
        _isDisposed = true;
        _arrivals.Release();
        _thread.Join();
        _arrivals.Dispose();
    }

    private void Enqueue(ReadOnlySpan<byte> bytes, long due, IDestination destination)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(bytes.Length);
        bytes.CopyTo(buffer);
        _underWay.Enqueue(new Parcel(buffer, bytes.Length, destination), (due, _number++));
    }

    private void Run()
    {
        while (true)
        {
            // Later arrivals are due later, but for those that pass one which is held up; they are few, and late by no more than that one.
            _arrivals.Wait();
            long due;
            lock (_gate)
            {
                if (!_underWay.TryPeek(out _, out var first))
                    return;
                due = first.Due;
            }

            Clock.SleepUntil(due);
            if (_isDisposed)
                return;
            Parcel parcel;
            lock (_gate)
                parcel = _underWay.Dequeue();
            parcel.Destination.Deliver(parcel.Buffer.AsSpan(0, parcel.Length));
            ArrayPool<byte>.Shared.Return(parcel.Buffer);
        }
    }

    private readonly record struct Parcel(byte[] Buffer, int Length, IDestination Destination);
}
