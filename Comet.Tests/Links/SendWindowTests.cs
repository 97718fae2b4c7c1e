using System.Diagnostics;
using Comet.Net.Transfer;

namespace Comet.Tests.Links;

/// <summary>Congestion control, over a model of a link with a queue and on a clock of its own.</summary>
public sealed class SendWindowTests
{
    private const int ChunkBytes = 1400;

    [Theory]
    [InlineData(10e6, 8)]
    [InlineData(50e6, 4)]
    [InlineData(8e6, 50)]
    [InlineData(0.5e6, 150)]
    public void ItFillsTheLinkAndNotItsQueue(double bitsPerSecond, double roundTripMilliseconds)
    {
        var link = new ModelLink(bitsPerSecond, roundTripMilliseconds, lossEvery: 0);
        link.Send(chunks: 2000);
        var ideal = 2000 * ChunkBytes * 8 / bitsPerSecond;
        Assert.InRange(link.Seconds, ideal, ideal * 1.15 + (0.02 * roundTripMilliseconds));
        Assert.InRange(link.Window.Rate * 8, bitsPerSecond * 0.8, bitsPerSecond * 1.1);

        // The transport sends again what takes longer than this.
        var patience = 25 + (2.1 * (roundTripMilliseconds + link.MillisecondsPerChunk));
        Assert.True(link.LateChunks(patience, fromChunk: 300) == 0, $"{link.LateChunks(patience, fromChunk: 300)} chunks would be sent again");
    }

    [Fact]
    public void LossIsNoReasonToSendLess()
    {
        var link = new ModelLink(10e6, 8, lossEvery: 50);
        link.Send(chunks: 2000);
        var ideal = 2000 * ChunkBytes * 8 / 10e6;
        Assert.InRange(link.Seconds, ideal, ideal * 1.25);
    }

    [Fact]
    public void WithoutALimitItGrowsToItsBound()
    {
        var link = new ModelLink(10e9, 0.2, lossEvery: 0);
        link.Send(chunks: 5000);
        Assert.Equal(SendWindow.MaxChunks, link.Window.Limit);
    }

    /// <summary>A link with a rate, a delay and a queue without end; chunks that get lost arrive after the transport has sent them again.</summary>
    private sealed class ModelLink(double bitsPerSecond, double roundTripMilliseconds, int lossEvery)
    {
        private readonly PriorityQueue<SentChunk, long> _underWay = new();
        private readonly List<double> _latencies = [];
        private readonly long _roundTrip = (long)(roundTripMilliseconds * Stopwatch.Frequency / 1000);
        private readonly long _perChunk = (long)(ChunkBytes * 8 / bitsPerSecond * Stopwatch.Frequency);
        private long _now = 1;
        private long _free = 1;

        public SendWindow Window { get; } = new();

        public double Seconds => (double)_now / Stopwatch.Frequency;

        public double MillisecondsPerChunk => _perChunk * 1000.0 / Stopwatch.Frequency;

        public int LateChunks(double milliseconds, int fromChunk) => _latencies.Skip(fromChunk).Count(latency => latency > milliseconds);

        public void Send(int chunks)
        {
            var sent = 0;
            while (sent < chunks || _underWay.Count > 0)
            {
                for (; sent < chunks && Window.IsOpen; sent++)
                    Send(isLost: lossEvery > 0 && sent % lossEvery == 0);
                if (!_underWay.TryDequeue(out var chunk, out var arrival))
                    continue;
                _now = arrival;
                _latencies.Add((arrival - chunk.SentAt) * 1000.0 / Stopwatch.Frequency);
                Window.OnDelivered(chunk, _now);
            }
        }

        private void Send(bool isLost)
        {
            _free = Math.Max(_free, _now) + _perChunk;
            var again = isLost ? (long)((0.025 + (0.0021 * roundTripMilliseconds)) * Stopwatch.Frequency) : 0;
            _underWay.Enqueue(Window.OnSent(ChunkBytes, _now), _free + _roundTrip + again);
        }
    }
}
