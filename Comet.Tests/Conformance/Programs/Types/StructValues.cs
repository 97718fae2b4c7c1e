using System;
using System.Collections.Generic;
using Comet;

[Offloadable]
public readonly partial record struct Vec(double X, double Y)
{
    public double Length
    {
        get
        {
            // A square root the slow way.
            double square = X * X + Y * Y, root = square;
            for (int i = 0; i < 8; i++)
            {
                root = root == 0 ? 0 : (root + square / root) / 2;
            }

            return Math.Round(root, 6);
        }
    }

    public Vec Turn(int quarters)
    {
        Vec turned = this;
        for (int i = 0; i < quarters; i++)
        {
            turned = new Vec(-turned.Y, turned.X);
        }

        return turned;
    }

    public static Vec operator +(Vec a, Vec b)
    {
        for (int i = 0; i < 1; i++)
        {
            a = new Vec(a.X + b.X, a.Y + b.Y);
        }

        return a;
    }

    public static Vec operator *(Vec a, int times)
    {
        Vec sum = default;
        for (int i = 0; i < times; i++)
        {
            sum += a;
        }

        return sum;
    }

    public static implicit operator Vec((double X, double Y) pair)
    {
        double x = 0;
        for (int i = 0; i < 2; i++)
        {
            x += pair.X / 2;
        }

        return new Vec(x, pair.Y);
    }
}

[Offloadable]
public partial struct Stack<T>
    where T : notnull
{
    private T[]? _items;

    public int Count { get; private set; }

    public void Push(T item)
    {
        if (_items is null || Count == _items.Length)
        {
            var items = new T[Count * 2 + 1];
            for (int i = 0; i < Count; i++)
            {
                items[i] = _items![i];
            }

            _items = items;
        }

        _items[Count++] = item;
    }

    public T Pop()
    {
        T item = _items![--Count];
        for (int i = Count; i < _items.Length; i++)
        {
            _items[i] = default!;
        }

        return item;
    }

    public readonly bool Contains(T item)
    {
        for (int i = 0; i < Count; i++)
        {
            if (_items![i].Equals(item))
            {
                return true;
            }
        }

        return false;
    }
}

[Offloadable]
public partial struct Meter(int limit)
{
    private int _level;

    public bool Fill(int by)
    {
        for (int i = 0; i < by && _level < limit; i++)
        {
            _level++;
        }

        limit--;
        return _level >= limit;
    }

    public override readonly string ToString()
    {
        string text = "";
        for (int i = 0; i < _level; i++)
        {
            text += "|";
        }

        return text + limit;
    }
}

[Offloadable]
public partial class Work
{
    private Vec _at = new(1, 2);
    private readonly List<Vec> _path = [];

    private static int Depth(int n)
    {
        var stack = new Stack<int>();
        Push(n);
        int sum = 0;
        while (stack.Count > 0)
        {
            sum += stack.Pop();
        }

        return sum;

        void Push(int m)
        {
            for (int i = 0; i < m; i++)
            {
                stack.Push(i);
            }
        }
    }

    public string Run()
    {
        Vec v = (3, 4);
        double length = v.Length + (v * 2).Length + (v + _at).Turn(3).X + _at.Length;
        _at += v;
        _at *= 2;
        _path.Add(_at.Turn(1));
        foreach (Vec step in new Vec[] { (1, 0), (0, 1) })
        {
            _at += step.Turn((int)step.Length);
            _path.Add(_at);
        }

        var words = new Stack<string>();
        var copy = words;
        foreach (string word in new[] { "a", "b", "c", "d", "e" })
        {
            words.Push(word + words.Count);
            if (words.Count == 3)
            {
                copy = words;
                copy.Push(copy.Pop() + copy.Pop());
            }
        }

        string text = words.Pop() + words.Pop() + copy.Pop() + (words.Contains("c2") ? "yes" : "no") + copy.Contains("c2") + words.Count + copy.Count;
        var meter = new Meter(6);
        int fills = 0;
        while (!meter.Fill(2))
        {
            fills++;
        }

        var numbers = new Stack<Vec>();
        for (int i = 0; i < 4; i++)
        {
            numbers.Push(v * i);
        }

        return $"{length} {_at} {_path.Count} {text} {fills} {meter} {meter.ToString().Length} {numbers.Pop().Length + numbers.Pop().X} {Depth(4)}";
    }
}

public static class Program
{
    public static object? Run()
    {
        var work = new Work();
        Console.WriteLine(work.Run());
        return work;
    }
}
