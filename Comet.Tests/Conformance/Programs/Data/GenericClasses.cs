using System;
using System.Collections.Generic;
using Comet;

public class Node<T>
{
    public T Value;
    public Node<T>? Next;
    private readonly List<T> _history = [];

    public Node(T value)
    {
        Value = value;
    }

    public int Changes => _history.Count;

    public void Set(T value)
    {
        _history.Add(Value);
        Value = value;
    }
}

public class Ring<TKey, TItem>
    where TKey : notnull
    where TItem : class?
{
    private readonly Dictionary<TKey, Node<TItem>> _nodes = new();
    private TItem[] _recent = new TItem[2];
    private int _next;

    public int Count => _nodes.Count;

    public TItem[] Recent => _recent;

    public void Put(TKey key, TItem item)
    {
        if (_nodes.TryGetValue(key, out Node<TItem>? node))
        {
            node.Set(item);
        }
        else
        {
            _nodes[key] = new Node<TItem>(item);
        }

        _recent[_next++ % 2] = item;
    }

    public Node<TItem> At(TKey key) => _nodes[key];
}

public sealed class Names : Ring<int, string>
{
    public string Owner = "";

    public sealed class Entry<T>
    {
        public T? Tag;
        public Names? In;
    }
}

[Offloadable]
public partial class Store<T>
{
    public Node<T>? Head;
    public Node<(T, string)>? Pairs;

    public int Push(T[] values)
    {
        int pushed = 0;
        for (int i = 0; i < values.Length; i++)
        {
            Head = new Node<T>(values[i]) { Next = Head };
            Pairs = new Node<(T, string)>((values[i], "p" + i)) { Next = Pairs };
            Pairs.Set((values[0], "again"));
            pushed++;
        }

        return pushed;
    }
}

[Offloadable]
public partial class Work
{
    public Names Names = new() { Owner = "home" };
    public Names.Entry<DateTime>? Entry;

    public int Fill(Ring<string, object> ring, int count)
    {
        int sum = 0;
        for (int i = 0; i < count; i++)
        {
            ring.Put("k" + i % 3, i % 2 == 0 ? Names : "text" + i);
            Names.Put(i % 4, "n" + i);
            Entry = new Names.Entry<DateTime> { Tag = new DateTime(2000 + i, 1, 1), In = Names };
            sum += ring.Count * 10 + Names.At(i % 4).Changes;
        }

        return sum;
    }
}

public static class Program
{
    public static object? Run()
    {
        var ring = new Ring<string, object>();
        var work = new Work();
        int sum = work.Fill(ring, 9);
        var store = new Store<int>();
        store.Push([3, 1, 2]);
        var texts = new Store<string>();
        texts.Push(["x", "y"]);
        Console.WriteLine($"{sum} {work.Entry!.Tag:yyyy} {ReferenceEquals(ring.At("k0").Value, work.Names)} {ring.Recent[0]} {work.Names.At(1).Value}");
        Console.WriteLine($"{store.Head!.Value} {store.Pairs!.Value} {store.Pairs.Changes} {texts.Head!.Next!.Value} {texts.Pairs!.Next!.Value.Item2}");
        return new object[] { ring, work, store, texts };
    }
}
