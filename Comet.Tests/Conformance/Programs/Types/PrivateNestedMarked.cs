using System;
using System.Collections.Generic;
using System.Linq;
using Comet;

// Private and protected nested types that are marked: classes, records, structures, interfaces, static classes, several deep, of a class that is marked and of one that is not.
[Offloadable]
public partial class Tree
{
    private Node? _root;
    private Part[] _parts = [];
    private Point _last;

    public int Count { get; private set; }

    public int Fill(int n)
    {
        for (int i = 0; i < n; i++)
        {
            _root = _root is null ? new Leaf(i * 7 % n) : _root.Insert(i * 7 % n);
            Count++;
        }

        _parts = [new Named("a", Count), new Sized(2), new Named("b", 1)];
        int sum = 0;
        foreach (Part part in _parts) sum += part.Weigh(3);
        IVisitor visitor = new Summer();
        _root?.Accept(visitor);
        Point p = new(1, 2);
        p.Move(n);
        _last = p;
        return sum + visitor.Total + p.X + p.Y + _last.X + Helper.Next(n) + Helper.Calls;
    }

    protected virtual int Twice(int n)
    {
        var box = new Box(n);
        return box.Grow(n) + box.Size;
    }

    public int All(int n) => Fill(n) + Twice(n) + Fill(n + 1);

    [Offloadable]
    private abstract partial class Node
    {
        public abstract Node Insert(int value);

        public abstract void Accept(IVisitor visitor);
    }

    [Offloadable]
    private sealed partial class Leaf(int value) : Node
    {
        public override Node Insert(int other)
        {
            var node = new Inner(value);
            return node.Insert(other);
        }

        public override void Accept(IVisitor visitor) => visitor.Visit(value);
    }

    [Offloadable]
    private sealed partial class Inner : Node
    {
        private readonly int _value;
        private readonly Links _links = new();

        public Inner(int value) => _value = value;

        public override Node Insert(int other)
        {
            Node? next = other < _value ? _links.Left : _links.Right;
            next = next is null ? new Leaf(other) : next.Insert(other);
            if (other < _value) _links.Left = next;
            else _links.Right = next;
            _links.Touch(other);
            return this;
        }

        public override void Accept(IVisitor visitor)
        {
            _links.Left?.Accept(visitor);
            visitor.Visit(_value);
            _links.Right?.Accept(visitor);
        }

        [Offloadable]
        private sealed partial class Links
        {
            public Node? Left;
            public Node? Right;
            private int _touched;

            public void Touch(int by)
            {
                for (int i = 0; i < by; i++) _touched += Enumerable.Range(0, i).Count(x => x % 2 == 0);
            }
        }
    }

    [Offloadable]
    private interface IVisitor
    {
        int Total { get; }

        void Visit(int value);
    }

    [Offloadable]
    private sealed partial class Summer : IVisitor
    {
        public int Total { get; private set; }

        public void Visit(int value)
        {
            Func<int, int> weigh = x => x + Total % 2;
            for (int i = 0; i < value; i++) Total += weigh(i);
        }
    }

    [Offloadable]
    private abstract partial record Part
    {
        public abstract int Weigh(int times);
    }

    [Offloadable]
    private sealed partial record Named(string Name, int Weight) : Part
    {
        public override int Weigh(int times)
        {
            int sum = 0;
            for (int i = 0; i < times; i++) sum += Weight + Name.Length;
            return sum;
        }
    }

    [Offloadable]
    private sealed partial record Sized(int Size) : Part
    {
        public override int Weigh(int times) => times == 0 ? Size : Weigh(times - 1) + Size;
    }

    [Offloadable]
    private partial struct Point(int x, int y)
    {
        public int X = x;
        public int Y = y;
        private readonly List<int> _trace = [];

        public void Move(int n)
        {
            for (int i = 0; i < n; i++)
            {
                X += Y;
                Y++;
                _trace.Add(X);
            }
        }
    }

    [Offloadable]
    private static partial class Helper
    {
        public static int Calls;

        public static int Next(int n)
        {
            int r = 0;
            while (n > 0) r += n--;
            Calls++;
            return r;
        }
    }

    [Offloadable]
    protected partial class Box(int size)
    {
        public int Size { get; private set; } = size;

        public int Grow(int by)
        {
            for (int i = 0; i < by; i++) Size += i;
            return Size;
        }
    }
}

[Offloadable]
public sealed partial class Special : Tree
{
    protected override int Twice(int n)
    {
        var box = new Box(n * 2);
        return box.Grow(n) + base.Twice(n);
    }
}

public partial class Unmarked
{
    public static object Make() => new Outer();

    public static string Run(object outer) => ((Outer)outer).Text();

    private partial class Outer
    {
        private readonly Worker _worker = new();

        public string Text() => Ask(_worker, 4) + " " + Ask(new Hidden.Other(), 3);

        [Offloadable]
        internal partial class Worker : Asked
        {
            private readonly List<Kept> _kept = new();

            public override int Work(int n)
            {
                for (int i = 0; i < n; i++) _kept.Add(new Kept(i));
                return _kept.Sum(static k => k.Number) + _kept.Count;
            }

            [Offloadable]
            private partial class Kept(int number)
            {
                public int Number { get; } = number;
            }
        }

        private partial class Hidden
        {
            [Offloadable]
            internal partial class Other : Asked
            {
                public override int Work(int n) => n == 0 ? 1 : Work(n - 1) + n;
            }
        }
    }

    private static string Ask(Asked asked, int n) => new Asker().Ask(asked, n);
}

[Offloadable]
public abstract partial class Asked
{
    public abstract int Work(int n);
}

[Offloadable]
public partial class Asker
{
    public string Ask(Asked asked, int n)
    {
        string text = "";
        for (int i = 0; i < n; i++) text += asked.Work(i) + ",";
        return text;
    }
}

public static class Program
{
    public static object? Run() => $"{new Tree().All(12)} {new Special().All(9)} {Unmarked.Run(Unmarked.Make())}";
}
