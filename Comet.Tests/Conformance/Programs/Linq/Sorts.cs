// expect: migrates
// Sorts of lists and arrays by comparisons that can be suspended: the order of equal elements, every comparison in its order, comparisons that throw or contradict themselves, comparisons that are not known here, and what an enumerator of a
// sorted list notices.
using System;
using System.Collections.Generic;
using System.Linq;
using Comet;

[Offloadable]
public partial class Job(string name, int load)
{
    public string Name { get; } = name;

    public int Load { get; } = load;
}

[Offloadable]
public partial class Work
{
    private int _compared;
    private int _trace;

    private int Spin(int n)
    {
        int s = 0;
        for (int i = 0; i < n; i++) s += i * 3 % 7;
        return s;
    }

    private int Compare(Job a, Job b)
    {
        _compared++;
        _trace = unchecked(_trace * 31 + a.Name[0] * 7 + b.Name[0]);
        return Spin(a.Load).CompareTo(Spin(b.Load));
    }

    private List<Job> Jobs(int count) => Enumerable.Range(0, count).Select(i => new Job(((char)('a' + i)).ToString(), i * 7 % 5)).ToList();

    private string Show(IEnumerable<Job> jobs) => $"{string.Concat(jobs.Select(j => j.Name))} after {_compared}, {_trace}";

    private string Throws(Action action)
    {
        try
        {
            action();
            return "nothing";
        }
        catch (Exception e)
        {
            return $"{e.GetType().Name}: {e.Message} <- {e.InnerException?.GetType().Name}: {e.InnerException?.Message}";
        }
    }

    private void By<T>(List<T> list, Comparison<T> comparison) => list.Sort(comparison);

    public string Run()
    {
        string text = "";
        foreach (int count in new[] { 1, 2, 3, 9, 24 })
        {
            var jobs = Jobs(count);
            jobs.Sort((a, b) => Compare(a, b));
            text += Show(jobs) + "\n";
        }

        var array = Jobs(19).ToArray();
        Array.Sort(array, Compare);
        text += Show(array) + "\n";
        By(new List<int> { 3, 1, 2 }, (a, b) => Spin(b) - Spin(a));
        var words = new List<string> { "ccc", "a", "bb", "dddd" };
        words.Sort();
        Array.Sort(array, 0, 3, Comparer<Job>.Create((a, b) => Spin(b.Load) - Spin(a.Load)));
        By(words, (a, b) => Spin(b.Length).CompareTo(Spin(a.Length)));
        text += string.Join(",", words) + "\n";

        var failing = Jobs(6);
        text += Throws(() => failing.Sort((a, b) => Spin(_compared++) > 40 ? throw new FormatException("too many") : Compare(a, b))) + " " + Show(failing) + "\n";
        text += Throws(() => Jobs(40).Sort((a, b) => -1 - Spin(2))) + "\n";
        text += Throws(() => failing.Sort((Comparison<Job>)null!)) + "\n";
        using var enumerator = failing.GetEnumerator();
        failing.Sort((a, b) => Spin(a.Load) + a.Name[0] - b.Name[0] - Spin(a.Load));
        text += Throws(() => { while (enumerator.MoveNext()) { } }) + " " + Show(failing);
        List<Job>? none = null;
        none?.Sort((a, b) => Compare(a, b));
        return text;
    }
}

public static class Program
{
    public static object? Run()
    {
        var text = new Work().Run();
        Console.WriteLine(text);
        return text;
    }
}
