using System;
using System.Collections.Generic;
using Comet;

public struct Pair
{
    public int A;
    public string B;
}

[Offloadable]
public partial class Holder
{
    public int Value;
    public static int Shared;
}

[Offloadable]
public partial class References : Holder
{
    public int Number;
    public string Text = "";
    public int[] Row = [1, 2, 3, 4];
    public Holder Other = new();
    public List<string> Log = [];

    private int Spin(int n)
    {
        int i = 0;
        while (i < n)
        {
            i++;
        }

        return i;
    }

    private void Raise(ref int value, int by)
    {
        for (int i = 0; i < by; i++)
        {
            value += Spin(1);
            Log.Add($"{value} {Number} {Row[1]} {Other.Value} {Shared}");
        }
    }

    private bool Split(string text, out string first, out int rest)
    {
        first = "?";
        rest = -1;
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] == ' ')
            {
                first = text[..Spin(i)];
                rest = text.Length - i - 1;
                return true;
            }
        }

        return Spin(2) > 2;
    }

    private int Weigh(in Pair pair, in int factor, int n)
    {
        int sum = 0;
        for (int i = 0; i < n; i++)
        {
            Number++;
            sum += pair.A * factor + Spin(pair.B.Length);
        }

        return sum;
    }

    /// <summary>Both may be the same variable.</summary>
    private int Mix(ref int a, ref int b)
    {
        a += Spin(2);
        b += Spin(3);
        a = a * 10 + Spin(b % 7);
        return a + b + Spin(1) * a;
    }

    private int Count(int depth, ref int total)
    {
        total += depth;
        int before = total + Spin(1);
        return depth == 0 ? before : Count(depth - 1, ref total) + before % 3 + Spin(total % 2);
    }

    private void Swap<T>(ref T a, ref T b)
    {
        T old = a;
        a = b;
        Log.Add("swap " + Spin(2));
        b = old;
    }

    public string Locals()
    {
        int x = 5, y = 1;
        Raise(ref x, 3);
        string text = Split("ab cde", out string first, out var rest) ? first + rest : "none";
        _ = Split("nothing", out first, out _);
        int mixed = Mix(ref x, ref y) + Mix(ref x, ref x);
        int total = 0;
        int counted = Count(4, ref total);
        int sum = x + Count(1, ref x) + x;
        string s = "s", t = "t";
        Swap(ref s, ref t);
        var pair = new Pair { A = 2, B = "bb" };
        int weight = Weigh(pair, 3, 2) + Weigh(in pair, in Number, 2) + Weigh(new Pair { A = 1, B = "x" }, Spin(2), 1);
        return $"{x} {y} {text} {first} {mixed} {total} {counted} {sum} {s}{t} {weight}";
    }

    public string Places()
    {
        Raise(ref Number, 2);
        Raise(ref Row[Spin(1)], 2);
        Raise(ref Other.Value, 2);
        Raise(ref Shared, 1);
        Raise(by: Spin(1), value: ref this.Number);
        Mix(ref Row[0], ref Row[0]);
        Mix(ref Row[2], ref Number);
        Swap(ref Row[0], ref Row[3]);
        Swap(ref Text, ref Log.Count > 0 ? ref Text : ref Text);
        Split("x y", out Text, out Row[Spin(2)]);
        string failed = "";
        try
        {
            Raise(ref Row[Spin(9)], Spin(1));
        }
        catch (IndexOutOfRangeException)
        {
            failed = "out";
        }

        try
        {
            Holder none = Row.Length > 9 ? Other : null!;
            Raise(ref none.Value, Spin(1));
        }
        catch (NullReferenceException)
        {
            failed += "null";
        }

        return $"{Number} {Text} {string.Join(",", Row)} {Other.Value} {Shared} {failed}";
    }

    private void Fail(ref int value)
    {
        value += Spin(4);
        throw new InvalidOperationException("at " + value);
    }

    public int Thrown()
    {
        int x = 1;
        try
        {
            Fail(ref x);
        }
        catch (InvalidOperationException e)
        {
            Log.Add(e.Message);
            x += Spin(x);
        }
        finally
        {
            Raise(ref x, 1);
        }

        for (int i = 0; i < 4; i++)
        {
            Raise(ref i, 1);
        }

        return x;
    }
}

[Offloadable]
public abstract partial class Parser
{
    protected int Steps;

    public abstract bool Read(string text, ref int at, out int value);
}

[Offloadable]
public partial class Digits : Parser
{
    public override bool Read(string text, ref int at, out int value)
    {
        value = 0;
        int start = at;
        while (at < text.Length && char.IsDigit(text[at]))
        {
            value = value * 10 + text[at++] - '0';
            Steps++;
        }

        return at > start;
    }

    public int Sum(string text)
    {
        int at = 0, sum = 0;
        while (Read(text, ref at, out int value))
        {
            sum += value;
            at++;
        }

        return sum + Steps;
    }
}

public static class Program
{
    public static object? Run()
    {
        var references = new References();
        Console.WriteLine(references.Locals());
        Console.WriteLine(references.Places());
        Console.WriteLine(references.Thrown());
        var digits = new Digits();
        Console.WriteLine(digits.Sum("12 345 6"));
        int at = 3;
        bool read = digits.Read("12 345 6", ref at, out int value);
        Console.WriteLine($"{read} {at} {value}");
        Console.WriteLine(string.Join(";", references.Log));
        return references;
    }
}
