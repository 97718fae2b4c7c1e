// Lambdas and local functions in regions where overflow is checked, or is not: the region is that of their text, wherever they are called.
using System;
using Comet;

[Offloadable]
public partial class Counter
{
    private static int total = int.MaxValue;

    private int count = int.MaxValue;

    private delegate void Change(ref int value, in int by);

    private static int Slow(int n)
    {
        for (int i = 0; i < 1; i++)
        {
        }

        return n;
    }

    private static string Try(string name, Action action)
    {
        try
        {
            action();
            return name + "=fits ";
        }
        catch (OverflowException)
        {
            return name + "=overflows ";
        }
    }

    public string Run()
    {
        string text = Try("inside", () =>
        {
            checked
            {
                Action<int> add = x => total += x;
                add(Slow(1));
            }
        });
        (total, count) = (int.MaxValue, int.MaxValue);
        checked
        {
            Action<int> add = x => { total += x; };
            text += Try("static field", () => add(Slow(1)));
            add = x => { count += Slow(x); };
            add += x => { count++; };
            text += Try("field", () => add(Slow(0)));
            int Local(int x) => x + total;
            text += Try("local function", () => Local(Slow(1)));
            Change change = (ref int value, in int by) => value += by;
            int changed = int.MaxValue;
            try
            {
                change(ref changed, Slow(1));
            }
            catch (OverflowException)
            {
                text += "by reference ";
            }

            unchecked
            {
                Func<int, int> next = x => x + Slow(1);
                text += next(int.MaxValue) + " ";
                Func<int, Func<int, int>> curried = x => checked(y => x + y);
                text += Try("curried", () => curried(Slow(int.MaxValue))(1));
            }
        }

        (total, count) = (int.MaxValue, int.MaxValue);
        text += Try("expression", checked(() => count = count + Slow(1)));
        Action<int> plain = x => count += Slow(x);
        plain(1);
        return text + count;
    }
}

public static class Program
{
    public static object? Run() => new Counter().Run();
}
