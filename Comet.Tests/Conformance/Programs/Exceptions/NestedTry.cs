using System;
using Comet;

[Offloadable]
public partial class Nester
{
    public string Trace = "";

    private int Mark(char mark, bool fails = false)
    {
        for (int i = 0; i < 2; i++)
        {
            Trace += i == 0 ? mark : '.';
        }

        return fails ? throw new InvalidOperationException(mark.ToString()) : mark;
    }

    public void InCatch(int kind)
    {
        try
        {
            Mark('a', true);
        }
        catch (InvalidOperationException outer)
        {
            Mark('b');
            try
            {
                Mark('c', kind == 1);
            }
            catch (InvalidOperationException inner)
            {
                Mark('d');
                Trace += outer.Message + inner.Message;
                if (kind == 1)
                {
                    Mark('e');
                }
            }
            finally
            {
                Mark('f');
            }

            Mark('g');
        }
    }

    public void InFinally(bool outer, bool inner)
    {
        try
        {
            try
            {
                Mark('h', outer);
            }
            finally
            {
                try
                {
                    Mark('i', inner);
                }
                catch (InvalidOperationException e)
                {
                    Trace += e.Message;
                    Mark('j');
                }
                finally
                {
                    Mark('k');
                }

                Mark('l');
            }

            Mark('m');
        }
        catch (InvalidOperationException e)
        {
            Trace += "=" + e.Message;
        }
    }

    public int InTryInLoopInTry()
    {
        int sum = 0;
        try
        {
            for (int i = 0; i < 4; i++)
            {
                try
                {
                    sum += Mark((char)('0' + i), i == 2);
                }
                catch (InvalidOperationException e)
                {
                    foreach (char c in e.Message)
                    {
                        try
                        {
                            sum -= Mark(c, true);
                        }
                        catch (InvalidOperationException) when (c == '2')
                        {
                            sum *= 2;
                        }
                    }
                }
            }

            Mark('!', true);
        }
        catch (InvalidOperationException)
        {
            sum++;
        }

        return sum;
    }
}

public static class Program
{
    public static object? Run()
    {
        var nester = new Nester();
        nester.InCatch(0);
        nester.InCatch(1);
        nester.InFinally(false, false);
        nester.InFinally(false, true);
        nester.InFinally(true, false);
        nester.InFinally(true, true);
        int sum = nester.InTryInLoopInTry();
        Console.WriteLine($"{sum} {nester.Trace}");
        return nester;
    }
}
