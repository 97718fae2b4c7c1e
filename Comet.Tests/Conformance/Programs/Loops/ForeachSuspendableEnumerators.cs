using System;
using System.Collections;
using System.Collections.Generic;
using Comet;

[Offloadable]
public partial class Source
{
    public List<string> Log = [];

    public int Spin(int n)
    {
        int i = 0;
        while (i < n)
        {
            i++;
        }

        return i;
    }
}

/// <summary>A linked structure whose enumerator is suspended in the middle of all it does.</summary>
[Offloadable]
public partial class Tree : Source
{
    private readonly int[] _values = [4, 2, 6, 1, 3, 5, 7];

    public Walk GetEnumerator()
    {
        Log.Add("started " + Spin(2));
        return new Walk(this, _values);
    }

    public int Sum(int limit)
    {
        int sum = 0;
        foreach (int value in this)
        {
            if (value == limit)
            {
                break;
            }

            sum += Spin(value);
        }

        foreach (double value in this)
        {
            foreach (var other in this)
            {
                if (other > value)
                {
                    return sum + (int)value;
                }

                sum += Spin(1);
            }
        }

        return sum;
    }
}

[Offloadable]
public sealed partial class Walk(Tree tree, int[] values) : IDisposable
{
    private int _at = -1;

    public int Current => values[_at];

    public bool MoveNext()
    {
        for (int i = 0; i < 2; i++)
        {
            tree.Spin(1);
        }

        if (_at == 4 && values[0] < 0)
        {
            throw new InvalidOperationException("broken");
        }

        return ++_at < values.Length;
    }

    public void Dispose() => tree.Log.Add($"ended at {tree.Spin(_at)}");
}

/// <summary>A structure enumerates it, without being disposed of.</summary>
public readonly struct Steps(int from, int to)
{
    public StepsEnumerator GetEnumerator() => new() { Next = from, To = to };
}

public struct StepsEnumerator
{
    public int Next;
    public int To;

    public readonly (int Now, int Left) Current => (Next - 1, To - Next);

    public bool MoveNext() => Next++ < To;
}

/// <summary>What may be disposed of, if it is of the derived class.</summary>
public class Quiet
{
    public int Left = 2;

    public int Current => Left;

    public bool MoveNext() => Left-- > 0;
}

public sealed class Loud(List<string> log) : Quiet, IDisposable
{
    public void Dispose() => log.Add("loud");
}

public sealed class Maybe(List<string>? log)
{
    public Quiet GetEnumerator() => log is null ? new Quiet() : new Loud(log);
}

/// <summary>Not sealed, and of no class that is to be disposed of.</summary>
public class Plain
{
    public int Current { get; private set; }

    public bool MoveNext() => ++Current < 3;
}

public sealed class Plains
{
    public Plain GetEnumerator() => new();
}

public static class Extensions
{
    public static StepsEnumerator GetEnumerator(this (int From, int To) range) => new() { Next = range.From, To = range.To };
}

public class Bag<T>(params T[] items)
{
    public Enumerator GetEnumerator() => new(items);

    public struct Enumerator(T[] items) : IEnumerator<T>
    {
        private int _next;

        public readonly T Current => items[_next - 1];

        readonly object? IEnumerator.Current => Current;

        public bool MoveNext() => _next++ < items.Length;

        public void Reset() => _next = 0;

        public readonly void Dispose()
        {
        }
    }
}

[Offloadable]
public partial class Consumer : Source
{
    public int Fields(Steps steps)
    {
        int total = 0;
        foreach (var (now, left) in steps)
        {
            total = total * 10 + Spin(now) + Spin(left);
        }

        foreach (var step in (2, 5))
        {
            total = total * 10 + Spin(step.Now);
        }

        foreach (object name in new Bag<string>("a", "bc"))
        {
            total = total * 10 + Spin(name.ToString()!.Length);
        }

        foreach (int left in new Maybe(null))
        {
            total += Spin(left);
        }

        foreach (int left in new Maybe(Log))
        {
            total += Spin(left);
        }

        foreach (int now in new Plains())
        {
            total = total * 10 + Spin(now);
        }

        return total;
    }

    public int Failing(Tree tree, int[] values)
    {
        int seen = 0;
        try
        {
            foreach (int value in new Bag<int>(values))
            {
                foreach (int inner in tree)
                {
                    seen += Spin(inner);
                    if (inner == value)
                    {
                        throw new ArgumentException("found " + value);
                    }
                }
            }
        }
        catch (ArgumentException e)
        {
            tree.Log.Add(e.Message);
        }

        return seen;
    }
}

public static class Program
{
    public static object? Run()
    {
        var tree = new Tree();
        Console.WriteLine(tree.Sum(3));
        Console.WriteLine(tree.Sum(99));
        var consumer = new Consumer();
        Console.WriteLine(consumer.Fields(new Steps(1, 4)));
        Console.WriteLine(consumer.Failing(tree, [9, 1]));
        foreach (string line in tree.Log)
        {
            Console.WriteLine(line);
        }

        return new object[] { tree, consumer };
    }
}
