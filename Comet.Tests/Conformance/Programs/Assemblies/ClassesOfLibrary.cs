// A program that derives from a library's classes, calls its methods and is called back.
using System.Text;
using Comet;

namespace Shapes;

[Offloadable]
public abstract partial class Shape
{
    protected int Scale;
    private readonly List<int> _seen = [];

    public static int Made { get; set; }

    protected Shape(int scale) { for (int i = 0; i < scale; i++) Scale += i; Made++; }

    public abstract int Area(int n);

    public virtual string Name => "shape" + Work.Sum(2);

    public int Total(int n) { int t = 0; for (int i = 0; i < n; i++) { t += Area(i); _seen.Add(t); } return t; }

    public int Seen => _seen.Count;
}

[Offloadable]
public static partial class Work
{
    public static int Sum(int n) { int t = 0; for (int i = 0; i < n; i++) t += i; return t; }

    public static IEnumerable<int> Each(int n, Func<int, int> f) { for (int i = 0; i < n; i++) yield return f(i) + Sum(i); }

    public static T Best<T>(IReadOnlyList<T> all, Func<T, int> weight) { T best = all[0]; foreach (var one in all) if (weight(one) > weight(best)) best = one; return best; }

    public static bool TryFind(int key, out int value, ref int asked) { asked++; value = Sum(key); return value > 2; }

    public static async Task<int> Later(int n) { int t = 0; for (int i = 0; i < n; i++) { await Task.Yield(); t += Sum(i); } return t; }
}

[Offloadable]
public partial interface IVisitor { int Visit(Shape shape); int Twice(Shape shape) { int a = Visit(shape), b = Visit(shape); return a + b; } }

public class Plain { public int X; protected int Y = 3; public int Both() => X + Y; }

public readonly record struct Pair(int A, string B);

public class LibraryException(string message) : Exception(message);

[Offloadable]
public partial record Item(string Name) { public int Weight { get; init; } = Work.Sum(3); public virtual string Show() => Name + Work.Sum(Weight); }

//// program
using System.Text;
using Comet;
using Shapes;

namespace App
{
    [Offloadable]
    public partial class Square : Shape
    {
        private int _side;
        public Square(int side) : base(side) { for (int i = 0; i < side; i++) _side += Work.Sum(i); }
        public Square(int side, int more) : this(side) { _side += Work.Sum(more); }
        public override int Area(int n) { int t = _side; for (int i = 0; i < n; i++) t += Scale; return t; }
        public override string Name => base.Name + "square" + Work.Sum(_side);
    }

    [Offloadable]
    public partial class Counter : IVisitor { public int Count; public int Visit(Shape shape) { Count++; return shape.Area(2) + Work.Sum(Count); } }

    public class Special : Plain { public int Z; public int All() => Both() + Z + Y; }

    [Offloadable]
    public partial record Order(string Name, int Number) : Item(Name) { public override string Show() => base.Show() + Number + Work.Sum(Number); }

    [Offloadable]
    public static partial class Main
    {
        public static string Go()
        {
            var log = new StringBuilder();
            Shape.Made = 0;
            var a = new Square(4);
            Shape b = new Square(3, 2);
            log.Append(a.Total(4)).Append(',').Append(b.Total(3)).Append(',').Append(b.Seen).Append(a.Name).Append(b.Name).Append(Shape.Made).Append(' ');
            var counter = new Counter();
            IVisitor visitor = counter;
            log.Append(visitor.Twice(a)).Append(',').Append(visitor.Visit(b)).Append(counter.Count).Append(' ');
            int asked = 0, offset = Work.Sum(3);
            log.Append(string.Join(";", Work.Each(4, x => x * offset + Work.Sum(x)))).Append(Work.Best([a, b], s => s.Area(1)).Name).Append(' ');
            if (Work.TryFind(4, out int found, ref asked)) log.Append(found).Append(asked);
            log.Append(Work.Later(4).GetAwaiter().GetResult()).Append(' ');
            var special = new Special { X = Work.Sum(3), Z = 5 };
            var pairs = new Dictionary<Pair, Special> { [new Pair(1, "a")] = special };
            Work.Sum(3);
            log.Append(pairs[new Pair(1, "a")].All()).Append(' ');
            try { Fail(3); } catch (LibraryException e) { log.Append(e.Message); }
            Item item = new Order("x", 2) { Weight = Work.Sum(4) };
            log.Append(item.Show()).Append(item with { Name = "y" }).Append(item);
            return log.ToString();
        }

        private static void Fail(int n) { for (int i = 0; i < n; i++) Work.Sum(i); throw new LibraryException("failed" + Work.Sum(n)); }
    }
}

public static class Program { public static object? Run() => App.Main.Go(); }
