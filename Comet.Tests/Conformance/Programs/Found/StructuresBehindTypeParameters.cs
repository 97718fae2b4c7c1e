// Members of what a type parameter stands for, called in place though it may be a structure: through references, behind ?., in guards.
using Comet; using System; using System.Collections.Generic;
[Offloadable] public static partial class K { public static int W(int n) { int s = 0; for (int i = 0; i < 3; i++) s += n + i; return s / 3 - 1; } }
public interface IMut { int Mut(int n); int A { get; set; } int Add(ref int x, int n); }
[Offloadable] public partial interface IMut2 { int Mut(int n); int A { get; set; } }
public struct N : IMut { public int A { get; set; } public int Mut(int n) { A += n; return A; } public int Add(ref int x, int n) { A += n; x += A; return x; } }
[Offloadable] public partial struct M : IMut, IMut2 { public int A { get; set; } public int Mut(int n) { for (int i = 0; i < 2; i++) A += K.W(n); return A; } public int Add(ref int x, int n) { A += K.W(n); x += A; return x; } }
public class C : IMut, IMut2 { public int A { get; set; } public int Mut(int n) { A += n; return A; } public int Add(ref int x, int n) { A += n; x += A; return x; } }
public class Box<T> where T : IMut { public T V = default!; public T[] Vs = new T[2]; public ref T Ref => ref V; }
[Offloadable] public partial class G<T> where T : IMut {
  public T F = default!; public T[] Fs = new T[2]; public static T S = default!; public T Pr { get; set; } = default!; public (T X, int N) Tp;
  public int Ref(ref T t) => t.Mut(3) + t.Mut(K.W(5)) + t.A;
  public int Ref2(ref T t, ref int x) { int y = t.Add(ref x, K.W(2)); return y + t.A; }
  public int Fld() { F.Mut(K.W(2)); this.F.Mut(K.W(2) + F.Mut(1)); return F.A; }
  public int Arr() { Fs[K.W(1)].Mut(K.W(2)); Fs[0].Mut(K.W(Fs[1].A)); return Fs[0].A * 10 + Fs[1].A; }
  public int St() { S.Mut(K.W(2)); G<T>.S.Mut(K.W(1)); return S.A; }
  public int PrP() { Pr.Mut(K.W(5)); return Pr.A; }
  public int Tup() { Tp.X.Mut(K.W(5)); Tp.X.Mut(K.W(Tp.X.A)); return Tp.X.A; }
  public int Lam() { T t = F; Func<int> f = () => t.Mut(K.W(2)); f(); f(); return t.A; }
  public int LocalF() { T t = F; void L(ref T u) => u.Mut(K.W(4)); L(ref t); L(ref F); L(ref Fs[0]); return t.A + F.A * 10 + Fs[0].A * 100; }
  public int RefLocal() { ref T u = ref F; u.Mut(K.W(3)); ref T v = ref Fs[1]; v.Mut(K.W(1)); return F.A + Fs[1].A; }
  public int In(in T t) => t.Mut(K.W(5)) + t.A;
  public int Out(out T t) { t = F; t.Mut(K.W(5)); return t.A; }
  public int Nl(ref T t) { return (t?.Mut(K.W(5)) ?? -1) + t!.A; }
  public int BoxIt(Box<T> b) { b.V.Mut(K.W(1)); b.Vs[0].Mut(K.W(2)); b.Ref.Mut(K.W(3)); return b.V.A * 10 + b.Vs[0].A; }
  public int Arg(ref T t) => K.W(t.Mut(K.W(1))) + t.Mut(t.Mut(K.W(2))) + t.A;
  public int Ter(ref T t, bool b) { (b ? ref t : ref F).Mut(K.W(6)); return t.A * 10 + F.A; }
  public string Fe(List<T> l) { string r = ""; foreach (var x in l) { x.Mut(K.W(2)); r += x.A; } foreach (ref T y in Fs.AsSpan()) { y.Mut(3); r += y.A; } return r; }
  public int Sw(ref T t) => t.Mut(K.W(1)) switch { > 0 when t.Mut(K.W(2)) > 1 => t.A, _ => -t.A };
  public int As(ref T t) { t.A = t.A + K.W(3); t.A += K.W(2); t.A++; return t.A; }
}
[Offloadable] public static partial class Uses {
  static int R2<T>(ref T t) where T : IMut2 { t.Mut(K.W(5)); t.Mut(1); t.A += K.W(1); return t.A; }
  static int R3<T>(ref T t) where T : struct, IMut2 { t.Mut(K.W(5)); t.A += K.W(1); return t.A; }
  static string All<T>(Func<T> mk) where T : IMut { var r = ""; 
    for (int k = 0; k < 24; k++) { var g = new G<T> { F = mk(), Fs = [mk(), mk()], Pr = mk(), Tp = (mk(), 1) }; G<T>.S = mk(); T t = mk(); int x = 1; var b = new Box<T> { V = mk(), Vs = [mk(), mk()] };
      r += k switch { 0 => g.Ref(ref t), 1 => g.Ref2(ref t, ref x) + x, 2 => g.Fld(), 3 => g.Arr(), 4 => g.St(), 5 => g.PrP(), 6 => g.Tup(), 7 => g.Lam(), 8 => g.LocalF(), 9 => g.RefLocal(), 10 => g.In(t), 11 => g.Out(out t), 12 => g.Nl(ref t), 13 => g.BoxIt(b), 14 => g.Arg(ref t), 15 => g.Ter(ref t, true), 16 => g.Ter(ref t, false), 17 => g.Fe([mk()]) == "" ? 1 : g.Fe([mk()]).Length, 18 => g.Sw(ref t), 19 => g.As(ref t), _ => 0 } + ","; r += t.A + ";" + g.F.A + "@" + k + " "; }
    return r; }
  public static object? Run() { N n = default; M m = default; var c = new C(); string z = All(() => new N()) + "\n" + All(() => new M()) + "\n" + All(() => new C()) + "\n"; G<N>.S = default; G<M>.S = default; G<C>.S = null!; return z + R2(ref m) + m.A + R3(ref m) + m.A + R2(ref c) + c.A; }
}
public static class Program { public static object? Run() => Uses.Run(); }
