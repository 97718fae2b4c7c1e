using System;
using System.Collections.Generic;
using Comet;

[Offloadable]
public partial interface IVisitor<T>
{
    T Visit(Node node);

    TResult Fold<TResult>(Node node, TResult start, int times)
        where TResult : notnull;
}

[Offloadable]
public partial interface IPart
{
    int Work(int n);
}

[Offloadable]
public partial class Node(int value) : IPart
{
    public int Value = value;
    public Node? Left, Right;

    public T Accept<T>(IVisitor<T> visitor) => visitor.Visit(this);

    public int Work(int n)
    {
        int r = Value;
        for (int i = 0; i < n; i++)
        {
            r += Left?.Work(1) ?? i;
        }

        return r;
    }
}

[Offloadable]
public partial class Summer : IVisitor<int>
{
    public int Visit(Node node) => node.Value + (node.Left?.Accept(this) ?? 0) + (node.Right?.Accept(this) ?? 0);

    public TResult Fold<TResult>(Node node, TResult start, int times)
        where TResult : notnull
    {
        TResult last = start;
        for (int i = 0; i < times + node.Value; i++)
        {
            last = i % 2 == 0 ? start : last;
        }

        return last;
    }
}

[Offloadable]
public partial class Printer : IVisitor<string>
{
    private readonly List<string> _seen = [];

    string IVisitor<string>.Visit(Node node)
    {
        string left = node.Left?.Accept(this) ?? "-";
        _seen.Add(left);
        return $"({left} {node.Value} {node.Right?.Accept(this) ?? "-"})";
    }

    TResult IVisitor<string>.Fold<TResult>(Node node, TResult start, int times)
    {
        for (int i = 0; i < times; i++)
        {
            _seen.Add(start.ToString() + i);
        }

        return start;
    }
}

public struct Tally : IPart
{
    public int Count;

    public int Work(int n)
    {
        Count += n;
        return Count;
    }
}

[Offloadable]
public partial class Runner<T>
    where T : class, IPart
{
    private readonly List<T> _parts = [];

    public void Add(T part) => _parts.Add(part);

    public int All(int n)
    {
        int sum = 0;
        foreach (T part in _parts)
        {
            sum += part.Work(n);
        }

        return sum;
    }
}

[Offloadable]
public partial class Work
{
    public static int Each<T>(T part, int n)
        where T : IPart
    {
        int sum = 0;
        for (int i = 0; i < n; i++)
        {
            // A structure must be changed in place.
            sum += part.Work(i);
        }

        return sum;
    }

    public string Run()
    {
        var root = new Node(1) { Left = new Node(2) { Left = new Node(3) }, Right = new Node(4) };
        IVisitor<string> printer = new Printer();
        IVisitor<int> summer = new Summer();
        var runner = new Runner<Node>();
        runner.Add(root);
        runner.Add(root.Left);
        string text = root.Accept(printer) + root.Accept(summer);
        text += summer.Fold(root, "x", 3) + summer.Fold(root, 5, 2) + printer.Fold(root, 7L, 2) + printer.Fold(root, "y", 1);
        return $"{text} {runner.All(2)} {Each(root, 3)} {Each(new Tally { Count = 1 }, 4)} {Each<IPart>(new Tally(), 4)}";
    }
}

public static class Program
{
    public static object? Run()
    {
        var work = new Work();
        Console.WriteLine(work.Run());
        Console.WriteLine(Work.Each(new Tally(), 3));
        Console.WriteLine(Outside(new Tally()) + Outside(new Node(3)));
        return work;
    }

    private static int Outside<T>(T part)
        where T : IPart
    {
        part.Work(1);
        part.Work(2);
        return part.Work(3);
    }
}
