// expect: migrates
// Interfaces that are not marked: what their classes make of members is called in the middle of what is suspended, by classes whose own methods are light, heavy, inherited, overridden, hidden, pinned, and by structures and generic classes.
using System;
using System.Collections.Generic;
using System.Linq;
using Comet;

public interface INamed
{
    string Name { get; }
}

public interface IShape : INamed
{
    int Area { get; }

    int Weigh(long times, string unit = "kg");

    void Grow(int by);

    int Default() => 42;
}

public interface IHolder<T>
{
    T Get(int n);
}

[Offloadable]
public partial class Work
{
    public static int Spin(int n)
    {
        int s = 0;
        for (int i = 0; i < n; i++) s += i * 3 % 7;
        return s;
    }

    private int Total(List<IShape> shapes)
    {
        int total = 0;
        foreach (IShape shape in shapes)
        {
            total += shape.Area + Spin(2) * shape.Weigh(Spin(3), shape.Name);
            shape.Grow(total % 5);
            if (shape.Name.Length > Spin(2)) total += shape.Default();
        }

        return total;
    }

    private string Null(IShape? shape)
    {
        string text = shape?.Weigh(2, "g") + ":" + Spin(2);
        try
        {
            return text + shape!.Weigh(Spin(1), "g");
        }
        catch (NullReferenceException)
        {
            return text + "null";
        }
    }

    private int Held(IHolder<int> numbers, IHolder<string> words) => numbers.Get(Spin(2)) + words.Get(3).Length * numbers.Get(4);

    public string Run()
    {
        var shapes = new List<IShape> { new Square(3), new Circle(2), new Dot(), new Ring(), new Logged(), new Hiding(), new Box<int>(), new Group(new Square(2), new Circle(1)) };
        string text = "";
        for (int i = 0; i < 2; i++) text += Total(shapes) + " ";
        text += string.Join(",", shapes.Select(s => s.Name + s.Area)) + " " + shapes.Sum(s => s.Weigh(Spin(2)));
        text += Null(null) + Null(new Square(1)) + Held(new Numbers(), new Words());
        shapes[0].Grow(Spin(4));
        return text + shapes[0].Area + shapes.OfType<Circle>().First().Area;
    }
}

[Offloadable]
public partial class Square(int side) : IShape
{
    private int _side = side;

    public string Name => "square";

    public int Area => _side * _side;

    public int Weigh(int times, string unit) => -1;

    public int Weigh(long times, string unit) => Work.Spin((int)times) + unit.Length;

    public void Grow(int by)
    {
        for (int i = 0; i < by; i++) _side++;
    }
}

[Offloadable]
public partial class Circle(int radius) : IShape
{
    protected int Radius = radius;

    public string Name => "circle";

    public virtual int Area
    {
        get
        {
            int area = 0;
            for (int i = 0; i < Radius; i++) area += 3 * Radius;
            return area;
        }
    }

    public virtual int Weigh(long times, string unit) => (int)times * Radius;

    public void Grow(int by) => Radius += by;

    int IShape.Default() => Radius;
}

[Offloadable]
public partial class Ring() : Circle(5)
{
    public override int Area => base.Area - Work.Spin(3);

    public override int Weigh(long times, string unit)
    {
        int weight = 1;
        while (times-- > 0) weight += base.Weigh(2, unit);
        return weight;
    }
}

[Offloadable]
public partial class Hiding() : Circle(4), INamed
{
    string INamed.Name => "hiding";

    public new int Weigh(long times, string unit)
    {
        for (int i = 0; i < 3; i++) times++;
        return -(int)times;
    }
}

[Offloadable]
public partial class Group(params IShape[] parts) : IShape
{
    public string Name => "group" + parts.Length;

    public int Area => parts.Sum(p => p.Area);

    public int Weigh(long times, string unit)
    {
        int weight = 0;
        foreach (IShape part in parts) weight += part.Weigh(times, unit) + part.Name.Length;
        return weight;
    }

    public void Grow(int by)
    {
        foreach (IShape part in parts) part.Grow(by);
    }
}

public struct Dot : IShape
{
    public string Name => "dot";

    public int Area => _grown;

    private int _grown;

    public int Weigh(long times, string unit) => unit.Length;

    public void Grow(int by) => _grown += by;
}

public class Logged : IShape
{
    public static string Log = "";

    public string Name => "logged";

    public int Area => 1;

    public int Weigh(long times, string unit)
    {
        Console.Write("");
        Log += "w";
        return Log.Length;
    }

    public void Grow(int by) => Log += "g";
}

[Offloadable]
public partial class Box<T> : IShape
{
    public string Name => typeof(T).Name;

    public int Area => Work.Spin(5);

    public int Weigh(long times, string unit) => Work.Spin((int)times + 1);

    public void Grow(int by)
    {
    }
}

[Offloadable]
public partial class Numbers : IHolder<int>
{
    public int Get(int n)
    {
        int sum = 0;
        for (int i = 0; i < n; i++) sum += Work.Spin(i);
        return sum;
    }
}

[Offloadable]
public partial class Words : IHolder<string>, IHolder<int>
{
    string IHolder<string>.Get(int n) => new('x', n);

    int IHolder<int>.Get(int n) => n;
}

public static class Program
{
    public static object? Run()
    {
        var text = new Work().Run() + Logged.Log;
        Console.WriteLine(text);
        return text;
    }
}
