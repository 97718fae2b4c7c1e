// The order in which operands are evaluated.
using System;
using System.Collections.Generic;
using System.Linq;
using Comet;

[Offloadable]
public static partial class H
{
    public static int W(int n) { int s = 0; for (int i = 0; i < 3; i++) s += n; return s / 3; }
}
public struct V2 { public int X, Y; public int this[int i] { get => i == 0 ? X : Y; set { if (i == 0) X = value; else Y = value; } } public V2 Inc() { X++; return this; } public static V2 operator +(V2 a, int b) => new() { X = a.X + b, Y = a.Y }; public static V2 operator ++(V2 a) => new() { X = a.X + H.W(1), Y = a.Y + 1 }; public static implicit operator V2(int n) => new() { X = H.W(n) }; public static explicit operator int(V2 v) => H.W(v.X) + v.Y; public static bool operator true(V2 v) => H.W(v.X) > 0; public static bool operator false(V2 v) => H.W(v.X) <= 0; public static V2 operator &(V2 a, V2 b) => new() { X = a.X & b.X }; public static V2 operator |(V2 a, V2 b) => new() { X = a.X | b.X }; }
[Offloadable]
public partial class Acc { public int N; public static Acc operator +(Acc a, int b) { for (int i = 0; i < 2; i++) { } return new Acc { N = a.N + b }; } public void operator +=(int b) { for (int i = 0; i < b; i++) N += H.W(1); } public void operator ++() { N += H.W(100); } public void operator checked -=(int b) { checked { N -= H.W(b); } } public void operator -=(int b) { N -= H.W(b) + 1; } }
[Offloadable]
public partial class Node { public Node? Next; public int V; public int[] A = new int[4]; public V2 S; public V2[] Vs = new V2[3]; public string? T; public Acc? Ac; public Dictionary<string, int?> D = new(); public event Action<int>? E; public void Fire(int i) => E?.Invoke(i); public Node? Get(int i) { var n = this; for (int k = 0; k < i; k++) n = n?.Next; return n; } public ref int R(int i) => ref A[i]; public int? Nu; public Func<int, int>? F; public int Prop { get => field; set { for (int i = 0; i < 2; i++) field = value + i; } } public int this[int i, string k = "z"] { get { for (int j = 0; j < 1; j++) { } return A[i] + k.Length; } set { A[i] = value + k.Length; } } }
[Offloadable]
public partial class Ord
{
    readonly List<string> L = new(); int _i; int[] _a = { 1, 2, 3, 4, 5 }; Node _n = new(); static int St; readonly int[,] _m = new int[3, 3];
    int C(int x) { L.Add("C" + x); for (int i = 0; i < 2; i++) { } return x; } T G<T>(string s, T t) { L.Add(s); for (int i = 0; i < 2; i++) { } return t; } Node N(string s) => G(s, _n); int[] A(string s) => G(s, _a);
    Node? Nul() { L.Add("nul"); for (int i = 0; i < 2; i++) { } return null; }
    void A1()
    {
        int i = 0; i += C(i++) + i++ + (i = C(10)); L.Add("i" + i); i = i-- - C(--i) * ++i; L.Add("i" + i);
        _a[_i++] += C(_i) + (_a[_i++] = C(9)); L.Add(string.Join(",", _a)); A("a")[C(1)] = A("b")[C(2)] = C(3) + A("c")[C(0)]++; L.Add(string.Join(",", _a));
        (A("x")[C(0)], N("y").V, var z, _) = (C(5), C(6), C(7), C(8)); L.Add("" + _a[0] + _n.V + z); (_a[0], _a[1]) = (_a[1], _a[0] + C(1)); L.Add(_a[0] + "," + _a[1]);
        ((N("p").A[C(0)], i), N("q").S.X) = ((C(1), C(2)), C(3)); L.Add("" + _n.A[0] + i + _n.S.X); N("r")[C(1)] += C(4); N("r2")[C(2), G("k", "kk")]++; L.Add(string.Join(",", _n.A)); N("s").R(C(3)) += C(5) + N("t").R(C(3))++; L.Add("" + _n.A[3]);
        _m[C(1), C(2)] += C(3) + _m[C(1), C(2)]++; L.Add("" + _m[1, 2]); try { _a[C(9)] += C(1); } catch (IndexOutOfRangeException) { L.Add("ioor"); } try { A("n1")[C(8)] = C(2); } catch (IndexOutOfRangeException) { L.Add("ioor2"); } int[]? na = null; try { na![C(1)] = C(2); } catch (NullReferenceException) { L.Add("nre"); } try { Nul()!.V = C(3); } catch (NullReferenceException) { L.Add("nre2"); } try { Nul()!.V += C(3); } catch (NullReferenceException) { L.Add("nre3"); } try { Nul()!.Prop = C(4); } catch (NullReferenceException) { L.Add("nre4"); } try { Nul()!.Prop += C(4); } catch (NullReferenceException) { L.Add("nre5"); } try { Nul()!.A[C(1)]++; } catch (NullReferenceException) { L.Add("nre6"); } try { Nul()!.Fire(C(5)); } catch (NullReferenceException) { L.Add("nre7"); }
        object[] oa = new string[2]; try { oa[C(0)] = G<object>("boxed", 5); } catch (ArrayTypeMismatchException) { L.Add("atm"); }
    }
    void A2()
    {
        _n.Next = new Node { V = 4, Nu = C(3), F = x => C(x) + 1 }; L.Add("" + N("a").Get(C(1))?.Get(C(0))?.V + (N("b").Get(C(2))?.Get(C(9))?.V is null)); Nul()?.Get(C(1))?.A[C(2)] = C(3); N("c").Next?.A[C(1)] += C(7); N("d").Next?.Next?.A[C(1)] += C(7); L.Add("" + _n.Next.A[1] + (_n.Next.F?.Invoke(C(3)) ?? C(8)) + (_n.F?.Invoke(C(3)) ?? C(8)));
        _n.T ??= G("t1", "T"); _n.T ??= G("t2", "U"); _n.Next.T ??= G<string?>("t3", null) ?? "V" + C(1); L.Add(_n.T + _n.Next.T); _n.D["q"] = null; _n.D[G("kq", "q")] ??= C(5); _n.D[G("kq", "q")] ??= C(6); L.Add("" + _n.D["q"]); _n.Next.Nu ??= C(9); _n.Nu ??= C(9); _n.Nu += C(1); L.Add("" + _n.Nu + _n.Next.Nu); int? nn = null; nn += C(1); nn = nn ?? C(2) + nn ?? C(3); L.Add("" + nn);
        N("e").E += x => C(x); N("e1").Next?.E += x => C(x * 10); _n.Fire(C(2)); _n.Next.Fire(C(3)); _n.Next.Next?.Fire(C(4)); N("f").Ac ??= new Acc { N = C(1) }; _n.Ac += C(2); _n.Ac!++; ++_n.Ac; _n.Ac -= C(3); checked { _n.Ac -= C(3); } var ac = _n.Ac; ac += C(4); L.Add("" + _n.Ac.N + ReferenceEquals(ac, _n.Ac) + (_n.Ac + C(1)).N); N("g").Next?.Ac += C(1); L.Add("" + (_n.Next.Ac is null));
        V2 v = C(3); v++; ++v; v += C(1); var w = v++; L.Add(v.X + "," + w.X + "," + (int)v); _n.Vs[C(1)]++; _n.Vs[C(1)][C(0)] += C(5); _n.Vs[C(1)].Inc().Inc(); _n.S[C(1)] = C(8); L.Add(_n.Vs[1].X + "," + _n.S.Y);  L.Add((V2)C(1) ? "T" : "F"); while ((V2)(C(2) - _i)) { _i++; if (_i > 5) break; }
        L.Add("" + (C(1) > 0 ? C(2) > 3 ? C(4) : C(5) > 4 ? C(6) : C(7) : C(8)) + (C(1) is > 0 and < 5 or 9) + (C(3) switch { < 2 => C(1), >= 3 and not 4 => C(2) switch { 2 => C(22), _ => C(23) }, _ => throw new Exception() }));
        byte b = 250; b += (byte)C(10); L.Add("" + b); try { checked { b = (byte)C(250); b += (byte)C(10); } } catch (OverflowException) { L.Add("ovf" + b); } try { int big = checked(C(int.MaxValue) + unchecked(C(int.MaxValue) + C(1)) + C(1) * 3); L.Add("" + big); big = checked(big + C(int.MaxValue)); } catch (OverflowException) { L.Add("ovf2"); } short sh = 5; sh <<= C(2); sh |= (short)C(1); sh >>>= 1; sh %= (short)C(7); L.Add("" + sh); char ch = 'a'; ch += (char)C(2); ch++; L.Add("" + ch); long lg = C(5); lg *= C(3) + lg; lg /= C(2); lg ^= C(7); L.Add("" + lg); double db = C(1); db += C(2) / 4.0 + db; L.Add("" + db); string s = "x"; s += C(1) + C(2) + s + C(3) + 'c' + null + (char)C(65); L.Add(s); decimal dm = C(1); dm += C(2); dm++; L.Add("" + dm); bool bo = true; bo &= C(1) > 5; bo |= C(2) == 2; bo ^= bo; L.Add("" + bo); uint u = 3; u -= (uint)C(4); L.Add("" + u); try { checked { u = 3; u -= (uint)C(4); } } catch (OverflowException) { L.Add("uo"); } nint ni = C(3); ni += C(2); L.Add("" + ni); DayOfWeek dw = DayOfWeek.Monday; dw += C(2); dw++; L.Add("" + dw); Action<int>? act = null; act += x => C(x); act += G<Action<int>>("act", x => C(x + 1)); act(C(1)); act -= null; St = C(1); St += St++ + C(St) + (St = 4); L.Add("" + St);
    }
    int Named(int a, int b = 3, params int[] c) => a * 100 + b * 10 + c.Length; int Ref(ref int a, int b, out int c, in int d) { c = a + b; a += 10; for (int i = 0; i < 2; i++) { } return d; }
    int Ov(long x) => 1; int Ov(object x) => 2; int Ov(int? x) => 3; int Ov<T>(T x) where T : struct => 4; int Ov2(Func<int> f) => f(); int Ov2(Func<long> f) => (int)f() + 100; int Ov3(in int x) => 1; int Ov3(ref readonly int x, int y = 0) => 2; int Ov4(params ReadOnlySpan<int> x) => x.Length; int Ov4(params int[] x) => 50; int Ov5(IEnumerable<int> x) => 1; int Ov5(int[] x) => 2; int Ov5(Span<int> x) => 3;
    void A3()
    {
        L.Add("" + Named(b: C(1), a: C(2)) + Named(C(1), C(2), C(3), C(4)) + Named(c: [C(1)], a: C(2)) + Named(a: C(3), c: new[] { C(1), C(2) })); int x = 1; L.Add("" + Ref(d: x, c: out var y, b: C(x++), a: ref x) + x + y); L.Add("" + Ref(ref _a[C(1)], C(2), out _a[C(2)], C(3)) + string.Join(",", _a)); L.Add("" + Ref(ref N("n").A[C(0)], (_n = new Node()).A[0] + C(1), out _n.V, in _n.V) + _n.V);
        L.Add("" + Ov(C(1)) + Ov((byte)C(1)) + Ov((int?)C(1)) + Ov("s" + C(1)) + Ov2(() => C(5)) + Ov2(() => (long)C(5)) + Ov4(C(1), C(2)) + Ov4() + Ov5([C(1)]) + Ov5(new[] { C(1) }) + Ov5(new List<int> { C(1) })); L.Add("" + Ov3(C(1)) + string.Join("", new List<int>(C(3)) { C(1), C(2) }[^1..C(2) switch { _ => ^0 }]) );
        var anon = new { A = C(1), B = new { Q = C(2) }, _a.Length }; L.Add(anon.ToString()! + (anon with { A = C(3) }).A); var tup = (a: C(1), b: (C(2), C(3))); var (p, (q, r)) = tup; L.Add("" + p + q + r + (tup == (C(1), (C(2), C(3)))) + ((C(1), C(2)) != (C(1), C(3)))); 
        Range rg = C(1)..^C(1); L.Add(string.Join(",", _a[rg]) + "hello"[C(1)..C(3)] + "hello"[^C(2)]); int[][] jag = [[C(1), C(2)], [.. new[] { C(3) }.Select(k => C(k) + 1)], []]; jag[C(0)][C(1)]++; L.Add(string.Join("|", jag.Select(j => string.Join(",", j)))); int[,] md = { { C(1), C(2) }, { C(3), C(4) } }; L.Add("" + md[C(1), C(0)]); Span<int> sp = stackalloc int[] { C(1), C(2) }; sp[0] += sp[1]; int spv = sp[0]; L.Add("" + spv + C(spv)); 
    }
    public string Go() { A1(); A2(); A3(); return string.Join(" ", L); }
}
public static class Program { public static object? Run() => new Ord().Go(); }
