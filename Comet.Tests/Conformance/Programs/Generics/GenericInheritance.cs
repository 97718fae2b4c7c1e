using System;
using System.Collections.Generic;
using Comet;

[Offloadable]
public abstract partial class Search<TState, TResult>
{
    public int Visited;
    protected List<TState> Path = [];

    public TResult? Run(TState start)
    {
        Visited++;
        Path.Add(start);
        if (IsGoal(start))
        {
            return Result();
        }

        foreach (TState next in Next(start))
        {
            TResult? found = Run(next);
            if (found is not null)
            {
                return found;
            }
        }

        Path.RemoveAt(Path.Count - 1);
        return default;
    }

    protected abstract bool IsGoal(TState state);

    protected abstract TResult Result();

    protected virtual List<TState> Next(TState state) => [];
}

[Offloadable]
public sealed partial class Jugs : Search<(int Three, int Five), string>
{
    private readonly Dictionary<(int, int), bool> _seen = new();

    protected override bool IsGoal((int Three, int Five) state) => state.Five == 4;

    protected override string Result()
    {
        string text = "";
        foreach ((int three, int five) in Path)
        {
            text += $"{three}{five} ";
        }

        return text;
    }

    protected override List<(int Three, int Five)> Next((int Three, int Five) state)
    {
        var (a, b) = state;
        int pour = Math.Min(a, 5 - b), back = Math.Min(b, 3 - a);
        var next = new List<(int, int)>();
        foreach (var candidate in new[] { (3, b), (a, 5), (0, b), (a, 0), (a - pour, b + pour), (a + back, b - back) })
        {
            if (_seen.TryAdd(candidate, true))
            {
                next.Add(candidate);
            }
        }

        return next;
    }
}

[Offloadable]
public partial class Countdown<T> : Search<int, List<T>>
    where T : struct
{
    private readonly List<T> _marks = [];

    public T Mark { get; set; }

    protected override bool IsGoal(int state)
    {
        _marks.Add(Mark);
        return state == 0;
    }

    protected override List<T> Result() => _marks;

    protected override List<int> Next(int state) => state > 5 ? base.Next(state) : [state + 10, state - 1];
}

public static class Program
{
    public static object? Run()
    {
        var jugs = new Jugs();
        string? path = jugs.Run((0, 0));
        var countdown = new Countdown<char> { Mark = 'x' };
        List<char>? marks = countdown.Run(4);
        Console.WriteLine($"{path} in {jugs.Visited}, {marks?.Count} marks in {countdown.Visited}");
        return new object?[] { jugs, countdown, marks };
    }
}
