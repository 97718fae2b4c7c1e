using System;
using System.Collections.Generic;
using Comet;

/// <summary>Generic classes, bases that are constructed of others, and constructors that create objects of their own class.</summary>
[Offloadable]
public partial class Cell<T>
{
    public readonly T Value;
    public readonly List<T> History;
    public int Size { get; }

    public Cell(T value, int size)
    {
        Value = value;
        History = new List<T>();
        for (int i = 0; i < size; i++) History.Add(Work.Same(value));
        Size = History.Count;
    }

    public partial class Inside
    {
        public T? Copy;
    }
}

/// <summary>Its constructor only stores.</summary>
[Offloadable]
public partial class Holder<T>(T held)
{
    public T Held = held;
}

[Offloadable]
public partial class Lists<T> : Holder<List<T>>
{
    public readonly int Count = Work.Slow(2);

    public Lists(T a, T b) : base([a, Work.Same(b)])
    {
        Held.Add(b);
        Count += Work.Slow(Held.Count);
    }
}

[Offloadable]
public partial class Numbers : Lists<int>
{
    public Cell<string> Text = new("x" + Work.Slow(1), 2);

    public Numbers(params int[] all) : base(all[0], Work.Slow(all.Length))
    {
        foreach (int n in all) Held.Add(Work.Slow(n));
    }
}

[Offloadable]
public partial class Tree
{
    public readonly Tree? Left, Right;
    public readonly int Depth;
    public readonly Tree? Parent;

    public Tree(int depth, Tree? parent = null)
    {
        Parent = parent;
        Depth = depth;
        if (depth == 0) return;
        Left = new Tree(depth - 1, this);
        Right = depth % 2 == 0 ? new Tree(depth - 1, Left) : null;
    }

    public int Count() => 1 + (Left?.Count() ?? 0) + (Right?.Count() ?? 0);
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

    public static T Same<T>(T value)
    {
        for (int i = 0; i < 1; i++) Slow(i);
        return value;
    }
}

[Offloadable]
public partial class Maker
{
    public Cell<TItem> Generic<TItem>(TItem item) where TItem : notnull
    {
        return new Cell<TItem>(Work.Same(item), Work.Slow(3));
    }

    public string Make()
    {
        Cell<string> text = Generic("t");
        Cell<(int, string)> pairs = Generic((1, "p"));
        var lists = new Lists<double>(1.5, 2.5);
        var numbers = new Numbers(4, 5, Work.Slow(6));
        var cells = new Cell<Cell<int>>(new Cell<int>(Work.Slow(7), 1), 2);
        return $"{text.Size}{string.Join("", text.History)} {pairs.Value} {lists.Count} {numbers.Count} {string.Join(",", numbers.Held)} {numbers.Text.Value} {cells.History[1].Value}";
    }
}

public static class Program
{
    public static object? Run()
    {
        Console.WriteLine(new Maker().Make());
        var tree = new Maker2().Grow(5);
        Console.WriteLine(tree.Count());
        return tree;
    }
}

[Offloadable]
public partial class Maker2
{
    public Tree Grow(int depth) => new(Work.Slow(depth));
}
