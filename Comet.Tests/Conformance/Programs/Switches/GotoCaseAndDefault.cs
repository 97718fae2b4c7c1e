using System;
using Comet;

[Offloadable]
public partial class Jumps
{
    public string Trace = "";

    private void Mark(string mark)
    {
        int spin = 0;
        do
        {
            spin++;
        }
        while (spin < 2);
        Trace += mark;
    }

    public int Run(int start)
    {
        int steps = 0;
        switch (start)
        {
            default:
                Mark("d");
                if (++steps > 6)
                {
                    break;
                }

                goto case 3;
            case 1:
                Mark("1");
                steps++;
                goto case 2;
            case 2:
                Mark("2");
                if (steps++ > 3)
                {
                    goto default;
                }

                goto case 1;
            case 3:
                Mark("3");
                while (steps < 5)
                {
                    steps++;
                    if (steps == 4)
                    {
                        goto default;
                    }
                }

                goto case 4;
            case 4:
                Mark("4");
                break;
        }

        Mark(".");
        return steps;
    }
}

public static class Program
{
    public static object? Run()
    {
        var jumps = new Jumps();
        int total = 0;
        for (int i = 0; i < 6; i++)
        {
            total = total * 10 + jumps.Run(i);
        }

        Console.WriteLine($"{total} {jumps.Trace}");
        return jumps;
    }
}
