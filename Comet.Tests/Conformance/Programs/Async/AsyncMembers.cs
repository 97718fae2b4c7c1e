using System;
using System.Collections.Generic;
using System.Threading.Tasks;
using Comet;

// Virtual, abstract and overriding async methods, members of interfaces, explicit ones, and overrides that are not async or return what another gives.
[Offloadable]
public partial interface IShape
{
    Task<int> Area();

    ValueTask<string> Name(int n);

    async Task<int> Double() => 2 * await Area();
}

[Offloadable]
public abstract partial class Shape : IShape
{
    protected int Size;

    protected Shape(int size) => Size = size;

    public abstract Task<int> Area();

    public virtual async ValueTask<string> Name(int n)
    {
        string name = "";
        for (int i = 0; i < n + 9; i++) name += "s";
        await Task.Yield();
        return name;
    }

    public virtual async Task<int> Sum(int n)
    {
        int sum = 0;
        for (int i = 0; i < n; i++) sum += await Area();
        return sum;
    }
}

[Offloadable]
public partial class Square : Shape
{
    public Square(int size) : base(size)
    {
    }

    public override async Task<int> Area()
    {
        int area = 0;
        for (int i = 0; i < Size * 4; i++) area += Size;
        await Task.Yield();
        return area;
    }

    public override async Task<int> Sum(int n) => 1 + await base.Sum(n);
}

[Offloadable]
public partial class Dot : Shape, IShape
{
    public Dot() : base(0)
    {
    }

    public override Task<int> Area() => Task.FromResult(7);

    public override ValueTask<string> Name(int n) => new("dot" + n);

    async Task<int> IShape.Double()
    {
        await Task.Yield();
        int n = 0;
        for (int i = 0; i < 3; i++) n += await Area();
        return n;
    }
}

/// <summary>Not offloadable.</summary>
public sealed class Outside : IShape
{
    public async Task<int> Area()
    {
        await Task.Delay(1);
        return 100;
    }

    public ValueTask<string> Name(int n) => new("outside");
}

[Offloadable]
public partial class User
{
    public async Task<string> Use(IReadOnlyList<IShape> shapes, Shape[] own)
    {
        int total = 0;
        string names = "";
        foreach (IShape shape in shapes)
        {
            total += await shape.Area();
            names += await shape.Name(2);
            total += await shape.Double();
        }

        for (int i = 0; i < own.Length; i++) total += await own[i].Sum(i + 1) + await own[i].Area();
        Task<int> kept = own[0].Area();
        total += await kept;
        return names + total;
    }
}

public static class Program
{
    public static object? Run()
    {
        var square = new Square(3);
        var dot = new Dot();
        Console.WriteLine(square.Sum(2).Result);
        Console.WriteLine(((Shape)dot).Sum(2).Result);
        Console.WriteLine(((IShape)square).Double().Result);
        return new User().Use(new IShape[] { square, dot, new Outside() }, new Shape[] { square, dot }).Result;
    }
}
