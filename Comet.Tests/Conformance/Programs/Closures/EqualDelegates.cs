// expect: migrates
using System;
using System.Collections.Generic;
using Comet;

/// <summary>Delegates are equal to each other, and the same object, exactly where they are as plain C#.</summary>
[Offloadable]
public partial class Register
{
    private readonly List<Delegate> _kept = new();
    private readonly Dictionary<Delegate, string> _names = new();
    private Action<int>? _all;
    private int _count;

    public int Count => _count;

    private void Add(int x)
    {
        for (int i = 0; i < 2; i++) _count += x;
    }

    private static int Twice(int x)
    {
        for (int i = 0; i < 1; i++) x += x;
        return x;
    }

    private static Func<int, int> Stateless() => x => x + 1;

    private static Func<int, int> Other() => x => x + 1;

    private static Func<T, T> Generic<T>() => x => x;

    private Func<int, int> Capturing(int n) => x => x + n;

    private Func<int, int> OfThis() => x => x + _count;

    public string Compare()
    {
        string text = "";
        Func<int, int> first = Stateless(), second = Stateless();
        for (int i = 0; i < 3; i++) text += (first == second ? "=" : "!") + (ReferenceEquals(first, Stateless()) ? "=" : "!");
        text += (first == Other() ? "=" : "!") + first(3);
        text += (Generic<int>().Equals(Generic<int>()) ? "=" : "!") + (Generic<string>().Equals(Generic<string>()) ? "=" : "!") + (Generic<int>().Equals(Generic<long>()) ? "=" : "!");
        text += (Capturing(1) == Capturing(1) ? "=" : "!") + (OfThis() == OfThis() ? "=" : "!");
        Action<int> add = Add, again = Add;
        text += (add == again ? "=" : "!") + (ReferenceEquals(add, again) ? "=" : "!");
        Func<int, int> twice = Twice, twiceAgain = Twice;
        text += (twice == twiceAgain ? "=" : "!") + (ReferenceEquals(Same(), Same()) ? "=" : "!");
        return text;

        static Func<int, int> Same() => Twice;
    }

    public string InLoops()
    {
        var made = new List<Func<int, int>>();
        for (int i = 0; i < 4; i++)
        {
            int k = i % 2;
            made.Add(x => x * 2);
            made.Add(x => x * k);
            for (int j = 0; j < 2; j++) _count++;
        }
        string text = "";
        foreach (Func<int, int> f in made) text += made.IndexOf(f) + (f(3) + ",");
        return text + made.Contains(made[0]);
    }

    public string Homes(Action<int> home, Action<int> equal, Action<int> other)
    {
        string text = "";
        _kept.Add(home);
        for (int i = 0; i < 3; i++) text += (home == equal ? "=" : "!") + (home == other ? "=" : "!") + (ReferenceEquals(home, equal) ? "=" : "!");
        text += _kept.Contains(equal) + "," + _kept.IndexOf(other) + "," + home.Equals((object)equal) + Equals(home, other);
        _names[home] = "home";
        _names[other] = "other";
        for (int i = 0; i < 3; i++) _count++;
        text += _names[equal] + _names[other] + _names.Count;
        _names.Remove(equal);
        return text + _names.Count;
    }

    public string Several(Action<int> a, Action<int> b)
    {
        string text = "";
        _all = a;
        _all += b;
        _all += Add;
        for (int i = 0; i < 2; i++) text += _all!.GetInvocationList().Length;
        Action<int> sum = a + b;
        text += (sum == a + b ? "=" : "!") + (sum == b + a ? "=" : "!");
        for (int i = 0; i < 2; i++) _count++;
        _all -= sum;
        text += (_all == Add ? "=" : "!");
        _all += sum;
        _all -= Add;
        text += (_all == sum ? "=" : "!") + (sum - b == a ? "=" : "!") + (ReferenceEquals(sum - b, a) ? "=" : "!");
        for (int i = 0; i < 2; i++) _all!(i);
        _all -= a;
        _all -= b;
        return text + (_all == null);
    }

    public Action<int>? Kept(Action<int> equal)
    {
        for (int i = 0; i < 3; i++) _count++;
        return (Action<int>?)_kept.Find(k => k.Equals(equal));
    }
}

public sealed class Listener
{
    public string Seen = "";

    public void See(int x) => Seen += "s" + x;

    public void Look(int x) => Seen += "l" + x;
}

public static class Program
{
    public static object Run()
    {
        var register = new Register();
        var listener = new Listener();
        Console.WriteLine(register.Compare());
        Console.WriteLine(register.InLoops());
        Action<int> see = listener.See, seeAgain = listener.See, look = listener.Look;
        Console.WriteLine(register.Homes(see, seeAgain, look));
        Console.WriteLine(register.Several(see, look));
        Console.WriteLine(register.Several(see + look, look));
        Console.WriteLine(ReferenceEquals(register.Kept(seeAgain), see));
        return listener.Seen + register.Count;
    }
}
