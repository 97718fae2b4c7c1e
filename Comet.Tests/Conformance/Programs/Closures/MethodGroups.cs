// expect: migrates
using System;
using System.Collections.Generic;
using Comet;

[Offloadable]
public partial class Shape
{
    public virtual int Area(int scale)
    {
        int a = 0;
        for (int i = 0; i < scale; i++) a += 1;
        return a;
    }
}

[Offloadable]
public partial class Square : Shape
{
    public int Side = 3;

    public override int Area(int scale) => Side * Side * base.Area(scale);
}

[Offloadable]
public partial class Measures
{
    private readonly List<Func<int, int>> _areas = new();
    private int _sum;

    private void Note(int x)
    {
        for (int i = 0; i < 3; i++) _sum += x;
    }

    public string All()
    {
        var shapes = new List<Shape> { new Shape(), new Square(), new Square { Side = 5 } };
        foreach (Shape s in shapes) _areas.Add(s.Area);
        Action<int> note = Note;
        string text = "";
        foreach (var area in _areas)
        {
            int a = area(2);
            note(a);
            text += a + ",";
        }
        ((Square)shapes[1]).Side = 10;
        text += _areas[1](1);
        Func<int, int> again = shapes[1].Area;
        return text + (again == _areas[1]) + (again == _areas[2]) + _areas.IndexOf(again) + _sum;
    }

    public static int Twice(Func<int, int> f, int x) => f(f(x));

    public int Sorted()
    {
        var list = new List<int> { 4, 9, 1, 7 };
        list.Sort(Descending);
        return Twice(Negate, list[0]) * 10 + list[3];
    }

    private static int Descending(int a, int b) => b.CompareTo(a);

    private static int Negate(int x) => x < -100 ? x : -x;
}

public static class Program
{
    public static object Run()
    {
        var m = new Measures();
        Console.WriteLine(m.All());
        return m.Sorted();
    }
}
