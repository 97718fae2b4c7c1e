// expect: migrates
using System;
using System.Collections.Generic;
using Comet;

/// <summary>Delegates made outside of offloadable code are called at home, and keep their identity.</summary>
[Offloadable]
public partial class Job
{
    private readonly Action<int> _progress;
    private readonly Func<int, int> _step;
    private readonly List<Action<int>> _kept = new();

    public Job(Action<int> progress, Func<int, int> step)
    {
        _progress = progress;
        _step = step;
    }

    public int Run(int n)
    {
        int sum = 0;
        for (int i = 0; i < n; i++)
        {
            for (int k = 0; k < 4; k++) sum += k * i;
            sum += _step(i);
            _progress(sum);
            _kept.Add(_progress);
        }
        return sum;
    }

    public bool Same(Action<int> other)
    {
        bool all = true;
        foreach (var kept in _kept) all &= ReferenceEquals(kept, other);
        return all && _kept.Contains(other);
    }
}

public static class Program
{
    public static object Run()
    {
        var steps = new List<int>();
        Action<int> progress = x => Console.WriteLine("at " + x);
        var job = new Job(progress, x => { steps.Add(x); return x * x; });
        int sum = job.Run(5);
        return $"{sum} {steps.Count} {job.Same(progress)} {job.Same(x => { })}";
    }
}
