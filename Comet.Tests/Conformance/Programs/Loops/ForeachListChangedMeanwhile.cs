using System;
using System.Collections.Generic;
using Comet;

[Offloadable]
public partial class Careless
{
    public List<int> Items = [1, 2, 3, 4];
    public Dictionary<int, int> Map = new() { [1] = 1, [2] = 2 };
    public string Trace = "";

    public void List()
    {
        try
        {
            foreach (int item in Items)
            {
                Trace += item;
                if (item == 2)
                {
                    Items.Add(99);
                }
            }
        }
        catch (InvalidOperationException)
        {
            Trace += "!";
        }
    }

    public void Dictionary()
    {
        try
        {
            foreach (var entry in Map)
            {
                Trace += entry.Key;
                Map[entry.Key + 10] = 1;
            }
        }
        catch (InvalidOperationException)
        {
            Trace += "!";
        }
    }

    public void LastOne()
    {
        try
        {
            foreach (int item in Items)
            {
                Trace += item;
                if (item == 99)
                {
                    Items.RemoveAt(0);
                }
            }
        }
        catch (InvalidOperationException)
        {
            Trace += "!";
        }
    }

    public void BreakInTime()
    {
        foreach (int item in Items)
        {
            Trace += item;
            if (item == 3)
            {
                Items.Clear();
                break;
            }
        }
    }
}

public static class Program
{
    public static object? Run()
    {
        var careless = new Careless();
        careless.List();
        careless.Dictionary();
        careless.LastOne();
        careless.BreakInTime();
        Console.WriteLine(careless.Trace);
        return careless;
    }
}
