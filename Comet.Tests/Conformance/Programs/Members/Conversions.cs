using System;
using System.Collections.Generic;
using Comet;

[Offloadable]
public partial class Unary(int value)
{
    public int Value = value;

    public static List<string> Log { get; } = [];

    public static implicit operator int(Unary u)
    {
        Log.Add("int " + u.Value);
        int n = 0;
        for (int i = 0; i < u.Value; i++)
        {
            n++;
        }

        return n;
    }

    public static implicit operator Unary(int n)
    {
        Log.Add("unary " + n);
        var u = new Unary(0);
        while (u.Value < n)
        {
            u.Value++;
        }

        return u;
    }

    public static explicit operator string(Unary u)
    {
        string text = "";
        for (int i = 0; i < u.Value; i++)
        {
            text += "|";
        }

        return text;
    }

    public static explicit operator double(Unary u)
    {
        double d = 0;
        for (int i = 0; i < u.Value; i++)
        {
            d += 1.5;
        }

        return d;
    }
}

[Offloadable]
public partial class Box<T>(T item)
{
    public T Item = item;

    public static implicit operator Box<T>(T item)
    {
        Box<T>? box = null;
        for (int i = 0; i < 2; i++)
        {
            box = new Box<T>(item);
        }

        return box!;
    }

    public static explicit operator T(Box<T> box)
    {
        T item = box.Item;
        for (int i = 0; i < 2; i++)
        {
            item = box.Item;
        }

        return item;
    }
}

[Offloadable]
public partial class Converter
{
    private Unary _field = 2;
    private readonly List<string> _order = [];

    private Unary Prop
    {
        get => _field;
        set
        {
            for (int i = 0; i < 1; i++)
            {
                _order.Add("prop " + value.Value);
            }

            _field = value;
        }
    }

    private T Say<T>(T value, string text)
    {
        for (int i = 0; i < 1; i++)
        {
            _order.Add(text);
        }

        return value;
    }

    private int Twice(int n)
    {
        int r = n;
        for (int i = 0; i < 1; i++)
        {
            r += n;
        }

        return r;
    }

    private Unary Give(int n) => n;

    private int Take(Unary u) => u;

    public string Run()
    {
        Unary three = 3;
        int n = three;
        long wide = three;
        int sum = three + Say(1, "one") * Give(2) + Twice(three);
        string text = (string)three + (string)Give(Say(2, "two"));
        double d = (double)three;
        float f = (float)(double)Give(4);
        byte b = (byte)Give(5);
        int[] cells = [three, Give(1), 7];
        cells[three - 2] = Give(6);
        int chosen = Say(true, "?") ? three : Give(9);
        int fallback = Maybe(false) ?? Give(8);
        _field = Say(4, "four");
        Prop = Say(5, "five");
        Prop += Say(1, "six");
        Unary kept = Prop = Say(7, "seven");
        three += 2;
        three++;
        int order = Pair(three, Say(three, "a"), Give(Say(2, "b")));
        Box<string> box = "x" + Say(1, "c");
        string item = (string)box;
        Box<int> number = Twice(4);
        (int First, Unary Second) pair = (Give(2), Say(3, "d"));
        object boxed = (int)Give(3);
        bool big = Give(5) > 4 && three != 1;
        string chars = $"{(int)three} {n + Give(1):D3}";
        int spaces = text.IndexOf('|', Give(1));
        int picked = n switch
        {
            3 => Give(5),
            _ => 1,
        };
        try
        {
            n = None()!;
        }
        catch (NullReferenceException)
        {
            n = -1;
        }

        return $"{n} {wide} {sum} {text} {d} {f} {b} {cells[0]} {cells[1]} {cells[2]} {chosen} {fallback} {kept.Value} {three.Value} {order} {item} {(int)number} {pair.First} {pair.Second.Value} {boxed} {big} {chars} {spaces} {picked} {Take(5)} {Loop()}\n"
            + string.Join(" ", _order) + "\n" + string.Join(" ", Unary.Log);
    }

    private static Unary? None() => null;

    private Unary? Maybe(bool some) => some ? Give(1) : null;

    private static int Pair(int a, int b, int c) => a * 100 + b * 10 + c;

    private int Loop()
    {
        int rounds = 0;
        for (Unary i = 0; i < 4; i += 1)
        {
            rounds += i;
        }

        return Give(rounds);
    }
}

public static class Program
{
    public static object? Run()
    {
        var converter = new Converter();
        Console.WriteLine(converter.Run());
        return converter;
    }
}
