using System;
using System.Collections.Generic;
using Comet;

[Offloadable]
public partial class Outer<T>(T seed)
    where T : notnull
{
    public static int Made;
    public T Seed = seed;

    [Offloadable]
    public partial class Inner<U>(Outer<T> outer, U value)
    {
        public static readonly string Name = $"{typeof(T).Name}+{typeof(U).Name}";
        public U Value = value;

        public virtual (T, U, int) Show(int n)
        {
            for (int i = 0; i < n; i++)
            {
                Made++;
            }

            return (outer.Seed, Value, Made);
        }

        public Outer<U[]>.Inner<T> Turn(int n)
        {
            while (n > 1)
            {
                n /= 2;
            }

            return new Outer<U[]>([Value]).Make(outer.Seed);
        }
    }

    [Offloadable]
    internal sealed partial class Secret<V> : Inner<V>
    {
        public Secret(Outer<T> outer, V value)
            : base(outer, value)
        {
        }

        public override (T, V, int) Show(int n)
        {
            var (seed, value, made) = base.Show(n);
            return (seed, value, -made);
        }
    }

    public Inner<U> Make<U>(U value) => new(this, value);

    public Inner<U> Hide<U>(U value)
    {
        for (int i = 0; i < 1; i++)
        {
            Made += 100;
        }

        return new Secret<U>(this, value);
    }

    public string Deep<U>(U value, int depth)
        where U : notnull => depth == 0 ? Inner<U>.Name : new Outer<(T, U)>((Seed, value)).Deep(value, depth - 1) + depth;
}

[Offloadable]
public partial class Visitor
{
    public List<string> Log { get; } = [];

    private TResult Each<TItem, TResult>(IReadOnlyList<TItem> items, TResult start, Func<TResult, TItem, TResult> next)
    {
        TResult result = start;
        for (int i = 0; i < items.Count; i++)
        {
            result = next(result, items[i]);
        }

        return result;
    }

    private static T? Last<T>(T[] items)
    {
        T? last = default;
        foreach (T item in items)
        {
            last = item;
        }

        return last;
    }

    private static bool Same<T>(T a, object? b)
    {
        for (int i = 0; i < 2; i++)
        {
            if (a is null)
            {
                return b is null;
            }
        }

        return b is T other && EqualityComparer<T>.Default.Equals(a, other);
    }

    public int Long(int n)
    {
        int sum = 0;
        for (int i = 0; i < n; i++)
        {
            sum += i;
        }

        return sum;
    }

    public string Run()
    {
        var outer = new Outer<int>(7);
        Outer<int>.Inner<string> inner = outer.Make("x"), hidden = outer.Hide("y");
        var turned = inner.Turn(9);
        int sum = Each(new[] { 1, 2, 3 }, 0, (a, b) => a + b * outer.Seed);
        string joined = Each<int, string>(new[] { 4, 5 }, "", (a, b) => a + b);
        return $"{inner.Show(2)} {hidden.Show(3)} {turned.Show(1).Item1.Length}{turned.Value} {Outer<int>.Made} {Outer<string[]>.Made} {Outer<int>.Inner<string>.Name} {outer.Deep('c', 2)} {sum} {joined} {Last(new[] { 1.5, 2.5 })} {Last<string>([]) ?? "null"} {Last<int>([])} {Same<int?>(null, null)}{Same(1, 1L)}{Same("a", "a")}{Same<object>(2, 2)}";
    }
}

public static class Program
{
    public static object? Run()
    {
        var visitor = new Visitor();
        Console.WriteLine(FormattableString.Invariant($"{visitor.Run()}"));
        Console.WriteLine(visitor.Long(30));
        return visitor;
    }
}
