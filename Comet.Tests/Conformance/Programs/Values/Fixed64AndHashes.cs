using System;
using Comet;

/// <summary>Unsigned arithmetic that wraps: published hashes and generators.</summary>
[Offloadable]
public partial class Hashes
{
    public uint Fnv1a(string text)
    {
        uint hash = 2166136261;
        foreach (char c in text)
        {
            hash = (hash ^ c) * 16777619;
        }

        return hash;
    }

    public uint Adler32(string text)
    {
        uint a = 1, b = 0;
        for (int i = 0; i < text.Length; i++)
        {
            a = (a + text[i]) % 65521;
            b = (b + a) % 65521;
        }

        return b << 16 | a;
    }

    public uint Murmur3(string text, uint seed)
    {
        uint h = seed;
        int blocks = text.Length / 4;
        for (int i = 0; i < blocks; i++)
        {
            uint k = (uint)(text[i * 4] | text[i * 4 + 1] << 8 | text[i * 4 + 2] << 16 | text[i * 4 + 3] << 24);
            h ^= Scramble(k);
            h = uint.RotateLeft(h, 13) * 5 + 0xe6546b64;
        }

        uint tail = 0;
        for (int i = text.Length - 1; i >= blocks * 4; i--)
        {
            tail = tail << 8 | text[i];
        }

        h ^= Scramble(tail);
        h ^= (uint)text.Length;
        h = (h ^ h >> 16) * 0x85ebca6b;
        h = (h ^ h >> 13) * 0xc2b2ae35;
        return h ^ h >> 16;
    }

    private static uint Scramble(uint k) => uint.RotateLeft(k * 0xcc9e2d51, 15) * 0x1b873593;

    public ulong[] SplitMix(ulong seed, int count)
    {
        var values = new ulong[count];
        for (int i = 0; i < count; i++)
        {
            ulong z = seed += 0x9E3779B97F4A7C15;
            z = (z ^ z >> 30) * 0xBF58476D1CE4E5B9;
            z = (z ^ z >> 27) * 0x94D049BB133111EB;
            values[i] = z ^ z >> 31;
        }

        return values;
    }
}

public static class Program
{
    public static object? Run()
    {
        var hashes = new Hashes();
        string line = $"{hashes.Fnv1a("foobar"):x8} {hashes.Adler32("Wikipedia"):x8} {hashes.Murmur3("test", 0):x8} {hashes.Murmur3("Hello, world!", 1234):x8} {hashes.SplitMix(1234567, 3)[0]}";
        Console.WriteLine(line);
        return line == "bf9cf968 11e60398 ba6bd213 faf6cdb3 6457827717110365317" ? line : throw new InvalidOperationException("not what is published: " + line);
    }
}
