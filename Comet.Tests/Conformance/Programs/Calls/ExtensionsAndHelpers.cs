using System;
using System.Collections.Generic;
using Comet;

[Offloadable]
public static partial class Extensions
{
    public static int CountOf(this string text, char letter)
    {
        int count = 0;
        foreach (char c in text)
        {
            if (c == letter)
            {
                count++;
            }
        }

        return count;
    }

    public static int Product(this IEnumerable<int> items, Func<int>? unused = null) => Multiply((int[])items);

    public static List<int> Doubled(this List<int> items)
    {
        var doubled = new List<int>(items.Count);
        for (int i = 0; i < items.Count; i++)
        {
            doubled.Add(items[i] * 2);
        }

        return doubled;
    }

    private static int Multiply(int[] items)
    {
        int product = 1;
        foreach (int item in items)
        {
            product *= item;
        }

        return product;
    }
}

/// <summary>Not marked: pure, called from offloadable code.</summary>
public static class Plain
{
    public static int Mix(int a, int b)
    {
        for (int i = 0; i < 3; i++)
        {
            a = a * 31 + b;
        }

        return a;
    }
}

[Offloadable]
public partial class User
{
    public int Run(string text, List<int> items)
    {
        int total = 0;
        for (int i = 0; i < 4; i++)
        {
            total += text.CountOf((char)('a' + i)) + items.Doubled().Doubled()[i];
            total = Plain.Mix(total, new[] { i + 1, i + 2 }.Product());
        }

        return total;
    }
}

public static class Program
{
    public static object? Run()
    {
        int total = new User().Run("abracadabra", [3, 1, 4, 1, 5]);
        Console.WriteLine(total);
        return total;
    }
}
