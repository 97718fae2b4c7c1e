using System.Text;

namespace Comet.Benchmarks.Kernels;

/// <summary>SHA-256 in plain C#: rotations and sums over words, table look-ups, an array that is filled anew for each block.</summary>
[Offloadable]
public partial class Sha256
{
    private static readonly uint[] _constants =
    [
        0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5, 0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
        0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da, 0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
        0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85, 0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
        0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3, 0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2,
    ];

    private readonly byte[] _text = Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat("The quick brown fox jumps over the lazy dog. ", 50)));
    private readonly uint[] _words = new uint[64];

    public long Run(int size)
    {
        long sum = 0;
        for (var i = 1; i <= size; i++)
        {
            var state = Hash(_text, _text.Length - i);
            sum += state[0] ^ state[7];
        }

        return sum;
    }

    private uint[] Hash(byte[] text, int length)
    {
        var padded = new byte[(length + 9 + 63) / 64 * 64];
        Array.Copy(text, padded, length);
        padded[length] = 0x80;
        for (var i = 0; i < 8; i++)
            padded[padded.Length - 1 - i] = (byte)((ulong)length * 8 >> (i * 8));

        uint[] state = [0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19];
        for (var at = 0; at < padded.Length; at += 64)
            AddBlock(state, padded, at);
        return state;
    }

    private void AddBlock(uint[] state, byte[] bytes, int at)
    {
        var words = _words;
        for (var i = 0; i < 16; i++)
            words[i] = (uint)(bytes[at + i * 4] << 24 | bytes[at + i * 4 + 1] << 16 | bytes[at + i * 4 + 2] << 8 | bytes[at + i * 4 + 3]);
        for (var i = 16; i < 64; i++)
        {
            var s0 = uint.RotateRight(words[i - 15], 7) ^ uint.RotateRight(words[i - 15], 18) ^ words[i - 15] >> 3;
            var s1 = uint.RotateRight(words[i - 2], 17) ^ uint.RotateRight(words[i - 2], 19) ^ words[i - 2] >> 10;
            words[i] = words[i - 16] + s0 + words[i - 7] + s1;
        }

        uint a = state[0], b = state[1], c = state[2], d = state[3], e = state[4], f = state[5], g = state[6], h = state[7];
        for (var i = 0; i < 64; i++)
        {
            var s1 = uint.RotateRight(e, 6) ^ uint.RotateRight(e, 11) ^ uint.RotateRight(e, 25);
            var t1 = h + s1 + ((e & f) ^ (~e & g)) + _constants[i] + words[i];
            var s0 = uint.RotateRight(a, 2) ^ uint.RotateRight(a, 13) ^ uint.RotateRight(a, 22);
            var t2 = s0 + ((a & b) ^ (a & c) ^ (b & c));
            (h, g, f, e, d, c, b, a) = (g, f, e, d + t1, c, b, a, t1 + t2);
        }

        state[0] += a;
        state[1] += b;
        state[2] += c;
        state[3] += d;
        state[4] += e;
        state[5] += f;
        state[6] += g;
        state[7] += h;
    }
}
