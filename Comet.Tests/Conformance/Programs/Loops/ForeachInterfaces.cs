using System;
using System.Collections;
using System.Collections.Generic;
using System.Collections.ObjectModel;
using System.Linq;
using Comet;

public sealed class Countdown(int from) : IEnumerable<int>
{
    public IEnumerator<int> GetEnumerator()
    {
        for (int i = from; i > 0; i--)
        {
            yield return i;
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

[Offloadable]
public partial class Reading
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

    private IEnumerable<int> Source(string kind) => kind switch
    {
        "array" => new[] { 3, 1, 2 },
        "list" => new List<int> { 3, 1, 2 },
        "set" => new HashSet<int> { 3, 1, 2 },
        "queue" => new Queue<int>([3, 1, 2]),
        "stack" => new Stack<int>([3, 1, 2]),
        "linked" => new LinkedList<int>([3, 1, 2]),
        "sorted" => new SortedSet<int> { 3, 1, 2 },
        "shown" => new ReadOnlyCollection<int>([3, 1, 2]),
        "query" => new[] { 3, 1, 2 }.Where(n => n != 1).Select(n => n * 2),
        "own" => new Countdown(3),
        _ => null!,
    };

    public int Sum(IEnumerable<int> source, int from)
    {
        int total = from;
        foreach (int n in source)
        {
            int x = Spin(n);
            if (x > 100)
            {
                break;
            }

            total = total * 10 + x;
        }

        return total;
    }

    public int Kinds()
    {
        int total = 0;
        foreach (string kind in new[] { "array", "list", "set", "queue", "stack", "linked", "sorted", "shown", "query", "own", "null" })
        {
            try
            {
                foreach (int n in Source(kind))
                {
                    total = (total * 7 + Spin(n)) % 10007;
                    if (kind == "set" && n == 1)
                    {
                        continue;
                    }

                    Log.Add(kind + n);
                }
            }
            catch (NullReferenceException)
            {
                Log.Add("null");
            }
        }

        return total;
    }

    public string Shapes(IList<string> words, IReadOnlyList<object> things, IReadOnlyCollection<char> letters, ISet<int> set, IDictionary<string, int> map, IReadOnlyDictionary<int, string> table)
    {
        string text = "";
        foreach (string word in words)
        {
            foreach (object thing in things)
            {
                text += word[Spin(word.Length - 1)] + thing.ToString();
            }
        }

        foreach (char c in letters)
        {
            text += (char)(c + Spin(1));
        }

        foreach (long n in set)
        {
            set.Remove((int)n + Spin(1));
            text += n;
        }

        foreach (var (key, value) in map)
        {
            text += key + Spin(value);
        }

        foreach (KeyValuePair<int, string> pair in table)
        {
            if (Spin(pair.Key) == 4)
            {
                return text + pair.Value;
            }
        }

        return text;
    }

    public void Changed(ICollection<int> numbers)
    {
        try
        {
            foreach (int n in numbers)
            {
                numbers.Add(n + Spin(n));
            }
        }
        catch (Exception e) when (e is InvalidOperationException or NotSupportedException)
        {
            Log.Add(e.GetType().Name + numbers.Count);
        }
    }

    public int Labels(IEnumerable<int> source)
    {
        int rounds = 0;
    again:
        foreach (int n in source)
        {
            rounds++;
            switch (n)
            {
                case 2 when rounds < 9:
                    goto again;
                case 3:
                    goto next;
            }

            try
            {
                rounds += Spin(n);
                continue;
            }
            finally
            {
                Log.Add("f" + Spin(n));
            }

        next:
            rounds += 2;
        }

        return rounds;
    }
}

public static class Program
{
    public static object? Run()
    {
        var reading = new Reading();
        Console.WriteLine(reading.Kinds());
        Console.WriteLine(reading.Sum(new SortedSet<int> { 1, 2, 3 }, 4));
        Console.WriteLine(reading.Sum(new List<int> { 3, 4 }, 1));
        Console.WriteLine(reading.Shapes(
            ["ab", "cd"], new string[] { "x", "y" }, "hal".ToList(), new HashSet<int> { 1, 2, 3, 4 }, new Dictionary<string, int> { ["one"] = 1, ["two"] = 2 }, new SortedDictionary<int, string> { [3] = "c", [4] = "d" }));
        Console.WriteLine(reading.Shapes(new List<string> { "xyz" }, new List<object> { 1, 'c' }, new[] { 'q' }, new HashSet<int> { 9 }, new SortedList<string, int> { ["z"] = 3 }, new Dictionary<int, string>()));
        reading.Changed(new List<int> { 1, 2 });
        reading.Changed(new LinkedList<int>([1, 2]));
        reading.Changed(new[] { 1, 2 });
        Console.WriteLine(reading.Labels(new[] { 1, 2, 3 }));
        Console.WriteLine(string.Join(" ", reading.Log));
        return reading;
    }
}
