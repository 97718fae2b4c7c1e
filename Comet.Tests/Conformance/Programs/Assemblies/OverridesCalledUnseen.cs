// expect: abandons
// What the library calls unseen on objects (ToString, CompareTo) calls members that a class of another assembly overrides: one whose override must run at home keeps its objects there.
using Comet;

namespace Shapes;

[Offloadable]
public abstract partial class Shape : IComparable<Shape>
{
    public abstract string Name { get; }
    public virtual int Area => 2;
    protected virtual int Weight() => Area * 2;
    public override string ToString() => Name + Area;
    public int CompareTo(Shape? other) => Weight().CompareTo(other?.Weight() ?? 0);
}

[Offloadable]
public partial class Square : Shape { public override string Name => "square"; public override int Area => 9; }

[Offloadable]
public partial class Round : Shape { public override string Name { get { string s = ""; for (int i = 0; i < 3; i++) s += i; return s; } } }

//// program
using Comet;
using Shapes;

public static class Home { public static int Count; }

[Offloadable]
public partial class Tall : Square { public override int Area => 20; public override string Name => base.Name + "!"; }

[Offloadable]
public partial class Loud : Square { public override string Name => "loud" + ++Home.Count; }

[Offloadable]
public partial class Heavy : Shape { public override string Name => "heavy"; protected override int Weight() => 50 + 0 * Home.Count++; }

[Offloadable]
public partial class Louder : Loud { public override int Area => 30; }

[Offloadable]
public partial class Work
{
    private int Loop(int n) { int s = 0; for (int i = 0; i < n; i++) s += i; return s; }

    public string Plain(int n)
    {
        string s = "";
        Shape[] shapes = [new Tall(), new Square(), new Round()];
        for (int i = 0; i < n; i++) { s += shapes[i % 3] + "" + Loop(3); Array.Sort(shapes); }
        return s + string.Join(",", (object[])shapes);
    }

    public string Kept(int n)
    {
        string s = "";
        Shape[] shapes = [new Loud(), new Heavy(), new Louder(), new Square()];
        for (int i = 0; i < n; i++) { s += shapes[i % 4] + "" + Loop(3); Array.Sort(shapes); }
        return s + string.Join(",", (object[])shapes);
    }
}

public static class Program { public static object? Run() { Home.Count = 0; return new Work().Plain(5) + " | " + new Work().Kept(5) + " | " + Home.Count; } }
