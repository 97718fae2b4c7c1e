using System;
using Comet;

[Offloadable]
public partial class Arithmetic
{
    private int Grow(int n)
    {
        int x = 1;
        for (int i = 0; i < n; i++)
        {
            x *= 2;
        }

        return x;
    }

    private string Try(int which, int n)
    {
        try
        {
            int value = which switch
            {
                0 => checked(Grow(n) * 2),
                1 => unchecked(Grow(n) * 2),
                2 => checked(Grow(n) + Grow(n)),
                3 => checked((byte)Grow(n)),
                4 => unchecked((byte)(Grow(n) + 1)),
                5 => checked(-(Grow(n) - 1 - Grow(n) - Grow(n) + Grow(n))),
                _ => checked((int)(uint)(Grow(n) - 5)),
            };
            return value.ToString();
        }
        catch (OverflowException)
        {
            return "overflow";
        }
    }

    public string Run()
    {
        string text = "";
        for (int which = 0; which < 7; which++)
        {
            foreach (int n in new[] { 3, 8, 30, 31 })
            {
                text += Try(which, n) + ",";
            }

            text += ";";
        }

        checked
        {
            int total = 0;
            try
            {
                for (int i = 0; i < 40; i++)
                {
                    total += Grow(i) + i;
                }
            }
            catch (OverflowException)
            {
                text += total;
            }
        }

        return text;
    }
}

public static class Program
{
    public static object? Run()
    {
        string text = new Arithmetic().Run();
        Console.WriteLine(text);
        return text;
    }
}
