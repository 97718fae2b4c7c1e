using System;
using System.Collections.Generic;
using Comet;

[Offloadable]
public partial class Mutator
{
    public List<int> Items = [];

    public int Run()
    {
        for (int i = 0; i < 12; i++)
        {
            Items.Add(i * i % 7);
        }

        for (int i = 0; i < Items.Count; i++)
        {
            if (Items[i] == 2)
            {
                Items.RemoveAt(i--);
            }
            else if (Items[i] == 4 && Items.Count < 20)
            {
                Items.Insert(i, 9);
                i++;
            }
        }

        for (int i = Items.Count - 1; i >= 0; i--)
        {
            if (Items[i] == 0)
            {
                Items.RemoveAt(i);
            }
        }

        Items.Reverse();
        Items.Sort();
        int sum = 0;
        while (Items.Count > 3)
        {
            sum += Items[^1] * Items.Count;
            Items.RemoveRange(Items.Count - 2, 2);
        }

        Items.AddRange(new[] { 7, 8 });
        return sum;
    }
}

public static class Program
{
    public static object? Run()
    {
        var mutator = new Mutator();
        Console.WriteLine(mutator.Run());
        return mutator;
    }
}
