using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using Comet;

/// <summary>What the compiler tells a callee of its caller is of the method as it is written, not of what is made of it.</summary>
[Offloadable]
public partial class Informed
{
    public List<string> Log { get; } = [];

    private int Member([CallerMemberName] string name = "")
    {
        int n = 0;
        for (int i = 0; i < 3; i++)
        {
            n += i;
        }

        Log.Add(name);
        return n;
    }

    private void Line([CallerLineNumber] int line = 0, [CallerFilePath] string path = "")
    {
        int n = 0;
        while (n < 2)
        {
            n++;
        }

        Log.Add($"{path.Replace('\\', '/').Split('/')[^1]} {line}");
    }

    private static string Text(object? value, [CallerArgumentExpression(nameof(value))] string text = "") => $"{text} is {value}";

    private T Checked<T>(T value, [CallerArgumentExpression("value")] string text = "", [CallerMemberName] string from = "")
        where T : IComparable<T>
    {
        for (int i = 0; i < 2; i++)
        {
            Log.Add($"{text} in {from}");
        }

        return value;
    }

    public int Property
    {
        get
        {
            int sum = 0;
            for (int i = 0; i < 2; i++)
            {
                sum += Member();
            }

            return sum;
        }
    }

    public int this[int index]
    {
        get
        {
            while (index > 0)
            {
                index -= 1 + Member();
            }

            return index;
        }
    }

    public Informed()
    {
        for (int i = 0; i < 2; i++)
        {
            Member();
        }
    }

    public int Run(int n)
    {
        int a = Member() + Member("given");
        Line();
        for (int i = 0; i < n; i++)
        {
            Line();
            Log.Add(Text(i + n * 2));
            Log.Add(Text(Checked(a * (i + 1)) + Checked(i)));
            a += Checked(
                a
                    + i);
        }

        return a + Property + this[5] + Generic<string>(2);
    }

    private int Generic<T>(int n) => n == 0 ? Member() : Generic<T>(n - 1) + Member();

    public static Informed operator +(Informed informed, int n)
    {
        while (n-- > 0)
        {
            informed.Member();
        }

        return informed;
    }
}

public static class Program
{
    public static object? Run()
    {
        var informed = new Informed();
        Console.WriteLine(informed.Run(2));
        informed += 2;
        Console.WriteLine(string.Join("\n", informed.Log));
        return informed;
    }
}
