using System;
using System.Collections.Generic;
using Comet;

[Offloadable]
public static partial class Tools
{
    public static T Largest<T>(IReadOnlyList<T> items)
        where T : IComparable<T>
    {
        T best = items[0];
        for (int i = 1; i < items.Count; i++)
        {
            if (items[i].CompareTo(best) > 0)
            {
                best = items[i];
            }
        }

        return best;
    }

    public static void Sort<T>(T[] items, Comparison<T> compare)
    {
        for (int i = 1; i < items.Length; i++)
        {
            T item = items[i];
            int j = i - 1;
            while (j >= 0 && compare(items[j], item) > 0)
            {
                items[j + 1] = items[j];
                j--;
            }

            items[j + 1] = item;
        }
    }

    public static Dictionary<TKey, List<TValue>> Group<TKey, TValue>(TKey[] keys, TValue[] values)
        where TKey : notnull
    {
        var groups = new Dictionary<TKey, List<TValue>>();
        for (int i = 0; i < keys.Length; i++)
        {
            if (!groups.TryGetValue(keys[i], out List<TValue>? group))
            {
                groups[keys[i]] = group = [];
            }

            group.Add(values[i]);
        }

        return groups;
    }

    public static T[] Fill<T>(int count, T value)
    {
        var items = new T[count];
        for (int i = 0; i < count; i++)
        {
            items[i] = value;
        }

        return items;
    }
}

public static class Program
{
    public static object? Run()
    {
        string[] words = ["pear", "fig", "apple", "date"];
        Tools.Sort(words, static (a, b) => a.Length - b.Length);
        int[] numbers = [5, 3, 9, 1];
        Tools.Sort(numbers, static (a, b) => b.CompareTo(a));
        var groups = Tools.Group(["a", "b", "a"], [1.5, 2.5, 3.5]);
        (int, int)[] filled = Tools.Fill(3, (7, 5));
        string line = $"{Tools.Largest(words)} {Tools.Largest(numbers)} {Tools.Largest(new List<char>("hello"))}";
        Console.WriteLine(line);
        Console.WriteLine(string.Join(" ", words) + " " + string.Join(" ", numbers));
        return new object[] { words, numbers, groups, filled, line };
    }
}
