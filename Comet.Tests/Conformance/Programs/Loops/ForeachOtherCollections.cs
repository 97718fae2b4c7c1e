using System;
using System.Collections;
using System.Collections.Generic;
using Comet;

/// <summary>Enumerators of collections whose insides belong to others.</summary>
[Offloadable]
public partial class Collections
{
    public List<string> Log = [];

    private int Spin(int n)
    {
        int i = 0;
        while (i < n % 4)
        {
            i++;
        }

        return i;
    }

    public int Run(int[] items)
    {
        var set = new HashSet<int>();
        var sorted = new SortedDictionary<string, int>(StringComparer.Ordinal);
        var queue = new Queue<int>();
        var stack = new Stack<int>();
        var linked = new LinkedList<int>();
        var tree = new SortedSet<int>();
        var priority = new PriorityQueue<string, int>();
        ArrayList old = [];
        foreach (int item in items)
        {
            set.Add(item % 5);
            sorted["k" + item] = item;
            queue.Enqueue(item);
            stack.Push(item);
            linked.AddFirst(item);
            tree.Add(-item);
            priority.Enqueue("p" + item, item);
            old.Add(item);
        }

        int total = 0;
        foreach (int item in set)
        {
            total = total * 3 % 10007 + item + Spin(item);
        }

        foreach (var (key, value) in sorted)
        {
            total = total * 3 % 10007 + key.Length + Spin(value);
        }

        foreach (int item in stack)
        {
            total = total * 3 % 10007 + item + Spin(item);
        }

        foreach (int item in linked)
        {
            total = total * 3 % 10007 + item + Spin(item);
        }

        foreach (int item in tree)
        {
            total = total * 3 % 10007 - item + Spin(-item);
        }

        foreach (object? item in old)
        {
            total = total * 3 % 10007 + (int)item! + Spin(total);
        }

        while (queue.TryDequeue(out int head))
        {
            total = total * 3 % 10007 + head + Spin(head);
            if (head > 6)
            {
                queue.Enqueue(head - 5);
            }
        }

        while (priority.Count > 0)
        {
            Log.Add(priority.Dequeue() + Spin(total));
        }

        return total;
    }
}

public static class Program
{
    public static object? Run()
    {
        var collections = new Collections();
        int total = collections.Run([5, 12, 7, 3, 9]);
        Console.WriteLine($"{total} {string.Join(" ", collections.Log)}");
        return new object[] { collections, total };
    }
}
