using Comet.Runtime;

namespace Comet.Tests.Heap;

/// <summary>Comparing rows of bytes by whole registers, as on machines without wide vectors.</summary>
public sealed class BitsTests
{
    [Fact]
    public void BlocksAreEqualUpToTheOneThatDiffers()
    {
        var left = new byte[300];
        new Random(1).NextBytes(left);
        for (var length = 0; length <= left.Length; length++)
        {
            var right = left[..length];
            Assert.Equal(length / 64 * 64, Bits.LengthOfEqualBlocks(left.AsSpan(0, length), right));
            if (length == 0)
                continue;
            var place = length * 7 / 11;
            right[place] ^= 0x10;
            Assert.InRange(Bits.LengthOfEqualBlocks(left.AsSpan(0, length), right), 0, place);
            Assert.Equal(place, Bits.CommonPrefixLength(left.AsSpan(0, length), right));
        }
    }

    [Fact]
    public void EachBitOfABlockCounts()
    {
        // Not aligned, as elements of lists and of arrays of structures may be.
        var left = new byte[131];
        for (var bit = 0; bit < 128 * 8; bit++)
        {
            var right = new byte[131];
            right[3 + bit / 8] ^= (byte)(1 << bit % 8);
            Assert.Equal(bit / 8 / 64 * 64, Bits.LengthOfEqualBlocks(left.AsSpan(3), right.AsSpan(3)));
        }
    }
}
