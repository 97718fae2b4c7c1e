using System.Text;

namespace Comet.Benchmarks.Kernels;

/// <summary>A compressor with a hash chain, and the decompressor: byte comparisons, lists that grow, a dictionary of lists.</summary>
[Offloadable]
public partial class Lz
{
    private readonly byte[] _text = Encoding.ASCII.GetBytes(string.Concat(Enumerable.Range(0, 400).Select(i => $"entry {i * i % 97}: {i % 7} of {i % 13}; ")));
    private readonly Dictionary<int, List<int>> _starts = [];

    public long Run(int size)
    {
        var packed = Pack(size);
        var unpacked = Unpack(packed);
        long sum = packed.Count;
        foreach (var b in unpacked)
            sum = sum * 31 + b & 0xffffff;
        return sum;
    }

    private List<byte> Pack(int length)
    {
        _starts.Clear();
        var output = new List<byte>();
        var at = 0;
        while (at < length)
        {
            var (run, distance) = Longest(at, length);
            if (run >= 4)
            {
                output.Add((byte)(0x80 | run));
                output.Add((byte)distance);
            }
            else
            {
                run = 1;
                output.Add(_text[at]);
            }

            for (var end = at + run; at < end; at++)
                Remember(at, length);
        }

        return output;
    }

    private (int Length, int Distance) Longest(int at, int length)
    {
        (int Length, int Distance) best = (0, 0);
        if (at + 3 >= length || !_starts.TryGetValue(Key(at), out var starts))
            return best;

        for (var i = starts.Count - 1; i >= 0 && at - starts[i] < 256; i--)
        {
            var from = starts[i];
            var run = 0;
            while (run < 120 && at + run < length && _text[from + run] == _text[at + run])
                run++;
            if (run > best.Length)
                best = (run, at - from);
        }

        return best;
    }

    private void Remember(int at, int length)
    {
        if (at + 3 >= length)
            return;
        var key = Key(at);
        if (!_starts.TryGetValue(key, out var starts))
            _starts[key] = starts = [];
        starts.Add(at);
    }

    private int Key(int at) => _text[at] | _text[at + 1] << 8 | _text[at + 2] << 16;

    private static List<byte> Unpack(List<byte> packed)
    {
        var output = new List<byte>();
        for (var i = 0; i < packed.Count; i++)
        {
            if (packed[i] < 0x80)
            {
                output.Add(packed[i]);
                continue;
            }

            var run = packed[i++] & 0x7f;
            var from = output.Count - packed[i];
            for (var k = 0; k < run; k++)
                output.Add(output[from + k]);
        }

        return output;
    }
}
