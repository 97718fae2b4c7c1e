using System;
using System.Collections.Generic;
using Comet;

[Offloadable]
public partial class Level1
{
    private int _value = 1;
    private readonly List<int> _items = [10];

    public int Bump1(int by)
    {
        for (int i = 0; i < by; i++)
        {
            _value++;
            _items.Add(_value);
        }

        return _value;
    }

    public int Sum1()
    {
        int sum = 0;
        foreach (int item in _items)
        {
            sum += item;
        }

        return sum;
    }
}

[Offloadable]
public partial class Level2 : Level1
{
    private string _value = "two";
    private readonly Dictionary<string, int> _items = new() { ["two"] = 20 };

    public string Bump2(int by)
    {
        for (int i = 0; i < by; i++)
        {
            _value += Bump1(1);
            _items[_value] = i;
        }

        return _value;
    }
}

[Offloadable]
public sealed partial class Level3 : Level2
{
    private double _value = 0.5;
    private Level1? _items;

    public double Bump3(int by)
    {
        while (_value < by)
        {
            _value *= 2;
            Bump2(1);
            _items ??= this;
        }

        return _value + _items!.Sum1();
    }
}

public static class Program
{
    public static object? Run()
    {
        var level = new Level3();
        double three = level.Bump3(8);
        string two = level.Bump2(2);
        int one = level.Bump1(3);
        Console.WriteLine($"{one} {two} {(int)three} {level.Sum1()}");
        return level;
    }
}
