using System;
using System.Collections.Generic;
using Comet;

// Filters that look at what finally blocks change, around the call and further out, in offloadable code and outside of it. Where there are such blocks between the throw and the catch, what they watch over stays in one piece; where there are none, it moves.
[Offloadable]
public partial class Door
{
    public int Open;
    public int Spins;

    public void Enter(int depth)
    {
        Open++;
        try
        {
            Spin(3);
            if (depth == 0) throw new InvalidOperationException("bottom");
            Enter(depth - 1);
        }
        finally
        {
            Open--;
        }
    }

    public void Spin(int n)
    {
        for (int i = 0; i < n + 5; i++) Spins++;
    }

    // Nothing is cleaned up on the way out.
    public void Fall(int depth)
    {
        Spin(depth);
        Open++;
        if (depth == 0) throw new InvalidOperationException("fallen");
        Fall(depth - 1);
        Open--;
    }

    public void Dispose(int depth)
    {
        using var guard = new Guard(this);
        Spin(depth);
        throw new ArgumentException("disposed");
    }

    public int WatchThrough(int depth)
    {
        int seen = -1;
        try
        {
            Outside.Through(this, depth);
        }
        catch (InvalidOperationException) when (Look(ref seen))
        {
        }

        return seen;
    }

    public int Watch(int depth, bool falls)
    {
        int seen = -1;
        try
        {
            if (falls) Fall(depth);
            else Enter(depth);
        }
        catch (InvalidOperationException) when (Look(ref seen))
        {
            Spin(1);
        }

        return seen;
    }

    public int WatchFall(int depth)
    {
        int seen = -1;
        for (int i = 0; i < 2; i++)
        {
            try
            {
                Fall(depth + i);
            }
            catch (InvalidOperationException e) when (e.Message == "no" + Open)
            {
                Spin(1);
            }
            catch (InvalidOperationException) when (Look(ref seen))
            {
                Spin(2);
            }
        }

        return seen;
    }

    private bool Look(ref int seen)
    {
        seen = Open;
        return true;
    }
}

[Offloadable]
public partial class Guard : IDisposable
{
    private readonly Door _door;

    public Guard(Door door)
    {
        _door = door;
        _door.Open += 10;
    }

    public void Dispose() => _door.Open -= 10;
}

public interface IGate
{
    void Pass(Door door, int depth);
}

public sealed class Gate : IGate
{
    public void Pass(Door door, int depth) => Outside.Deep(door, depth);
}

public static class Outside
{
    public static void Through(Door door, int depth) => door.Enter(depth);

    public static void Deep(Door door, int depth)
    {
        if (depth > 3) door.Dispose(depth);
        else new Holder(door, depth).ToString();
    }

    public static int See(Action run, Door door)
    {
        int seen = -1;
        try
        {
            run();
        }
        catch (InvalidOperationException e) when (e.Message.Length > 0)
        {
            seen = door.Open;
        }

        return seen;
    }

    public static int SeeThrough(Door door, int depth)
    {
        int seen = -1;
        try
        {
            Through(door, depth);
        }
        catch (InvalidOperationException) when ((seen = door.Open) >= 0)
        {
        }

        return seen;
    }

    public static int SeeGate(IGate gate, Door door, int depth)
    {
        int seen = -1;
        try
        {
            gate.Pass(door, depth);
        }
        catch (Exception) when ((seen = door.Open) >= 0)
        {
        }

        return seen;
    }

    public static int SeeHere(Door door, int depth)
    {
        int seen = -1;
        try
        {
            door.Enter(depth);
        }
        catch (InvalidOperationException) when ((seen = door.Open) >= 0)
        {
        }

        return seen;
    }

    public static int SeeFall(Door door, int depth)
    {
        int seen = -1;
        try
        {
            Fall(door, depth);
        }
        catch (InvalidOperationException) when ((seen = door.Open) >= 0)
        {
        }

        door.Open = 0;
        return seen;
    }

    private static void Fall(Door door, int depth) => door.Fall(depth);
}

public sealed class Holder
{
    public Holder(Door door, int depth) => door.Enter(depth);
}

public static class Program
{
    public static object? Run()
    {
        var door = new Door();
        Console.WriteLine($"here {Outside.SeeHere(door, 3)}, through {Outside.SeeThrough(door, 3)}, gate {Outside.SeeGate(new Gate(), door, 2)} {Outside.SeeGate(new Gate(), door, 5)}, fall {Outside.SeeFall(door, 4)}");
        Console.WriteLine($"watch {door.WatchThrough(2)} {door.Watch(2, false)} {door.Watch(2, true)} {door.WatchFall(3)}");
        door.Open = 0;
        Console.WriteLine(Outside.See(() => door.Enter(1), door));
        return door.Open;
    }
}
