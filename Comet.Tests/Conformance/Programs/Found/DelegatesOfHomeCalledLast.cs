// The last thing that a recursive method does is to call a delegate of home's: a thread that is stopped before it may go on at the other endpoint, and must ask again whether it has to go home.
using System;
using System.Collections.Generic;
using Comet;

[Offloadable]
public partial class Operations
{
    private readonly Dictionary<string, Func<int, int>> named;
    private int asked;

    public Operations()
    {
        named = new()
        {
            ["next"] = x => x + 1,
            ["sum"] = x =>
            {
                int sum = 0;
                for (int i = 0; i <= x; i++)
                {
                    sum += i + asked;
                }

                return sum;
            },
            ["again"] = x => x > 20 ? x : Apply(2, "next", x * 2),
        };
    }

    public int Apply(int depth, string name, int value)
    {
        asked++;
        if (depth > 0)
        {
            return Apply(depth - 1, name, Apply(0, depth % 2 == 0 ? "sum" : "next", value));
        }

        return named.TryGetValue(name, out var operation) ? operation(value) : -1;
    }
}

public static class Program
{
    public static object? Run()
    {
        var operations = new Operations();
        foreach (string name in new[] { "next", "sum", "again", "none" })
        {
            Console.WriteLine($"{name}: {operations.Apply(3, name, 1)}");
        }

        return operations.Apply(1, "again", 3);
    }
}
