// expect: abandons
// Objects of anonymous types that others come to know: as plain objects, by an example of their type, as arguments of the program's own generic methods. Those of twins are the same as those of code that runs as written.
using System;
using System.Collections.Generic;
using System.Linq;
using Comet;

public static class Plain
{
    public static object Make(int a) => new { A = a, B = "b" };

    public static T Like<T>(object value, T example) => (T)value;

    public static string Show(object value) => value.GetType().GetProperty("A")?.GetValue(value) + value.ToString();
}

public static class Counter<T>
{
    public static int Count;
}

[Offloadable]
public partial class Work
{
    public object? Kept;

    private int Spin(int n)
    {
        int s = 0;
        for (int i = 0; i < n; i++) s += i * 3 % 7;
        return s;
    }

    public object Returns(int n) => new { A = Spin(n), B = "r" };

    private string Casts(object made)
    {
        var like = Plain.Like(made, new { A = Spin(1), B = "" });
        return like.A + like.B + Spin(2);
    }

    private bool Compares(object made)
    {
        object own = new { A = Spin(3), B = "b" };
        return own.Equals(made) && made.Equals(own) && own.GetType() == made.GetType();
    }

    private int Counts<T>(T value)
    {
        Counter<T>.Count++;
        return Counter<T>.Count;
    }

    private string Passes()
    {
        int counted = 0;
        for (int i = 0; i < 3; i++) counted += Counts(new { Counted = Spin(i) });
        return counted + Plain.Show(new { A = Spin(4) });
    }

    private string Holds()
    {
        Kept = new { A = 5, B = "k" };
        var objects = new List<object> { new { A = 1 }, "x" };
        objects.Add(new { A = Spin(2) });
        object? first = _all.Select(x => new { X = x }).FirstOrDefault();
        IEnumerable<object> wider = _all.Select(x => new { X = x });
        var kept = Plain.Like(Kept, new { A = 0, B = "" });
        return string.Join(",", objects) + first + wider.Count() + kept.A + (new { A = 1, B = 2 } is object o ? o.ToString() : "");
    }

    private readonly int[] _all = [1, 2, 3];

    public string Run()
    {
        string text = "";
        for (int i = 0; i < 2; i++) text += Spin(i);
        text += Casts(Plain.Make(7)) + Compares(Plain.Make(Spin(3))) + Passes() + Holds();
        dynamic d = Plain.Make(3);
        return text + Spin(4) + d.A;
    }
}

public static class Program
{
    public static object? Run()
    {
        var work = new Work();
        var text = work.Run() + Plain.Like(work.Returns(5), new { A = 0, B = "" }).A + Plain.Like(work.Kept!, new { A = 0, B = "" }).B;
        Console.WriteLine(text);
        return text;
    }
}
