// expect: migrates
// Static members of interfaces that are not marked, called on type parameters: of classes and structures, light, heavy, explicit, pinned and with initializers, and of interfaces that are generic.
using System;
using Comet;

public interface IUnit
{
    static abstract int Cost(int n);

    static abstract string Name();

    static virtual void Note(string text) => Log.Text += text;
}

public interface IMade<T> where T : IMade<T>
{
    static abstract T Make(int n);
}

public static class Log
{
    public static string Text = "";
}

[Offloadable]
public partial class Work
{
    public static int Spin(int n)
    {
        int s = 0;
        for (int i = 0; i < n; i++) s += i * 3 % 7;
        return s;
    }

    private string Of<T>(int n) where T : IUnit
    {
        string text = "";
        for (int i = 0; i < 2; i++) text += T.Name() + (T.Cost(Spin(i + 2)) + Spin(i) * T.Cost(n));
        T.Note(text);
        return text;
    }

    private T Made<T>(int n) where T : IMade<T> => T.Make(Spin(n));

    public string Run()
    {
        string text = Of<Heavy>(3) + Of<Light>(4) + Of<Value>(5) + Of<Hidden>(2) + Of<Home>(3) + Of<Filled>(3);
        return text + Made<Thing>(4).N + Spin(3);
    }
}

[Offloadable]
public partial class Heavy : IUnit
{
    public static int Cost(int n)
    {
        int cost = 1;
        for (int i = 0; i < n; i++) cost += Work.Spin(i);
        return cost;
    }

    public static string Name()
    {
        int n = Work.Spin(3);
        return "heavy" + n;
    }
}

public class Light : IUnit
{
    public static int Cost(int n) => n + 1;

    public static string Name() => "light";
}

[Offloadable]
public partial struct Value : IUnit
{
    public static int Cost(int n) => Work.Spin(n);

    public static string Name() => "value";
}

[Offloadable]
public partial class Hidden : IUnit
{
    static int IUnit.Cost(int n) => Work.Spin(n) + 1;

    static string IUnit.Name() => "hidden";

    public static int Cost(int n)
    {
        for (int i = 0; i < 3; i++) n--;
        return n;
    }

    static void IUnit.Note(string text) => Work.Spin(2);
}

public class Home : IUnit
{
    public static int Cost(int n)
    {
        Log.Text += "c";
        return Log.Text.Length;
    }

    public static string Name() => "home";
}

[Offloadable]
public partial class Filled : IUnit
{
    private static readonly int[] _costs = [1, Work.Spin(3), 4];

    public static int Cost(int n) => _costs[n % 3] + Work.Spin(n);

    public static string Name() => "filled" + _costs.Length;
}

[Offloadable]
public partial class Thing(int n) : IMade<Thing>
{
    public int N = n;

    public static Thing Make(int n) => new(Work.Spin(n));
}

public static class Program
{
    public static object? Run()
    {
        var text = new Work().Run() + Log.Text;
        Console.WriteLine(text);
        return text;
    }
}
