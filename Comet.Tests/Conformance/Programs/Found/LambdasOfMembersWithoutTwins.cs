// Only what has a twin is converted: the lambdas of other members stay as written, and calls from outside must be judged by that as well as twins are (fuzz seed 3300074).
using System;
using Comet;

[Offloadable, Precise]
public partial class Kept
{
    public partial Func<int, string> Name { get; set; } = n => "kept " + n;

    public int Size => 4;
}

[Offloadable]
public partial class Mixed
{
    public Func<int, string> Name = n => "mixed " + n;

    public Mixed()
    {
    }

    public unsafe Mixed(int size)
    {
        int* place = &size;
        Size = *place;
    }

    public int Size { get; } = 1;
}

[Offloadable]
public partial class Fixed
{
    public Func<int, string> Name = n => "fixed " + n;

    public unsafe Fixed(int size)
    {
        int* place = &size;
        Size = *place;
    }

    public int Size { get; }
}

[Offloadable]
public partial class UsesKept
{
    public virtual string Call(int n)
    {
        string text = "";
        for (int i = 0; i < n; i++) text += i;
        return text;
    }

    public int CompareTo(UsesKept? other) => new Kept().Size - (other is null ? 1 : 2);
}

[Offloadable]
public partial class UsesMixed
{
    public virtual string Call(int n)
    {
        string text = "";
        for (int i = 0; i < n; i++) text += i;
        return text;
    }

    public int CompareTo(UsesMixed? other) => new Mixed(4).Size - (other is null ? 1 : 2);
}

[Offloadable]
public partial class UsesFixed
{
    public virtual string Call(int n)
    {
        string text = "";
        for (int i = 0; i < n; i++) text += i;
        return text;
    }

    public int CompareTo(UsesFixed? other) => new Fixed(4).Size - (other is null ? 1 : 2);
}

[Offloadable]
public partial class UsesUnsafe
{
    public virtual string Call(int n)
    {
        string text = "";
        for (int i = 0; i < n; i++) text += i;
        return text;
    }

    public int CompareTo(UsesUnsafe? other) => Measure(other is null ? 1 : 2);

    private static unsafe int Measure(int n)
    {
        int* place = &n;
        Func<int, int> twice = x => x * 2;
        return twice is null ? 0 : *place;
    }
}

[Offloadable]
public partial class Free
{
    public int Sum(int n)
    {
        int sum = 0;
        for (int i = 0; i < n; i++) sum += i;
        return sum;
    }
}

public static class Program
{
    public static object Run() =>
        new Free().Sum(20) + new Kept().Name(3) + new Mixed(5).Name(3) + new Fixed(6).Name(3) + new UsesKept().Call(5) + new UsesKept().CompareTo(null) + new UsesMixed().Call(6) + new UsesMixed().CompareTo(null)
        + new UsesFixed().Call(7) + new UsesFixed().CompareTo(null) + new UsesUnsafe().Call(8) + new UsesUnsafe().CompareTo(null);
}
