using System;
using System.Collections.Generic;
using System.Linq;
using Comet;

/// <summary>Calls from outside with arguments of all kinds: the thread may move before the method begins, and they go with it.</summary>
[Offloadable]
public partial class Account
{
    public List<string> Lines { get; } = [];

    public virtual string Name => "account";

    public virtual decimal Add(decimal amount, int? times, string? note, DateTime day, object tag)
    {
        decimal sum = 0;
        for (int i = 0; i < (times ?? 1); i++) sum += amount;
        Lines.Add($"{Name} {sum} {note ?? "none"} {day:yyyy} {tag}");
        return sum;
    }

    public void Clear(Point[] points, IReadOnlyList<int> numbers)
    {
        for (int i = 0; i < points.Length; i++) points[i] = new Point(numbers.Count, i);
        Lines.Clear();
    }

    // One array, known under three names.
    public static bool Share(int[] first, object second, IList<int> third)
    {
        foreach (int n in Enumerable.Range(0, 2)) first[n] += n + 1;
        return ReferenceEquals(first, second) && ReferenceEquals(second, third);
    }

    public static int Made(int size)
    {
        var numbers = new int[size];
        for (int i = 0; i < size; i++) numbers[i] = i;
        return numbers.Sum();
    }

    // These begin where they are called.
    public static T Last<T>(T[] items)
    {
        T last = items[0];
        foreach (T item in items) last = item;
        return last;
    }

    public static void Double(ref int n)
    {
        for (int i = 0; i < 2; i++) n += n;
    }

    public static int Count(Labeled labeled, Func<int, bool> isCounted)
    {
        int count = 0;
        for (int i = 0; i < labeled.Text.Length; i++) count += isCounted(i) ? 1 : 0;
        return count;
    }
}

[Offloadable]
public sealed partial class Savings : Account
{
    public override string Name => "savings";

    public override decimal Add(decimal amount, int? times, string? note, DateTime day, object tag)
    {
        for (int i = 0; i < 2; i++) amount += i;
        return base.Add(amount, times, note, day, tag);
    }
}

public readonly record struct Point(int X, int Y);

public readonly record struct Labeled(string Text, int Number);

public static class Program
{
    public static object? Run()
    {
        var tag = new Version(1, 2);
        Account account = new Savings();
        var trace = new List<object?>
        {
            account.Add(1.5m, 3, "three", new DateTime(2020, 1, 1), tag),
            account.Add(amount: 2, tag: 7, note: null, times: null, day: default),
            new Account().Add(0, 2, "", default, "text"),
            account.Lines.Count,
        };
        trace.AddRange(account.Lines);

        var points = new Point[3];
        account.Clear(points, [1, 2]);
        trace.Add(string.Join(" ", points));
        trace.Add(account.Lines.Count);

        var numbers = new[] { 1, 2, 3 };
        trace.Add(Account.Share(numbers, numbers, numbers));
        trace.Add(Account.Share(numbers, numbers, numbers.ToArray()));
        trace.Add(string.Join(" ", numbers));
        trace.Add(Account.Made(100));
        trace.Add(Account.Last(numbers) + Account.Last(["a", "b"]));
        int n = 3;
        Account.Double(ref n);
        trace.Add(n);
        trace.Add(Account.Count(new Labeled("four", 4), i => i != n - 11));
        try
        {
            Account nobody = null!;
            nobody.Clear(points, numbers);
        }
        catch (NullReferenceException)
        {
            trace.Add("null");
        }

        try
        {
            account.Clear(null!, numbers);
        }
        catch (NullReferenceException e)
        {
            trace.Add(e.StackTrace!.Contains("Clear"));
        }

        return string.Join("\n", trace);
    }
}
