using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using Comet;

/// <summary>Objects of classes that the offloadable code never names: only the code that makes them does.</summary>
public interface IWeight
{
    int Weight { get; }
}

public sealed class Crate<T>(T content, int weight) : IWeight
{
    private readonly T _content = content;

    public T Content => _content;

    public int Weight { get; set; } = weight;
}

public sealed class Note
{
    public string Text = "";
    public Crate<string>? About;
}

[Offloadable]
public partial class Scale
{
    public IWeight? Heaviest;
    public object? Last;
    public ImmutableArray<int> Steps = [1, 2, 3];
    public ImmutableArray<string> None;

    public int Weigh(IWeight[] items, object[] notes)
    {
        int sum = 0;
        for (int i = 0; i < items.Length * 2; i++)
        {
            Heaviest = items[i % items.Length];
            Last = notes[i % notes.Length];
            sum += Steps[i % 3];
            Steps = Steps.Add(sum);
        }

        return sum;
    }

    public (T, T, string)[] Pair<T>(T[] all)
    {
        var pairs = new (T, T, string)[all.Length];
        for (int i = 0; i < all.Length; i++)
        {
            pairs[i] = (all[i], all[^1], "p" + i);
        }

        return pairs;
    }
}

public static class Program
{
    public static object? Run()
    {
        var crate = new Crate<string>("books", 5);
        var scale = new Scale();
        IWeight[] items = [crate, new Crate<DateTime>(new DateTime(2024, 2, 29), 7)];
        int sum = scale.Weigh(items, new object[] { new Note { Text = "heavy", About = crate }, 5 });
        Console.WriteLine($"{sum} {scale.Heaviest!.Weight} {scale.Last} {scale.Steps.Length} {scale.None.IsDefault} {ReferenceEquals(items[1], scale.Heaviest)}");
        Console.WriteLine(string.Join(" ", scale.Pair(new[] { "a", "b" })));
        return new object[] { scale, items };
    }
}
