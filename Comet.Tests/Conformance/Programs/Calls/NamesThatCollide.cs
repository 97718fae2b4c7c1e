using System;
using Comet;

/// <summary>Names that a generator might want for itself, or write without their namespace.</summary>
public sealed class Frame
{
    public int Point = 1;
}

public sealed class CometThread
{
    public bool Unwinding = true, Resuming = true, Interrupted = true;
}

public sealed class List
{
    public int Count = 2;
}

public sealed class Exception
{
    public string Message = "mine";
}

[Offloadable]
public partial class @class
{
    public int t = 1, self = 2, frame = 3, point = 4;

    private int Frame(int t, int frame)
    {
        int s1 = t, r1 = frame, f = 0;
        for (int pc = 0; pc < 2; pc++)
        {
            f += s1 + r1;
        }

        return f;
    }

    public int Resume(CometThread t, Frame f, List @event)
    {
        int result = 0, resumed = 1;
        for (int @int = 0; @int < 3; @int++)
        {
            int value = Frame(this.t, f.Point) + (t.Unwinding ? 1 : 0) + (t.Resuming ? 1 : 0) + (t.Interrupted ? 1 : 0);
            result += value * @event.Count + resumed;
            R1: resumed++;
            if (resumed % 3 == 0)
            {
                goto R1;
            }
        }

        return result;
    }

    public string System(string Comet, Exception global)
    {
        string Console = "";
        foreach (char Math in Comet)
        {
            int String = Frame(Math, 1) % 10;
            Console += String + global.Message;
        }

        return Console;
    }

    public int Save<T>(T t)
        where T : class
    {
        int @this = 0;
        while (@this < 3)
        {
            @this++;
            point += t is null ? 1 : 2;
        }

        return point;
    }

    public int Größe(int größe)
    {
        int Ä = 0;
        do
        {
            Ä += größe--;
        }
        while (größe > 0);
        return Ä;
    }
}

public static class Program
{
    public static object? Run()
    {
        var it = new @class();
        string line = $"{it.Resume(new CometThread(), new Frame(), new List())} {it.System("ab", new Exception())} {it.Save("x")} {it.Größe(4)}";
        Console.WriteLine(line);
        return it;
    }
}
