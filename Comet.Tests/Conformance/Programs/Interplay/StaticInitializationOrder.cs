// expect: stays-home
using System;
using System.Collections.Generic;
using Comet;

public static class Journal
{
    public static readonly List<string> Lines = [];

    public static T Note<T>(string line, T value)
    {
        Lines.Add(line);
        return value;
    }
}

[Offloadable]
public partial class Base
{
    private readonly int _first = Journal.Note("base field", 1);

    public Base()
    {
        Journal.Note("base constructor", 0);
        Start(3);
    }

    public int First => _first;

    protected virtual void Start(int n)
    {
        for (int i = 0; i < n; i++)
        {
            Journal.Note("base start", i);
        }
    }
}

[Offloadable]
public partial class Derived : Base
{
    private readonly int _second = Journal.Note("derived field", 2);
    private readonly string _text = Journal.Note("derived text", "t");

    public Derived()
        : this(Journal.Note("argument", 5)) => Journal.Note("derived constructor", 0);

    private Derived(int n)
    {
        for (int i = 0; i < n; i++)
        {
            Journal.Note($"private constructor {_second}{_text}", i);
        }
    }

    protected override void Start(int n)
    {
        for (int i = 0; i < n; i++)
        {
            // Field initializers have run, the constructor has not.
            Journal.Note($"derived start {_second} {_text ?? "null"} {First}", i);
        }
    }
}

[Offloadable]
public partial class Textual
{
    public static readonly int A = Journal.Note("A", 1);
    public static readonly int B = A + C;
    public static readonly int C = Journal.Note("C", 10);
    public const int D = E * 2, E = 21;

    static Textual() => Journal.Note($"static constructor {A} {B} {C} {D}", 0);

    public static int Sum(int n)
    {
        int sum = 0;
        for (int i = 0; i < n; i++)
        {
            sum += A + B + C + D;
        }

        return sum;
    }
}

[Offloadable]
public static partial class PerArgument<T>
{
    public static readonly string Name = Journal.Note("per argument " + typeof(T).Name, typeof(T).Name);
    public static int Count;

    public static int Use(int n)
    {
        while (n-- > 0)
        {
            Count++;
        }

        return Count;
    }
}

public static class Program
{
    public static object? Run()
    {
        var derived = new Derived();
        Journal.Note("before", 0);
        int sum = Textual.Sum(3);
        string uses = $"{PerArgument<int>.Use(2)} {PerArgument<string>.Use(3)} {PerArgument<int>.Use(1)} {PerArgument<int>.Name}{PerArgument<string>.Name}";
        Console.WriteLine($"{sum} {uses}\n{string.Join("\n", Journal.Lines)}");
        return derived;
    }
}
