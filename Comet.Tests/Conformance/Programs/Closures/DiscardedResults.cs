// expect: migrates
// Delegates that return something, called for what they do: nobody takes their results.
using System;
using Comet;

[Offloadable]
public partial class Work
{
    private int _sum;

    private int Spin(int n)
    {
        for (int i = 0; i < n; i++) _sum += i * 3 % 7;
        return _sum;
    }

    private T Twice<T>(Func<T> make)
    {
        make();
        return make();
    }

    private void Calls(Func<int, int> f, Func<string>? g)
    {
        f(3);
        if (_sum > 4) f.Invoke(2);
        g?.Invoke();
        for (int i = 0; i < 2; f(i), i++) g?.Invoke();
        f(_sum % 5);
    }

    public string Run()
    {
        string text = Twice(() => "t" + Spin(4)) + Twice(() => Spin(2));
        Calls(x => Spin(x), null);
        Calls(Spin, () => text += Spin(3));
        return text + _sum;
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
