using System;
using System.Collections.Generic;
using Comet;

/// <summary>Classes and structures that a generic method makes of its own type parameters.</summary>
public sealed class Link<T>(T value, Link<T>? next)
{
    public T Value => value;

    public Link<T>? Next { get; private set; } = next;

    public void Cut() => Next = null;
}

public struct Entry<TKey, TValue>
{
    public TKey Key;
    public TValue Value;
    private string _label;

    public Entry(TKey key, TValue value, string label)
    {
        Key = key;
        Value = value;
        _label = label;
    }

    public readonly string Label => _label;
}

[Offloadable]
public partial class Builder
{
    public object? Kept;
    public int Turns;

    public Link<T>? Chain<T>(T[] values)
    {
        Link<T>? head = null;
        for (int i = 0; i < values.Length; i++)
        {
            head = new Link<T>(values[i], head);
            Kept = head;
            Turns++;
        }

        return head;
    }

    public List<Entry<T, string>> Table<T>(IReadOnlyList<T> keys, int rounds)
        where T : notnull
    {
        var table = new List<Entry<T, string>>();
        Entry<T, string> last = default;
        for (int i = 0; i < rounds; i++)
        {
            last = new Entry<T, string>(keys[i % keys.Count], "v" + i, last.Label + i);
            table.Add(last);
            Turns++;
        }

        return table;
    }
}

public static class Program
{
    public static object? Run()
    {
        var builder = new Builder();
        Link<string> words = builder.Chain(new[] { "a", "b", "c" })!;
        Link<DateTime> days = builder.Chain(new[] { new DateTime(2024, 1, 1), new DateTime(2024, 1, 2) })!;
        words.Next!.Cut();
        List<Entry<string, string>> named = builder.Table(new[] { "x", "y" }, 4);
        List<Entry<int, string>> numbered = builder.Table(new[] { 7, 8, 9 }, 5);
        Console.WriteLine($"{words.Value} {words.Next.Value} {words.Next.Next is null} {days.Next!.Value:yyyy-MM-dd} {builder.Turns} {ReferenceEquals(builder.Kept, days)}");
        Console.WriteLine($"{named[3].Key} {named[3].Label} {numbered[4].Value} {numbered[4].Label}");
        return new object[] { words, days, named, numbered, builder };
    }
}
