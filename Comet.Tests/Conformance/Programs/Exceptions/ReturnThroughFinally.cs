using System;
using System.Collections.Generic;
using Comet;

[Offloadable]
public partial class Returner
{
    public List<string> Log = [];
    private int _x;

    private int Step(int by)
    {
        int n = 0;
        while (n < by)
        {
            n++;
            _x++;
        }

        return _x;
    }

    public int ValueIsTakenFirst()
    {
        int value = 1;
        try
        {
            value = Step(2);
            return value;
        }
        finally
        {
            value = 1000;
            Log.Add("value " + value + " " + Step(3));
        }
    }

    public string Nested(int kind)
    {
        try
        {
            try
            {
                if (kind == 0)
                {
                    return "inner " + Step(1);
                }

                if (kind == 1)
                {
                    throw new FormatException("format");
                }
            }
            finally
            {
                Log.Add("first " + Step(1));
            }

            if (kind == 2)
            {
                return "outer " + Step(1);
            }
        }
        catch (FormatException e)
        {
            return e.Message + Step(2);
        }
        finally
        {
            Log.Add("second " + Step(2));
            Log.Add("third");
        }

        return "end";
    }

    public int FromLoop(int[] items)
    {
        foreach (int item in items)
        {
            try
            {
                for (int i = 0; i < item; i++)
                {
                    if (Step(1) % 11 == 0)
                    {
                        return item * 10 + i;
                    }
                }
            }
            finally
            {
                Log.Add("item " + item);
            }
        }

        return -1;
    }

    public void Nothing()
    {
        try
        {
            if (Step(1) > 0)
            {
                return;
            }
        }
        finally
        {
            Log.Add("nothing");
        }

        Log.Add("never");
    }
}

public static class Program
{
    public static object? Run()
    {
        var returner = new Returner();
        object[] results =
        [
            returner.ValueIsTakenFirst(), returner.Nested(0), returner.Nested(1), returner.Nested(2), returner.Nested(3),
            returner.FromLoop([3, 2, 9, 30, 4]), returner.FromLoop([]),
        ];
        returner.Nothing();
        Console.WriteLine(string.Join(" ", results));
        return new object[] { returner, results };
    }
}
