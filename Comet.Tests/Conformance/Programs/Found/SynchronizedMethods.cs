// Methods around which the runtime takes a lock, which only home has.
using System; using System.Runtime.CompilerServices; using System.Threading; using Comet;

[Offloadable]
public partial class Guarded
{
    private int _count;
    private static int _all;

    [MethodImpl(MethodImplOptions.Synchronized)]
    public bool Add(int n) { int t = 0; for (int i = 0; i < n; i++) t += i; _count += t; return Monitor.IsEntered(this); }

    [MethodImpl(MethodImplOptions.Synchronized)]
    public static bool AddAll(int n) { int t = 0; for (int i = 0; i < n; i++) t += i; _all += t; return Monitor.IsEntered(typeof(Guarded)); }

    public bool IsGuarded { [MethodImpl(MethodImplOptions.Synchronized)] get { for (int i = 0; i < 3; i++) _count++; return Monitor.IsEntered(this); } }

    public int Count => _count;

    public static int All { get => _all; set => _all = value; }
}

[Offloadable]
public static partial class Work
{
    public static int Sum(int n) { int sum = 0; for (int i = 0; i < n; i++) sum += i; return sum; }

    public static string Run()
    {
        var g = new Guarded();
        Guarded.All = 0;
        string log = "";
        for (int i = 0; i < 3; i++) { Sum(3); log += g.Add(i + 3); Sum(2); log += Guarded.AddAll(i); log += g.IsGuarded; }
        return log + g.Count + Guarded.All;
    }
}

public static class Program { public static object? Run() => Work.Run(); }
