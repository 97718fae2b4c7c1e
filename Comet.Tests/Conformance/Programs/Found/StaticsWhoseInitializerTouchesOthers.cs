// A class whose static initializer touches the statics of another keeps its own at home, for what the initializer sees shows when it ran: whoever reads or writes them must go home too.
using System;
using Comet;

[Offloadable]
public static partial class Counter
{
    public static int Left;

    public static bool Go()
    {
        for (int i = 0; i < 1; i++)
        {
            Left--;
        }

        return Left > 0;
    }
}

[Offloadable]
public partial class Holder
{
    public static int Value = 6;

    public static readonly Func<int, int>[] Table = [x => Counter.Go() ? x : 0];

    public static void Set(out int value)
    {
        for (int i = 0; i < 1; i++)
        {
            Counter.Left += i;
        }

        value = 0;
    }

    public int Part(int d)
    {
        if (!Counter.Go())
        {
            return 0;
        }

        Set(out Holder.Value);
        return d;
    }
}

[Offloadable]
public partial class Reader
{
    public int Extra(int d)
    {
        if (!Counter.Go())
        {
            return 0;
        }

        int v = Holder.Value;
        for (int i = 0; i < 1; i++)
        {
            Counter.Left += i;
        }

        return v;
    }

    public int Part(int d)
    {
        if (!Counter.Go())
        {
            return 0;
        }

        Set(out Holder.Value);
        return d;
    }

    public static void Set(out int value)
    {
        for (int i = 0; i < 1; i++)
        {
            Counter.Left += i;
        }

        value = 0;
    }
}

public static class Program
{
    public static object? Run()
    {
        Holder.Value = 6;
        Counter.Left = 100;
        int a = new Holder().Part(5);
        Counter.Left = 100;
        int b = new Reader().Extra(5);
        Holder.Value = 6;
        int c = new Reader().Part(5);
        int d = new Reader().Extra(5);
        return (a, b, c, d).ToString();
    }
}
