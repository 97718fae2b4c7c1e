using System;
using System.Collections.Generic;
using System.Text;
using Comet;

[Offloadable]
public partial class Lz
{
    private readonly Dictionary<int, List<int>> _seen = new();
    public int Literals, Matches;

    public byte[] Pack(byte[] input)
    {
        _seen.Clear();
        var output = new List<byte>();
        int at = 0;
        while (at < input.Length)
        {
            var (length, distance) = Longest(input, at);
            if (length >= 4)
            {
                Matches++;
                output.Add((byte)(0x80 | length));
                output.Add((byte)distance);
            }
            else
            {
                Literals++;
                length = 1;
                output.Add((byte)(input[at] & 0x7F));
            }

            for (int end = at + length; at < end; at++)
            {
                Remember(input, at);
            }
        }

        return output.ToArray();
    }

    private (int Length, int Distance) Longest(byte[] input, int at)
    {
        (int Length, int Distance) best = (0, 0);
        if (at + 3 >= input.Length || !_seen.TryGetValue(Key(input, at), out List<int>? starts))
        {
            return best;
        }

        for (int i = starts.Count - 1; i >= 0 && at - starts[i] < 256; i--)
        {
            int length = 0, from = starts[i];
            while (length < 120 && at + length < input.Length && input[from + length] == input[at + length])
            {
                length++;
            }

            if (length > best.Length)
            {
                best = (length, at - from);
            }
        }

        return best;
    }

    private void Remember(byte[] input, int at)
    {
        if (at + 3 < input.Length)
        {
            int key = Key(input, at);
            if (!_seen.TryGetValue(key, out List<int>? starts))
            {
                _seen[key] = starts = [];
            }

            starts.Add(at);
        }
    }

    private static int Key(byte[] input, int at) => input[at] | input[at + 1] << 8 | input[at + 2] << 16;

    public static byte[] Unpack(byte[] packed)
    {
        var output = new List<byte>();
        for (int i = 0; i < packed.Length; i++)
        {
            if (packed[i] < 0x80)
            {
                output.Add(packed[i]);
                continue;
            }

            int length = packed[i++] & 0x7F, distance = packed[i];
            for (int k = 0; k < length; k++)
            {
                output.Add(output[^distance]);
            }
        }

        return [.. output];
    }
}

public static class Program
{
    public static object? Run()
    {
        const string Text = "the cat sat on the mat; the rat sat on the cat on the mat. aaaaaaaaaaaaaaaaaaaaaaaa the end of the cat on the mat";
        byte[] input = Encoding.ASCII.GetBytes(Text);
        var lz = new Lz();
        byte[] packed = lz.Pack(input);
        byte[] unpacked = Lz.Unpack(packed);
        Console.WriteLine($"{input.Length} > {packed.Length} > {unpacked.Length}, {lz.Literals} literals, {lz.Matches} matches");
        if (Encoding.ASCII.GetString(unpacked) != Text || packed.Length >= input.Length)
        {
            throw new InvalidOperationException("The text was not packed, or not unpacked.");
        }

        return new object[] { lz, packed };
    }
}
