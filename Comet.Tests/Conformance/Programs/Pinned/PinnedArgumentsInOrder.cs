using System;
using System.Collections.Generic;
using Comet;

/// <summary>A pinned call in the middle of an expression whose other operands are already evaluated.</summary>
[Offloadable]
public partial class Mixer
{
    public List<int> Order = [];
    public int Value = 1;

    private int Count(int n)
    {
        int counted = 0;
        while (counted < n)
        {
            counted++;
        }

        Order.Add(n);
        return counted;
    }

    public int Run()
    {
        int total = 0;
        for (int i = 1; i < 4; i++)
        {
            total += Count(i) * Home.Ask(i) + Value * Home.Ask(Count(i + 1)) - Count(Home.Ask(1) % 3);
            Value = Home.Ask(Value += Count(2));
            Console.WriteLine("{0} {1} {2}", Count(3), Home.Ask(2), Value++);
            Home.Tell(Count(1), Value, this);
        }

        return Home.Asked > 0 && Count(1) == 1 ? total : -total;
    }
}

/// <summary>Not offloadable, with effects of its own: may only run at home.</summary>
public static class Home
{
    public static int Asked;

    public static int Ask(int question)
    {
        Asked++;
        Console.WriteLine($"asked {question}");
        return question * 10 + Asked % 7;
    }

    public static void Tell(int a, int b, Mixer mixer)
    {
        mixer.Value += a;
        Console.WriteLine($"told {a} {b} {mixer.Value} {mixer.Order.Count}");
    }
}

public static class Program
{
    public static object? Run()
    {
        Home.Asked = 0;
        var mixer = new Mixer();
        int total = mixer.Run();
        Console.WriteLine($"{total} {Home.Asked}");
        return mixer;
    }
}
