using System;
using System.Collections.Generic;
using System.Linq;
using Comet;

[Offloadable]
public partial class Deque<T> : IEnumerable<T>
{
    private T[] _items = new T[2];
    private int _first;

    public int Count { get; private set; }

    public T this[int index] => index < Count ? _items[(_first + index) % _items.Length] : throw new ArgumentOutOfRangeException(nameof(index));

    public void AddLast(T item)
    {
        Grow();
        _items[(_first + Count++) % _items.Length] = item;
    }

    public void AddFirst(T item)
    {
        Grow();
        _first = (_first + _items.Length - 1) % _items.Length;
        _items[_first] = item;
        Count++;
    }

    public T RemoveFirst()
    {
        if (Count == 0)
        {
            throw new InvalidOperationException("the deque is empty");
        }

        T item = _items[_first];
        _items[_first] = default!;
        _first = (_first + 1) % _items.Length;
        Count--;
        return item;
    }

    public IEnumerator<T> GetEnumerator()
    {
        for (int i = 0; i < Count; i++)
        {
            yield return this[i];
        }
    }

    System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();

    private void Grow()
    {
        if (Count < _items.Length)
        {
            return;
        }

        var larger = new T[Count * 2];
        for (int i = 0; i < Count; i++)
        {
            larger[i] = this[i];
        }

        (_items, _first) = (larger, 0);
    }
}

/// <summary>Collections of one's own, generic, with enumerators, growth and exceptions.</summary>
[Offloadable]
public partial class Josephus
{
    public string Run(int people, int step)
    {
        var ring = new Deque<int>();
        for (int i = 1; i <= people; i++)
        {
            ring.AddLast(i);
        }

        string order = "";
        while (ring.Count > 1)
        {
            for (int i = 1; i < step; i++)
            {
                ring.AddLast(ring.RemoveFirst());
            }

            order += ring.RemoveFirst() + " ";
        }

        return order + "leaves " + ring[0];
    }

    public string Mixed()
    {
        var deque = new Deque<string>();
        for (int i = 0; i < 10; i++)
        {
            if (i % 3 == 0)
            {
                deque.AddFirst("f" + i);
            }
            else
            {
                deque.AddLast("l" + i);
            }

            if (i % 4 == 3)
            {
                deque.RemoveFirst();
            }
        }

        string all = string.Join(",", deque);
        try
        {
            while (true)
            {
                deque.RemoveFirst();
            }
        }
        catch (InvalidOperationException e)
        {
            return all + " " + e.Message;
        }
    }
}

public static class Program
{
    public static object? Run()
    {
        var josephus = new Josephus();
        string text = josephus.Run(41, 3);
        Console.WriteLine(text);
        Console.WriteLine(josephus.Mixed());
        return text.EndsWith("leaves 31", StringComparison.Ordinal) ? josephus : throw new InvalidOperationException(text);
    }
}
