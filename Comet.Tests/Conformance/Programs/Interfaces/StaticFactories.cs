using System;
using System.Collections.Generic;
using Comet;

/// <summary>Static members that only some types implement themselves: inherited, of a derived interface, pinned, throwing.</summary>
[Offloadable]
internal partial interface IArea
{
    int Area();
}

/// <summary>C# does not take it for a type argument, so nothing of its type is kept while a thread moves.</summary>
[Offloadable]
internal partial interface IShape : IArea
{
    static abstract IArea Create(int size);
    static virtual string Kind => "shape" + Work.Slow(1);
    static virtual int Limit(int n) => Work.Slow(n) * 2;
}

[Offloadable]
internal partial interface IRound : IShape
{
    static string IShape.Kind => "round" + Work.Slow(2);
}

[Offloadable]
internal partial class Square : IShape
{
    public int Side;

    public static IArea Create(int size)
    {
        if (size > 5) throw new ArgumentException($"too big: {Work.Slow(size)}");
        return new Square { Side = Work.Slow(size) };
    }

    public int Area() => Work.Slow(Side * Side);
}

/// <summary>Takes all but one from its base.</summary>
[Offloadable]
internal partial class Box : Square, IShape
{
    public static string Kind
    {
        get
        {
            Console.WriteLine("asked for a kind");
            return "box" + Work.Slow(3);
        }
    }
}

[Offloadable]
internal partial class Circle : IRound
{
    private readonly int _r = 1;

    public Circle(int r)
    {
        for (int i = 0; i < r; i++) _r++;
    }

    public static IArea Create(int size) => new Circle(Work.Slow(size));

    public static int Limit(int n) => n - 1;

    public int Area() => 3 * _r * _r;
}

[Offloadable]
public static partial class Work
{
    public static int Slow(int n)
    {
        int r = 0;
        for (int i = 0; i < n; i++) r++;
        return r;
    }
}

[Offloadable]
internal partial class Factory
{
    private readonly List<string> _log = [];

    public string Make<T>(int n) where T : IShape
    {
        int sum = 0;
        for (int i = 1; i <= T.Limit(n); i += Work.Slow(2))
        {
            try
            {
                IArea shape = T.Create(i);
                sum += shape.Area() + Nested<T, Circle>(i);
            }
            catch (ArgumentException e)
            {
                _log.Add(e.Message);
                break;
            }
            finally
            {
                _log.Add($"{T.Kind}{i}");
            }
        }

        return $"{sum}: {string.Join(" ", _log)}";
    }

    public IShape Last(int n)
    {
        IShape shape = new Circle(Work.Slow(n));
        _log.Add($"last {Work.Slow(n)} {shape.Area()}");
        return shape;
    }

    private static int Nested<TA, TB>(int n) where TA : IShape where TB : IShape =>
        n == 0 ? TA.Limit(1) : TB.Create(TA.Limit(n)).Area() + Nested<TB, TA>(n - 1);
}

public static class Program
{
    public static object? Run()
    {
        Console.WriteLine(new Factory().Make<Square>(4));
        Console.WriteLine(new Factory().Make<Box>(2));
        Console.WriteLine(new Factory().Make<Circle>(3));
        Console.WriteLine(new Factory().Last(3).Area());
        return null;
    }
}
