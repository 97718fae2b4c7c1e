using System;
using System.Collections.Generic;
using Comet;

/// <summary>Labels in all sorts of places, jumped to from in and out of loops, switches and try blocks.</summary>
[Offloadable]
public partial class Maze
{
    public List<string> Log { get; } = [];

    private int Step(int n)
    {
        int sum = 0;
        for (int i = 0; i < 2; i++)
        {
            sum += n;
        }

        Log.Add("s" + n);
        return sum / 2;
    }

    public int Machine(string input)
    {
        int at = 0, value = 0;
    start:
        if (at == input.Length)
        {
            goto end;
        }

        char c = input[at++];
        if (char.IsDigit(c))
        {
            goto digit;
        }

        switch (c)
        {
            case '+':
                value += Step(1);
                goto start;
            case '*':
                goto twice;
            case '!':
                goto end;
            default:
                Log.Add("skip");
                goto start;
        }

    digit:
        value = value * 10 + Step(c - '0');
        goto start;
    twice:
        for (int i = 0; i < 2; i++)
        {
            if (Step(i) == 1 && value > 100)
            {
                goto start;
            }

            value *= 2;
        }

        goto start;
    end:
        return value;
    }

    public string Nested()
    {
        int tries = 0;
        string text = "";
    outer:
        foreach (int i in new[] { 0, 1, 2 })
        {
            for (int j = 0; j < 3; j++)
            {
                try
                {
                    if (Step(i) + j == 3 && tries++ < 2)
                    {
                        goto outer;
                    }

                    if (j == 2)
                    {
                        goto next;
                    }

                    if (i == 2 && tries > 1)
                    {
                        goto done;
                    }

                    text += $"{i}{j} ";
                }
                finally
                {
                    text += "f";
                }
            }

        next:
            text += "n";
        }

        text += "fell through";
    done:
        while (tries > 0)
        {
            tries--;
            {
                int inner = Step(tries);
                if (inner == 0)
                {
                    goto last;
                }
            }

        last:;
        }

        return text + tries;
    }

    public int IntoCases(int n)
    {
        int total = 0;
        switch (n)
        {
            case 1:
                total += Step(1);
                if (total > 20)
                {
                    goto default;
                }

                goto case 3;
            case 2:
            inside:
                total += Step(2);
                if (total < 10)
                {
                    goto inside;
                }

                goto case 1;
            case 3:
                total += Step(3);
                goto case 2;
            default:
                return total;
        }
    }
}

public static class Program
{
    public static object? Run()
    {
        var maze = new Maze();
        Console.WriteLine($"{maze.Machine("1+2*a3**!9")} {maze.Nested()} {maze.IntoCases(1)} {maze.IntoCases(2)} {maze.IntoCases(7)}");
        Console.WriteLine(string.Join(" ", maze.Log));
        return maze;
    }
}
