using System;
using System.Collections.Generic;
using System.Linq;
using Comet;

public struct Stack16
{
    private readonly int[] _items;
    private int _count;

    public Stack16(int size)
    {
        _items = new int[size];
        for (int i = 0; i < size; i++)
        {
            _items[i] = -1;
        }
    }

    public readonly int Count => _count;

    public void Push(int item) => _items[_count++] = item;

    public int Pop() => _items[--_count];

    public int PushAll(int from, int to)
    {
        for (int i = from; i < to; i++)
        {
            Push(i);
        }

        return _count;
    }

    public readonly int Sum()
    {
        int sum = 0;
        for (int i = 0; i < _count; i++)
        {
            sum += _items[i];
        }

        return sum;
    }

    public Stack16 With(int item)
    {
        Stack16 copy = this;
        while (item > 0)
        {
            copy.Push(item--);
        }

        return copy;
    }

    public void Reset(int n)
    {
        while (_count > n)
        {
            _count--;
        }

        if (n == 0)
        {
            this = new Stack16(3);
        }
    }
}

public struct Walker : IComparable<Walker>
{
    public int X, Y;

    public Walker Walk(int n)
    {
        for (int i = 0; i < n; i++)
        {
            (X, Y) = (X + i, Y - 1);
        }

        return this;
    }

    public readonly int CompareTo(Walker other)
    {
        int a = 0;
        while (a < X)
        {
            a++;
        }

        return a.CompareTo(other.X);
    }

    public static Walker operator +(Walker a, int n) => a.Walk(n);

    public override readonly string ToString() => $"{X}/{Y}";
}

[Offloadable]
public partial class StructUser
{
    private Stack16 _field = new(12);
    private readonly Walker _readonly;
    private Walker[] _walkers = new Walker[2];

    public int Walked(int n)
    {
        int total = 0;
        for (int i = 0; i < n; i++)
        {
            _walkers[0].X++;
            total += _walkers[0].X;
        }

        return total;
    }

    public string Run()
    {
        int a = _field.PushAll(0, 5), b = _field.Sum();
        Stack16 copy = _field;
        int c = copy.PushAll(7, 9) + copy.Pop();
        Stack16 with = _field.With(3);
        object boxed = _field;
        int d = ((Stack16)boxed).PushAll(1, 3);
        Walker first = _readonly.Walk(3), second = _readonly.Walk(2);
        _walkers[1].Walk(4);
        _walkers[0] = _walkers[1] + 2;
        var list = new List<Walker> { first, second, _walkers[0], default };
        list[0].Walk(5);
        list.Sort();
        Walker? maybe = list[1];
        int e = maybe?.Walk(2).X ?? -1;
        Walker Chain(Walker w) => w.Walk(1).Walk(2).Walk(3);
        copy.Reset(2);
        Stack16 reset = copy;
        reset.Reset(0);
        return $"{a} {b} {c} {with.Count} {_field.Count} {_field.Sum()} {d} {((Stack16)boxed).Count} {first} {_readonly} {string.Join(" ", _walkers)} {string.Join(" ", list)} {e} {maybe} {Chain(first)} {first} {copy.Count} {copy.Sum()} {reset.Count}{list.Max()}";
    }
}

public static class Program
{
    public static object? Run()
    {
        var user = new StructUser();
        Console.WriteLine(user.Run());
        Console.WriteLine(user.Walked(30));
        return user;
    }
}
