// Generic methods whose constraints not everybody can name.
using Comet;
internal interface IOp { int Do(int n); }
[Offloadable]
public partial class Gen
{
    private interface IHid { int Do(int n); }
    private readonly struct A : IHid, IOp { public int Do(int n) => n + 1; }
    private static int P<T>(int n) where T : struct, IHid { int s = 0; for (int i = 0; i < n; i++) s += default(T).Do(i); return s; }
    internal static int Q<T>(int n) where T : struct, IOp { int s = 0; for (int i = 0; i < n; i++) s += default(T).Do(i); return s; }
    private protected int R<T>(int n) where T : struct, IOp { int s = 0; for (int i = 0; i < n; i++) s += default(T).Do(i); return s; }
    public int Go() { int s = 0; for (int i = 0; i < 3; i++) s += P<A>(i) + Q<A>(i) + R<A>(2); return s; }
}
public static class Program { public static object? Run() => new Gen().Go(); }
