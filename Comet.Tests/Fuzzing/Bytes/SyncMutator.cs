using System.Buffers.Binary;

namespace Comet.Tests.Fuzzing.Bytes;

/// <summary>
/// Changes syncs as someone would who knows how they are made: their two parts are kept apart and the place of the tail is kept right, numbers of variable length are replaced as wholes, by others of the
/// same sync (ids, types, lengths) or by those that break things, and pieces of other syncs are put in.
/// </summary>
internal sealed class SyncMutator(IReadOnlyList<SyncScenario> corpus)
{
    private const int PrefixLength = sizeof(uint);
    private const int MostEdits = 4;
    private const int LongestPiece = 24;

    private static readonly uint[] _breaking =
        [0, 1, 2, 3, 4, 5, 7, 8, 127, 128, 255, 256, 512, 1023, 16383, 16384, 65535, 1 << 20, 1 << 24, int.MaxValue - 1, int.MaxValue, 1u << 31, (1u << 31) + 1, uint.MaxValue - 1, uint.MaxValue];

    private readonly List<byte> _body = [];
    private readonly List<byte> _tail = [];

    /// <summary>One input, by its seed.</summary>
    public byte[] Mutate(byte[] message, ulong seed)
    {
        var random = new SeededRandom(seed);
        var tailStart = (int)BinaryPrimitives.ReadUInt32LittleEndian(message);
        _body.Clear();
        _tail.Clear();
        _body.AddRange(message.AsSpan(PrefixLength, tailStart - PrefixLength));
        _tail.AddRange(message.AsSpan(tailStart));
        for (var edits = 1 + random.Next(MostEdits); edits > 0; edits--)
            Edit(_tail.Count == 0 || random.Next(3) != 0 ? _body : _tail, ref random);

        var mutated = new byte[PrefixLength + _body.Count + _tail.Count];
        var written = random.Next(64) == 0 ? (uint)random.Next(mutated.Length + PrefixLength) : (uint)(PrefixLength + _body.Count);
        BinaryPrimitives.WriteUInt32LittleEndian(mutated, written);
        _body.CopyTo(mutated, PrefixLength);
        _tail.CopyTo(mutated, PrefixLength + _body.Count);
        return random.Next(64) == 0 ? mutated[..random.Next(mutated.Length)] : mutated;
    }

    private void Edit(List<byte> part, ref SeededRandom random)
    {
        if (part.Count == 0)
        {
            part.Add((byte)random.Next(256));
            return;
        }

        var at = random.Next(part.Count);
        switch (random.Next(11))
        {
            case 0:
                part[at] = (byte)random.Next(256);
                break;
            case 1:
                part[at] ^= (byte)(1 << random.Next(8));
                break;
            case 2:
                part[at] += (byte)(random.Next(2) == 0 ? 1 : -1);
                break;
            case 3:
                ReplaceNumber(part, at, _breaking[random.Next(_breaking.Length)]);
                break;
            case 4 or 5:
                var from = random.Next(2) == 0 ? _body : _tail;
                if (from.Count > 0)
                    ReplaceNumber(part, at, NumberAt(from, random.Next(from.Count)).Value);
                break;
            case 6:
                ReplaceNumber(part, at, NumberAt(part, at).Value + (uint)(random.Next(9) - 4));
                break;
            case 7:
                part.RemoveRange(at, Math.Min(1 + random.Next(LongestPiece), part.Count - at));
                break;
            case 8:
                part.InsertRange(random.Next(part.Count), part.GetRange(at, Math.Min(1 + random.Next(LongestPiece), part.Count - at)));
                break;
            case 9:
                Splice(part, at, ref random);
                break;
            default:
                for (var i = 0; i < sizeof(uint) && at + i < part.Count; i++)
                    part[at + i] = random.Next(2) == 0 ? (byte)0xFF : (byte)0;
                break;
        }
    }

    private void Splice(List<byte> part, int at, ref SeededRandom random)
    {
        var other = corpus[random.Next(corpus.Count)].Message;
        var start = PrefixLength + random.Next(other.Length - PrefixLength);
        part.InsertRange(at, other[start..Math.Min(other.Length, start + 1 + random.Next(LongestPiece))]);
    }

    private static (uint Value, int Length) NumberAt(List<byte> part, int at)
    {
        uint value = 0;
        var length = 0;
        do
        {
            value |= (part[at + length] & 0x7Fu) << (7 * length);
            length++;
        }
        while (part[at + length - 1] >= 0x80 && at + length < part.Count && length < 5);

        return (value, length);
    }

    private static void ReplaceNumber(List<byte> part, int at, uint value)
    {
        part.RemoveRange(at, NumberAt(part, at).Length);
        for (; value >= 0x80; value >>= 7)
            part.Insert(at++, (byte)(value | 0x80));
        part.Insert(at, (byte)value);
    }

    /// <summary>Numbers that follow from a seed, the same on every runtime.</summary>
    private struct SeededRandom(ulong seed)
    {
        private ulong _state = seed;

        public int Next(int bound)
        {
            _state += 0x9E3779B97F4A7C15;
            var mixed = (_state ^ _state >> 30) * 0xBF58476D1CE4E5B9;
            mixed = (mixed ^ mixed >> 27) * 0x94D049BB133111EB;
            return (int)((mixed ^ mixed >> 31) % (ulong)bound);
        }
    }
}
