using System;
using System.Collections.Generic;
using Comet;

[Offloadable]
public partial class Ring<T>
{
    private T[] _items;
    private int _start, _count;

    public Ring(int capacity) => _items = new T[capacity];

    public int Count => _count;

    public int Grown { get; private set; }

    public void Push(T item)
    {
        if (_count == _items.Length)
        {
            Grow();
        }

        _items[(_start + _count++) % _items.Length] = item;
    }

    public T Pop()
    {
        if (_count == 0)
        {
            throw new InvalidOperationException("empty ring of " + typeof(T).Name);
        }

        T item = _items[_start];
        _items[_start] = default!;
        _start = (_start + 1) % _items.Length;
        _count--;
        return item;
    }

    private void Grow()
    {
        var larger = new T[_items.Length * 2];
        for (int i = 0; i < _count; i++)
        {
            larger[i] = _items[(_start + i) % _items.Length];
        }

        _items = larger;
        _start = 0;
        Grown++;
    }
}

[Offloadable]
public partial class Rings
{
    public string Run()
    {
        var numbers = new Ring<int>(2);
        var words = new Ring<string>(1);
        var pairs = new Ring<(int, Ring<int>)>(4);
        string text = "";
        for (int i = 0; i < 10; i++)
        {
            numbers.Push(i);
            words.Push("w" + i);
            pairs.Push((i, numbers));
            if (i % 3 == 2)
            {
                text += numbers.Pop() + words.Pop() + pairs.Pop().Item2.Count + " ";
            }
        }

        try
        {
            while (true)
            {
                text += words.Pop();
            }
        }
        catch (InvalidOperationException e)
        {
            text += e.Message;
        }

        return $"{text} {numbers.Grown} {words.Grown} {pairs.Grown} {ReferenceEquals(pairs.Pop().Item2, numbers)}";
    }
}

public static class Program
{
    public static object? Run()
    {
        string text = new Rings().Run();
        Console.WriteLine(text);
        var kept = new Ring<double>(1);
        for (int i = 0; i < 5; i++)
        {
            kept.Push(i / 2.0);
        }

        return new object[] { text, kept };
    }
}
