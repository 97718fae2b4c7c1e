// What is given to calls in regions where overflow is checked, or is not.
using System; using System.Collections.Generic; using Comet;
[Offloadable]
public partial class M
{
    public static int W(int n) { int s = 0; for (int i = 0; i < 3; i++) s += i; return n + s - 3; }
    public static int W2(int n, int k = 0) { int s = 0; for (int i = 0; i < 3; i++) s += i; return unchecked(n + s + k - 3); }
    public int this[int i] { get { return W(i); } set { W(i + value); } }
    public static byte B(byte b) { W(1); return b; }
    public M(int x) { W(x); }
    public static string Try(Func<object> f) { try { return "" + f(); } catch (Exception e) { return e.GetType().Name; } }
    static int max = int.MaxValue, big = 300;
    public static string A1() { try { checked { W(max + 1); } return "no"; } catch (OverflowException) { return "ov"; } }
    public static string A2() { try { checked { return "" + W(max + W(1)); } } catch (OverflowException) { return "ov"; } }
    public static string A3() { try { return "" + checked(W(max + W(1))); } catch (OverflowException) { return "ov"; } }
    public static string A4() { try { checked { B((byte)big); } return "no"; } catch (OverflowException) { return "ov"; } }
    public static string A5() { try { checked { var m = new M(max + W(2)); } return "no"; } catch (OverflowException) { return "ov"; } }
    public static string A6() { try { checked { return "" + W2(k: W(1), n: max + W(1)); } } catch (OverflowException) { return "ov"; } }
    public static string A7() { var m = new M(0); try { checked { m[max + W(1)] = W(2); } return "no"; } catch (OverflowException) { return "ov"; } }
    public static string A8() { var m = new M(0); try { checked { m[W(1)] += max; } return "no"; } catch (OverflowException) { return "ov"; } }
    public static string A9() { try { checked { if (W(max + 1) > 0) return "a"; return "b"; } } catch (OverflowException) { return "ov"; } }
    public static string A10() { try { checked { return W(max + 1) > W(0) ? "a" : "b"; } } catch (OverflowException) { return "ov"; } }
    public static string A11() { try { checked { switch (W(-max - 2)) { case 1: return "1"; default: return "d"; } } } catch (OverflowException) { return "ov"; } }
    public static string A12() { try { checked { foreach (var x in It(max + 1)) { W(x); } return "n"; } } catch (OverflowException) { return "ov"; } }
    static IEnumerable<int> It(int n) { yield return W(n); }
    public static string A13() { try { checked { for (int i = 0; i < W(3); i += W(max + W(1))) ; return "n"; } } catch (OverflowException) { return "ov"; } }
    public static string A14() { try { checked { var t = (W(1), max + W(1)); return "" + t; } } catch (OverflowException) { return "ov"; } }
    public static string A15() { try { checked { int[] a = new int[W(2)]; a[W(1)] = max; a[W(1)]++; return "" + a[1]; } } catch (OverflowException) { return "ov"; } }
    public static string A16() { try { checked { var s = $"{W(1)} {max + W(1)}"; return s; } } catch (OverflowException) { return "ov"; } }
    public static string A17() { try { checked { var l = new List<int> { W(1), max + W(1) }; return "" + l.Count; } } catch (OverflowException) { return "ov"; } }
    public static string A18() { try { checked { List<int> l = [W(1), max + W(1)]; return "" + l.Count; } } catch (OverflowException) { return "ov"; } }
    public static string A19() { try { checked { throw new Exception("" + W(max + 1)); } } catch (OverflowException) { return "ov"; } catch (Exception) { return "ex"; } }
    public static string A20() { try { checked { lock (new object()) { W(max + 1); } return "n"; } } catch (OverflowException) { return "ov"; } }
    public static string A21() { Func<int, int> f = W; try { checked { return "" + f(max + 1); } } catch (OverflowException) { return "ov"; } }
    public static string A22() { try { checked { string? s = W(1) > 5 ? "x" : null; return s?.Substring(W(max + 1)) ?? "" + W(max + 1); } } catch (OverflowException) { return "ov"; } }
    public static string A23() { int x = max; try { checked { x += W(1); } return "n"; } catch (OverflowException) { return "ov" ; } }
    public static string A24() { try { checked { int r = W(1) switch { 1 => W(max + 1), _ => 2 }; return "n"; } } catch (OverflowException) { return "ov"; } }
    public static string A25() { try { checked { return W(1) is 1 && W(max + 1) > 1 ? "a" : "b"; } } catch (OverflowException) { return "ov"; } }
    public static string A26() { checked { unchecked { return "" + W2(max + W(1)); } } }
    public static string A27() { return "" + unchecked(W2(max + W(1)) + checked(W(3) + 2)); }
    public static string A28() { try { return "" + checked(W2(max + W(1))); } catch (OverflowException) { return "ov"; } }
    public static string A29() { unchecked { W2((int)0xc0000000 | W(1)); W2((int)0xc0000000 | max); return "" + W2((int)0x80000000 + W(1)) + B((byte)(0x1ff)); } }
    public static string A30() { unchecked { if (W2((int)0xc0000000 | max) > 0) return "p"; var m = new M((int)0x80000001); m[(int)0x80000001] = W(1); W2(k: (int)0x80000001, n: W(1)); foreach (var i in It((int)0x80000001)) W(1); return "q"; } }
}
public static class Program
{
    public static object? Run() => string.Join(",", M.A1(), M.A2(), M.A3(), M.A4(), M.A5(), M.A6(), M.A7(), M.A8(), M.A9(), M.A10(), M.A11(), M.A12(), M.A13(), M.A14(), M.A15(), M.A16(), M.A17(), M.A18(), M.A19(), M.A20(), M.A21(), M.A22(), M.A23(), M.A24(), M.A25(), M.A26(), M.A27(), M.A28(), M.A29(), M.A30());
}
