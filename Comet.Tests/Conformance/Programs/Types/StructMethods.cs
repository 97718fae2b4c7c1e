using System;
using System.Collections.Generic;
using Comet;

[Offloadable]
public partial struct Cursor
{
    private readonly int[] _items;
    private int _at;
    public List<int> Seen;

    public Cursor(int[] items)
    {
        _items = items;
        _at = -1;
        Seen = [];
    }

    public readonly int Current => Weigh(_items[_at]);

    public readonly bool AtEnd => _at >= _items.Length - 1;

    public bool Next()
    {
        for (int i = 0; i < 2; i++)
        {
            _at += i;
        }

        Seen.Add(_at);
        if (_at > 90)
        {
            throw new InvalidOperationException("at " + _at);
        }

        return _at < _items.Length;
    }

    public int Sum()
    {
        int sum = 0;
        while (Next() && this.Seen.Count < 20)
        {
            sum += Current + Weigh(_at);
        }

        return sum;
    }

    public Cursor Skip(int count)
    {
        for (int i = 0; i < count; i++)
        {
            Next();
        }

        Cursor copy = this;
        copy.Next();
        return copy;
    }

    public void Restart()
    {
        Next();
        this = new Cursor(_items);
        Next();
    }

    public void Fail(int by)
    {
        for (int i = 0; i < by; i++)
        {
            _at += 50;
            Next();
        }
    }

    private static int Weigh(int n)
    {
        int w = 0;
        for (int i = 0; i < n; i++)
        {
            w += 2;
        }

        return w;
    }
}

[Offloadable]
public partial struct Pair
{
    public Cursor Left, Right;
    public int Steps;

    public int Walk()
    {
        int sum = 0;
        while (Left.Next())
        {
            Steps++;
            sum += Left.Current;
            if (Right.Next())
            {
                sum += Right.Current * 10;
            }
        }

        return sum;
    }

    public readonly int Peek()
    {
        Cursor left = Left;
        int sum = 0;
        while (left.Next())
        {
            sum += left.Current;
        }

        // On a copy, since this method may not change the structure.
        Right.Next();
        return sum + Right.Seen.Count;
    }
}

[Offloadable]
public partial class Holder
{
    public Cursor Field = new([5, 6, 7]);
    public readonly Cursor Fixed = new([1, 2]);
    public Cursor[] Cells = [new([1, 2]), new([3])];

    private static int Twice(int n)
    {
        int r = 0;
        for (int i = 0; i < 2; i++)
        {
            r += n;
        }

        return r;
    }

    private static int Drain(Cursor cursor)
    {
        int sum = cursor.Sum();
        return cursor.AtEnd ? sum : -sum;
    }

    public string Run()
    {
        var cursor = new Cursor([3, 1, 4, 1, 5]);
        int first = cursor.Next() ? cursor.Current : -1;
        int drained = Drain(cursor);
        Cursor skipped = cursor.Skip(2);
        int rest = cursor.Sum() + skipped.Current;
        bool end = cursor.AtEnd && skipped.AtEnd;
        cursor.Restart();
        int again = Twice(cursor.Current) + (cursor.Next() ? Twice(cursor.Current) : 0);
        int field = 0;
        while (Field.Next())
        {
            field += Twice(Field.Current);
        }

        Cells[1].Next();
        int cell = Cells[1].Current + Fixed.Sum() + new Cursor([9, 8]).Sum() + Make(2).Sum();
        var pair = new Pair { Left = new([1, 2, 3]), Right = new([4]) };
        int peeked = pair.Peek();
        int walked;
        try
        {
            walked = pair.Walk();
        }
        catch (IndexOutOfRangeException)
        {
            walked = -1;
        }

        pair.Left.Restart();
        int left = pair.Left.Current;
        string failed = "";
        try
        {
            failed += cursor.Seen.Count;
            cursor.Fail(3);
        }
        catch (InvalidOperationException e)
        {
            failed += e.Message + cursor.Seen.Count + cursor.AtEnd;
        }

        Cursor? maybe = new Cursor([7]);
        bool? moved = maybe?.Next();
        int copies = 0;
        foreach (Cursor each in new[] { new Cursor([2, 2]), new Cursor([1]) })
        {
            // The loop variable itself is changed: it is a variable, though it cannot be assigned.
            each.Next();
            each.Next();
            copies += each.AtEnd ? 1 : 10;
        }

        return $"{first} {drained} {rest} {end} {again} {field} {cell} {peeked} {walked} {pair.Steps} {left} {failed} {moved} {maybe!.Value.Seen.Count} {copies} {Fixed.Seen.Count}";
    }

    private static Cursor Make(int n)
    {
        var items = new int[n];
        for (int i = 0; i < n; i++)
        {
            items[i] = i + 1;
        }

        return new Cursor(items);
    }
}

public static class Program
{
    public static object? Run()
    {
        var holder = new Holder();
        string result = holder.Run();
        Console.WriteLine(result);
        return holder;
    }
}
