using System;
using System.Collections.Generic;
using Comet;

/// <summary>Suspended inside try, catch and finally, with locals of each alive.</summary>
[Offloadable]
public partial class Handlers
{
    public List<string> Log = [];

    private long Work(int n)
    {
        long product = 1;
        for (int i = 1; i <= n; i++)
        {
            product *= i;
        }

        return product;
    }

    public long Run(int[] inputs)
    {
        long total = 0;
        foreach (int input in inputs)
        {
            long before = total;
            try
            {
                long a = Work(input);
                if (input % 3 == 0)
                {
                    throw new ArgumentException("multiple of three: " + Work(3));
                }

                long b = Work(2) / (input - 4);
                total += a + b;
            }
            catch (ArgumentException e) when (input < 6)
            {
                long c = Work(4);
                for (int i = 0; i < 3; i++)
                {
                    c -= Work(i);
                    Log.Add($"{e.Message} {c}");
                }

                total -= c;
            }
            catch (Exception e)
            {
                string name = e.GetType().Name;
                while (name.Length > 12)
                {
                    name = name[..^3];
                    total += Work(1);
                }

                Log.Add(name);
            }
            finally
            {
                long difference = total - before;
                for (int i = 0; i < 2; i++)
                {
                    difference += Work(i + 1);
                }

                Log.Add("difference " + difference);
            }
        }

        return total;
    }
}

public static class Program
{
    public static object? Run()
    {
        var handlers = new Handlers();
        long total = handlers.Run([1, 3, 4, 5, 6, 0]);
        Console.WriteLine(total);
        foreach (string line in handlers.Log)
        {
            Console.WriteLine(line);
        }

        return new object[] { handlers, total };
    }
}
