// expect: migrates
using System;
using System.Collections.Generic;
using System.Linq;
using Comet;

/// <summary>Delegates of the library's methods, of methods without a mark and of methods with nothing to suspend are called where the thread is; those of what touches the machine, at home.</summary>
[Offloadable]
public partial class Functions
{
    private readonly Dictionary<string, Func<double, double>> _all = new();
    private readonly List<Func<string, int>> _texts = new();
    private int _calls;

    public Functions()
    {
        _all["sqrt"] = Math.Sqrt;
        _all["abs"] = Math.Abs;
        _all["twice"] = Plain.Twice;
        _all["half"] = Half;
        _all["counted"] = Counted;
        _texts.Add(int.Parse);
        _texts.Add(new Plain(3).Times);
        _texts.Add("abcabc".LastIndexOf);
    }

    private static double Half(double x) => x / 2;

    private double Counted(double x)
    {
        _calls++;
        return x + _calls;
    }

    public string Run(int turns)
    {
        double sum = 0;
        for (int i = 1; i <= turns; i++)
        {
            foreach (string name in new[] { "sqrt", "abs", "twice", "half", "counted" }) sum += _all[name](name == "abs" ? -i : i * i);
            foreach (Func<string, int> text in _texts) sum += text("" + i % 3);
        }
        Func<double, double> again = Math.Sqrt, other = Plain.Twice;
        Action<string> print = Console.Out.Write;
        Func<object, string?> show = Convert.ToString;
        print("sum ");
        return $"{sum:F6} {again == _all["sqrt"]} {other == _all["sqrt"]} {_all.Values.ToList().IndexOf(other)} {show(_calls)} {Chain(Math.Floor, Math.Ceiling, 2.5)}";
    }

    private static double Chain(Func<double, double> first, Func<double, double> second, double x)
    {
        for (int i = 0; i < 3; i++) x = second(first(x) + 0.25);
        return x;
    }

    /// <summary>What the library runs through an argument is the program's own code.</summary>
    public string Given(int turns)
    {
        Func<IEnumerable<int>, int> add = Enumerable.Sum;
        Func<object, string?> text = Convert.ToString;
        int sum = 0;
        for (int i = 0; i < turns; i++) sum += add(Told(i));
        return sum + text(new Plain(turns));
    }

    private static IEnumerable<int> Told(int n)
    {
        for (int i = 0; i < n; i++)
        {
            Console.WriteLine("told " + i);
            yield return i;
        }
    }
}

public class Plain
{
    private readonly int _factor;

    public Plain(int factor) => _factor = factor;

    public static double Twice(double x) => 2 * x;

    public int Times(string text) => text.Length * _factor;

    public override string ToString() => "plain " + _factor;
}

public static class Program
{
    public static object Run()
    {
        var functions = new Functions();
        return functions.Run(7) + " " + functions.Given(3);
    }
}
