using System;
using Comet;

[Offloadable]
public partial class Order
{
    public string Trace = "";

    private void Mark(string mark)
    {
        for (int i = 0; i < 3; i++)
        {
            if (i == 1)
            {
                Trace += mark;
            }
        }
    }

    public void Run(bool throws)
    {
        Mark("[");
        try
        {
            Mark("a");
            try
            {
                Mark("b");
                try
                {
                    Mark("c");
                    if (throws)
                    {
                        throw new InvalidOperationException("x");
                    }

                    Mark("d");
                }
                finally
                {
                    Mark("e");
                    Mark("f");
                }

                Mark("g");
            }
            catch (ArgumentException)
            {
                Mark("!");
            }
            finally
            {
                Mark("h");
            }

            Mark("i");
        }
        catch (InvalidOperationException)
        {
            Mark("j");
        }
        finally
        {
            Mark("k");
        }

        Mark("]");
    }
}

public static class Program
{
    public static object? Run()
    {
        var order = new Order();
        order.Run(false);
        order.Run(true);
        Console.WriteLine(order.Trace);
        if (order.Trace != "[abcdefghik][abcefhjk]")
        {
            throw new InvalidOperationException(order.Trace);
        }

        return order;
    }
}
