using System;
using System.Collections.Generic;
using Comet;

[Offloadable]
public partial class Subsets
{
    public int Visited;

    /// <summary>Collects into a list that all activations share and restore.</summary>
    public void Search(int[] items, int index, int left, List<int> chosen, List<int[]> found)
    {
        Visited++;
        if (left == 0)
        {
            found.Add([.. chosen]);
            return;
        }

        for (int i = index; i < items.Length && left > 0; i++)
        {
            if (items[i] > left)
            {
                continue;
            }

            chosen.Add(items[i]);
            Search(items, i + 1, left - items[i], chosen, found);
            chosen.RemoveAt(chosen.Count - 1);
        }
    }

    public static List<List<string>> PowerSet(string[] items, int from)
    {
        if (from == items.Length)
        {
            return [[]];
        }

        var result = new List<List<string>>();
        foreach (List<string> rest in PowerSet(items, from + 1))
        {
            result.Add(rest);
            result.Add([items[from], .. rest]);
        }

        return result;
    }
}

public static class Program
{
    public static object? Run()
    {
        var subsets = new Subsets();
        var found = new List<int[]>();
        subsets.Search([1, 2, 3, 4, 5, 6, 7, 8], 0, 12, [], found);
        foreach (int[] set in found)
        {
            Console.WriteLine(string.Join("+", set));
        }

        List<List<string>> power = Subsets.PowerSet(["a", "b", "c", "d"], 0);
        if (power.Count != 16 || found.Count != 10)
        {
            throw new InvalidOperationException($"{power.Count} {found.Count}");
        }

        return new object[] { found, power, subsets.Visited };
    }
}
