// expect: migrates
// Classes that derive from the library's collections: contents, own fields, identity and inheritance, in the middle of loops over them, with overrides that the library calls.
using System;
using System.Collections;
using System.Collections.Generic;
using System.Collections.ObjectModel;
using System.Linq;
using Comet;

public class Scores : Dictionary<string, int>
{
    private int _best;

    public Scores(IEqualityComparer<string>? comparer) : base(comparer)
    {
    }

    public int Best => _best;

    public void Note(string name, int score)
    {
        TryGetValue(name, out var before);
        this[name] = before + score;
        if (this[name] > _best) _best = this[name];
    }
}

public sealed class LeagueScores(string name) : Scores(StringComparer.OrdinalIgnoreCase)
{
    public string Name { get; } = name;

    public LeagueScores? Rival;
}

public sealed class Person(string name, int age)
{
    public string Name => name;

    public int Age { get; set; } = age;
}

public sealed class People : KeyedCollection<string, Person>
{
    public int Inserted;

    protected override string GetKeyForItem(Person item) => item.Name;

    protected override void InsertItem(int index, Person item)
    {
        Inserted++;
        base.InsertItem(index, item);
    }

    protected override void RemoveItem(int index)
    {
        Inserted--;
        base.RemoveItem(index);
    }
}

// Keys that look into another object of such a class, and at its own fields, when they are hashed.
public sealed class Register : HashSet<Entry>
{
    public string? Salt;
}

public sealed class Entry(Register register, int number)
{
    public Register Register => register;

    public int Number => number;

    public override bool Equals(object? other) => other is Entry entry && entry.Number == Number;

    public override int GetHashCode() => Register.Salt!.Length * 31 + Number;
}

// Enumerates in a way of its own where it is known by the interface.
public sealed class Backwards : List<int>, IEnumerable<int>
{
    public int Asked;

    IEnumerator<int> IEnumerable<int>.GetEnumerator()
    {
        Asked++;
        for (int i = Count - 1; i >= 0; i--) yield return this[i];
    }

    IEnumerator IEnumerable.GetEnumerator() => ((IEnumerable<int>)this).GetEnumerator();
}

[Offloadable]
public partial class Bag : List<int>
{
    public int Sum;

    public Bag? Next;

    public int Fill(int n)
    {
        for (int i = 0; i < n; i++)
        {
            Add(i * i % 7);
            Sum += this[Count - 1];
        }

        return Sum;
    }
}

[Offloadable]
public partial class WeightedBag : Bag
{
    public double Weight { get; set; }

    public double Weigh()
    {
        Weight = 0;
        foreach (int item in this)
        {
            Weight += item * 0.5;
            Fill(item % 2);
            if (Count > 40) break;
            if (item % 2 == 1) return Weight + Weigh(2);
        }

        return Weight;
    }

    private double Weigh(int times)
    {
        double total = 0;
        for (int i = 0; i < times; i++)
            for (int j = 0; j < Count; j++) total += this[j] * Weight;
        return total;
    }
}

[Offloadable]
public partial class Stock<T> : Queue<T> where T : notnull
{
    public int Turned;

    public string Turn(int times)
    {
        for (int i = 0; i < times; i++)
        {
            Enqueue(Dequeue());
            Turned++;
        }

        return string.Join(",", this) + Turned;
    }
}

[Offloadable]
public partial class Work
{
    private readonly LeagueScores _scores = new("first") { Rival = new("second") };
    private readonly People _people = [];
    private readonly Bag _bag = [];
    private readonly WeightedBag _weighted = [1, 2, 3];
    private readonly Register _register = new() { Salt = "xyz" };
    private readonly Backwards _backwards = [1, 2, 3];
    private Stock<string>? _stock;

    public string Play(int rounds)
    {
        string text = "";
        for (int i = 0; i < rounds; i++)
        {
            _scores.Note("Ann" + i % 3, i);
            _scores.Rival!.Note(i % 2 == 0 ? "bob" : "BOB", i);
            _people.Add(new Person("p" + i, i));
            _bag.Fill(i);
            if (i > 2) _people.Remove("p" + (i - 2));
            _register.Add(new Entry(_register, i % 4));
        }

        foreach (var (name, score) in _scores)
        {
            text += name + score;
            text += _bag.Fill(2);
        }

        foreach (var person in _people) text += person.Name + ++person.Age + Inner(person.Age);
        foreach (int item in (IEnumerable<int>)_backwards) text += item + Inner(item);
        foreach (int item in _backwards) text += item + Inner(item);
        _bag.Next = _weighted;
        _weighted.Next = _bag;
        text += _weighted.Weigh();
        _stock = new Stock<string>();
        _stock.Enqueue("a");
        _stock.Enqueue("b");
        text += _stock.Turn(5);
        text += _scores.Rival!["Bob"] + _scores.Rival.Best + _scores["ann0"] + _people["p1"].Age + _people.Inserted + _backwards.Asked;
        text += _register.Contains(new Entry(_register, 3)) + string.Join(",", _register.Select(static e => e.Number));
        return text + ReferenceEquals(_bag.Next!.Next, _bag) + _scores.Name + _scores.Rival.Name;
    }

    private int Inner(int n)
    {
        int s = 0;
        for (int i = 0; i <= n; i++) s += i;
        return s;
    }
}

public static class Program
{
    public static object? Run()
    {
        var work = new Work();
        Console.WriteLine(work.Play(6));
        Console.WriteLine(work.Play(3));
        return work;
    }
}
