// Tuple literals whose elements are converted by twins.
using Comet;
public static class Home { public static int Count; public static int Next() => ++Count; }
[Offloadable] public partial struct Mk { public int V; public static int Lp(int n) { int t = 0; for (int i = 0; i < n; i++) t += i; return t; }
  public static implicit operator Mk(int v) { Lp(2); return new Mk { V = v + Home.Next() * 10 }; } public static implicit operator int(Mk m) { Lp(2); return m.V + 1000 * Home.Next(); }
  public override string ToString() { Lp(3); return "mk" + V; } }
[Offloadable]
public partial class Work
{
    public int Shift; public int L(int n) { for (int j = 0; j < Shift; j++) ; int t = 0; for (int i = 0; i < n; i++) t += i; return t; }
    public string A1() { string s = ""; Mk m = 4; s += m.V; m += L(3); s += m.V; L(2); int z = m + L(2) * m; s += z; s += $"{m}|{m,8}|" + m; return s; }
    public string A2() { string s = ""; L(2); (Mk, Mk) t = (1, L(2)); L(2); s += t.Item1.V + t.Item2.V; string q = F((1, 2)); return s + q; }
    string F((Mk a, int b) t) { L(2); return "" + t.a.V + t.b; }
    public string A3() { string s = ""; var l = new List<(Mk, string)> { (1, "a"), (L(3), "b") }; L(2); s += l[0].Item1.V + l[1].Item1.V; (Mk, int)? n = L(2) == 1 ? (L(3), 2) : null; L(1); s += n!.Value.Item1.V; object o = ((Mk)1, 2); return s + o; }
    (Mk, Mk) R() => (L(2), 3);
    public string A4() { string s = ""; var (a, b) = R(); L(2); s += a.V + b.V; (long, Mk)[] q = [(1, 2), (L(2), L(3))]; return s + q[0].Item2.V + q[1].Item2.V; }
}
public static class Program { public static object? Run() { var w = new Work(); string r = "", q; uint h = 0; _ = h; q = ""; for (int sh = 0; sh < 2; sh++) { Home.Count = 0; w = new Work(); w.Shift = sh; q += "|"; try { q += w.A1(); } catch (Exception e) { q += e.GetType().Name + e.Message; } q += " n" + Home.Count; } h = 0; foreach (char c in q) h = h * 31 + c; r += "A1" + (char)(97 + h % 26) + (char)(97 + h / 26 % 26) ;q = ""; for (int sh = 0; sh < 2; sh++) { Home.Count = 0; w = new Work(); w.Shift = sh; q += "|"; try { q += w.A2(); } catch (Exception e) { q += e.GetType().Name + e.Message; } q += " n" + Home.Count; } h = 0; foreach (char c in q) h = h * 31 + c; r += "A2" + (char)(97 + h % 26) + (char)(97 + h / 26 % 26) ;q = ""; for (int sh = 0; sh < 2; sh++) { Home.Count = 0; w = new Work(); w.Shift = sh; q += "|"; try { q += w.A3(); } catch (Exception e) { q += e.GetType().Name + e.Message; } q += " n" + Home.Count; } h = 0; foreach (char c in q) h = h * 31 + c; r += "A3" + (char)(97 + h % 26) + (char)(97 + h / 26 % 26) ;q = ""; for (int sh = 0; sh < 2; sh++) { Home.Count = 0; w = new Work(); w.Shift = sh; q += "|"; try { q += w.A4(); } catch (Exception e) { q += e.GetType().Name + e.Message; } q += " n" + Home.Count; } h = 0; foreach (char c in q) h = h * 31 + c; r += "A4" + (char)(97 + h % 26) + (char)(97 + h / 26 % 26) ; return r; } }
