// expect: abandons
// A class that no generator has seen overrides members of a library's: its overrides are what is called.
using Comet;

namespace Shapes;

[Offloadable]
public partial class Shape
{
    public int Scale = 2;
    public virtual int Area(int n) { int s = 1; for (int i = 0; i < n; i++) s += i; return s; }
    public virtual int Width { get { int s = 1; for (int i = 0; i < 3; i++) s += i; return s; } set { for (int i = 0; i < value; i++) Scale += i; } }
    public virtual void Grow(ref int n) { for (int i = 0; i < 3; i++) n += i; }
    protected virtual T Pick<T>(T a, T b) { int s = 0; for (int i = 0; i < 3; i++) s += i; return s == 3 ? a : b; }
    public virtual IEnumerable<int> Parts(int n) { for (int i = 0; i < n; i++) { int s = 0; for (int k = 0; k < i; k++) s += k; yield return s; } }
    public virtual async Task<int> Later(int n) { int s = 0; for (int i = 0; i < n; i++) { await Task.Yield(); s += i; } return s; }
    public virtual async ValueTask Change(int n) { for (int i = 0; i < n; i++) { await Task.Yield(); Scale += i; } }
    public virtual async IAsyncEnumerable<int> Stream(int n) { for (int i = 0; i < n; i++) { await Task.Yield(); yield return i + 1; } }
    public async Task<int> All(int n) { int s = await Later(n); Task<int> started = Later(n + 1); await Change(n); await foreach (int x in Stream(n)) s += x; foreach (int x in Parts(n)) s += x; return s + await started + Scale; }
    public int Total(int n) { int s = 0; for (int i = 0; i < n; i++) { s += Area(i) + Width; Width = i; Grow(ref s); s += Pick(1, 2); } return s + Scale; }
}

[Offloadable]
public partial class Square : Shape { public override int Area(int n) { int s = base.Area(n); for (int i = 0; i < n; i++) s += 2; return s; } }

[Offloadable]
public partial class Wide : Square { public int More = 3; }

public static class Facade { public static string Use(params Shape[] shapes) { string log = ""; foreach (var s in shapes) log += s.Total(4) + " " + s.All(3).GetAwaiter().GetResult() + " "; return log; } }

//// program without the generator
using Shapes;

public class Odd : Shape { public override int Area(int n) => 1000 + base.Area(n); public override int Width { get => 7; set => Scale += 100; } public override void Grow(ref int n) => n *= 2; protected override T Pick<T>(T a, T b) => b;
    public override IEnumerable<int> Parts(int n) => [10000, n];
    public override Task<int> Later(int n) => Task.FromResult(20000 + n);
    public override ValueTask Change(int n) { Scale += 30000; return default; }
    public override async IAsyncEnumerable<int> Stream(int n) { await Task.Yield(); yield return 100000; await foreach (int x in base.Stream(n)) yield return x; } }

public class Odder : Square { public override int Area(int n) => 5000 + base.Area(n); }

public class Same : Wide { }

public static class Program { public static object? Run() => Facade.Use(new Shape(), new Odd(), new Square(), new Odder(), new Wide(), new Same()); }
