// When spreads of a collection expression are gone through.
using Comet;
[Offloadable]
public partial class W
{
    int[] _a = [1, 2]; List<int> _l = [1, 2];
    int L(int n) { int s = 0; for (int i = 0; i < n; i++) s++; _a[0] += s; _l[0] += s; return s; }
    IEnumerable<int> Q() { yield return 1; foreach (var x in _a) yield return x; }
    static string J(IEnumerable<int> x) => string.Join(",", x);
    void R() { _a = [1, 2]; _l = [1, 2]; }
    public string[] Go()
    {
        var r = new List<string>();
        R(); { int[] c = [.. _a, L(1)]; r.Add("1 " + J(c)); }
        R(); { List<int> c = [.. _a, L(1)]; r.Add("2 " + J(c)); }
        R(); { int[] c = [.. _a, L(1), .. _a]; r.Add("3 " + J(c)); }
        R(); { List<int> c = [.. _a, L(1), .. _a]; r.Add("4 " + J(c)); }
        R(); { int[] c = [.. _l, L(1), .. _l]; r.Add("5 " + J(c)); }
        R(); { List<int> c = [.. _l, L(1), .. _l]; r.Add("6 " + J(c)); }
        R(); { IReadOnlyList<int> c = [.. _a, L(1)]; r.Add("7 " + J(c)); }
        R(); { IList<int> c = [.. _a, L(1)]; r.Add("8 " + J(c)); }
        R(); { IEnumerable<int> c = [.. _a, L(1), .. _l]; r.Add("9 " + J(c)); }
        R(); { HashSet<int> c = [.. _a, L(1), .. _l, L(7)]; r.Add("10 " + J(c)); }
        R(); { System.Collections.Immutable.ImmutableArray<int> c = [.. _a, L(1), .. _l, L(7)]; r.Add("11 " + J(c)); }
        R(); { int[] c = [.. _a, .. Q(), L(1), .. _l, L(7)]; r.Add("12 " + J(c)); }
        R(); { List<int> c = [.. _a, .. Q(), L(1), .. _l, L(7)]; r.Add("13 " + J(c)); }
        R(); { int[] c = [L(1), _a[0], L(2), _a[0]]; r.Add("14 " + J(c)); }
        R(); { IEnumerable<int> c = [.. Q(), L(1), .. _l, L(7)]; r.Add("15 " + J(c)); }
        R(); { ReadOnlySpan<int> c = [.. _a, L(1), .. _l, L(7)]; r.Add("16 " + J(c.ToArray())); }
        R(); { r.Add("17 " + P(0, [.. _a, L(1)]) + P(L(1), [.. _a]) + PL([.. _a, L(1)])); }
        return r.ToArray();
    }
    static string P(int a, params int[] x) => a + J(x);
    static string PL(params List<int> x) => J(x);
}
public static class Program { public static object? Run() => new W().Go(); }
