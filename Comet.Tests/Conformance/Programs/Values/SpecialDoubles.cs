using System;
using System.Collections.Generic;
using Comet;

/// <summary>Negative zero, NaN payloads and subnormal numbers keep every bit.</summary>
[Offloadable]
public partial class Bits
{
    public double[] Doubles = [-0.0, double.NaN, BitConverter.UInt64BitsToDouble(0x7FF8_0000_0000_BEEF), double.Epsilon, double.NegativeInfinity, 1e308];
    public float[] Floats = [-0f, float.NaN, float.Epsilon, float.MaxValue];
    public double Field = -0.0;
    public double Sign;
    public object Boxed = -0.0;
    public List<decimal> Decimals = [1.0m, 1.00m, -0.0m, decimal.MaxValue];

    public string Run()
    {
        double zero = -0.0, nan = Doubles[2];
        string text = "";
        for (int i = 0; i < Doubles.Length; i++)
        {
            text += $"{BitConverter.DoubleToInt64Bits(Doubles[i]):X} ";
        }

        for (int i = 0; i < Floats.Length; i++)
        {
            text += $"{BitConverter.SingleToInt32Bits(Floats[i]):X} ";
        }

        for (int i = 0; i < 3; i++)
        {
            Field = -Field;
            zero *= 1;
            Sign = 1 / zero;
            Doubles[0] = Doubles[0] == 0 ? -Doubles[0] : 7;
        }

        foreach (decimal d in Decimals)
        {
            text += d + " ";
        }

        return text + $"{BitConverter.DoubleToInt64Bits(nan):X} {Sign} {1 / Field} {1 / Doubles[0]} {1 / (double)Boxed}";
    }
}

public static class Program
{
    public static object? Run()
    {
        var bits = new Bits();
        string text = bits.Run();
        Console.WriteLine(text);
        if (!text.StartsWith("8000000000000000 ") || !text.Contains("7FF800000000BEEF"))
        {
            throw new InvalidOperationException(text);
        }

        return bits;
    }
}
