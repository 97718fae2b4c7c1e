// expect: migrates
// Classes whose objects tell when they are written to: trees, inheritance, generics, records, structures in properties, initializers, code that must run at home, copies, and threads that know nothing of Comet.
using System;
using System.Collections.Generic;
using System.Threading;
using Comet;

public struct Point
{
    public int X;
    public string? Name;

    public Point Moved(int by) => new() { X = X + by, Name = Name };
}

[Offloadable, Precise]
public partial class Node
{
    private readonly int _id;

    public Node(int id) => _id = id;

    public int Id => _id;

    public partial int Key { get; set; }

    public partial Node? Left { get; set; }

    public partial Node? Right { get; protected set; }

    public partial string Name { get; set; } = "unnamed";

    public static Node Insert(Node? node, int key)
    {
        if (node == null) return new Node(key) { Key = key };
        if (key < node.Key) node.Left = Insert(node.Left, key);
        else if (key > node.Key) node.Right = Insert(node.Right, key);
        node.Name += key % 3;
        return node;
    }

    public static long Sum(Node? node, int depth) => node == null ? 0 : (long)node.Key * depth + node.Id + node.Name.Length + Sum(node.Left, depth + 1) + Sum(node.Right, depth + 1);
}

[Offloadable, Precise]
public partial class Account
{
    public required partial string Owner { get; set; }

    public partial decimal Balance { get; private set; }

    public partial Point Place { get; set; }

    public partial int? Limit { get; set; }

    public List<string> Log { get; } = [];

    public virtual void Book(decimal amount)
    {
        Balance += amount;
        Log.Add($"{amount}");
    }
}

[Offloadable, Precise]
public sealed partial class Savings : Account
{
    public partial double Rate { get; set; }

    public partial Account? Pays { get; set; }

    public override void Book(decimal amount)
    {
        for (int i = 0; i < 3; i++) base.Book(amount / 4);
        Rate += 0.5;
        Pays?.Book(amount / 4);
    }
}

// Derives from a precise class and is none: it is compared.
[Offloadable]
public partial class Noted : Account
{
    public int Notes;

    public override void Book(decimal amount)
    {
        Notes++;
        base.Book(amount);
    }
}

[Offloadable, Precise]
public partial class Cell<T>
{
    public partial T? Value { get; set; }

    public partial Cell<T>? Next { get; set; }

    public int Length()
    {
        int n = 0;
        for (Cell<T>? c = this; c != null; c = c.Next) n++;
        return n;
    }
}

[Offloadable, Precise]
public partial record Entry(string Key)
{
    public partial int Count { get; set; }

    public partial Entry? Next { get; set; }
}

// Asks and is not: a field that any code may write to.
[Offloadable, Precise]
public partial class Loose
{
    public int Plain;

    public partial int Told { get; set; }
}

[Offloadable]
public partial class Work
{
    private readonly Savings _savings = new() { Owner = "Ann", Place = new Point { X = 1, Name = "p" }, Limit = 3 };
    private readonly Noted _noted = new() { Owner = "Bob" };
    private readonly Loose _loose = new();
    private Node? _root;
    private Cell<string>? _cells;
    private Entry? _entry;

    public string Grow(int n)
    {
        uint key = 7;
        for (int i = 0; i < n; i++)
        {
            key = key * 1664525 + 1013904223;
            _root = Node.Insert(_root, (int)(key >> 24));
        }

        return Node.Sum(_root, 1) + "";
    }

    public string Bank(int n)
    {
        _savings.Pays = _noted;
        string text = "";
        for (int i = 0; i < n; i++)
        {
            _savings.Book(8 * i);
            _savings.Place = _savings.Place.Moved(Spin(i));
            _savings.Limit = i % 2 == 0 ? null : i;
            _loose.Plain += i;
            _loose.Told += _loose.Plain + Spin(1);
            text += $"{_savings.Balance} {_noted.Balance} {_noted.Notes} {_savings.Rate} {_savings.Place.X}{_savings.Place.Name} {_savings.Limit} {_loose.Told};";
        }

        return text + string.Join(",", _savings.Log);
    }

    public string Chain(int n)
    {
        for (int i = 0; i < n; i++)
        {
            _cells = new Cell<string> { Value = "v" + Spin(i), Next = _cells };
            _entry = new Entry("k" + i) { Count = Spin(i), Next = _entry };
            if (_entry.Next is { } next)
            {
                Entry copy = next with { };
                copy.Count++;
                next.Count += Spin(2);
                _entry.Next = i % 2 == 0 ? copy : next;
            }
        }

        string text = _cells!.Length() + "";
        for (Entry? e = _entry; e != null; e = e.Next) text += e.Key + e.Count + (e == (e with { })) + ";";
        return text;
    }

    // Ends at home on each round, and what runs there writes.
    public string Home(int n)
    {
        string text = "";
        for (int i = 0; i < n; i++)
        {
            Spin(i);
            Outside.Write(_savings, _root!, i);
            text += _savings.Owner + _root!.Name + Spin(2);
        }

        return text;
    }

    private int Spin(int n)
    {
        int s = 0;
        for (int i = 0; i <= n; i++) s += i * 3 % 7;
        return s;
    }
}

// Plain code, which no one generates anything into.
public static class Outside
{
    public static void Write(Account account, Node node, int i)
    {
        Console.WriteLine(i);
        account.Owner += i;
        var thread = new Thread(() =>
        {
            for (int j = 0; j < 100; j++) node.Name = "n" + i + j;
        });
        thread.Start();
        thread.Join();
        typeof(Account).GetProperty(nameof(Account.Limit))!.SetValue(account, 100 + i);
    }
}

public static class Program
{
    public static object? Run()
    {
        var work = new Work();
        Console.WriteLine(work.Grow(30));
        Console.WriteLine(work.Bank(4));
        Console.WriteLine(work.Chain(5));
        Console.WriteLine(work.Home(3));
        Console.WriteLine(work.Grow(5) + work.Bank(2));
        return work;
    }
}
