// expect: abandons
using System;
using System.Collections.Generic;
using System.Linq;
using Comet;

public sealed class Bell
{
    public List<string> Rung = new();

    public void Ring(string who) => Rung.Add("ring " + who);

    public static void Quiet(string who) { }

    public Action<string> Louder() => who => Rung.Add("loud " + who);

    public static Action<string> Silence() => who => { };
}

public struct Counter
{
    public int Value;

    public int Next(int by) => Value += by;
}

/// <summary>Delegates as keys, in sets and queues, made by unmarked classes, of structures, and of generic methods.</summary>
[Offloadable]
public partial class Board
{
    private readonly Dictionary<Action<string>, int> _counts = new();
    private readonly HashSet<Action<string>> _seen = new();
    private readonly Dictionary<Func<int, int>, string> _named = new();
    private readonly List<Func<int, int>> _made = new();
    private Func<int, int>? _generic;

    private int Work(int n)
    {
        int sum = 0;
        for (int i = 0; i < n; i++) sum += i;
        return sum;
    }

    private void Mark(string who) => _counts[Mark] = Work(who.Length);

    private T Same<T>(T x) => x;

    private static T Static<T>(T x) => x;

    public string Count(List<Action<string>> actions)
    {
        foreach (Action<string> action in actions)
        {
            _counts[action] = _counts.GetValueOrDefault(action) + 1;
            _seen.Add(action);
            Work(3);
        }
        _counts[Mark] = 40;
        Mark("abc");
        return string.Join(",", actions.Select(a => _counts[a])) + " " + _counts.Count + " " + _seen.Count + " " + _counts[Mark] + _seen.Contains(Mark);
    }

    public string Unmarked(Bell bell)
    {
        var list = new List<Action<string>> { bell.Louder(), Bell.Silence() };
        Work(4);
        Action<string> again = Bell.Silence(), louder = bell.Louder();
        Work(4);
        return list.Contains(again) + "," + list.Contains(louder) + "," + list.IndexOf(Bell.Quiet) + list[0].Equals(louder) + Equals(list[1], again);
    }

    public string OfStructures(int n)
    {
        var counter = new Counter { Value = n };
        Func<int, int> next = counter.Next;
        Func<int, int> other = counter.Next;
        _made.Add(next);
        int sum = next(1) + next(2) + Work(3);
        return $"{sum} {other(5)} {counter.Value} {_made.Contains(next)} {_made.Contains(other)} {next.Equals(other)}";
    }

    public string OfGenerics<T>(T value, Func<T, T> given)
    {
        Func<T, T> same = Same<T>;
        Func<T, T> fixedOne = Static<T>;
        Work(3);
        Func<T, T> again = Same<T>;
        var set = new HashSet<Func<T, T>> { same, fixedOne, again, given };
        Work(2);
        return $"{set.Count} {set.Contains(Same)} {set.Contains(Static)} {same.Equals(again)} {given.Equals(same)} {same(value)}";
    }

    public Func<int, int> Give()
    {
        Work(3);
        return _generic ??= Same<int>;
    }

    public string Named(int n)
    {
        int offset = n;
        Func<int, int> a = x => x + offset, b = x => x + n;
        _named[a] = "a";
        _named[b] = "b";
        Work(3);
        _named[x => x] = "c";
        string text = "";
        foreach (KeyValuePair<Func<int, int>, string> pair in _named) text += pair.Value + pair.Key(2);
        offset = 10;
        Work(2);
        return text + _named[a] + _named[b] + a(1) + _named.ContainsKey(x => x);
    }
}

public static class Program
{
    public static object Run()
    {
        var board = new Board();
        var bell = new Bell();
        Action<string> ring = bell.Ring, ringAgain = bell.Ring, other = new Bell().Ring;
        Console.WriteLine(board.Count([ring, other, ringAgain, Bell.Quiet, Bell.Quiet, ring]));
        Console.WriteLine(board.Unmarked(bell));
        Console.WriteLine(board.OfStructures(3));
        Console.WriteLine(board.OfGenerics(4, board.Give()));
        Console.WriteLine(board.OfGenerics("s", x => x));
        Console.WriteLine(board.Named(1));
        ring("last");
        return string.Join(";", bell.Rung);
    }
}
