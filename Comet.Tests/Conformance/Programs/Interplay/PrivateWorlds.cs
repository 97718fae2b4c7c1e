using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Comet;

// Private nested types of every kind, with closures, iterators, events and async functions between them.
[Offloadable]
public partial class Inventory
{
    private readonly Dictionary<Key, Node<string>> _nodes = new();
    private readonly List<string> _log = new();
    private Node<string>? _head;
    private int _made;

    private event Action<Key, int>? Changed;

    private delegate int Pricing(in Key key, ref int total);

    private enum Level { Low = 1, High = 5 }

    private interface IVisitor
    {
        void Visit(Node<string> node, int depth);

        int Count { get; }
    }

    [Offloadable]
    private partial record struct Key(string Name, int Shelf)
    {
        public static Key operator ++(Key key) => key with { Shelf = key.Shelf + 1 };

        public static implicit operator string(Key key) => key.Name + "@" + key.Shelf;
    }

    [Offloadable]
    private partial class Node<T> where T : notnull
    {
        public Node(T value, Func<T, int> weigh)
        {
            Value = value;
            Weigh = weigh;
            for (int i = 0; i < 3; i++) Weights.Add(weigh(value) + i);
        }

        public T Value { get; }

        public Func<T, int> Weigh { get; }

        public List<int> Weights { get; } = new();

        public Node<T>? Next { get; set; }

        public IEnumerable<Node<T>> Following()
        {
            Node<T>? at = this;
            try
            {
                while (at is not null)
                {
                    yield return at;
                    at = at.Next;
                }
            }
            finally
            {
                Weights.Add(at is null ? -1 : at.Weights.Count);
            }
        }
    }

    [Offloadable]
    private sealed partial class Counter(List<string> log) : IVisitor
    {
        private int _count;

        public int Count => _count;

        public void Visit(Node<string> node, int depth)
        {
            _count += depth;
            for (int i = 0; i < depth; i++) log.Add($"{new string('.', i)}{node.Value}");
        }
    }

    public async Task<string> Run(int n)
    {
        Action<Key, int> note = (key, by) => _log.Add($"{(string)key} {by:+0;-0}");
        Changed += note;
        Changed += Again;
        for (int i = 0; i < n; i++)
        {
            int captured = i;
            Key key = new("item" + i % 3, i);
            _nodes[key] = Make("v" + i, text => text.Length * captured + _made);
            Changed?.Invoke(key, captured);
            if (i == n / 2) Changed -= note;
            key++;
            _log.Add(key);
        }

        IVisitor visitor = new Counter(_log);
        Walk(_head, 1);
        _log.Add("visited " + visitor.Count);

        foreach (Node<string> node in _head!.Following())
        {
            if (node.Weights.Sum() > 30) break;
            _log.Add(node.Value + ":" + string.Join(",", node.Weights));
        }

        _log.Add("head " + string.Join(",", _head.Weights));
        Pricing pricing = (in Key key, ref int total) =>
        {
            total += key.Shelf * (int)(key.Shelf > 2 ? Level.High : Level.Low);
            return total;
        };
        int sum = 0;
        foreach (Key key in _nodes.Keys) _log.Add(key.Name + pricing(in key, ref sum));
        var later = new List<Func<Task<int>>>();
        foreach (var (key, node) in _nodes)
        {
            later.Add(async () =>
            {
                await Task.Yield();
                return node.Weigh(key) + await Twice(key.Shelf);
            });
        }

        foreach (Func<Task<int>> function in later) sum += await function();
        return $"{sum} {_made} {Changed?.GetInvocationList().Length}\n{string.Join("\n", _log)}";

        void Walk(Node<string>? node, int depth)
        {
            if (node is null) return;
            visitor.Visit(node, depth);
            if (depth < 3) Walk(node.Next, depth + 1);
            else Skip(node.Next);
        }

        void Skip(Node<string>? node)
        {
            if (node is { Next: { } next }) Walk(next, 1);
        }
    }

    private Node<string> Make(string value, Func<string, int> weigh)
    {
        _made++;
        return _head = new Node<string>(value, weigh) { Next = _head };
    }

    private void Again(Key key, int by) => _log.Add("again " + key.Name + by);

    private static async Task<int> Twice(int n)
    {
        int sum = 0;
        for (int i = 0; i < 2; i++) sum += n;
        await Task.CompletedTask;
        return sum;
    }
}

public static class Program
{
    public static object? Run() => new Inventory().Run(7).GetAwaiter().GetResult();
}
