using System;
using Comet;

[Offloadable]
public partial class Picker
{
    public string Trace = "";

    public int Pick(int x) { Trace += "i"; return Loop(x); }

    public int Pick(long x) { Trace += "l"; return Loop((int)x); }

    public int Pick(double x) { Trace += "d"; return Loop((int)x); }

    public int Pick(string x) { Trace += "s"; return Loop(x.Length); }

    public int Pick(object x) { Trace += "o"; return Loop(7); }

    public int Pick(int x, int y) { Trace += "ii"; return Loop(x + y); }

    public int Pick(int x, double y) { Trace += "id"; return Loop(x) - Loop((int)y); }

    public int Pick<T>(T[] x) { Trace += "T[]"; return Loop(x.Length); }

    public int Pick(params byte[] x) { Trace += "pb"; return Loop(x.Length); }

    private int Loop(int n)
    {
        int sum = 0;
        for (int i = 0; i < n; i++)
        {
            sum += i * i;
        }

        return sum;
    }

    public int All()
    {
        int total = 0;
        short small = 3;
        char letter = 'c';
        float half = 2.5f;
        total += Pick(4);
        total += Pick(5L);
        total += Pick(6.0);
        total += Pick("seven");
        total += Pick((object)"eight");
        total += Pick(small);
        total += Pick(letter) % 1000;
        total += Pick(half);
        total += Pick(1, 2);
        total += Pick(9, 2.0);
        total += Pick(new[] { "a", "b" });
        total += Pick(new byte[] { 1, 2, 3 });
        total += Pick(2, small);
        total += Pick(10u);
        total += Pick(3m);
        return total;
    }
}

public static class Program
{
    public static object? Run()
    {
        var picker = new Picker();
        int total = picker.All();
        Console.WriteLine($"{picker.Trace} {total}");
        return picker;
    }
}
