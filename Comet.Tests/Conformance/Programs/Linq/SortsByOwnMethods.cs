// expect: migrates
// Sorts of lists and arrays that compare by what the program has written and no argument shows: elements that compare themselves, among them null ones and structures, and comparers, among them none; every comparison in its order, those that
// throw, and what an enumerator of a sorted list notices.
using System;
using System.Collections.Generic;
using System.Linq;
using Comet;

[Offloadable]
public partial class Job(string name, int load) : IComparable<Job>
{
    public static string Trace = "";

    public string Name { get; } = name;

    public int Load { get; } = load;

    public virtual int CompareTo(Job? other)
    {
        Trace += Name + other?.Name + " ";
        if (Load == 13) throw new InvalidOperationException("unlucky " + Name);
        return other is null ? 1 : Work.Spin(Load).CompareTo(Work.Spin(other.Load));
    }
}

[Offloadable]
public partial class Urgent(string name, int load) : Job(name, load)
{
    public override int CompareTo(Job? other) => -Work.Spin(1) - (other is Urgent ? 0 : 1);
}

[Offloadable]
public partial struct Weight(int grams) : IComparable<Weight>
{
    public int Grams { get; } = grams;

    public readonly int CompareTo(Weight other) => Work.Spin(Grams).CompareTo(Work.Spin(other.Grams));
}

[Offloadable]
public partial class ByName(bool backwards) : IComparer<Job>
{
    public int Count;

    public int Compare(Job? x, Job? y)
    {
        Count++;
        if (x!.Load == 13) throw new IndexOutOfRangeException("unlucky");
        int order = string.CompareOrdinal(x.Name, y!.Name) + Work.Spin(0);
        return backwards ? -order : order;
    }

    public override string ToString() => "by name";
}

[Offloadable]
public partial class Shouting : IComparer<Job>
{
    public int Compare(Job? x, Job? y)
    {
        Console.WriteLine(x!.Name + y!.Name);
        return x.Load - y.Load;
    }
}

[Offloadable]
public partial class Work
{
    private readonly List<string> _log = new();
    private readonly ByName _comparer = new(false);

    public static int Spin(int n)
    {
        int s = 0;
        for (int i = 0; i < n % 4; i++) s += 3;
        return s;
    }

    private static List<Job> Jobs(int count) => Enumerable.Range(0, count).Select(i => i % 9 == 8 ? new Urgent("u" + i, i) : new Job(((char)('a' + i * 5 % 26)).ToString(), i * 7 % 5)).ToList();

    private void Show(string what, IEnumerable<Job?> jobs)
    {
        _log.Add($"{what}: {string.Concat(jobs.Select(static j => j?.Name ?? "-"))} {Job.Trace.Length} {Job.Trace.GetHashCode(StringComparison.Ordinal) == 0} {_comparer.Count}");
        _log.Add(Job.Trace);
        Job.Trace = "";
    }

    private void Throws(string what, Action action)
    {
        try
        {
            action();
            _log.Add(what + " nothing");
        }
        catch (Exception e)
        {
            _log.Add($"{what} {e.GetType().Name}: {e.Message} <- {e.InnerException?.GetType().Name}: {e.InnerException?.Message}");
        }
    }

    private void Sort<T>(List<T> list) => list.Sort();

    private void SortAll(List<Job> list) => list.Sort();

    public string Run()
    {
        foreach (int count in new[] { 1, 2, 3, 9, 20 })
        {
            List<Job> jobs = Jobs(count);
            jobs.Sort();
            Show("list", jobs);
            Job[] array = Jobs(count).ToArray();
            Array.Sort(array);
            Show("array", array);
            jobs.Sort(_comparer);
            Show("comparer", jobs);
            Array.Sort(array, new ByName(true));
            Show("array by comparer", array);
        }

        List<Job?> gaps = [.. Jobs(5), null, new Job("n", 2), null];
        gaps.Sort();
        Show("gaps", gaps);
        List<Weight> weights = Enumerable.Range(0, 12).Select(static i => new Weight(i * 7 % 5)).ToList();
        weights.Sort();
        _log.Add(string.Concat(weights.Select(static w => w.Grams)));
        ByName? none = null;
        List<Job> four = Jobs(4);
        four.Sort(none);
        Show("no comparer", four);
        four.Sort(new Shouting());
        Sort(four);
        SortAll(four);
        Show("generic", four);
        List<Job>? missing = four.Count > 9 ? four : null;
        missing?.Sort();
        Throws("null", () => missing!.Sort());
        Throws("null array", () => Array.Sort((Job[])null!, _comparer));
        Throws("unlucky", () => new List<Job> { new("a", 1), new("b", 13), new("c", 1) }.Sort());
        Throws("unlucky comparer", () => new List<Job> { new("a", 1), new("b", 13), new("c", 1) }.Sort(_comparer));
        Throws("changed", () =>
        {
            foreach (Job job in four) four.Sort();
        });

        return string.Join("\n", _log);
    }
}

public static class Program
{
    public static object? Run()
    {
        string s = new Work().Run();
        Job.Trace = "";
        return s;
    }
}
