using System;
using System.Collections.Generic;
using Comet;

/// <summary>Its uses are counted in the variable itself.</summary>
public struct Scope(List<string> log, string name) : IDisposable
{
    public int Uses;

    public readonly string Name => name;

    public int Use() => ++Uses;

    public readonly void Dispose() => log.Add($"left {name} after {Uses}");
}

public readonly record struct Quiet(List<string> Log) : IDisposable
{
    void IDisposable.Dispose() => Log.Add("quiet");
}

public ref struct Narrow(List<string> log)
{
    public int Value = 5;

    public readonly void Dispose() => log.Add("narrow");
}

[Offloadable]
public partial class Scopes
{
    public List<string> Log = [];
    private Scope _kept;

    private int Spin(int n)
    {
        int i = 0;
        while (i < n)
        {
            i++;
        }

        return i;
    }

    private Scope Enter(string name) => Spin(2) == 2 ? new Scope(Log, name) : default;

    private Scope? Maybe(int n) => Spin(n) > 1 ? Enter("maybe" + n) : null;

    public int Run()
    {
        int total = 0;
        using (Scope a = Enter("a"))
        {
            for (int i = 0; i < 3; i++)
            {
                total += Spin(i) + a.Name.Length;
            }
        }

        for (int i = 0; i < 4; i++)
        {
            using Scope? some = Maybe(i);
            total += Spin(some?.Name.Length ?? 1);
        }

        using (new Quiet(Log))
        using (_kept = Enter("kept"))
        {
            total += _kept.Use() + Spin(4);
            _kept = Enter("another");
        }

        using (var narrow = new Narrow(Log))
        {
            total += narrow.Value + Spin(1);
        }

        using (Enter("first"))
        {
            using (Enter("second"))
            {
                total += Spin(1);
                throw new InvalidOperationException($"left with {total}");
            }
        }
    }
}

public static class Program
{
    public static object? Run()
    {
        var scopes = new Scopes();
        try
        {
            Console.WriteLine(scopes.Run());
        }
        catch (InvalidOperationException e)
        {
            Console.WriteLine(e.Message);
        }

        Console.WriteLine(string.Join("\n", scopes.Log));
        return scopes;
    }
}
