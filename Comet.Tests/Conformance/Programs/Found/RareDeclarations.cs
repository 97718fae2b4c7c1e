// Parameters that are optional by attributes, type parameters that hide those of a class around, and what is obsolete.
#pragma warning disable CS0693
using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Comet;

[Offloadable]
public partial class Optionals
{
    private static string Of([Optional] int x, [Optional, DateTimeConstant(5)] DateTime d, [Optional, DecimalConstant(1, 0, 0u, 0u, 25u)] decimal m, [Optional, DefaultParameterValue(7)] int k, int z = 8)
    {
        string r = "";
        for (int i = 0; i < 2; i++)
        {
            r += x;
        }

        return r + d.Ticks + "," + m + k + z + ";";
    }

    public static string Go() => Of() + Of(2) + Of(k: 3) + Of(1, z: 4);
}

[Offloadable]
public partial class Hiding<T>
{
    public T? V;

    public string Go<T>(T t, Func<T, T> f)
    {
        string s = "";
        for (int i = 0; i < 2; i++)
        {
            Func<T> again = () => f(t);
            s += again();
        }

        return s + V + new Inner<T>().Go(t);
    }

    [Offloadable]
    public partial class Inner<T>
    {
        public string Go(T t)
        {
            string s = "";
            for (int i = 0; i < 2; i++)
            {
                s += t;
            }

            return s;
        }
    }
}

public class Thing
{
    public int V = 2;

    [Obsolete("e", true)]
    public int Dead;
}

[Offloadable]
public partial class Service
{
    [Obsolete("f", true)]
    public int Dead;

    [Obsolete("p", true)]
    public int DeadToo { get; set; }

    [Obsolete("m", true)]
    public int Old(int n)
    {
        for (int i = 0; i < n; i++)
        {
            n -= i;
            Dead++;
            DeadToo++;
        }

        return Old(n - 1);
    }

    public int Go(Thing t, int n)
    {
        for (int i = 0; i < n; i++)
        {
            t.V += i;
        }

        return t.V;
    }
}

[Offloadable]
public partial class All
{
    public static string Go()
    {
        string s = "";
        for (int i = 0; i < 2; i++)
        {
            s += Optionals.Go() + new Service().Go(new Thing(), 3);
        }

        return s;
    }
}

public static class Program
{
    public static object? Run() => All.Go() + new Hiding<int> { V = 5 }.Go("x", x => x + "y");
}
