// expect: migrates
// Guards that are suspended in the middle: each is evaluated once and in order, only if its pattern matches, and what is left is looked at if it is false; in statements and expressions, with variables of the pattern, a default in the
// middle, jumps to other cases, and guards that throw.
using System;
using System.Collections.Generic;
using Comet;

[Offloadable]
public abstract partial record Shape;

[Offloadable]
public partial record Circle(int Radius) : Shape;

[Offloadable]
public partial record Box(int Width, int Height) : Shape;

[Offloadable]
public partial class Work
{
    private string _asked = "";

    private int Spin(int n)
    {
        int s = 0;
        for (int i = 0; i < n; i++) s += i * 3 % 7;
        return s;
    }

    private bool Ask(string what, bool answer)
    {
        for (int i = 0; i < 2; i++) _asked += i == 0 ? what : ".";
        return answer;
    }

    private string Of(int n)
    {
        switch (n)
        {
            case 1: return "one";
            case 2 when Ask("a", false): return "never";
            case 2 when Ask("b", n > 1) && Ask("c", true): return "two";
            default: return "other";
            case > 5 and < 9 when Ask("d", Spin(n) % 2 == 0): return "even";
            case > 5: return "odd";
            case 2: return "not reached";
        }
    }

    private string Of(Shape? shape, int limit) => shape switch
    {
        Circle { Radius: var r } when Spin(r) > limit => $"large circle of {r}",
        Circle => "circle",
        Box(var w, var h) when Ask("w", w > h) && Spin(w) is var s && s > limit => $"wide {s}",
        Box { Width: 1 } or Box { Height: 1 } when Ask("l", true) => "line",
        Box(var w, _) when w < 0 || Spin(3) > limit => "box " + Spin(w),
        null when Ask("n", limit > 3) => "nothing",
        _ => "unknown",
    };

    private string Jumps(int n)
    {
        string text = "";
        for (int i = 0; i < 3; i++)
        {
            switch (n + i)
            {
                case 1 when Spin(i + 4) > 3:
                    text += "1";
                    goto case 2;
                case 2:
                    text += "2";
                    if (i == 1) continue;
                    goto default;
                case 3 when Ask("x", i == 2):
                    text += "3";
                    break;
                default:
                    text += "d";
                    break;
            }
        }

        return text;
    }

    private int Fails(object? o)
    {
        try
        {
            switch (o)
            {
                case string { Length: var l } when 10 / Spin(l) > 0: return l;
                case int n when Fails(n > 0 ? n - 1 : "") < 0: return n;
                default: return -1;
            }
        }
        catch (DivideByZeroException)
        {
            return -100;
        }
    }

    private int Tuples(int a, string b)
    {
        switch (a, b)
        {
            case (1, "x") when Ask("t", false): return 1;
            case ( > 0, { Length: var l }) when Spin(l + 2) > a: return 2 + l;
            case (_, "z"): return 3;
        }

        return 4;
    }

    public string Run()
    {
        string text = "";
        for (int i = 0; i < 10; i++) text += Of(i) + " ";
        text += _asked + "\n";
        foreach (Shape? shape in new Shape?[] { new Circle(9), new Circle(1), new Box(7, 2), new Box(1, 7), new Box(3, 7), new Box(7, 6), null }) text += Of(shape, 4) + "," + Of(shape, 0) + " ";
        text += _asked + "\n" + Jumps(1) + Jumps(0) + Jumps(2) + "\n";
        foreach (object? o in new object?[] { "abcd", "", 3, 0, null }) text += Fails(o) + " ";
        return text + Tuples(1, "x") + Tuples(9, "z") + Tuples(99, "q") + Tuples(1, "abc") + _asked;
    }
}

public static class Program
{
    public static object? Run()
    {
        var text = new Work().Run();
        Console.WriteLine(text);
        return text;
    }
}
