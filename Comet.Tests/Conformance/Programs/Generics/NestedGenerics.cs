using System;
using System.Collections.Generic;
using Comet;

[Offloadable]
public partial class Tree<TKey, TValue>
    where TKey : IComparable<TKey>
{
    [Offloadable]
    internal sealed partial class Node(TKey key, TValue value)
    {
        public readonly TKey Key = key;
        public TValue Value = value;
        public Node? Left, Right;
    }

    public readonly struct Entry(TKey key, TValue value)
    {
        public readonly TKey Key = key;
        public readonly TValue Value = value;

        public override string ToString() => $"{Key}={Value}";
    }

    private Node? _root;

    public int Count { get; private set; }

    public void Set(TKey key, TValue value)
    {
        Node? parent = null, current = _root;
        int order = 0;
        while (current != null)
        {
            parent = current;
            order = key.CompareTo(current.Key);
            if (order == 0)
            {
                current.Value = value;
                return;
            }

            current = order < 0 ? current.Left : current.Right;
        }

        var made = new Node(key, value);
        Count++;
        if (parent == null)
        {
            _root = made;
        }
        else if (order < 0)
        {
            parent.Left = made;
        }
        else
        {
            parent.Right = made;
        }
    }

    public List<Entry> Entries()
    {
        var entries = new List<Entry>();
        Collect(_root, entries);
        return entries;
    }

    private static void Collect(Node? node, List<Entry> entries)
    {
        if (node != null)
        {
            Collect(node.Left, entries);
            entries.Add(new Entry(node.Key, node.Value));
            Collect(node.Right, entries);
        }
    }
}

public static class Program
{
    public static object? Run()
    {
        var names = new Tree<int, string>();
        var trees = new Tree<string, Tree<int, string>>();
        foreach (int key in new[] { 5, 2, 8, 1, 9, 2 })
        {
            names.Set(key, "n" + key + names.Count);
            trees.Set("t" + key % 3, names);
        }

        string text = string.Join(" ", names.Entries());
        Console.WriteLine($"{text} {trees.Count} {ReferenceEquals(trees.Entries()[0].Value, names)}");
        return new object[] { names, trees, names.Entries() };
    }
}
