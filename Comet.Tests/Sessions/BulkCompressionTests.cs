using Comet.Links;
using Comet.Runtime;
using Comet.Sessions;

namespace Comet.Tests.Sessions;

/// <summary>What is long in a message crosses compressed or as it is, and damaged bytes are refused.</summary>
public sealed class BulkCompressionTests
{
    private readonly BulkCompression _sender = new(Link(0));
    private readonly BulkCompression _receiver = new(Link(0));

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(BulkCompression.LeastLength - 1)]
    [InlineData(BulkCompression.LeastLength)]
    [InlineData(100_000)]
    [InlineData(9_000_000)]
    public void BytesCrossWhateverTheyAre(int length)
    {
        var random = new Random(length);
        var noise = new byte[length];
        random.NextBytes(noise);
        var text = new byte[length];
        for (var i = 0; i < length; i++)
            text[i] = (byte)(i / 100 + i % 7);
        foreach (var bytes in new[] { noise, text, new byte[length] })
        {
            var message = Write(_sender, bytes);
            Assert.True(Read(_receiver, message).SequenceEqual(bytes));
            Assert.True(message.Length <= bytes.Length + 2);
            if (length >= BulkCompression.LeastLength && bytes != noise)
                Assert.True(message.Length < length / 2, $"{message.Length} of {length} bytes");
        }
    }

    [Theory]
    [InlineData(BulkCompression.LeastLength)]
    [InlineData(100_000)]
    [InlineData(9_000_000)]
    public void OverASlowLinkBytesAreCompressedBetter(int length)
    {
        var random = new Random(length);
        var numbers = new byte[length];
        for (var i = 0; i < length; i += 4)
            numbers[i] = (byte)random.Next(64);
        foreach (var bytes in new[] { numbers, new byte[length] })
        {
            var fast = Write(_sender, bytes);
            var better = Write(new BulkCompression(Link(1000)), bytes);
            Assert.True(Read(_receiver, better).SequenceEqual(bytes));
            Assert.True(better.Length <= fast.Length * (bytes == numbers ? 0.8 : 1) + 16, $"{better.Length} and {fast.Length}");
        }
    }

    [Fact]
    public void OverALinkThatIsFasterNothingIsCompressed()
    {
        var compression = new BulkCompression(Link(double.PositiveInfinity));
        Assert.True(Write(compression, new byte[5000]).Length > 5000);
    }

    [Fact]
    public void WhatFewBytesMayBecomeIsPredictedByWhatOthersBecame()
    {
        var few = new byte[100_000];
        Assert.Equal(100, _sender.PredictLength(new byte[100]));
        Assert.Equal(0, _sender.PredictLength(few));
        Assert.Equal(LinkLimits.MaxMessageLength, _sender.PredictLongest(5000));
        for (var i = 0; i < 10; i++)
            Write(_sender, Noise(100_000));
        Assert.InRange(_sender.PredictLength(few), 45_000, 50_000);
        Assert.InRange(_sender.PredictLongest(50_000), 100_000, 110_000);
        for (var i = 0; i < 10; i++)
            Write(_sender, few);
        Assert.InRange(_sender.PredictLength(few), 0, 1000);
        Assert.Equal(100_000, new BulkCompression(Link(double.PositiveInfinity)).PredictLength(few));
        Assert.Equal(5000, new BulkCompression(Link(double.PositiveInfinity)).PredictLongest(5000));
    }

    [Fact]
    public void WhatManyBytesMayBecomeIsPredictedBySamples()
    {
        var noise = Noise(1_000_000);
        Assert.InRange(_sender.PredictLength(noise), 750_000, 850_000);
        Array.Clear(noise, 0, 500_000);
        Assert.InRange(_sender.PredictLength(noise), 350_000, 500_000);
        Assert.InRange(_sender.PredictLength(new byte[1_000_000]), 0, 10_000);
    }

    private static byte[] Noise(int length)
    {
        var noise = new byte[length];
        new Random(1).NextBytes(noise);
        return noise;
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1000)]
    public void DamagedBytesAreRefused(double rate)
    {
        var content = Noise(2000).Concat(new byte[98_000]).ToArray();
        var good = Write(new BulkCompression(Link(rate)), content);
        var random = new Random(1);
        for (var i = 0; i < 2000; i++)
        {
            var bad = good.ToArray();
            for (var changes = random.Next(1, 4); changes > 0; changes--)
                bad[random.Next(1, bad.Length)] = (byte)random.Next(256);
            if (random.Next(4) == 0)
                bad = bad[..random.Next(1, bad.Length)];
            try
            {
                Assert.True(Read(_receiver, bad).Length <= 255 * bad.Length);
            }
            catch (MalformedSyncException)
            {
            }
        }
    }

    [Fact]
    public void MoreThanTheBytesCanStandForIsNotEvenAllocated()
    {
        var message = HostileHomeTests.Bytes(w =>
        {
            w.Begin(MessageType.Push);
            w.Number(200_000_000);
            w.Raw(new byte[1000]);
        });
        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Throws<MalformedSyncException>(() => Read(_receiver, message));
        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 1_000_000);
    }

    [Fact]
    public void MoreThanIsAllowedIsRefusedCompressedOrNot()
    {
        foreach (var bytes in new[] { new byte[5000], new byte[10] })
        {
            Assert.Throws<MalformedSyncException>(() =>
            {
                var reader = new WireReader(Write(_sender, bytes), MessageType.Push);
                _receiver.Read(ref reader, bytes.Length - 1);
            });
        }
    }

    private static Func<double> Link(double rate) => () => rate;

    private static byte[] Write(BulkCompression compression, byte[] bytes) => HostileHomeTests.Bytes(writer => compression.Write(writer.Begin(MessageType.Push), bytes));

    private static ReadOnlySpan<byte> Read(BulkCompression compression, byte[] message)
    {
        var reader = new WireReader(message, MessageType.Push);
        return compression.Read(ref reader);
    }
}
