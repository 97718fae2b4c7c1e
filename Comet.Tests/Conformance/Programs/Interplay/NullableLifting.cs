using System;
using System.Collections.Generic;
using Comet;

public readonly struct Meters(double value)
{
    public double Value { get; } = value;

    public static Meters operator +(Meters a, Meters b) => new(a.Value + b.Value);

    public static bool operator <(Meters a, Meters b) => a.Value < b.Value;

    public static bool operator >(Meters a, Meters b) => a.Value > b.Value;

    public static implicit operator Meters(int value) => new(value);

    public static explicit operator int(Meters m) => (int)m.Value;

    public override string ToString() => FormattableString.Invariant($"{Value}m");
}

[Offloadable]
public partial class Lifting
{
    public List<string> Log { get; } = [];

    private int? N(int? value)
    {
        for (int i = 0; i < 2; i++)
        {
            Log.Add(value?.ToString() ?? "-");
        }

        return value;
    }

    private bool? B(bool? value)
    {
        int n = 0;
        while (n < 2)
        {
            n++;
        }

        Log.Add(value?.ToString() ?? "?");
        return value;
    }

    private Meters? M(int? value)
    {
        N(value);
        return value;
    }

    public string Run()
    {
        int? sum = N(1) + N(null) + N(3);
        int? product = N(2) * N(5) - N(1);
        bool less = N(1) < N(null), notLess = N(1) >= N(null), equal = N(null) == N(null), different = N(1) != N(null);
        bool? and = B(false) & B(null), or = B(true) | B(null), unknown = B(true) & B(null), not = !B(null);
        int coalesced = N(null) ?? N(null) ?? N(7) ?? 9;
        int? assigned = N(null);
        assigned ??= N(4);
        assigned += N(6);
        assigned++;
        int? none = N(null);
        none += N(1);
        none++;
        long? widened = N(3);
        double? ratio = N(7) / 2.0;
        object? boxed = N(5), empty = N(null);
        Meters? far = M(1) + M(2), nowhere = M(1) + M(null);
        bool farther = M(3) > M(2), unknowable = M(3) > M(null);
        int? back = (int?)M(8);
        int shift = (N(1) << N(3)) ?? -1;
        int length = N(12)?.ToString().Length ?? 0;
        bool matches = N(5) is > 3 and < 9 and var x && x == N(5);
        var pair = (N(1), N(null)) switch { (null, _) => "first", (_, null) => "second", ({ } a, { } b) => (a + b).ToString() };
        return $"{sum} {product} {less}{notLess}{equal}{different} {and}|{or}|{unknown}|{not} {coalesced} {assigned} {none}. {widened} {ratio * 2} {boxed} {empty}. {far} {nowhere}. {farther}{unknowable} {back} {shift} {length} {matches} {pair}";
    }

    public string Failing()
    {
        try
        {
            return "" + (int)N(null)! + N(1);
        }
        catch (InvalidOperationException e)
        {
            return e.GetType().Name;
        }
    }
}

public static class Program
{
    public static object? Run()
    {
        var lifting = new Lifting();
        Console.WriteLine(lifting.Run());
        Console.WriteLine(lifting.Failing());
        Console.WriteLine(string.Join(" ", lifting.Log));
        return lifting;
    }
}
