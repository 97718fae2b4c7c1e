// Operators: checked, in place, lifted, true and false, conversions.
using System; using System.Collections; using System.Collections.Generic; using System.Linq; using System.Runtime.CompilerServices; using System.Text; using System.Threading.Tasks;
using Comet;
[Offloadable] public static partial class W {
    public static int Up(int n) { int s = 0; for (int i = 0; i < n; i++) s += 1; return s; }
    public static T Id<T>(T v) { for (int i = 0; i < 2; i++) { } return v; }
    public static string Log = "";
    public static int L(int n, string s) { for (int i = 0; i < 2; i++) { } Log += s + ";"; return n; }
    public static string S(string s) { for (int i = 0; i < 2; i++) { } Log += s + ";"; return s; }
    public static bool B(bool b, string s) { for (int i = 0; i < 2; i++) { } Log += s + ";"; return b; }
}

[Offloadable] public partial class Ops {
    public int N; public int[] A = [1, 2, 3];
    public void operator +=(int k) { for (int i = 0; i < k; i++) N++; W.S("+="); }
    public void operator ++() { for (int i = 0; i < 2; i++) N++; W.S("++"); }
    public void operator checked ++() { for (int i = 0; i < 3; i++) N++; W.S("c++"); }
    public void operator checked +=(int k) { for (int i = 0; i < k; i++) N += 2; W.S("c+="); }
    public static Ops operator *(Ops a, int k) { var r = new Ops(); for (int i = 0; i < k; i++) r.N += a.N; return r; }
    public void operator *=(Ops k) { for (int i = 0; i < 2; i++) N *= k.N; W.S("*="); }
    [IndexerName("Elem")] public int this[int i, int j = 1, params int[] more] { get { W.S($"get{i},{j},{more.Length}"); return A[(i + j + more.Sum()) % 3]; } set { W.S($"set{i},{j},{more.Length}"); for (int k = 0; k < 1; k++) A[(i + j + more.Sum()) % 3] = value; } }
    [IndexerName("Elem")] public ref int this[string s] { get { W.S("ref" + s); return ref A[s.Length % 3]; } }
    [IndexerName("Elem")] public string this[in long a, Range r = default] => W.S("inlong") + a + r;
    public ref int First { get { W.S("first"); return ref A[0]; } }
    public ref readonly int Last { get { W.S("last"); return ref A[^1]; } }
    public static implicit operator Ops(string s) { var o = new Ops(); for (int i = 0; i < s.Length; i++) o.N++; return o; }
    public static explicit operator string?(Ops? o) { W.S("exp"); return o is null ? null : "ops" + W.Up(o.N); }
    public static bool operator true(Ops o) => W.B(o.N > 3, "true");
    public static bool operator false(Ops o) => W.B(o.N <= 3, "false");
    public static Ops operator &(Ops a, Ops b) { W.S("and"); return a.N < b.N ? a : b; }
    public static Ops operator |(Ops a, Ops b) { W.S("or"); return a.N > b.N ? a : b; }
    public static bool operator ==(Ops? a, Ops? b) { W.S("=="); return a?.N == b?.N; }
    public static bool operator !=(Ops? a, Ops? b) { W.S("!="); return !(a == b); }
    public override bool Equals(object? o) => o is Ops p && p == this; public override int GetHashCode() => N;
    public static Money? operator +(Ops a, Money? m) { W.S("mon"); return m + W.Up(a.N); }
}
[Offloadable] public readonly partial struct Money(decimal v) { public readonly decimal V = v; 
    public static Money operator +(Money a, Money b) { W.Up(1); return new(a.V + b.V); }
    public static Money operator checked +(Money a, Money b) { W.Up(1); return new(checked(a.V + b.V + 1000)); }
    public static implicit operator Money(int i) { W.S("int2m"); return new(i); }
    public static explicit operator int(Money m) { W.S("m2int"); return (int)m.V; }
    public static implicit operator decimal?(Money? m) { W.S("m2dec?"); return m?.V; }
    public static bool operator <(Money a, Money b) { W.Up(1); return a.V < b.V; } public static bool operator >(Money a, Money b) { W.Up(1); return a.V > b.V; }
    public static Money operator -(Money m) { W.Up(1); return new(-m.V); }
    public static Money operator --(Money m) { W.Up(1); return new(m.V - 1); }
    public static Money operator &(Money a, Money b) { W.S("m&"); return a; } public static Money operator |(Money a, Money b) { W.S("m|"); return a; }
    public static bool operator true(Money o) => W.B(o.V > 3, "mt"); public static bool operator false(Money o) => W.B(o.V <= 3, "mf");
}
[Offloadable] public partial struct SOps { public int N; public void operator +=(int k) { for (int i = 0; i < k; i++) N++; } public void operator --() { for (int i = 0; i < 2; i++) N--; } }
[Offloadable] public static partial class Everything {
    static Ops Mk(int n) { var o = new Ops(); for (int i = 0; i < n; i++) o.N++; return o; }
    public static object? Run() {
        W.Log = ""; var r = new List<string>();
        var o = Mk(2); o += W.Up(3); o++; ++o; checked { o++; o += 1; } r.Add("" + o.N); var same = o; o += 1; r.Add("" + ReferenceEquals(o, same)); o *= 2; r.Add(ReferenceEquals(o, same) + "" + o.N); o *= Mk(2); r.Add("" + o.N); var pre = ++o; r.Add("" + ReferenceEquals(pre, o));
        Ops[] arr = [Mk(1), Mk(2)]; arr[W.Up(1)] += W.Up(2); arr[0]++; r.Add(arr[0].N + "" + arr[1].N); (arr[0] += 2).N++; r.Add("" + (arr[0]).N);
        o[W.Up(1)] = 5; o[1, 2] += 3; o[0, W.Up(1), 1, W.Up(2)]++; o["ab"] += W.Up(4); o["a"] = o["q"]++; r.Add(string.Join(",", o.A) + o[5L] + o[6L, 1..W.Up(2)] + o[j: W.L(2, "j"), i: W.L(1, "i")]);
        o.First += W.Up(3); o.First++; ref int rf = ref o.First; rf = W.Up(8); r.Add(string.Join(",", o.A) + o.Last + (o.First > o.Last ? o.First : o.Last));
        Ops? n = null; r.Add((string?)n + (string?)o + (n == null) + (o != n)); Ops conv = "abcd"; r.Add(conv.N + ""); if (conv && o) r.Add("both"); if (Mk(1) || conv) r.Add("either"); r.Add((conv && Mk(2) && Mk(9)).N + "" + (conv || Mk(20)).N + (Mk(9) ? "y" : "n"));
        Money? m = null; Money q = 3; m += 5; r.Add("" + m.HasValue); m = W.Up(4); m += q; m--; r.Add("" + m!.Value.V + (m < q) + (-m)!.Value.V + (int)q + (int?)m); decimal? d = m; r.Add("" + d + (decimal?)(Money?)q); r.Add("" + (o + m)!.Value.V + (o + null) + checked(q + q).V + (q + 2).V + (q && 5 || 7).V);
        int? ni = W.Up(3); int? nn = null; r.Add("" + (ni + nn) + (ni + W.Up(2)) + (ni > nn) + (nn == null) + (nn ?? W.Up(9)) + (ni & 1) + -ni); bool? bt = true, bn = null; r.Add("" + (bt & bn) + (bt | bn) + (bn & W.B(false, "f")) + (bn ?? W.B(true, "t")));
        SOps so = default; so += W.Up(4); so--; --so; SOps[] sa = new SOps[2]; sa[W.Up(1)] += 3; sa[1]--; r.Add(so.N + "" + sa[1].N);
        if (W.Id((Ops?)o) is { } oo && (oo ? true : false)) r.Add("pat"); while (conv) { conv = Mk(conv.N - 1); } r.Add("" + conv.N); for (Money i = 0; i < 3; i += 1) r.Add("i" + i.V); do { conv++; } while (conv.N < 9 && (conv ? true : W.B(true, "x")));
        return string.Join("|", r) + "\n" + W.Log;
    }
}

public static class Program
{
    public static object? Run() => Everything.Run();
}
