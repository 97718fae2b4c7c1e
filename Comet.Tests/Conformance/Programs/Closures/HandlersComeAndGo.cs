// expect: migrates
using System;
using System.Collections.Generic;
using Comet;

public delegate void Changed(object sender, int value);

/// <summary>Handlers are added and removed in loops and across moves, some twice, some never found again.</summary>
[Offloadable]
public partial class Store
{
    private Changed? _changed;
    private readonly List<string> _log = new();
    private readonly List<Changed> _kept = new();
    private int _value;

    public event Changed Changed
    {
        add => _changed += value;
        remove => _changed -= value;
    }

    public event Action<int>? Plain;

    public IReadOnlyList<string> Log => _log;

    public static event Action? Any;

    private void Note(object sender, int value) => _log.Add($"note {value}");

    public int Set(int value)
    {
        for (int i = 0; i < 2; i++) _value = value + i;
        _changed?.Invoke(this, _value);
        Plain?.Invoke(_value);
        Any?.Invoke();
        return _value;
    }

    public string Combined(int n)
    {
        Changed? all = null;
        for (int i = 0; i < n; i++)
        {
            int k = i;
            Changed one = (_, v) => _log.Add($"{k}:{v}");
            _kept.Add(one);
            all += one;
            for (int j = 0; j < 2; j++) _value += j;
        }
        Changed first = _kept[0], pair = _kept[0] + _kept[1];
        Changed? without = all! - first, sub = all - pair, none = pair - pair;
        for (int j = 0; j < 3; j++) _value += j;
        string text = $"{all!.GetInvocationList().Length} {without!.GetInvocationList().Length} {sub?.GetInvocationList().Length} {none == null} {all == first + without} {all == without + first}";
        without(this, 7);
        Delegate[] list = all.GetInvocationList();
        text += " " + ReferenceEquals(list[0], first) + list[1].Equals(_kept[1]) + (Delegate.Combine(list) == (Delegate)all);
        return text;
    }

    public string Come(int n, Changed outside)
    {
        Changed += Note;
        Changed += outside;
        Changed += Note;
        int a = Set(n);
        Changed -= Note;
        int b = Set(n + 1);
        Changed -= outside;
        Changed -= outside;
        int c = Set(n + 2);
        Changed -= Note;
        Changed -= Note;
        int d = Set(n + 3);
        int seen = 0;
        Action<int> once = null!;
        once = v =>
        {
            seen += v;
            Plain -= once;
        };
        Plain += once;
        Any += Count;
        int e = Set(1) + Set(2);
        Any -= Count;
        return $"{a} {b} {c} {d} {e} {seen} {_changed == null} {Plain == null}";
    }

    private static void Count() => Total++;

    public static int Total { get; private set; }
}

public static class Program
{
    public static object Run()
    {
        var store = new Store();
        Console.WriteLine(store.Combined(4));
        int outside = 0;
        Changed handler = (_, v) => outside += v;
        Console.WriteLine(store.Come(5, handler));
        Console.WriteLine(store.Come(6, handler + handler));
        Console.WriteLine(string.Join(" ", store.Log));
        return $"{outside} {Store.Total}";
    }
}
