using System;
using System.Collections.Generic;
using Comet;

[Offloadable]
public partial class Gone
{
    public List<string> Log = [];

    private int Spin(int n)
    {
        int i = 0;
        while (i < n % 5)
        {
            i++;
        }

        return i;
    }

    public int All(int count)
    {
        var set = new HashSet<string>();
        var queue = new Queue<int>();
        var stack = new Stack<(int, string)>();
        var linked = new LinkedList<int>();
        var tree = new SortedSet<string>(StringComparer.Ordinal);
        var table = new SortedDictionary<string, int>(StringComparer.Ordinal);
        var list = new SortedList<int, string>();
        var map = new Dictionary<string, int>();
        for (int i = 0; i < count; i++)
        {
            string name = "n" + i * 7 % count;
            set.Add(name);
            queue.Enqueue(i * i);
            stack.Push((i, name));
            linked.AddLast(-i);
            tree.Add(name);
            table[name] = i;
            list[i * 7 % count] = name;
            map[name] = i;
        }

        queue.Dequeue();
        queue.Enqueue(1);
        set.Remove("n3");
        int total = 0;
        foreach (string name in set)
        {
            total = (total * 31 + name.Length + Spin(name[1])) % 100003;
        }

        foreach (int n in queue)
        {
            if (Spin(n) == 3)
            {
                continue;
            }

            total = (total * 31 + n) % 100003;
        }

        foreach (var (n, name) in stack)
        {
            total = (total * 31 + n + Spin(name.Length)) % 100003;
        }

        foreach (long n in linked)
        {
            total = (int)((total * 31 + n + 50 + Spin(4)) % 100003);
        }

        foreach (string name in tree)
        {
            foreach (string other in tree)
            {
                if (string.CompareOrdinal(other, name) > 0)
                {
                    break;
                }

                total = (total * 31 + Spin(other[1] + name[1])) % 100003;
            }
        }

        foreach (KeyValuePair<string, int> pair in table)
        {
            total = (total * 31 + pair.Value + Spin(pair.Key.Length)) % 100003;
        }

        foreach (var (key, value) in list)
        {
            total = (total * 31 + key + Spin(value.Length)) % 100003;
        }

        foreach (string key in map.Keys)
        {
            map[key] += Spin(3);
        }

        foreach (int value in map.Values)
        {
            total = (total * 31 + value + Spin(value)) % 100003;
        }

        foreach (string key in table.Keys)
        {
            foreach (int value in table.Values)
            {
                total = (total * 31 + value + Spin(key.Length)) % 100003;
            }
        }

        return total;
    }

    public int First(Queue<int> queue, int wanted)
    {
        foreach (int n in queue)
        {
            if (n + Spin(n) - Spin(n) == wanted)
            {
                return Spin(n);
            }
        }

        return -1;
    }

    private void Removed(HashSet<int> set)
    {
        foreach (int n in set)
        {
            set.Remove(n - Spin(1));
            if (n % 2 == 0)
            {
                set.Remove(n);
            }

            Log.Add($"{n} of {set.Count}");
        }
    }

    public void Changed()
    {
        var queue = new Queue<int>([1, 2, 3]);
        var stack = new Stack<int>([1, 2, 3]);
        var linked = new LinkedList<int>([1, 2, 3]);
        var tree = new SortedSet<int> { 1, 2, 3 };
        var table = new SortedDictionary<int, int> { [1] = 1, [2] = 2 };
        var list = new SortedList<int, int> { [1] = 1, [2] = 2 };
        var set = new HashSet<int> { 1, 2, 3 };
        var map = new Dictionary<int, int> { [1] = 1, [2] = 2 };
        for (int kind = 0; kind < 9; kind++)
        {
            int seen = 0;
            try
            {
                switch (kind)
                {
                    case 0: foreach (int n in queue) { seen += Spin(n); queue.Enqueue(n); } break;
                    case 1: foreach (int n in stack) { seen += Spin(n); stack.Pop(); } break;
                    case 2: foreach (int n in linked) { seen += Spin(n); linked.AddLast(n); Spin(2); } break;
                    case 3: foreach (int n in tree) { seen += Spin(n); tree.Add(n + 10); } break;
                    case 4: foreach (var p in table) { seen += Spin(p.Key); table.Remove(2); Spin(1); } break;
                    case 5: foreach (var p in list) { seen += Spin(p.Key); list[7] = 7; } break;
                    case 6: foreach (int n in set) { seen += Spin(n); set.Add(n + 10); } break;
                    case 7: foreach (int n in map.Keys) { seen += Spin(n); map.Remove(n); } break;
                    case 8: foreach (int n in map.Values) { seen += Spin(n); } map[5] = 5; foreach (int n in map.Values) { seen += Spin(n); map[n + 1] = 1; } break;
                }
            }
            catch (InvalidOperationException e)
            {
                Log.Add(e.Message);
            }

            Log.Add($"{kind} {seen}");
        }

        Removed([1, 2, 3, 4, 5, 6]);
        try
        {
            Stack<int> none = Log.Count > 0 ? null! : stack;
            foreach (int n in none)
            {
                Spin(n);
            }
        }
        catch (NullReferenceException)
        {
            Log.Add("null");
        }
    }
}

public static class Program
{
    public static object? Run()
    {
        var gone = new Gone();
        Console.WriteLine(gone.All(9));
        Console.WriteLine(gone.First(new Queue<int>([3, 4, 7, 9]), 7));
        Console.WriteLine(gone.First(new Queue<int>(), 7));
        gone.Changed();
        Console.WriteLine(string.Join("\n", gone.Log));
        return gone;
    }
}
