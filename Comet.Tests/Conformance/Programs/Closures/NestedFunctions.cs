// expect: migrates
using System;
using System.Collections.Generic;
using System.Linq;
using Comet;

/// <summary>Local functions and lambdas in each other, generic, with parameters by reference, in loops.</summary>
[Offloadable]
public partial class Nest<TOuter>
{
    private readonly List<TOuter> _items = new();
    private int _depth;

    private static int Work(int n)
    {
        int sum = 0;
        for (int i = 0; i < n; i++) sum += i;
        return sum;
    }

    public string Generic<T>(T first, T second, TOuter outer)
    {
        var seen = new List<T>();
        Visit(first, 2);
        Visit("text", 1);
        _items.Add(outer);
        return string.Join(",", seen) + _depth;

        void Visit<TInner>(TInner inner, int depth)
        {
            _depth += depth;
            Func<T, TInner, string> join = (a, b) => $"{a}{b}{depth}{_items.Count}";
            seen.Add(depth > 1 ? first : second);
            if (depth > 0) Again(join);

            void Again(Func<T, TInner, string> f)
            {
                _depth += f(second, inner).Length + Work(depth);
                if (depth > 0) Visit(f, depth - 1);
            }
        }
    }

    public string ByReference(int n)
    {
        int total = 0, last = n;
        for (int i = 0; i < n; i++)
        {
            Add(ref total, i, out last);
            int k = i;
            Func<int> f = () => Read(in k) + Work(k);
            total += f();
        }
        return total + "," + last;

        void Add(ref int sum, int by, out int previous)
        {
            previous = sum;
            for (int i = 0; i < 2; i++) sum += by;
            last++;
        }

        int Read(in int x) => x * n;
    }

    public string Defaults(int n)
    {
        const double NotANumber = double.NaN, Half = 0.5;
        const string Text = "a\"b";
        const decimal Money = 1.50m;
        const DayOfWeek Day = DayOfWeek.Friday;
        const float Tiny = 1e-10f;
        Func<string> all = () => $"{NotANumber} {Half} {Text} {Money} {Day} {Tiny} {Work(n)}";
        return all() + With() + With(2) + With(text: "x", n: 3) + Sum(1, 2, n);

        string With(int n = 7, string? text = null, DayOfWeek day = Day, double d = double.PositiveInfinity) => $"[{n} {text} {day} {d} {Work(n)}]";
        int Sum(params int[] numbers) => numbers.Sum() + Work(2);
    }

    public string Mutual(int n)
    {
        int calls = 0;
        bool even = IsEven(n);
        return even + "," + calls;

        bool IsEven(int x)
        {
            calls++;
            return x == 0 || IsOdd(x - 1);
        }

        bool IsOdd(int x)
        {
            calls += 10;
            return x != 0 && IsEven(x - 1);
        }
    }

    public string Iterators(int n)
    {
        int made = 0;
        string text = "";
        foreach (int x in Numbers(n)) text += x + ",";
        return text + made;

        IEnumerable<int> Numbers(int count)
        {
            for (int i = 0; i < count; i++)
            {
                made++;
                yield return i * n;
            }
        }
    }

    public string Shadowing(int n)
    {
        Func<int, Func<int, int>> f = x =>
        {
            int y = x + n;
            return z =>
            {
                int w = y + z;
                for (int i = 0; i < 2; i++) y += i;
                return w + y;
            };
        };
        Func<int, int> g = f(1), h = f(2);
        return $"{g(1)} {g(1)} {h(1)} {g(0)}";
    }

    public string Caught(int n)
    {
        var later = new List<Func<string>>();
        for (int i = 0; i < n; i++)
        {
            try
            {
                if (i % 2 == 0) throw new InvalidOperationException("e" + i);
            }
            catch (InvalidOperationException e)
            {
                later.Add(() => e.Message + Work(2));
            }
            using var held = new Held(i);
            later.Add(() => held.ToString());
            if ((object)i is int typed && typed > 0) later.Add(() => "t" + typed);
            switch (i)
            {
                case 1:
                    int inCase = i * 10;
                    later.Add(() => "c" + inCase);
                    break;
                case > 1:
                    later.Add(() => "v" + Work(2));
                    break;
            }
        }
        return string.Join(" ", later.Select(f => f()));
    }
}

public sealed class Held(int number) : IDisposable
{
    private bool _isDisposed;

    public void Dispose() => _isDisposed = true;

    public override string ToString() => number + (_isDisposed ? "d" : "h");
}

public static class Program
{
    public static object Run()
    {
        var nest = new Nest<double>();
        Console.WriteLine(nest.Generic(1, 2, 0.5));
        Console.WriteLine(nest.ByReference(4));
        Console.WriteLine(nest.Defaults(3));
        Console.WriteLine(nest.Mutual(6));
        Console.WriteLine(nest.Iterators(4));
        Console.WriteLine(nest.Shadowing(2));
        Console.WriteLine(nest.Caught(4));
        return 0;
    }
}
