// A whole program: ciphers and digests.
using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using Comet;

public interface IHash { static abstract int Size { get; } void Update(ReadOnlySpan<byte> data); byte[] Finish(); }

[Offloadable]
public partial struct Crc32 : IHash
{
    private static readonly uint[] Table = [.. Enumerable.Range(0, 256).Select(i => { uint c = (uint)i; for (int k = 0; k < 8; k++) c = (c & 1) != 0 ? 0xEDB88320u ^ c >> 1 : c >> 1; return c; })];
    private uint _state;
    public Crc32() => _state = uint.MaxValue;
    public static int Size => 4;
    public void Update(ReadOnlySpan<byte> data) { foreach (var b in data) _state = Table[(byte)(_state ^ b)] ^ _state >> 8; }
    public byte[] Finish() { var r = new byte[4]; BinaryPrimitives.WriteUInt32BigEndian(r, ~_state); return r; }
}

[Offloadable]
public partial struct Md5 : IHash
{
    private static readonly int[] S = [7, 12, 17, 22, 5, 9, 14, 20, 4, 11, 16, 23, 6, 10, 15, 21];
    private static readonly uint[] K = Enumerable.Range(1, 64).Select(i => (uint)(long)Math.Floor(Math.Abs(Math.Sin(i)) * 4294967296.0)).ToArray();
    private (uint A, uint B, uint C, uint D) _h;
    private readonly List<byte> _pending = [];
    private ulong _length;
    public Md5() => _h = (0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476);
    public static int Size => 16;
    public void Update(ReadOnlySpan<byte> data)
    {
        _length += (ulong)data.Length * 8;
        _pending.AddRange(data);
        while (_pending.Count >= 64) { Block(CollectionsMarshal.AsSpan(_pending)[..64].ToArray()); _pending.RemoveRange(0, 64); }
    }
    private void Block(byte[] block)
    {
        var (a, b, c, d) = _h;
        for (int i = 0; i < 64; i++)
        {
            var (f, g) = (i / 16) switch
            {
                0 => ((b & c) | (~b & d), i),
                1 => ((d & b) | (~d & c), (5 * i + 1) % 16),
                2 => (b ^ c ^ d, (3 * i + 5) % 16),
                _ => (c ^ (b | ~d), 7 * i % 16),
            };
            unchecked
            {
                f += a + K[i] + BitConverter.ToUInt32(block, g * 4);
                (a, d, c) = (d, c, b);
                b += BitOperations.RotateLeft(f, S[i / 16 * 4 + i % 4]);
            }
        }
        unchecked { _h = (_h.A + a, _h.B + b, _h.C + c, _h.D + d); }
    }
    public byte[] Finish()
    {
        var bits = _length;
        byte[] pad = new byte[(_pending.Count < 56 ? 56 : 120) - _pending.Count];
        pad[0] = 0x80;
        Update(pad);
        Update(BitConverter.GetBytes(bits));
        return [.. BitConverter.GetBytes(_h.A), .. BitConverter.GetBytes(_h.B), .. BitConverter.GetBytes(_h.C), .. BitConverter.GetBytes(_h.D)];
    }
}

[Offloadable]
public sealed partial class Aes128
{
    private static readonly byte[] Sbox = MakeSbox();
    private readonly byte[][] _keys;
    private static byte Mul(byte a, byte b)
    {
        byte p = 0;
        for (int i = 0; i < 8; i++)
        {
            if ((b & 1) != 0) p ^= a;
            bool hi = (a & 0x80) != 0;
            a <<= 1;
            if (hi) a ^= 0x1B;
            b >>= 1;
        }
        return p;
    }
    private static byte[] MakeSbox()
    {
        var s = new byte[256];
        byte p = 1, q = 1;
        do
        {
            p = (byte)(p ^ (p << 1) ^ ((p & 0x80) != 0 ? 0x1B : 0));
            q ^= (byte)(q << 1); q ^= (byte)(q << 2); q ^= (byte)(q << 4);
            if ((q & 0x80) != 0) q ^= 0x09;
            byte x = (byte)(q ^ Rot(q, 1) ^ Rot(q, 2) ^ Rot(q, 3) ^ Rot(q, 4));
            s[p] = (byte)(x ^ 0x63);
        } while (p != 1);
        s[0] = 0x63;
        return s;
        static byte Rot(byte v, int n) => (byte)(v << n | v >> 8 - n);
    }
    public Aes128(ReadOnlySpan<byte> key)
    {
        var w = new byte[44][];
        for (int i = 0; i < 4; i++) w[i] = key.Slice(i * 4, 4).ToArray();
        byte rcon = 1;
        for (int i = 4; i < 44; i++)
        {
            byte[] t = [.. w[i - 1]];
            if (i % 4 == 0)
            {
                t = [Sbox[t[1]], Sbox[t[2]], Sbox[t[3]], Sbox[t[0]]];
                t[0] ^= rcon;
                rcon = Mul(rcon, 2);
            }
            w[i] = t.Zip(w[i - 4], (x, y) => (byte)(x ^ y)).ToArray();
        }
        _keys = w.Chunk(4).Select(c => c.SelectMany(b => b).ToArray()).ToArray();
    }
    public void Encrypt(Span<byte> block)
    {
        Span<byte> tmp = stackalloc byte[16];
        AddKey(block, 0);
        for (int round = 1; round <= 10; round++)
        {
            for (int i = 0; i < 16; i++) tmp[i] = Sbox[block[(i + i % 4 * 4) % 16]];
            if (round < 10)
                for (int c = 0; c < 4; c++)
                    for (int r = 0; r < 4; r++)
                        block[c * 4 + r] = (byte)(Mul(tmp[c * 4 + r], 2) ^ Mul(tmp[c * 4 + (r + 1) % 4], 3) ^ tmp[c * 4 + (r + 2) % 4] ^ tmp[c * 4 + (r + 3) % 4]);
            else tmp.CopyTo(block);
            AddKey(block, round);
        }
    }
    private void AddKey(Span<byte> b, int round) { for (int i = 0; i < 16; i++) b[i] ^= _keys[round][i]; }
    public IEnumerable<byte> Ctr(IEnumerable<byte> data, UInt128 nonce)
    {
        byte[] pad = new byte[16];
        int at = 16;
        foreach (var d in data)
        {
            if (at == 16) { BinaryPrimitives.WriteUInt128BigEndian(pad, nonce++); Encrypt(pad); at = 0; }
            yield return (byte)(d ^ pad[at++]);
        }
    }
}

