// A program whose loops use a library's small members, which have no twins: operators, properties, constructors, records, indexers, deconstruction, statics.
using System.Text;
using Comet;

namespace Shapes;

[Offloadable]
public readonly partial struct Vector(double x, double y)
{
    public double X { get; } = x;
    public double Y { get; } = y;
    public static readonly Vector Zero = new(0, 0);
    public double Length => Math.Sqrt(this * this);
    public static Vector operator +(Vector a, Vector b) => new(a.X + b.X, a.Y + b.Y);
    public static double operator *(Vector a, Vector b) => a.X * b.X + a.Y * b.Y;
    public static Vector operator *(Vector a, double f) => new(a.X * f, a.Y * f);
    public static implicit operator Vector((double X, double Y) t) => new(t.X, t.Y);
    public static explicit operator double(Vector v) => v.Length;
    public void Deconstruct(out double x, out double y) => (x, y) = (X, Y);
    public override string ToString() => FormattableString.Invariant($"<{X:0.##} {Y:0.##}>");
}

[Offloadable]
public partial record Item(string Name, int Count) { public int Twice => Count * 2; public int Extra { get; init; } }

[Offloadable]
public partial record struct Pair(int A, int B);

[Offloadable]
public partial class Box<T>(T first) where T : notnull
{
    private readonly List<T> _all = [first];
    public T this[int i] { get => _all[i]; set => _all[i] = value; }
    public int Count => _all.Count;
    public void Add(T value) => _all.Add(value);
    public U Map<U>(int i, U or) => _all[i] is U u ? u : or;
    public static int Made;
    public static int Next() => ++Made;
    public string? Tag { get; set; }
    public required int Size { get; init; }
}

[Offloadable]
public partial class Screen
{
    // Must run at home: it touches the outside world.
    public void Show(string text) => Console.Out.Write("");
    public int Lines { get; private set; }
    public void Count() => Lines++;
    public virtual int Width => 3;
    protected int Hidden = 4;
}

//// program
using System.Text;
using Comet;
using Shapes;

[Offloadable]
public partial class Wide : Screen { public override int Width => base.Width + Hidden; public int Sum(int n) { int s = 0; for (int i = 0; i < n; i++) { s += Width; Count(); } return s + Lines; } }

[Offloadable]
public partial class Work
{
    private Vector _at = Vector.Zero;
    private readonly Box<string> _names = new("first") { Size = 3, Tag = "t" };

    public string Vectors(int n)
    {
        Vector sum = default;
        for (int i = 0; i < n; i++)
        {
            sum += new Vector(i, 1) * 0.5;
            _at = sum + (i, 2.0);
            var (x, y) = _at;
            if (_at is { X: > 3, Y: var z }) sum += (z - y, (double)_at - _at.Length);
        }
        return $"{sum} {_at} {sum.Equals(_at)}";
    }

    public string Records(int n)
    {
        var item = new Item("a", 1) { Extra = 2 };
        var pairs = new Dictionary<Pair, Item>();
        for (int i = 0; i < n; i++)
        {
            item = item with { Count = item.Twice % 17, Extra = item.Extra + i };
            pairs[new Pair(i % 3, i % 2)] = item;
            if (item == new Item("a", 4) { Extra = item.Extra }) item = item with { Name = item.Name + i };
            var (name, count) = item;
            if (name.Length > count) break;
        }
        return item + " " + string.Join(",", pairs.OrderBy(p => p.Key.A * 10 + p.Key.B).Select(p => p.Value.Count + ":" + p.Key));
    }

    public string Boxes(int n)
    {
        for (int i = 0; i < n; i++)
        {
            _names.Add("n" + i);
            _names[i] += Box<string>.Next();
            _names.Tag = _names.Map(i, "") + _names.Map(i, 5) + _names.Size;
        }
        return _names.Tag + _names.Count + _names[2] + Box<string>.Made;
    }

    public int Screens(int n)
    {
        var screen = new Screen();
        int s = 0;
        for (int i = 0; i < n; i++) { screen.Count(); screen.Show("x"); s += screen.Width * screen.Lines; }
        return s;
    }
}

public static class Program
{
    public static object? Run()
    {
        var work = new Work();
        return string.Join(" | ", work.Vectors(6), work.Records(8), work.Boxes(4), work.Screens(3), new Wide().Sum(4), Box<string>.Made, new Item("q", 3).Equals(new Item("q", 3)));
    }
}
