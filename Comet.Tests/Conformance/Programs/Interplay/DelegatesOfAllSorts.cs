using System;
using System.Collections.Generic;
using System.Linq;
using Comet;

public delegate int Combine(ref int a, in int b, out int c);

public delegate T Maker<out T>();

/// <summary>Delegates to methods of all sorts: combined, compared, passed on, kept in fields and dictionaries.</summary>
[Offloadable]
public partial class Dispatcher
{
    public List<string> Log { get; } = [];

    private readonly Dictionary<string, Func<int, int>> _table = new();
    private Func<int, int>? _field;
    private Action<string>? _chain;

    protected virtual int Twice(int n)
    {
        int sum = 0;
        for (int i = 0; i < 2; i++)
        {
            sum += n;
        }

        return sum;
    }

    private static int Half(int n)
    {
        int half = 0;
        while (half * 2 < n)
        {
            half++;
        }

        return half;
    }

    private static T Identity<T>(T value)
    {
        for (int i = 0; i < 2; i++)
        {
        }

        return value;
    }

    private int Mix(ref int a, in int b, out int c)
    {
        c = Twice(b);
        a += c;
        return a * b;
    }

    private Func<int, int> Compose(params Func<int, int>[] all) => n =>
    {
        foreach (Func<int, int> each in all)
        {
            n = each(n);
        }

        return n;
    };

    public string Run()
    {
        _table["twice"] = Twice;
        _table["half"] = Half;
        _table["same"] = Identity;
        _table["both"] = Compose(Twice, Half, n => n + 1, _table["twice"]);
        _field = _table["both"];
        int total = 0;
        foreach (var (name, function) in _table.OrderBy(p => p.Key, StringComparer.Ordinal))
        {
            total = total * 3 + function(Twice(5));
            Log.Add(name + total);
        }

        for (int i = 0; i < 3; i++)
        {
            _chain += text => Log.Add($"{text}{i}");
        }

        Action<string> own = text => Log.Add(text.ToUpperInvariant());
        _chain = own + _chain + own;
        _chain -= own;
        _chain("c" + Half(3));
        Combine mix = Mix;
        int a = 1;
        int mixed = mix(ref a, Half(6), out int c);
        Maker<object> maker = () => "made" + Twice(2);
        Func<Func<int, int>, Func<int, int>> twice = f => n => f(f(n));
        bool equal = (Func<int, int>)Twice == (Func<int, int>)_table["twice"], unequal = ((Func<int, int>)Twice).Equals((Func<int, int>)Half);
        Comparison<string> byLength = (x, y) => x.Length != y.Length ? x.Length - y.Length : string.CompareOrdinal(x, y);
        var words = new List<string> { "ccc", "a", "bb", "b" };
        words.Sort(byLength);
        Predicate<string> isLong = s => s.Length > Half(2);
        return $"{total} {_field(8)} {a} {mixed} {c} {maker()} {twice(twice(Twice))(1)} {equal}{unequal} {string.Join(",", words)} {words.FindIndex(isLong)} {_chain.GetInvocationList().Length} {new Func<int, int>(Half).Method.Name} {_field.Invoke(Half(9))}";
    }
}

public static class Program
{
    public static object? Run()
    {
        var dispatcher = new Dispatcher();
        Console.WriteLine(dispatcher.Run());
        Console.WriteLine(string.Join(" ", dispatcher.Log));
        return dispatcher.Log;
    }
}