[Offloadable]
public sealed partial class Xoshiro
{
    private ulong _a, _b, _c, _d;
    public Xoshiro(ulong seed) { ulong Next() { var z = seed += 0x9E3779B97F4A7C15; z = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9; z = (z ^ z >>> 27) * 0x94D049BB133111EB; return z ^ z >>> 31; } (_a, _b, _c, _d) = (Next(), Next(), Next(), Next()); }
    public ulong Next()
    {
        var r = ulong.RotateLeft(_b * 5, 7) * 9;
        var t = _b << 17;
        _c ^= _a; _d ^= _b; _b ^= _c; _a ^= _d; _c ^= t;
        _d = ulong.RotateLeft(_d, 45);
        return r;
    }
    public int Next(int n) => (int)((UInt128)Next() * (uint)n >> 64);
}

[Offloadable]
public static partial class Lz
{
    public static IEnumerable<(byte? Lit, ushort Dist, byte Len)> Tokens(byte[] d)
    {
        var heads = new Dictionary<(byte, byte, byte), List<int>>();
        for (int i = 0; i < d.Length;)
        {
            (int best, int dist) = (0, 0);
            if (i + 2 < d.Length && heads.TryGetValue((d[i], d[i + 1], d[i + 2]), out var where))
                for (int k = where.Count - 1; k >= 0 && where.Count - k < 8; k--)
                {
                    int n = 0;
                    while (i + n < d.Length && n < 255 && d[where[k] + n] == d[i + n]) n++;
                    if (n > best) (best, dist) = (n, i - where[k]);
                }
            int step = best >= 3 ? best : 1;
            yield return best >= 3 ? (null, checked((ushort)dist), (byte)best) : (d[i], 0, 0);
            for (int end = i + step; i < end; i++)
                if (i + 2 < d.Length) (heads.TryGetValue((d[i], d[i + 1], d[i + 2]), out var l) ? l : heads[(d[i], d[i + 1], d[i + 2])] = []).Add(i);
        }
    }
    public static byte[] Expand(IEnumerable<(byte? Lit, ushort Dist, byte Len)> ts)
    {
        List<byte> o = [];
        foreach (var t in ts)
            switch (t)
            {
                case { Lit: { } b }: o.Add(b); break;
                case (_, var dist, var len): for (int i = 0; i < len; i++) o.Add(o[^dist]); break;
            }
        return [.. o];
    }
}

[Offloadable]
public static partial class App
{
    private static string Hash<T>(string s, int piece = 7) where T : struct, IHash
    {
        T h = new();
        var bytes = Encoding.UTF8.GetBytes(s);
        for (int i = 0; i < bytes.Length; i += piece) h.Update(bytes.AsSpan(i, Math.Min(piece, bytes.Length - i)));
        var r = h.Finish();
        return r.Length == T.Size ? Convert.ToHexStringLower(r) : throw new InvalidOperationException();
    }
    public static object? Run()
    {
        var sb = new StringBuilder();
        foreach (var s in (string[])["", "abc", new('x', 70), "message digest"]) sb.Append(Hash<Crc32>(s)).Append(' ').Append(Hash<Md5>(s, 13)).AppendLine();
        var aes = new Aes128(Convert.FromHexString("2b7e151628aed2a6abf7158809cf4f3c"));
        var block = Convert.FromHexString("6bc1bee22e409f96e93d7e117393172a");
        aes.Encrypt(block);
        sb.AppendLine(Convert.ToHexString(block));
        var text = Encoding.ASCII.GetBytes("counter mode counter mode counter!");
        var enc = aes.Ctr(text, UInt128.MaxValue).ToArray();
        sb.Append(Convert.ToHexString(enc)).Append(Encoding.ASCII.GetString([.. aes.Ctr(enc, UInt128.MaxValue)])).AppendLine();
        var rng = new Xoshiro(42);
        for (int i = 0; i < 5; i++) sb.Append(rng.Next(100)).Append(',').Append(rng.Next() >> 40).Append(' ');
        var tokens = Lz.Tokens(text).ToList();
        sb.Append(tokens.Count).Append(Lz.Expand(tokens).SequenceEqual(text)).AppendJoin(' ', tokens.Where(t => t.Lit is null).Select(t => (t.Dist, t.Len)));
        return sb.ToString();
    }
}
public static class Program { public static object? Run() => App.Run(); }
