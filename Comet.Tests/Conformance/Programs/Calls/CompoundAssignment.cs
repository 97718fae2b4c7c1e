using System;
using System.Collections.Generic;
using Comet;

[Offloadable]
public partial class Compound
{
    private int _x = 3;
    private static int s_total = 100;
    public string? Name;
    public byte Small = 250;
    public List<int>? Lazy;

    public int Property { get; set; } = 5;

    private int Step(int by)
    {
        int n = 0;
        while (n < by)
        {
            n++;
            _x++;
        }

        s_total -= by;
        return n;
    }

    private List<int> Make()
    {
        var list = new List<int>();
        for (int i = 0; i < 3; i++)
        {
            list.Add(i + Step(1));
        }

        return list;
    }

    public string Run()
    {
        int local = 10;
        _x += Step(4);
        _x = _x + Step(2);
        local += Step(3) + local;
        local -= Step(1);
        local *= Step(2);
        local <<= Step(3);
        local |= Step(1);
        local ^= _x;
        local %= Step(5) + 40;
        s_total += Step(7);
        s_total /= Step(2);
        Property += Step(2);
        Property = Property * Step(3) - Property;
        Property++;
        Small += (byte)Step(9);
        Name += "a" + Step(1);
        Name += "b" + Step(2);
        Lazy ??= Make();
        Lazy ??= [Step(9)];
        Lazy[Step(1)] += Step(2) * Lazy[0];
        double real = 1.5;
        real *= Step(3);
        real -= Step(1) / 4.0;
        long wide = int.MaxValue;
        wide += Step(1);
        short narrow = 5;
        narrow += (short)Step(4);
        string text = "";
        text += Step(1) + Step(2);
        text += (object)Step(3);
        bool flag = true;
        flag &= Step(1) == 1;
        flag |= Step(2) == 3;
        return $"{_x} {local} {s_total} {Property} {Small} {Name} {Lazy.Count} {real * 100} {wide} {narrow} {text} {flag}";
    }
}

public static class Program
{
    public static object? Run()
    {
        var compound = new Compound();
        Console.WriteLine(compound.Run());
        return compound;
    }
}
