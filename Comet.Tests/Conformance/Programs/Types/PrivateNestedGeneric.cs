using System;
using System.Collections.Generic;
using Comet;

// Private nested types of a generic class, marked and not: they have its type parameters, and are known of each instantiation.
[Offloadable]
public partial class SkipList<TKey, TValue> where TKey : IComparable<TKey>
{
    private readonly Node _head = new(default!, default!, 4);
    private readonly Stats _stats = new();
    private Entry _last;

    private enum Order
    {
        Before,
        Same,
        After,
    }

    public int Count { get; private set; }

    public void Add(TKey key, TValue value)
    {
        Node node = _head;
        var path = new Node[4];
        for (int level = 3; level >= 0; level--)
        {
            while (node.Next[level] is { } next && next.Compare(key) == Order.Before) node = next;
            path[level] = node;
        }

        var added = new Node(key, value, Count % 4 + 1);
        for (int level = 0; level < added.Next.Length; level++) added.LinkAfter(path[level], level);
        _last = new Entry { Key = key, Node = added };
        _stats.Note(Count++);
    }

    public IEnumerable<TValue> Values()
    {
        for (Node? node = _head.Next[0]; node is not null; node = node.Next[0]) yield return node.Value;
    }

    public string Describe() => $"{Count} {_stats.Total} {_last.Key} {(_last.Node is null ? "none" : _last.Node.Levels)}";

    [Offloadable]
    private sealed partial class Node(TKey key, TValue value, int levels)
    {
        public readonly TKey Key = key;
        public readonly TValue Value = value;
        public int Levels => Next.Length;
        public readonly Node?[] Next = new Node?[levels];

        public Order Compare(TKey other)
        {
            int order = Key.CompareTo(other);
            return order < 0 ? Order.Before : order == 0 ? Order.Same : Order.After;
        }

        public void LinkAfter(Node before, int level)
        {
            for (int i = level; i <= level; i++)
            {
                Next[i] = before.Next[i];
                before.Next[i] = this;
            }
        }
    }

    private sealed class Stats
    {
        public int Total;

        public void Note(int n) => Total += n;
    }

    private struct Entry
    {
        public TKey Key;
        public Node? Node;
    }
}

[Offloadable]
public partial class User
{
    public string Run(int n)
    {
        var numbers = new SkipList<int, string>();
        var words = new SkipList<string, int>();
        for (int i = 0; i < n; i++)
        {
            numbers.Add(i * 5 % n, "n" + i);
            words.Add("w" + (i * 3 % n), i);
        }

        return string.Join(",", numbers.Values()) + " " + numbers.Describe() + " " + string.Join(",", words.Values()) + " " + words.Describe();
    }
}

public static class Program
{
    public static object? Run() => new User().Run(9);
}
