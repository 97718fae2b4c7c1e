using System;
using System.Collections.Generic;
using Comet;

/// <summary>Marked classes that derive from unmarked ones, and unmarked ones that derive from marked ones.</summary>
public abstract class Entity
{
    private static int s_next = 1;
    private readonly int _id;
    public string Name = "";

    protected Entity(int id)
    {
        _id = id;
    }

    public int Id => _id;

    protected List<string> Log { get; } = [];

    public int LogLength => Log.Count;

    public static int Next() => s_next++;
}

public class Mover<T> : Entity
{
    protected T? Last;
    public new int Name;

    public Mover(int id)
        : base(id)
    {
    }

    public T? Latest => Last;

    protected void Note(T what)
    {
        Last = what;
        Log.Add("noted");
        Name++;
    }
}

[Offloadable]
public partial class Walker : Mover<(int X, string Way)>
{
    public int Steps;
    public Walker? Partner;

    public Walker(int id)
        : base(id)
    {
    }

    public int Walk(int count)
    {
        int sum = 0;
        for (int i = 0; i < count; i++)
        {
            Note((i, i % 2 == 0 ? "left" : "right"));
            Steps += Last.X + Id;
            ((Entity)this).Name += i;
            sum += Steps + LogLength;
            if (Partner is not null)
            {
                sum += Partner.Walk(1);
            }
        }

        return sum;
    }
}

public sealed class Runner : Walker
{
    private readonly List<int> _times = [];
    public Walker? Ahead;

    public Runner(int id)
        : base(id)
    {
    }

    public int Count => _times.Count;

    public void Run(int time) => _times.Add(time);
}

[Offloadable]
public partial class Race
{
    public Walker? First;
    public Dictionary<int, Entity> ById = new();

    public int Go(Runner runner, int rounds)
    {
        int sum = 0;
        for (int round = 0; round < rounds; round++)
        {
            runner.Run(round * 3);
            sum += runner.Walk(2);
            runner.Ahead = First;
            First = runner;
            ById[runner.Id] = runner;
        }

        return sum;
    }
}

public static class Program
{
    public static object? Run()
    {
        var walker = new Walker(Entity.Next()) { Partner = new Walker(Entity.Next()) };
        int sum = walker.Walk(4);
        var race = new Race { First = walker };
        var runner = new Runner(Entity.Next()) { Partner = walker };
        int raced = race.Go(runner, 3);
        Console.WriteLine($"{sum} {raced} {walker.Latest} {((Entity)walker).Name} {walker.Name} {runner.Count} {runner.LogLength} {ReferenceEquals(race.ById[3], race.First)}");
        return new object[] { walker, race };
    }
}
