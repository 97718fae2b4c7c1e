// Static methods with lambdas, of classes whose objects or statics stay at home: such a class has no twins, so its lambdas stay what they are, and make their delegates at home, whoever calls the methods.
using System;
using Comet;

[Offloadable]
public partial class Spoken
{
    private static Func<int, int>? last;

    public static int Twice(int n)
    {
        last = x => x + n;
        return n * 2;
    }

    public static int Last(int n) => last!(n);

    public override string ToString()
    {
        Console.WriteLine("spoken");
        return "spoken";
    }
}

[Offloadable]
public partial class Source
{
    public static int Value { get; } = 3;
}

[Offloadable]
public partial class Touching
{
    private static int seed = Source.Value;

    private static Func<int, int>? last;

    private readonly Func<int, int> own = x => x + seed;

    public static int Twice(int n)
    {
        last = x => x + n + seed;
        return n * 2;
    }

    public static int Last(int n) => last!(n);

    public static int Made() => new Touching().own(1);
}

[Offloadable]
public partial class Talking
{
    private static int seed = Loud();

    private static Func<int, int>? last;

    public static int Twice(int n)
    {
        last = x => x + n + seed;
        return n * 2;
    }

    public static int Last(int n) => last!(n);

    private static int Loud()
    {
        Console.WriteLine("loud");
        return 5;
    }
}

[Offloadable]
public partial class Sums
{
    private int told;

    public int ToldSpoken
    {
        get => told;
        set => told += Spoken.Twice(value);
    }

    public int ToldTouching
    {
        get => told;
        set => told += Touching.Twice(value);
    }

    public int ToldMade
    {
        get => told;
        set => told += Touching.Made();
    }

    public int ToldTalking
    {
        get => told;
        set => told += Talking.Twice(value);
    }

    public int Sum(int n)
    {
        for (int i = 0; i < n; i++)
        {
            ToldSpoken = i;
            ToldTouching = i + 1;
            ToldTalking = i + 2;
            ToldMade = i;
            told += Spoken.Last(i) + Touching.Last(i) + Talking.Last(i);
        }

        return told;
    }
}

public static class Program
{
    public static object? Run()
    {
        Console.WriteLine(new Spoken());
        return new Sums().Sum(5);
    }
}
