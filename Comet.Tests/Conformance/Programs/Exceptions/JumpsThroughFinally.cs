using System;
using Comet;

[Offloadable]
public partial class Jumper
{
    public string Trace = "";

    private void Mark(object mark)
    {
        int n = 0;
        do
        {
            n++;
        }
        while (n < 2);
        Trace += mark;
    }

    public int Loops()
    {
        int total = 0;
        for (int i = 0; i < 6; i++)
        {
            try
            {
                Mark(i);
                if (i == 1)
                {
                    continue;
                }

                if (i == 4)
                {
                    break;
                }

                total += i;
                Mark("+");
            }
            finally
            {
                Mark(";");
            }

            Mark(".");
        }

        return total;
    }

    public void Nested()
    {
        int turns = 0;
    again:
        turns++;
        try
        {
            while (true)
            {
                try
                {
                    try
                    {
                        Mark("(" + turns);
                        if (turns < 3)
                        {
                            goto again;
                        }

                        if (turns == 3)
                        {
                            turns++;
                            continue;
                        }

                        goto done;
                    }
                    finally
                    {
                        Mark("a");
                    }
                }
                finally
                {
                    Mark("b");
                }
            }
        }
        finally
        {
            Mark(")");
        }

    done:
        Mark("!");
    }

    public string OutOfSwitch(int n)
    {
        switch (n)
        {
            case 1:
                try
                {
                    Mark("x");
                    break;
                }
                finally
                {
                    Mark("y");
                }

            case 2:
                try
                {
                    Mark("z");
                    goto case 1;
                }
                catch (InvalidOperationException)
                {
                    Mark("never");
                }

                break;
        }

        return Trace;
    }
}

public static class Program
{
    public static object? Run()
    {
        var jumper = new Jumper();
        int total = jumper.Loops();
        jumper.Nested();
        jumper.OutOfSwitch(2);
        Console.WriteLine($"{total} {jumper.Trace}");
        return jumper;
    }
}
