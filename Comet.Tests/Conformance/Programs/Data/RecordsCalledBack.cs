using System;
using System.Collections;
using System.Collections.Generic;
using Comet;

/// <summary>Members that the compiler calls where nobody has written their names: their output must come from home, once each.</summary>
public record Reading(int Value)
{
    public int Doubled
    {
        get
        {
            Console.WriteLine("doubled " + Value);
            return Value * 2;
        }
    }
}

public record Copied(int Value)
{
    public List<int> Seen { get; init; } = [];

    protected Copied(Copied other)
    {
        Console.WriteLine("copied " + other.Value);
        Value = other.Value;
        Seen = [.. other.Seen, Value];
    }
}

public sealed class Bag : IEnumerable<int>
{
    private readonly List<int> _all = [];

    public int Length
    {
        get
        {
            Console.WriteLine("length");
            return _all.Count;
        }
    }

    public int this[int index] => _all[index];

    public void Add(int number)
    {
        Console.WriteLine("add " + number);
        _all.Add(number);
    }

    public IEnumerator<int> GetEnumerator() => _all.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

public readonly struct Loose(int value)
{
    public int Value => value;

    public static bool operator ==(Loose x, Loose y)
    {
        Console.WriteLine("comparing");
        return x.Value / 10 == y.Value / 10;
    }

    public static bool operator !=(Loose x, Loose y) => !(x == y);

    public override bool Equals(object? other) => other is Loose loose && loose == this;

    public override int GetHashCode() => 0;
}

[Offloadable]
public partial class User
{
    public int Turns;

    private int Count(int to)
    {
        int sum = 0;
        for (int i = 0; i < to; i++)
        {
            sum += i;
            Turns++;
        }

        return sum;
    }

    public string Show(Reading reading)
    {
        string text = "";
        for (int i = 0; i < 2; i++)
        {
            text += $"{reading} {Count(2)} ";
        }

        return text;
    }

    public int Copy(Copied copied)
    {
        int sum = 0;
        for (int i = 0; i < 2; i++)
        {
            copied = copied with { Value = copied.Value + Count(3) };
            sum += copied.Seen.Count;
        }

        return sum;
    }

    public int Fill(int count)
    {
        int sum = 0;
        for (int i = 0; i < count; i++)
        {
            Bag bag = [i, Count(2)];
            sum += bag[^1];
            sum += bag is [0, ..] ? 10 : 20;
        }

        return sum;
    }

    public int Compare(Loose loose)
    {
        int equal = 0;
        for (int i = 0; i < 3; i++)
        {
            if ((loose, Count(2)) == (new Loose(i * 10), 1))
            {
                equal++;
            }
        }

        return equal;
    }
}

public static class Program
{
    public static object? Run()
    {
        var user = new User();
        Console.WriteLine(user.Show(new Reading(3)));
        Console.WriteLine(user.Copy(new Copied(1)));
        Console.WriteLine(user.Fill(2));
        Console.WriteLine(user.Compare(new Loose(12)));
        return user;
    }
}
