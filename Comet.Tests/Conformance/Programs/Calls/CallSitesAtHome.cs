using System;
using System.Collections.Generic;
using Comet;

[Offloadable]
public partial class Target
{
    public int Calls;

    public int Work(int n)
    {
        Calls++;
        int sum = 0;
        for (int i = 0; i <= n; i++)
        {
            sum += i;
        }

        return sum;
    }

    public Target Then(int n)
    {
        Work(n);
        return this;
    }

    public static int Static(int n, string text = "abc", params int[] more)
    {
        int sum = n + text.Length;
        foreach (int item in more)
        {
            sum += item;
        }

        return sum;
    }

    public T Echo<T>(T item, int times)
    {
        T kept = item;
        for (int i = 0; i < times; i++)
        {
            kept = item;
        }

        return kept;
    }

    public int this[int index] => Work(index);
}

public class Caller
{
    private static readonly Target s_target = new();
    private readonly int _initialised = s_target.Work(3);
    public static readonly int Early = Target.Static(1);

    public Caller()
        : this(s_target.Work(2))
    {
    }

    private Caller(int value) => Value = value + s_target.Work(1);

    public int Value { get; }

    public int Property => s_target.Work(Value);

    public int Initialised => _initialised;

    public static Target Target => s_target;

    public static implicit operator int(Caller caller) => s_target.Work(caller.Value);

    public int Local(int n)
    {
        int Nested(int k) => k <= 0 ? 0 : s_target.Work(k) + Nested(k - 1);
        return Nested(n);
    }

    public IEnumerable<int> Iterate()
    {
        for (int i = 0; i < 3; i++)
        {
            yield return s_target.Work(i);
        }
    }
}

/// <summary>Calls of offloadable methods from ordinary code, in every place such a call may stand.</summary>
public static class Program
{
    public static object? Run()
    {
        var caller = new Caller();
        Target target = Caller.Target;
        Target? none = null;
        var list = new List<int> { target.Work(1), target.Work(2) };
        var map = new Dictionary<string, int> { ["k" + target.Work(1)] = target.Work(3) };
        int sum = target.Work(target.Work(2)) + target[4];
        sum += target.Then(1).Then(2).Work(3) is var n && n > 0 ? n : -1;
        sum += none?.Work(100) ?? target?.Work(1) ?? 0;
        sum += Target.Static(1) + Target.Static(1, more: [1, 2]) + Target.Static(text: "x", n: target!.Work(1)) + Target.Static(1, "", 1, 2, 3);
        sum += target.Echo(5, 2) + target.Echo("text", 2).Length + target.Echo<long?>(null, 1).GetHashCode();
        sum += caller + caller.Property + caller.Initialised + caller.Local(3) + Caller.Early;
        foreach (int item in caller.Iterate())
        {
            sum += item;
        }

        switch (target.Work(2))
        {
            case 3 when target.Work(1) == 1:
                sum += 1000;
                break;
        }

        for (int i = target.Work(1); i < target.Work(2); i += target.Work(1))
        {
            sum++;
        }

        checked
        {
            sum += target.Work(1);
        }

        using (new Scope(() => sum += target.Work(3)))
        {
            sum += target.Work(1);
        }

        string text = $"{target.Work(3):000} {sum}";
        Console.WriteLine($"{text} {list.Count} {map["k1"]} {target.Calls}");
        return new object[] { target, text, list, map };
    }

    private sealed class Scope(Action end) : IDisposable
    {
        public void Dispose() => end();
    }
}
