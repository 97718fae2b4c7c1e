// Overflow in what stands around suspension points: handlers, filters, results on their way through finally blocks, one-piece regions, constants.
using System; using System.Collections.Generic; using Comet;
[Offloadable]
public partial class R
{
    public static int W(int n) { int s = 0; for (int i = 0; i < 3; i++) s += i; return n + s - 3; }
    public static bool Hit(int n) { W(1); return true; }
    static int max = int.MaxValue, big = 300, log;
    public static string B1() { try { checked { try { W(1); throw new Exception(); } catch (Exception) { big = max + 1; } } return "n"; } catch (OverflowException) { return "ov"; } finally { big = 300; } }
    public static string B2() { try { checked { try { W(1); } finally { big = max + 1; } } return "n"; } catch (OverflowException) { return "ov"; } finally { big = 300; } }
    public static string B3() { try { checked { try { W(1); } finally { W(1); big = max + 1; } } return "n"; } catch (OverflowException) { return "ov"; } finally { big = 300; } }
    public static string B4() { try { checked { try { return "" + (max + W(1)); } finally { W(1); } } } catch (OverflowException) { return "ov"; } }
    static int C5() { checked { try { W(1); return max + big; } finally { W(1); } } }
    public static string B5() { try { return "" + C5(); } catch (OverflowException) { return "ov"; } }
    static int C6() { checked { try { W(1); return max + big; } finally { log++; } } }
    public static string B6() { try { return "" + C6(); } catch (OverflowException) { return "ov"; } }
    public static string B7() { checked { try { W(1); throw new Exception(); } catch (Exception) when (max + 1 < 0) { return "c"; } catch (Exception) { return "d"; } } }
    public static string B8() { checked { try { W(1); throw new Exception(); } catch (Exception) when (max + W(1) < 0) { return "c"; } catch (Exception) { W(1); return "d"; } } }
    public static string B9() { checked { try { W(1); throw new Exception(); } catch (Exception) when (max + 1 < 0) { W(1); return "c"; } catch (Exception) { W(1); return "d"; } } }
    public static string B10() { try { checked { W(1); throw new Exception("" + (max + 1)); } } catch (OverflowException) { return "ov"; } catch (Exception) { return "e"; } }
    public static string B11() { try { checked { W(1); int[] a = { max, 1 }; ref int r = ref a[0]; r = r + 1; return "n" + r; } } catch (OverflowException) { return "ov"; } }
    static int C12() { checked { W(1); int[] a = { max, 1 }; { ref int r = ref a[0]; W(1); return r + 1; } } }
    public static string B12() { try { return "" + C12(); } catch (OverflowException) { return "ov"; } }
    static int C13() { try { checked { W(1); int[] a = { max, 1 }; { ref int r = ref a[0]; W(1); unchecked { return r + 1; } } } } finally { W(2); } }
    public static string B13() { try { return "" + C13(); } catch (OverflowException) { return "ov"; } }
    public static string B14() { try { checked { switch (W(1)) { case 1 when max + 1 < 0: return "a"; case int n when n + max < 0 && Hit(n): return "b"; default: return "d"; } } } catch (OverflowException) { return "ov"; } }
    public static string B15() { unchecked { const int k = (int)0x80000001; W(k); byte b = (byte)0x1ff; W(b); return "" + k + b; } }
    static IEnumerable<int> I16() { unchecked { W(1); yield return (int)0x80000001; yield return max + W(1); } checked { yield return W(2); yield return max + big; } }
    public static string B16() { string s = ""; try { foreach (int x in I16()) s += x; } catch (OverflowException) { s += "ov"; } return s; }
    static IEnumerable<int> I17() { checked { try { yield return W(1); yield return max + big; } finally { log = W(1) + max; } } }
    public static string B17() { string s = ""; try { foreach (int x in I17()) s += x; } catch (OverflowException) { s += "ov"; } return s; }
    public static string B18() { try { checked { using (new D()) { W(1); big = max + 1; } } return "n"; } catch (OverflowException) { return "ov"; } finally { big = 300; } }
    sealed class D : IDisposable { public void Dispose() { W(1); } }
    public static string B19() { try { checked { lock (new object()) { W(1); big = max + 1; } } return "n"; } catch (OverflowException) { return "ov"; } finally { big = 300; } }
    public static string B20() { try { checked { int i = 0; again: W(1); if (i + max < 0) goto done; i += 1; if (i < 3) goto again; done: return "n"; } } catch (OverflowException) { return "ov"; } }
    public static string B21() { try { checked { foreach (int i in new[] { max + W(1) }) W(1); return "n"; } } catch (OverflowException) { return "ov"; } }
    public static string B22() { try { checked { int i = W(1) > 0 ? max + W(1) : 2; return "n" + i; } } catch (OverflowException) { return "ov"; } }
    public static string B23() { try { checked { object o = W(1) > 5 ? 1 : throw new Exception("" + (max + W(1))); return "n"; } } catch (OverflowException) { return "ov"; } catch (Exception) { return "e"; } }
    public static string B24() { try { return "" + checked(W(1) > 0 && max + W(1) < 0); } catch (OverflowException) { return "ov"; } }
    static int C25() => checked(W(max + big));
    public static string B25() { try { return "" + C25(); } catch (OverflowException) { return "ov"; } }
    static int C26(int n) { checked { return n == 0 ? W(max + big) : C26(n - 1); } }
    public static string B26() { try { return "" + C26(2); } catch (OverflowException) { return "ov"; } }
    static int C27(int n) { unchecked { return n == 0 ? W((int)0x90000000) : C27(n - 1); } }
    public static string B27() { try { return "" + C27(2); } catch (OverflowException) { return "ov"; } }
}
public static class Program
{
    public static object? Run() => string.Join(",", R.B1(), R.B2(), R.B3(), R.B4(), R.B5(), R.B6(), R.B7(), R.B8(), R.B9(), R.B10(), R.B11(), R.B12(), R.B13(), R.B14(), R.B15(), R.B16(), R.B17(), R.B18(), R.B19(), R.B20(), R.B21(), R.B22(), R.B23(), R.B24(), R.B25(), R.B26(), R.B27());
}
