using System;
using System.Collections.Generic;
using Comet;

/// <summary>Variables that are assigned on some ways only, and known to be where they are read.</summary>
[Offloadable]
public partial class Late
{
    private int Spin(int n)
    {
        int k = 0;
        while (k < n)
        {
            k++;
        }

        return k;
    }

    private bool TryGet(string key, out int value)
    {
        value = 0;
        foreach (char c in key)
        {
            value = value * 10 + (c - 'a');
        }

        return key.Length > 1;
    }

    public string Run(int which)
    {
        int a, b;
        string text;
        if (Spin(which) > 1)
        {
            a = Spin(2);
            text = "big";
        }
        else
        {
            text = "small";
            a = 5;
        }

        switch (which)
        {
            case 0:
                b = Spin(1);
                break;
            case 1:
                b = Spin(2) + a;
                goto case 0;
            case 2 when TryGet("bcd", out b):
                break;
            default:
                try
                {
                    b = which == 4 ? throw new InvalidOperationException() : Spin(7);
                }
                catch (InvalidOperationException)
                {
                    b = -Spin(3);
                }

                break;
        }

        bool found = TryGet("ab", out int x) && TryGet("c" + text, out x) || !TryGet("z", out x);
        int y;
        if (which is > 0 and var z && (y = Spin(z)) > 1)
        {
            b += y;
        }

        int? maybe = which > 1 ? Spin(4) : null;
        if (maybe is { } sure)
        {
            b += sure;
        }

        if (!(which is int w && w > 1))
        {
            w = -1;
        }

        if (text is not { Length: var length })
        {
            return "never";
        }

        int last;
        do
        {
            last = Spin(b > 0 ? 1 : 2);
            b -= last;
        }
        while (b > 3);
        int i;
        for (i = 0; i < 10; i++)
        {
            if (Spin(i) * i > which * 3)
            {
                break;
            }
        }

        const int bonus = 1000;
        return $"{a} {b} {text} {found} {x} {maybe} {w} {length} {last} {i + bonus}";
    }
}

public static class Program
{
    public static object? Run()
    {
        var late = new Late();
        for (int which = 0; which <= 5; which++)
        {
            Console.WriteLine(late.Run(which));
        }

        return null;
    }
}
