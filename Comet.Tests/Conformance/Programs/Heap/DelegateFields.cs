using System;
using System.Collections.Generic;
using Comet;

/// <summary>Delegates held in fields and called from loops: method groups, lambdas with and without captures, chains.</summary>
[Offloadable]
public partial class Buttons
{
    public int Clicks;
    private Action<int>? _clicked;
    private readonly List<Func<int, int>> _steps = [];
    public event Func<string>? Asked;

    public void Wire(int bonus)
    {
        _clicked = Count;
        _clicked += n => Clicks += n * bonus;
        _steps.Add(static x => x + 1);
        _steps.Add(Math.Abs);
        _steps.Add(Twice);
        Asked += () => "asked " + Clicks;
    }

    private void Count(int n)
    {
        for (int i = 0; i < n; i++)
        {
            Clicks++;
        }
    }

    private static int Twice(int x)
    {
        int result = 0;
        while (result < 2 * x)
        {
            result += x;
        }

        return result;
    }

    public string Press(int times)
    {
        int value = -times;
        for (int i = 0; i < times; i++)
        {
            _clicked?.Invoke(i);
            foreach (Func<int, int> step in _steps)
            {
                value = step(value) % 1000;
            }
        }

        return $"{value} {Asked?.Invoke()}";
    }
}

public static class Program
{
    public static object? Run()
    {
        var buttons = new Buttons();
        buttons.Wire(10);
        string text = buttons.Press(6);
        Console.WriteLine(text);
        return new object[] { text, buttons.Clicks };
    }
}
