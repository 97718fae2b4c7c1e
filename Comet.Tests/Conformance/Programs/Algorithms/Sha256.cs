using System;
using System.Text;
using Comet;

[Offloadable]
public partial class Sha256
{
    private static readonly uint[] s_k = new uint[64];
    private static readonly uint[] s_start = new uint[8];
    private readonly uint[] _state = new uint[8];
    private readonly uint[] _w = new uint[64];

    /// <summary>The constants are the first bits of the fractional parts of roots of the first primes.</summary>
    public static void Prepare()
    {
        int found = 0;
        for (int n = 2; found < 64; n++)
        {
            bool prime = true;
            for (int d = 2; d * d <= n && prime; d++)
            {
                prime = n % d != 0;
            }

            if (prime)
            {
                if (found < 8)
                {
                    s_start[found] = Fraction(Math.Sqrt(n));
                }

                s_k[found++] = Fraction(Math.Cbrt(n));
            }
        }
    }

    private static uint Fraction(double value) => (uint)((value - Math.Floor(value)) * 4294967296.0);

    public string Hash(byte[] message)
    {
        Array.Copy(s_start, _state, 8);
        int padded = (message.Length + 9 + 63) / 64 * 64;
        byte[] data = new byte[padded];
        message.CopyTo(data, 0);
        data[message.Length] = 0x80;
        ulong bits = (ulong)message.Length * 8;
        for (int i = 1; i <= 8; i++)
        {
            data[^i] = (byte)bits;
            bits >>= 8;
        }

        for (int at = 0; at < padded; at += 64)
        {
            Block(data, at);
        }

        string text = "";
        foreach (uint word in _state)
        {
            text += word.ToString("x8");
        }

        return text;
    }

    private void Block(byte[] data, int at)
    {
        for (int i = 0; i < 16; i++, at += 4)
        {
            _w[i] = (uint)(data[at] << 24 | data[at + 1] << 16 | data[at + 2] << 8 | data[at + 3]);
        }

        for (int i = 16; i < 64; i++)
        {
            uint s0 = uint.RotateRight(_w[i - 15], 7) ^ uint.RotateRight(_w[i - 15], 18) ^ (_w[i - 15] >> 3);
            uint s1 = uint.RotateRight(_w[i - 2], 17) ^ uint.RotateRight(_w[i - 2], 19) ^ (_w[i - 2] >> 10);
            _w[i] = _w[i - 16] + s0 + _w[i - 7] + s1;
        }

        uint a = _state[0], b = _state[1], c = _state[2], d = _state[3], e = _state[4], f = _state[5], g = _state[6], h = _state[7];
        for (int i = 0; i < 64; i++)
        {
            uint s1 = uint.RotateRight(e, 6) ^ uint.RotateRight(e, 11) ^ uint.RotateRight(e, 25);
            uint t1 = h + s1 + ((e & f) ^ (~e & g)) + s_k[i] + _w[i];
            uint s0 = uint.RotateRight(a, 2) ^ uint.RotateRight(a, 13) ^ uint.RotateRight(a, 22);
            uint t2 = s0 + ((a & b) ^ (a & c) ^ (b & c));
            (h, g, f, e, d, c, b, a) = (g, f, e, d + t1, c, b, a, t1 + t2);
        }

        uint[] added = [a, b, c, d, e, f, g, h];
        for (int i = 0; i < 8; i++)
        {
            _state[i] += added[i];
        }
    }
}

public static class Program
{
    public static object? Run()
    {
        Sha256.Prepare();
        var sha = new Sha256();
        (string Text, string Hash)[] vectors =
        [
            ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
            ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
            ("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq", "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"),
        ];
        foreach (var (text, hash) in vectors)
        {
            string got = sha.Hash(Encoding.ASCII.GetBytes(text));
            Console.WriteLine(got);
            if (got != hash)
            {
                throw new InvalidOperationException($"'{text}' has the hash {hash}.");
            }
        }

        return sha;
    }
}
