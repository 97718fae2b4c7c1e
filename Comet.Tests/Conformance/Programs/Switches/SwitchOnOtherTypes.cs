using System;
using System.Linq;
using Comet;

/// <summary>Switches on characters, long integers, nullables, decimals, booleans and constants.</summary>
[Offloadable]
public partial class Switcher
{
    private const long Big = 1L << 40;
    private const string Prefix = "pre", Word = Prefix + "fix";

    private T Get<T>(T value)
    {
        T result = value;
        for (int i = 0; i < 2; i++)
        {
            result = value;
        }

        return result;
    }

    public string Character(char c)
    {
        switch (Get(c))
        {
            case >= '0' and <= '9': return "digit";
            case 'a' or 'e' or 'i' or 'o' or 'u': return "vowel";
            case '\0': return "nul";
            case '\u00e9': return "accent";
            default: return "other";
        }
    }

    public string Other(object value) => Get(value) switch
    {
        Big => "big",
        long and < 0 => "negative",
        1.5m => "decimal",
        1.5 => "double",
        float.Epsilon => "tiny",
        true => "yes",
        false => "no",
        Word => "word",
        nameof(Switcher) => "name",
        ulong.MaxValue => "largest",
        (byte)7 => "byte",
        DayOfWeek.Sunday or DayOfWeek.Saturday => "weekend",
        DayOfWeek => "weekday",
        _ => "?",
    };

    public int Nullable(int? value)
    {
        switch (Get(value))
        {
            case null:
                return -1;
            case 0:
                return 100;
            case { } some when Get(some) > 5:
                return some;
            default:
                return value.Value * 2;
        }
    }
}

public static class Program
{
    public static object? Run()
    {
        var switcher = new Switcher();
        string characters = string.Join(" ", "7ez\u00e9\0".Select(switcher.Character));
        object[] values = [1L << 40, -5L, 1.5m, 1.5, float.Epsilon, true, false, "prefix", "Switcher", ulong.MaxValue, (byte)7, DayOfWeek.Saturday, DayOfWeek.Monday, 7];
        Console.WriteLine($"{characters} {string.Join(" ", values.Select(switcher.Other))} {switcher.Nullable(null)} {switcher.Nullable(0)} {switcher.Nullable(9)} {switcher.Nullable(3)}");
        return switcher;
    }
}
