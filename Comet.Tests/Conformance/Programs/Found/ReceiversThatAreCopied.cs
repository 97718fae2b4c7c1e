// What a method is called on has its value before the arguments, where C# copies it: by-value receivers of extension methods, and structures that must not be changed.
using System; using System.Globalization; using Comet;

namespace ByValue
{
    [Offloadable] public static partial class K { public static int W(int n) { int s = 0; for (int i = 0; i < 3; i++) s += n + i; return s / 3 - 1; } }
    public struct S { public int A; }
    public static class Ex { public static int XV(this S s, int n) => s.A * 10 + n; public static int V(S s, int n) => s.A * 10 + n; public static int XI(this int s, int n) => s * 10 + n; public static int XG<T>(this T s, int n) where T : struct => ((S)(object)s).A * 10 + n; }
    [Offloadable] public static partial class Ey { public static int XM(this S s, int n) { int r = s.A * 10; for (int i = 0; i < 2; i++) r += K.W(n); return r; } }
    [Offloadable] public partial class H { public S F; public int N; public S[] Arr = new S[1]; public S Pr { get; set; } public readonly int Z = 3;
      int Mu(int n) { F.A += n; N += n; Arr[0].A += n; Pr = new S { A = F.A }; return K.W(n); }
      public string Go() { string r = ""; r += F.XV(Mu(1)); r += " " + Ex.V(F, Mu(1)); r += " " + Arr[0].XV(Mu(1)); r += " " + N.XI(Mu(1)); r += " " + F.XM(Mu(1)); r += " " + Pr.XV(Mu(1)); r += " " + F.XG(Mu(1)); S l = F; r += " " + l.XV(K.W(l.A++)); int M2(int n) { l.A += n; return K.W(n); } r += " " + l.XV(M2(1)); r += " " + l.XM(M2(1)); r += " " + Ex.V(l, M2(1)); var h = this; r += " " + h.F.XV(Mu(1)) + " " + h.Arr[K.W(0)].XV(Mu(1)) + " " + h.Arr[K.W(0)].XM(Mu(1)); return r; } }
    [Offloadable] public static partial class Main {
      static S s_s; static int Mu(int n) { s_s.A += n; return K.W(n); }
      static string St() { s_s = default; string r = "" + s_s.XV(Mu(1)) + " " + s_s.XM(Mu(1)) + " " + Ex.V(s_s, Mu(1)); s_s = default; return r; }
      static int Rf(ref S s) => s.XV(Mu2(ref s, 1)); static int Mu2(ref S s, int n) { s.A += n; return K.W(n); }
      public static object? Run() { S q = default; return new H().Go() + " | " + St() + " " + Rf(ref q); }
    }
}

namespace ByReadOnlyReference
{
    [Offloadable] public static partial class K { public static int W(int n) { int s = 0; for (int i = 0; i < 3; i++) s += n + i; return s / 3 - 1; } }
    public interface IGet { int Get(int n); }
    public struct U : IGet { public int A; public int Get(int n) => A * 10 + n; }
    [Offloadable] public partial struct M : IGet { public int A; public int Get(int n) { int s = A * 10; for (int i = 0; i < 2; i++) s += K.W(n); return s; } }
    [Offloadable] public static partial class Main {
      static U s_u; static M s_m; static int Mu(int n) { s_u.A += n; s_m.A += n; return K.W(n); }
      static int A(in U u) => u.Get(Mu(1)); static int B(in M u) => u.Get(Mu(1)); static int C<T>(in T u) where T : struct, IGet => u.Get(Mu(1)); static int D<T>(in T u) where T : IGet => u.Get(Mu(1)); static int E(ref readonly U u) => u.Get(Mu(1));
      public static object? Run() { s_u = default; s_m = default; string r = A(in s_u) + " " + B(in s_m) + " " + C(in s_u) + " " + C(in s_m) + " " + D(in s_u) + " " + D(in s_m) + " " + E(in s_u); s_u = default; s_m = default; return r; }
    }
}

namespace OfTheLibrary
{
    [Offloadable] public static partial class K { public static int W(int n) { int s = 0; for (int i = 0; i < 3; i++) s += n + i; return s / 3 - 1; } }
    [Offloadable] public partial class C { public int N; public double D; public decimal M; public DateTime T; public TimeSpan S; public int? Q = 1; public (int, int) P; public char Ch = 'a'; public bool B; public int[] Ar = new int[1]; public Guid G; public DateOnly Da; public System.Numerics.Vector2 V; public System.Numerics.BigInteger Bi; public DayOfWeek E; static int s_n;
      int Mu(int n) { N += n; D += n; M += n; T = T.AddDays(n); S += TimeSpan.FromDays(n); Q += n; P.Item1 += n; Ch++; B = !B; Ar[0] += n; Da = Da.AddDays(n); V.X += n; Bi += n; E++; s_n += n; return K.W(n); } string Ms(string s) { Mu(1); return s; } CultureInfo Mc() { Mu(1); return CultureInfo.InvariantCulture; }
      public string Go() { string r = ""; r += N.ToString(Ms("D2")) + " " + D.ToString(Mc()) + " " + M.ToString(Ms("0"), CultureInfo.InvariantCulture) + " " + T.AddDays(Mu(1)).Day + " " + S.Add(TimeSpan.FromDays(Mu(1))).Days + " " + Q.GetValueOrDefault(Mu(1)) + " " + P.Equals((Mu(1), 0)) + " " + Ch.CompareTo((char)Mu(97)) + " " + B.ToString(Mc()) + " " + Ar[0].ToString(Ms("D3")) + " " + Da.AddDays(Mu(1)).Day + " " + V.Equals(new System.Numerics.Vector2(Mu(1), 0)) + " " + Bi.ToString(Ms("D2")) + " " + E.CompareTo((DayOfWeek)Mu(1)) + " " + N.CompareTo(Mu(1)) + " " + N.Equals(Mu(1) - 1 + N) + " " + s_n.ToString(Ms("D1")) + " " + E.ToString(Ms("D"));
        int l = 1; int Lo(int n) { l += n; return K.W(n); } r += " | " + l.CompareTo(Lo(1)) + l.ToString("D" + Lo(3)); s_n = 0; return r; } }
    [Offloadable] public static partial class Main { public static object? Run() => new C().Go(); }
}

public static class Program { public static object? Run() => ByValue.Main.Run() + " / " + ByReadOnlyReference.Main.Run() + " / " + OfTheLibrary.Main.Run(); }
