using System;
using System.Collections.Generic;
using System.Threading.Tasks;
using Comet;

[Offloadable]
public abstract partial class Shape
{
    private string _name = "shape";

    public abstract int Area { get; }

    public virtual int Scale { get; set; } = 1;

    public virtual string Name
    {
        get => _name;
        protected set => _name = value;
    }

    public virtual int this[int corner]
    {
        get => corner;
        set => Scale = value;
    }

    public int Measure(Shape other)
    {
        int total = 0;
        for (int i = 0; i < 3; i++)
        {
            other.Scale += i;
            total += Area * Scale + other.Area * other.Scale + this[i] - other[i];
            other[i] = total % 4;
        }

        Name += "/" + other.Name;
        return total;
    }
}

[Offloadable]
public partial class Square(int side) : Shape
{
    public override int Area => side * side;
}

[Offloadable]
public partial class Grid : Shape
{
    private readonly List<int> _cells = [1, 2, 3];

    public override int Area
    {
        get
        {
            int sum = 0;
            foreach (int cell in _cells)
            {
                sum += cell;
            }

            return sum;
        }
    }

    public override int Scale
    {
        get => base.Scale + _cells.Count;
        set
        {
            while (_cells.Count < value % 6)
            {
                _cells.Add(value);
            }

            base.Scale = value;
        }
    }

    public override int this[int corner]
    {
        get
        {
            int found = 0;
            for (int i = 0; i <= corner; i++)
            {
                found = _cells[i];
            }

            return found + base[corner];
        }
    }
}

[Offloadable]
public sealed partial class Framed : Grid
{
    private int _asked;

    public override int Area => base.Area + 4 * base.Scale;

    public override int Scale
    {
        get
        {
            _asked++;
            return base.Scale;
        }
    }

    public override string Name => "framed " + base.Name;
}

[Offloadable]
public partial class Lazy : Shape
{
    // Its getter cannot be suspended itself, and must not be bypassed.
    public override int Area
    {
        get
        {
            int Side() => 3;
            return Side() * Side();
        }
    }

    public override int Scale { get; set; } = 5;
}

public static class Program
{
    public static object? Run()
    {
        Shape[] shapes = [new Square(3), new Grid(), new Framed(), new Lazy()];
        int total = 0;
        foreach (Shape a in shapes)
        {
            foreach (Shape b in shapes)
            {
                total += a.Measure(b);
                Console.WriteLine($"{a.Name} {a.Area} {a.Scale} {total}");
            }
        }

        return shapes;
    }
}
