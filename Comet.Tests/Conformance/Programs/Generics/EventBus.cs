using System;
using System.Collections.Generic;
using System.Linq;
using Comet;

public interface IHandler
{
}

public interface IHandler<in T> : IHandler
{
    int Handle(T message, Bus bus);
}

[Offloadable]
public partial class Lengths(int times) : IHandler<string>
{
    public int Handle(string message, Bus bus)
    {
        int sum = 0;
        for (int i = 0; i < times; i++)
        {
            sum += message.Length;
        }

        bus.Log.Add($"{message}*{times}");
        return sum;
    }
}

[Offloadable]
public partial class Counting : IHandler<int>
{
    private int _total;

    public int Handle(int message, Bus bus)
    {
        while (message-- > 0)
        {
            _total++;
        }

        bus.Log.Add("total" + _total);
        return _total > 3 ? 1 : bus.Publish("from " + _total).Or(-1);
    }
}

public readonly record struct Result<T>(T? Value, string? Error = null)
{
    public static Result<T> Failed(string error) => new(default, error);

    public T Or(T other) => Error is null ? Value! : other;

    public Result<TOther> Map<TOther>(Func<T, TOther> map) => Error is null ? new(map(Value!)) : Result<TOther>.Failed(Error);

    public override string ToString() => Error ?? $"<{Value}>";
}

/// <summary>A dictionary of handlers by type, a cache with factories, and options with results: generic classes as libraries have them.</summary>
[Offloadable]
public partial class Bus
{
    private readonly Dictionary<string, List<IHandler>> _handlers = new();
    public List<string> Log { get; } = [];

    public void Subscribe<T>(IHandler<T> handler)
    {
        string key = typeof(T).Name;
        if (!_handlers.TryGetValue(key, out List<IHandler>? list))
        {
            _handlers[key] = list = [];
        }

        list.Add(handler);
    }

    public Result<int> Publish<T>(T message)
    {
        int handled = 0;
        if (!_handlers.TryGetValue(typeof(T).Name, out List<IHandler>? list))
        {
            return Result<int>.Failed("nobody listens to " + typeof(T).Name);
        }

        foreach (IHandler handler in list)
        {
            if (handler is IHandler<T> typed)
            {
                handled += typed.Handle(message, this);
            }
        }

        return new(handled);
    }
}

public static class Program
{
    public static object? Run()
    {
        var bus = new Bus();
        bus.Subscribe(new Counting());
        bus.Subscribe<string>(new Lengths(2));
        bus.Subscribe<string>(new Lengths(3));
        bus.Subscribe<int>(new Counting());
        string results = $"{bus.Publish("hello")} {bus.Publish(3)} {bus.Publish(2.5)} {bus.Publish("x").Map(n => n * 100)}";
        Console.WriteLine(results);
        Console.WriteLine(string.Join(" ", bus.Log));
        return bus.Log;
    }
}
