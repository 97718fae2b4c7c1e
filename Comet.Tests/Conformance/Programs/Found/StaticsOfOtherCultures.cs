// Numbers and texts that static initializers make in the culture of the thread, which the server's own may not be.
using Comet;

[Offloadable]
public static partial class Work { public static int Sum(int n) { int s = 0; for (int i = 0; i < n; i++) s += i; return s; } }

[Offloadable]
public partial class Prices
{
    public static readonly string[] Names = ["a", "b"];
    public static readonly double Rate = double.Parse("1.500");
    public static readonly string Shown = 1.51.ToString();
    public static int Get(int i) => (int)(Rate * 1000) + Work.Sum(i);
}

[Offloadable]
public static partial class Run1
{
    public static string Go() { string log = ""; for (int i = 0; i < 4; i++) { Work.Sum(i); log += Prices.Get(1) + Prices.Names[0] + Prices.Shown + " "; } return log; }
}

public static class Program { public static object? Run() => Run1.Go(); }
