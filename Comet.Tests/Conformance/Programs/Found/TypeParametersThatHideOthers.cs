// expect: stays-home
// A local function whose type parameter hides that of its class: the compiler warns, and means the inner one.
#pragma warning disable CS8387
using System;
using Comet;

[Offloadable]
public partial class Kept<T>
{
    public T? Value;

    public string Run(int n)
    {
        int count = 0;

        T Repeat<T>(T value, Func<T, T> step, int times)
        {
            Func<int, T> again = k => k <= 0 ? value : Repeat(step(value), step, k - 1);
            count++;
            return times % 2 == 0 ? again(times) : step(value);
        }

        string text = Repeat("a", x => x + count, n);
        for (int i = 0; i < 2; i++)
        {
            text += Value;
        }

        return text + count;
    }
}

public static class Program
{
    public static object? Run() => new Kept<int> { Value = 7 }.Run(4) + new Kept<string> { Value = "v" }.Run(3);
}
