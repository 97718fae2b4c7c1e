// expect: abandons
// Delegates of extension methods that generated code cannot name, and static members of interfaces that unmarked code calls.
using System; using Comet; using Other.Things;
namespace Other.Things { public static class Exts { public static string Twice(this string s) { return s + s; } public static bool Fits(this System.Collections.Generic.List<int> l, int x) => l.Contains(x); } }
public interface IAdds<T> where T : IAdds<T> { }
[Offloadable] public partial interface IMade<T> where T : IMade<T> { static abstract T Add(T a, T b); static abstract T Of(int n); int Value { get; } }
[Offloadable] public partial class Num : IMade<Num> { public int N; public int Value => N; public static Num Add(Num a, Num b) { int s = a.N; for (int i = 0; i < b.N; i++) s++; return Of(s); } public static Num Of(int n) { int s = 0; for (int i = 0; i < n; i++) s++; return new Num { N = s }; } }
public static class Plain { public static int Sum<T>(int n) where T : IMade<T> { T s = T.Of(0); for (int i = 0; i < n; i++) s = T.Add(s, T.Of(i)); return s.Value; } }
public interface IHas { bool Fits(int x, int y); }
public static class HasExts { public static bool Fits(this IHas h, int x) => h.Fits(x, 1); }
[Offloadable] public partial class Has : IHas { public bool Fits(int x, int y) { for (int i = 0; i < y; i++) x--; return x > 0; } }
[Offloadable]
public static partial class M
{
    static int N(int n) { int s = 0; for (int i = 0; i < n; i++) s += i; return s; }
    public static string Go(IHas h)
    {
        Func<string> f = "ab".Twice; Func<int, bool> g = new System.Collections.Generic.List<int> { 1, 2 }.Fits; Predicate<int> p = h.Fits; string s = "";
        for (int i = 0; i < 3; i++) { s += f() + g(i) + p(i) + N(i); s += N(i) switch { // comment
                // leading
                0 => "z", // other
                // should never get here
                _ => "d" + N(2) }; }
        return s + Plain.Sum<Num>(4);
    }
}
public static class Program { public static object? Run() => M.Go(new Has()) + Plain.Sum<Num>(3); }
