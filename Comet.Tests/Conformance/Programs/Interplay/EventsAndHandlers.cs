using System;
using System.Collections.Generic;
using System.Linq;
using Comet;

public sealed class TickEventArgs(int tick) : EventArgs
{
    public int Tick { get; } = tick;

    public bool Cancel { get; set; }
}

/// <summary>Events raised in loops, with handlers that add and remove handlers, count, and throw.</summary>
[Offloadable]
public partial class Clock
{
    public event EventHandler<TickEventArgs>? Ticked;

    public event Action? Stopped
    {
        add
        {
            for (int i = 0; i < 2; i++)
            {
                Added++;
            }

            _stopped += value;
        }

        remove => _stopped -= value;
    }

    private Action? _stopped;

    public int Added { get; private set; }

    public int Ticks { get; private set; }

    public int Run(int n)
    {
        int done = 0;
        for (int i = 0; i < n; i++)
        {
            Ticks++;
            var args = new TickEventArgs(i);
            Ticked?.Invoke(this, args);
            if (args.Cancel)
            {
                break;
            }

            done += i;
        }

        _stopped?.Invoke();
        return done;
    }
}

[Offloadable]
public partial class Listener(Clock clock)
{
    public List<string> Log { get; } = [];

    public int Sum(int n)
    {
        int sum = 0;
        while (n > 0)
        {
            sum += n--;
        }

        return sum;
    }

    private void OnTicked(object? sender, TickEventArgs args)
    {
        Log.Add($"tick {args.Tick} {Sum(args.Tick)} {ReferenceEquals(sender, clock)}");
        if (args.Tick == 2)
        {
            clock.Ticked -= OnTicked;
        }
    }

    public string Run()
    {
        int extra = 0;
        clock.Ticked += OnTicked;
        clock.Ticked += (_, args) => extra += Sum(args.Tick);
        clock.Ticked += (_, args) => args.Cancel = args.Tick == 4;
        clock.Stopped += () => Log.Add("stopped " + extra);
        int done = clock.Run(10);
        void Once(object? sender, TickEventArgs args)
        {
            clock.Ticked -= Once;
            throw new InvalidOperationException("once " + args.Tick);
        }

        clock.Ticked += Once;
        try
        {
            done += clock.Run(3);
        }
        catch (InvalidOperationException e)
        {
            Log.Add(e.Message);
        }

        done += clock.Run(Sum(2));
        return $"{done} {extra} {clock.Ticks} {clock.Added}";
    }
}

public static class Program
{
    public static object? Run()
    {
        var listener = new Listener(new Clock());
        Console.WriteLine(listener.Run());
        Console.WriteLine(string.Join("\n", listener.Log));
        return listener.Log;
    }
}
