using System;
using System.Collections.Generic;
using Comet;

public sealed class LimitException(string message, int reached, object culprit) : Exception(message)
{
    public int Reached = reached;

    public object Culprit = culprit;
}

[Offloadable]
public partial class Escaper
{
    public int Reached;
    public List<int> Half = [];

    public int Count(int limit)
    {
        for (int i = 0; i < 1000; i++)
        {
            Reached = i;
            Half.Add(i * i);
            if (i == limit)
            {
                throw new LimitException("stopped", i, this);
            }
        }

        return Reached;
    }

    public static int Divide(int a, int b)
    {
        int steps = 0;
        while (steps < 3)
        {
            steps++;
        }

        return a / b + steps;
    }

    public static string Third(string[] words)
    {
        string joined = "";
        for (int i = 0; i < 3; i++)
        {
            joined += words[i];
        }

        return joined;
    }
}

public static class Program
{
    public static object? Run()
    {
        var escaper = new Escaper();
        var heap = new List<object> { escaper };
        try
        {
            escaper.Count(17);
            throw new InvalidOperationException("not reached");
        }
        catch (LimitException e)
        {
            Console.WriteLine($"{e.Message} {e.Reached} {ReferenceEquals(e.Culprit, escaper)} {escaper.Half.Count}");
            heap.Add(e.Message);
            heap.Add(e.Culprit);
        }

        try
        {
            Console.WriteLine(Escaper.Divide(9, 3));
            Console.WriteLine(Escaper.Divide(9, 0));
        }
        catch (DivideByZeroException e)
        {
            Console.WriteLine(e.GetType().Name);
        }

        try
        {
            Console.WriteLine(Escaper.Third(["a", "b", "c"]));
            Console.WriteLine(Escaper.Third(["a", "b"]));
        }
        catch (IndexOutOfRangeException)
        {
            Console.WriteLine("too short");
        }

        return heap;
    }
}
