// expect: migrates
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Comet;

/// <summary>Variables of every kind of scope, captured.</summary>
[Offloadable]
public partial class Scopes
{
    private int Spin(int n)
    {
        int s = 0;
        for (int i = 0; i < n; i++) s += i * 3 % 7;
        return s;
    }

    public string For()
    {
        var list = new List<Func<int>>();
        for (int i = 0, n = 4; i < n; i++)
        {
            if (i == 2) continue;
            list.Add(() => i * 10 + Spin(i));
        }
        for (int a = 1, b = 2; a < 9; (a, b) = (a + b, b + 1)) list.Add(() => a + b);
        return string.Join(",", Run(list));
    }

    public string ForEach()
    {
        var list = new List<Func<int>>();
        foreach (var (key, value) in new Dictionary<string, int> { ["one"] = 1, ["three"] = 3 }) list.Add(() => key.Length * 100 + Spin(value));
        foreach (char c in "xyz")
        {
            int code = c - 'a';
            list.Add(() => code += Spin(2));
            list.Add(() => code + c);
        }
        foreach (int n in new List<int> { 5, 6 }) list.Add(() => n);
        return string.Join(",", Run(list));
    }

    public string Switches(object o)
    {
        Func<int> f;
        switch (o)
        {
            case int:
                int twice = (int)o * 2;
                f = () => twice++ + Spin(3);
                break;
            case string:
                twice = 7;
                f = () => twice += 5;
                break;
            default:
                f = () => -1;
                break;
        }
        return $"{f()} {f()}";
    }

    public string Patterns(object o)
    {
        if (o is string s && s.Length > 1)
        {
            Func<string> f = () => s + Spin(s.Length);
            s += "!";
            return f();
        }
        if (!(o is int number)) return "neither";
        Func<int> g = () => number + Spin(2);
        number++;
        return g().ToString();
    }

    public string Outs(string text)
    {
        if (!int.TryParse(text, out int value)) return "no number";
        (int low, var high) = (value % 10, value / 10);
        var (x, y) = (low + 1, high + 1);
        Func<int> f = () => low * 1000 + high * 100 + x * 10 + y + Spin(value % 4) + value;
        x++;
        high--;
        return f().ToString();
    }

    public string Catches(int n)
    {
        Func<string> f = () => "none";
        try
        {
            if (Spin(n) > 2) throw new InvalidOperationException("too much: " + n);
            using var reader = new StringReader("line");
            f = () => reader.ReadLine() + "";
            return f() + Spin(1);
        }
        catch (InvalidOperationException e)
        {
            f = () => e.Message + Spin(2);
        }
        finally
        {
            string tail = "done" + n;
            Action note = () => _notes.Add(tail);
            note();
        }
        return f();
    }

    public string Whiles()
    {
        var list = new List<Func<int>>();
        int i = 0;
        while (i < 3)
        {
            int j = i;
            int k;
            k = j + 1;
            list.Add(() => j * k + i);
            j += 10;
            i++;
        }
        do
        {
            int m = Spin(i);
            list.Add(() => ++m);
        }
        while (i++ < 4);
        return string.Join(",", Run(list)) + "|" + string.Join(",", Run(list));
    }

    public string Constants()
    {
        const int Step = 3;
        const string Name = "n";
        Func<int, string> f = x => Name + x * Step + nameof(x) + nameof(Spin) + Spin(Step);
        return f(2);
    }

    public int Blocks()
    {
        int sum = 0;
        {
            int a = 1;
            Action f = () => { int a2 = a; { int b = a2 + 1; Action g = () => { sum += b; b *= 2; sum += b; }; g(); g(); } };
            f();
            a = 5;
            f();
        }
        return sum;
    }

    private readonly List<string> _notes = new();

    public int Notes => _notes.Count;

    private List<int> Run(List<Func<int>> list)
    {
        var results = new List<int>();
        foreach (var f in list) results.Add(f());
        return results;
    }
}

public static class Program
{
    public static object Run()
    {
        var s = new Scopes();
        Console.WriteLine(s.For());
        Console.WriteLine(s.ForEach());
        Console.WriteLine(s.Switches(4) + s.Switches("x") + s.Switches(1.5));
        Console.WriteLine(s.Patterns("abc") + s.Patterns(5) + s.Patterns(2.5));
        Console.WriteLine(s.Outs("47") + " " + s.Outs("x"));
        Console.WriteLine(s.Catches(1) + s.Catches(6));
        Console.WriteLine(s.Whiles());
        Console.WriteLine(s.Constants());
        Console.WriteLine(s.Blocks());
        return s.Notes;
    }
}
