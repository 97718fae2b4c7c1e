using System;
using System.Collections.Generic;
using Comet;

[Offloadable]
public partial class Registry
{
    public List<object> Seen { get; } = [];

    public int Register(object item, int weight)
    {
        int sum = 0;
        for (int i = 0; i < weight; i++)
        {
            sum += i;
        }

        Seen.Add(item);
        return sum;
    }
}

[Offloadable]
public partial class Part
{
    protected readonly Registry Registry;
    public readonly int Id;
    public int State = 1;

    public Part(Registry registry, int weight)
    {
        Registry = registry;
        Id = registry.Register(this, weight);
        State = Initial(weight);
    }

    protected virtual int Initial(int weight)
    {
        while (weight > 5)
        {
            weight -= 2;
        }

        return weight;
    }
}

[Offloadable]
public partial class Motor(Registry registry, int power) : Part(registry, power * 2)
{
    public int Power { get; private set; } = registry.Register("power", power) + power;

    protected override int Initial(int weight) => base.Initial(weight) + (Power == 0 ? 1000 : Power);

    public void Tune() => Power += power;
}

[Offloadable]
public partial class Broken : Part
{
    public Broken(Registry registry)
        : base(registry, 3)
    {
        for (int i = 0; i < 4; i++)
        {
            State += Registry.Register(i, i);
            if (i == 2)
            {
                throw new InvalidOperationException($"broken with {State}");
            }
        }
    }
}

[Offloadable]
public partial class Tree
{
    public readonly Tree? Left, Right;
    public readonly int Size;

    public Tree(int depth)
    {
        if (depth > 0)
        {
            Left = new Tree(depth - 1);
            Right = new Tree(depth - 2);
        }

        Size = 1 + (Left?.Size ?? 0) + (Right?.Size ?? 0);
    }
}

[Offloadable]
public partial class Assembly
{
    public Registry Registry { get; } = new();

    public string Run()
    {
        var motor = new Motor(Registry, Registry.Register("before", 4));
        motor.Tune();
        string message = "";
        try
        {
            _ = new Broken(Registry);
        }
        catch (InvalidOperationException e)
        {
            message = e.Message;
        }

        var half = (Part)Registry.Seen[^4];
        return $"{motor.Id} {motor.State} {motor.Power} {message} {half.GetType().Name} {half.State} {new Tree(6).Size}";
    }
}

public static class Program
{
    public static object? Run()
    {
        var assembly = new Assembly();
        Console.WriteLine(assembly.Run());
        return assembly;
    }
}
