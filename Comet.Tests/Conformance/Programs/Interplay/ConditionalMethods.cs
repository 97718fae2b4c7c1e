#define TRACING
using System;
using System.Collections.Generic;
using System.Diagnostics;
using Comet;

/// <summary>A call of a conditional method that is left out evaluates no arguments.</summary>
[Offloadable]
public partial class Conditionals
{
    public List<string> Log { get; } = [];

    private int F(int value)
    {
        int n = 0;
        for (int i = 0; i < value; i++)
        {
            n++;
        }

        Log.Add("F" + n);
        return n;
    }

    [Conditional("TRACING")]
    private void Traced(int value)
    {
        for (int i = 0; i < 2; i++)
        {
            Log.Add($"traced {value}");
        }
    }

    [Conditional("NOT_DEFINED_ANYWHERE")]
    private void Omitted(int value)
    {
        for (int i = 0; i < 2; i++)
        {
            Log.Add($"never {value}");
        }
    }

    partial void Missing(int value);

    [Conditional("NOT_DEFINED_ANYWHERE"), Conditional("TRACING")]
    public virtual void Either(int value)
    {
        for (int i = 0; i < value; i++)
        {
            Log.Add("either");
        }
    }

    [Conditional("NOT_DEFINED_ANYWHERE")]
    public void Outside(int value)
    {
        while (value-- > 0)
        {
            Log.Add("outside");
        }
    }

    public int Run()
    {
        int total = 0;
        for (int i = 1; i < 4; i++)
        {
            Traced(F(i));
            Omitted(F(i * 10));
            Omitted(total += 1000);
            Debug.Assert(F(100) == 100);
            Missing(F(7));
            Either(F(1));
            if (i == 2)
                Omitted(F(9));
#if TRACING
            total += F(i);
#else
            total -= F(i);
#endif
#if NOT_DEFINED_ANYWHERE
            total *= F(50);
#endif
        }

        return total;
    }
}

[Offloadable]
public partial class Louder : Conditionals
{
    public override void Either(int value)
    {
        for (int i = 0; i < value; i++)
        {
            Console.WriteLine("louder");
        }
    }
}

public static class Program
{
    public static object? Run()
    {
        var conditionals = new Conditionals();
        conditionals.Outside(3);
        new Louder().Either(1);
        Console.WriteLine(conditionals.Run());
        Console.WriteLine(string.Join(" ", conditionals.Log));
        return conditionals;
    }
}
