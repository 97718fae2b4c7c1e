// expect: migrates
// Lazy objects that have their value cross with it; one that is made, and asked, while a thread is away is none of home's business; one in a static field stays there, and what touches it runs there.
using System;
using System.Collections.Generic;
using Comet;

[Offloadable]
public partial class Work
{
    private static readonly Lazy<int> _shared = new(static () => 40 + 2);

    private static Lazy<int> Other { get; } = new(static () => 7);

    private static int _made;

    private readonly Lazy<List<int>> _list = new(static () => { _made++; return [1, 2, 3]; });

    private readonly Lazy<string> _text;

    private readonly int _number;

    public Work(int number)
    {
        _number = number;
        _text = new Lazy<string>(() => "n" + _number);
        _ = _text.Value + _list.Value;
    }

    public string Play(int n)
    {
        string text = "";
        for (int i = 0; i < n; i++)
        {
            text += Spin(i);
            _list.Value.Add(i);
            text += _text.Value + _text.IsValueCreated + _shared.Value + Other.Value;
            var local = new Lazy<int>(() => i * 2);
            text += "," + local.Value + Spin(local.Value) + (local.Value == i * 2);
        }

        foreach (int item in _list.Value) text += item + Spin(item % 3);
        return text + _made;
    }

    private int Spin(int n)
    {
        int s = 0;
        for (int i = 0; i <= n; i++) s += i * 3 % 7;
        return s;
    }
}

public static class Program
{
    public static object? Run()
    {
        var work = new Work(5);
        Console.WriteLine(work.Play(4));
        Console.WriteLine(work.Play(2));
        return work;
    }
}
