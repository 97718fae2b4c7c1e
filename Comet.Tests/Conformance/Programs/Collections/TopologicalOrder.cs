using System;
using System.Collections.Generic;
using System.Linq;
using Comet;

/// <summary>Tasks in the order of what they depend on, and cycles reported by exception.</summary>
[Offloadable]
public partial class Planner
{
    private readonly Dictionary<string, List<string>> _needs = new();
    private readonly HashSet<string> _done = [], _open = [];
    public List<string> Order { get; } = [];

    public Planner Needs(string task, params string[] others)
    {
        foreach (string other in others)
        {
            if (!_needs.TryGetValue(task, out List<string>? list))
            {
                _needs[task] = list = new List<string>();
            }

            list.Add(other);
        }

        return this;
    }

    public void Visit(string task)
    {
        if (_done.Contains(task))
        {
            return;
        }

        if (!_open.Add(task))
        {
            throw new InvalidOperationException("cycle through " + task);
        }

        try
        {
            if (_needs.TryGetValue(task, out List<string>? others))
            {
                foreach (string other in others)
                {
                    Visit(other);
                }
            }

            _done.Add(task);
            Order.Add(task);
        }
        finally
        {
            _open.Remove(task);
        }
    }
}

public static class Program
{
    public static object? Run()
    {
        Planner planner = new Planner().Needs("cake", "dough", "oven").Needs("dough", "eggs", "flour", "milk").Needs("oven", "power").Needs("milk", "shop").Needs("eggs", "shop").Needs("a", "b").Needs("b", "c", "shop").Needs("c", "a");
        planner.Visit("cake");
        string message = "";
        try
        {
            planner.Visit("b");
        }
        catch (InvalidOperationException e)
        {
            message = e.Message;
        }

        Console.WriteLine(string.Join(" ", planner.Order) + ", " + message);
        return planner;
    }
}
