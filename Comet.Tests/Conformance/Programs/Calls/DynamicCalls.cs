using System;
using Comet;

[Offloadable]
public partial class Overloaded
{
    public string Trace = "";

    public int Take(int n)
    {
        Trace += "i";
        int sum = 0;
        for (int i = 0; i < n; i++)
        {
            sum += i;
        }

        return sum;
    }

    public int Take(string text)
    {
        Trace += "s";
        int sum = 0;
        foreach (char c in text)
        {
            sum += c;
        }

        return sum;
    }

    public int Take(object other)
    {
        Trace += "o";
        return Take(other.ToString()!);
    }
}

/// <summary>With a dynamic argument the overload is chosen at run time.</summary>
public static class Program
{
    public static object? Run()
    {
        var target = new Overloaded();
        int sum = 0;
        foreach (object item in new object[] { 5, "five", 5.5, 'c' })
        {
            dynamic argument = item;
            sum += target.Take(argument);
        }

        dynamic late = target;
        sum += late.Take(3);
        sum += target.Take(4) + target.Take("x");
        Console.WriteLine($"{sum} {target.Trace}");
        return target;
    }
}
