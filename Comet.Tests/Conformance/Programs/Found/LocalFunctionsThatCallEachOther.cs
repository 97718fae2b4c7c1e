// Local functions that call each other, one of which has variables that its own lambda captures: those are nothing to whoever calls it.
using System;
using Comet;

[Offloadable]
public partial class Steps
{
    private int weight = 1;

    public int Count(int depth)
    {
        int calls = 0;

        T Repeat<T>(Func<T, T> step, T value, int times)
        {
            calls++;
            for (int i = 0; i < times; i++)
            {
                value = step(value);
            }

            return value;
        }

        int Down(int d)
        {
            calls++;
            return d <= 0 ? 1 : Down(d - 1) + Across(d - 2);
        }

        int Across(int d)
        {
            int kept = d * 2;
            return d <= 0 ? weight : Repeat(x => x + Down(d - 2) + kept, d, 2);
        }

        return Down(depth) + Across(depth) * 1000 + calls;
    }
}

public static class Program
{
    public static object? Run() => new Steps().Count(6);
}
