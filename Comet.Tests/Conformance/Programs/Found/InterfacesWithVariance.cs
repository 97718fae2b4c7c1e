// Marked interfaces with "in" and "out" type parameters: every part of them must say it. Their members are called as written.
using System;
using System.Collections.Generic;
using Comet;

[Offloadable]
public partial interface ISource<out T>
{
    T Next();

    int Count => 3;
}

[Offloadable]
public partial interface ISink<in T>
{
    void Put(T value);
}

[Offloadable]
public partial class Numbers : ISource<string>
{
    private int _next;

    public string Next()
    {
        int i = 0;
        while (i < 3)
        {
            i++;
        }

        return $"n{_next++ + i}";
    }
}

[Offloadable]
public partial class Log : ISink<object>
{
    public List<object> Lines { get; } = [];

    public void Put(object value)
    {
        for (int i = 0; i < 2; i++)
        {
            Lines.Add($"{value}{i}");
        }
    }
}

[Offloadable]
public partial class Pump
{
    public int Run(ISource<object> source, ISink<string> sink)
    {
        for (int i = 0; i < source.Count; i++)
        {
            sink.Put((string)source.Next());
        }

        return source.Count;
    }
}

public static class Program
{
    public static object? Run()
    {
        var log = new Log();
        int count = new Pump().Run(new Numbers(), log);
        Console.WriteLine(string.Join(" ", log.Lines));
        return count;
    }
}
