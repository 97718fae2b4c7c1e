// expect: abandons
// Lazy objects that have not been asked for their value yet keep their thread at home: what makes the value may be code that must run there, once.
using System;
using System.Collections.Generic;
using Comet;

[Offloadable]
public partial class Work
{
    private static readonly Lazy<int> _shared = new(static () => 40 + 2);

    private static int _made;

    private readonly Lazy<List<int>> _list = new(static () => { _made++; return [1, 2, 3]; });

    private readonly Lazy<List<int>> _never = new(static () => throw new InvalidOperationException("asked"));

    private readonly Lazy<string> _text;

    private readonly int _number;

    public Work(int number)
    {
        _number = number;
        _text = new Lazy<string>(() => "n" + _number + Spin(number));
    }

    public string Play(int n)
    {
        string text = "";
        for (int i = 0; i < n; i++)
        {
            text += Spin(i);
            _list.Value.Add(i);
            text += _text.Value + _text.IsValueCreated + _shared.Value;
            var local = new Lazy<int>(() => i * 2);
            text += "," + local.Value + Spin(local.Value) + (local.Value == i * 2);
        }

        foreach (int item in _list.Value) text += item + Spin(item % 3);
        return text + _made;
    }

    public string Fail()
    {
        try
        {
            Spin(2);
            return _never.Value.Count + "";
        }
        catch (InvalidOperationException e)
        {
            return e.Message + _never.IsValueCreated + Spin(3);
        }
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
        Console.WriteLine(work.Fail());
        Console.WriteLine(work.Play(2));
        return work.Fail();
    }
}
