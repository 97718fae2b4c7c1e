using System;
using Comet;

[Offloadable]
public partial class Reporter
{
    private int Risky(int n)
    {
        Console.WriteLine("risky " + n);
        try
        {
            int gap = 4 - n % 3;
            for (int i = 3; i >= 0; i--)
            {
                n += 12 / (i - gap);
            }

            return n;
        }
        catch (DivideByZeroException)
        {
            Console.WriteLine("division in " + n);
            for (int i = 0; i < 2; i++)
            {
                Console.WriteLine("  cleaning " + i);
            }

            throw;
        }
        finally
        {
            Console.WriteLine("left " + n);
        }
    }

    public int Run(int count)
    {
        int failures = 0;
        for (int i = 0; i < count; i++)
        {
            try
            {
                Console.WriteLine("result " + Risky(i));
            }
            catch (Exception e) when (e is DivideByZeroException)
            {
                failures++;
                Console.WriteLine($"failure {failures}");
            }
        }

        return failures;
    }
}

public static class Program
{
    public static object? Run()
    {
        int failures = new Reporter().Run(5);
        Console.WriteLine(failures);
        return failures;
    }
}
