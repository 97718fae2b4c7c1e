using System;
using System.Collections.Generic;
using Comet;

[Offloadable]
public partial interface IShape
{
    string Name { get; }

    int Scale { get; set; }

    int Area(int times);

    void Grow(int by);

    int this[int corner] { get; set; }
}

[Offloadable]
public partial class Square : IShape
{
    private int _side = 2;

    public string Name => "square";

    public int Scale { get; set; } = 1;

    public int Area(int times)
    {
        int area = 0;
        for (int i = 0; i < times; i++)
        {
            area += _side * _side * Scale;
        }

        return area;
    }

    public void Grow(int by) => _side += by;

    public int this[int corner]
    {
        get => corner + _side;
        set => _side = value;
    }
}

[Offloadable]
public partial class Heap : IShape
{
    private readonly List<int> _cells = [3, 1, 2];
    private int _scale;

    public string Name
    {
        get
        {
            string name = "";
            foreach (int cell in _cells)
            {
                name += cell;
            }

            return name;
        }
    }

    public int Scale
    {
        get => _scale;
        set
        {
            while (_scale < value)
            {
                _scale++;
                _cells.Add(_scale);
            }
        }
    }

    public virtual int Area(int times)
    {
        int area = 0;
        foreach (int cell in _cells)
        {
            area += cell * times;
        }

        return area;
    }

    public virtual void Grow(int by)
    {
        for (int i = 0; i < by; i++)
        {
            _cells.Add(i);
        }
    }

    public int this[int corner]
    {
        get => _cells[corner % _cells.Count];
        set => _cells[corner % _cells.Count] = value;
    }
}

[Offloadable]
public partial class Doubled : Heap
{
    public override int Area(int times) => base.Area(times) + base.Area(1);

    // Cannot be suspended itself, and must not be bypassed.
    public override void Grow(int by)
    {
        void Once() => base.Grow(by);
        Once();
        Once();
    }
}

// Not marked: called as written.
public class Plain : IShape
{
    private int _area = 7;

    public string Name => "plain";

    public int Scale { get; set; } = 3;

    public int Area(int times)
    {
        int area = 0;
        for (int i = 0; i < times; i++)
        {
            area += _area;
        }

        return area;
    }

    public void Grow(int by) => _area += by;

    public int this[int corner]
    {
        get => _area - corner;
        set => _area = value + corner;
    }
}

public struct Value : IShape
{
    private int _area;

    public string Name => "value";

    public int Scale { get; set; }

    public int Area(int times) => _area * times;

    public void Grow(int by) => _area += by;

    public int this[int corner]
    {
        get => _area - corner;
        set => _area = value + corner;
    }
}

[Offloadable]
public partial class Work
{
    private readonly List<IShape> _shapes = [new Square(), new Heap(), new Doubled(), new Plain(), new Value()];

    public string Run()
    {
        int total = 0;
        string names = "";
        for (int i = 0; i < 6; i++)
        {
            IShape shape = _shapes[i % _shapes.Count];
            total += shape.Area(i) + Next(i).Area(Next(i + 1).Area(1) % 4);
            shape.Grow(2);
            shape.Scale += i;
            shape.Scale++;
            shape[1] = shape[0] + 1;
            shape[total % 3]--;
            names += shape.Name + shape.Scale + " ";
            total += i > 3 ? shape.Area(2) : Next(0)?.Scale ?? 0;
        }

        IShape? none = null;
        int? missing = none?.Area(3);
        try
        {
            none!.Grow(1);
        }
        catch (NullReferenceException)
        {
            names += "null";
        }

        return $"{total} {names} {missing}";
    }

    private IShape Next(int i) => _shapes[(i + 1) % _shapes.Count];
}

public static class Program
{
    public static object? Run()
    {
        var work = new Work();
        Console.WriteLine(work.Run());
        IShape shape = new Heap();
        Console.WriteLine(shape.Area(4));
        return work;
    }
}
