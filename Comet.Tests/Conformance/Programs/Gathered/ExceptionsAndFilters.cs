// Exceptions, filters, finally blocks.
using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.ExceptionServices;
using Comet;

[Offloadable]
public static partial class H
{
    public static int W(int n) { int s = 0; for (int i = 0; i < 3; i++) s += n; return s / 3; }
    public static readonly int Bad = Init(); static int Init() { int s = 0; for (int i = 0; i < 3; i++) s += i; return s; }
}
[Offloadable]
public partial class MyEx : Exception { public int Code; public MyEx(string m, int c, Exception? inner = null) : base(m, inner) { for (int i = 0; i < c; i++) Code += H.W(2); } public override string Message => base.Message + "#" + H.W(Code); public override string ToString() { string s = "MyEx:"; for (int i = 0; i < 2; i++) s += Code; return s; } }
public class GenEx<T>(T v) : Exception("gen") { public T V => v; }
[Offloadable]
public partial class Res(List<string> l, string n, bool bad = false) : IDisposable { public int Work() { int s = 0; for (int i = 0; i < 3; i++) s += i; return s; } public void Dispose() { for (int i = 0; i < 2; i++) l.Add("d" + n + i); if (bad) throw new MyEx("disp" + n, H.W(1)); } }
public ref struct RDisp(List<string> l) { public int N; public void Dispose() { l.Add("rd" + H.W(N)); } }
public struct SDisp : IDisposable { public int N; public List<string> L; public void Touch() { for (int i = 0; i < 3; i++) N++; } void IDisposable.Dispose() { L.Add("sd" + N); for (int i = 0; i < 2; i++) N++; } }
[Offloadable]
public partial class Ex
{
    readonly List<string> L = new(); void A(object? o) { L.Add(o?.ToString() ?? "null"); } bool B(string s, bool r) { L.Add(s); for (int i = 0; i < 2; i++) { } return r; }
    int Deep(int n) { try { if (n == 0) throw new MyEx("deep", 2); return Deep(n - 1) + H.W(n); } catch (MyEx e) when (n == 2 && e.Code == 4) { e.Data["k"] = H.W(n); throw; } catch (MyEx e) when (B("f" + n, n == 4)) { throw new InvalidOperationException("wrap" + H.W(n), e); } finally { L.Add("u" + H.W(n)); } }
    void Gen<T, E>(T v, Func<T, E> mk) where E : Exception { try { H.W(1); throw mk(v); } catch (E e) when (e is GenEx<T> { V: var x } && EqualityComparer<T>.Default.Equals(x, v)) { A("ge" + x + H.W(2)); } catch (E e) { A(typeof(E).Name + e.Message); } }
    void Us<T>(T t) where T : IDisposable { using (t) { H.W(1); A("us"); } using var u = t; H.W(2); }
    IEnumerable<int> Bad(int n) { try { for (int i = 0; i < 5; i++) { if (i == n) throw new MyEx("it" + i, 1); yield return H.W(i); } } finally { A("itf"); if (n == 3) throw new MyEx("itfin", H.W(1)); } }
    IEnumerable<int> Lck(object o) { lock (o) { for (int i = 0; i < 3; i++) { yield return H.W(i); } } using var s = new SDisp { L = L, N = 7 }; yield return s.N; foreach (var x in Bad(2).Where(x => x > 0)) yield return x; }
    int Ret(int m) { int x = 1; try { try { switch (m) { case 0: return x += H.W(1); case 1: throw new Exception(); case 2: goto lab; default: x++; break; } } catch when ((x += 5) > 3) { return x; } finally { x += H.W(10); if (m == 3) try { throw new Exception("q"); } catch { x += H.W(100); } } lab: x += H.W(1000); return x; } finally { A("x" + x); } }
    int Swallow(int m) { while (true) { try { try { if (m > 2) return H.W(m); throw new Exception(); } finally { m += H.W(1); if (m < 5) A("m" + m); } } catch { for (; ; ) { try { m++; break; } finally { A("b" + H.W(m)); } } continue; } } }
    string Filt() { int st = 0; string s = ""; try { try { st = 1; H.W(1); throw new ArgumentNullException("p"); } catch (ArgumentException e) when (e.ParamName == "q" || st++ > H.W(5)) { s = "no"; } catch (Exception) when (throwing(st)) { s = "nope"; } finally { st = 50; A("fi"); } } catch (ArgumentException e) when (e is { ParamName: { Length: 1 } pn } && st == 50 | st == 2) { s = pn + st; Func<string> f = () => e.ParamName + pn + st + H.W(1); st++; s += f(); } return s; bool throwing(int x) { for (int i = 0; i < 2; i++) if (x > 0) throw new Exception("in filter"); return true; } }
    string Trace() { try { Deep2(2); return ""; } catch (Exception e) { H.W(1); return string.Join(",", e.StackTrace!.Split('\n').Select(x => x.Trim().Split('(')[0])); } } void Deep2(int n) { for (int i = 0; i < 2; i++) H.W(i); if (n == 0) throw new Exception("t"); Deep2(n - 1); H.W(n); }
    public string Go()
    {
        try { Deep(6); } catch (InvalidOperationException e) { A(e.Message + e.InnerException!.Message + e.InnerException.Data["k"] + e.InnerException); }
        Gen(5, v => new GenEx<int>(v)); Gen("s", v => new MyEx(v, 1)); Gen<int, Exception>(1, v => new GenEx<string>("z")); 
        try { using var a = new Res(L, "a"); using var b = new Res(L, "b", true); A(b.Work()); throw new Exception("lost"); } catch (MyEx e) { A(e.Message); } try { using (new Res(L, "c", true)) using (new Res(L, "d", true)) { H.W(1); } } catch (Exception e) { A(e.Message); }
        Us(new SDisp { L = L, N = 3 }); Us(new Res(L, "g")); { using var r = new RDisp(L) { N = 4 }; H.W(r.N); } var sd = new SDisp { L = L, N = 1 }; using (sd) { sd.Touch(); A(sd.N); } A(sd.N); using (var s2 = new SDisp { L = L, N = H.W(10) }) { A(s2.N + H.W(1)); }
        foreach (var n in new[] { 1, 3, 9 }) try { foreach (var x in Bad(n)) { A("y" + x); if (n == 9 && x == 1) break; } } catch (MyEx e) { A(e.Message); } object lk = new(); try { foreach (var x in Lck(lk)) { A(x + "" + System.Threading.Monitor.IsEntered(lk)); } } catch (MyEx e) { A(e.Message); } var en = Bad(3).GetEnumerator(); en.MoveNext(); try { en.Dispose(); } catch (MyEx e) { A("disp" + e.Message); } A(en.MoveNext());
        for (int m = 0; m < 5; m++) try { A(Ret(m)); } catch (Exception e) { A(e.Message); } A(Swallow(0)); A(Filt()); 
         ExceptionDispatchInfo? edi = null; try { Deep2(1); } catch (Exception e) { edi = ExceptionDispatchInfo.Capture(e); } H.W(1); try { edi!.Throw(); } catch (Exception e) { A(e.Message + e.StackTrace!.Contains("End of stack")); } Exception? ne = null; try { throw ne!; } catch (NullReferenceException) { A("thrownull"); } Exception stored = new MyEx("st", H.W(1)); for (int i = 0; i < 2; i++) try { H.W(i); throw stored; } catch (Exception e) when (ReferenceEquals(e, stored)) { A("same" + H.W(i)); }
        string? sn = null; try { A(sn ?? throw new MyEx("tx", H.W(3))); } catch (MyEx e) { A(e.Message); } Func<int, int> th = x => x > H.W(2) ? x : throw new MyEx("lam" + x, 1); try { A(th(3)); A(th(1)); } catch (MyEx e) when (e.Message.StartsWith("lam")) { A(e.Message); } object o = "str"; try { A((int)o + H.W(1)); } catch (InvalidCastException) { A("ice"); } try { A(H.W(1) / H.W(0)); } catch (ArithmeticException e) { A(e.GetType().Name); } try { A(new int[H.W(-1)]); } catch (OverflowException) { A("neg"); } try { checked { A((byte)H.W(300)); } } catch (OverflowException) { A("chk"); } try { A(new int?().Value + H.W(1)); } catch (InvalidOperationException) { A("nov"); } try { A(H.W(9) switch { 1 => 2 }); } catch (Exception e) { A(e.GetType().Name + e.Message); }
        try { try { throw new Exception("1"); } catch (Exception e1) { try { H.W(1); throw new Exception("2"); } catch (Exception e2) { A(e1.Message + e2.Message); try { throw; } catch (Exception e3) { A(ReferenceEquals(e2, e3)); } } A("mid"); throw; } } catch (Exception e) { A(e.Message); } try { new List<int> { 1, 2 }.ForEach(x => { if (H.W(x) == 2) throw new MyEx("fe", x); }); } catch (MyEx e) { A(e.Message); } Action<int> multi = x => A("m1" + x); multi += x => throw new MyEx("m2", H.W(x)); multi += x => A("never"); try { multi(1); } catch (MyEx e) { A(e.Message); }
        return string.Join(" ", L);
    }
}
public static class Program { public static object? Run() => new Ex().Go(); }
