using System;
using System.Collections;
using System.Collections.Generic;
using System.Collections.ObjectModel;
using System.Numerics;
using Comet;

[Offloadable]
public partial class Calculator
{
    public BigInteger Product = 1;
    public List<BigInteger> Factors = [];
    public Dictionary<BigInteger, Complex> Table = new();
    public BitArray Odd = new(40);
    public ArraySegment<int> Part;
    public Memory<int> Window;
    public ReadOnlyCollection<BigInteger>? Shown;
    public Tuple<int, object>? Pair;
    public Version? Version;
    public Range Range;

    public BigInteger Run(int[] numbers, int count)
    {
        Part = new ArraySegment<int>(numbers, 1, 3);
        Window = numbers.AsMemory(2);
        Shown = Factors.AsReadOnly();
        for (int i = 1; i <= count; i++)
        {
            BigInteger power = BigInteger.Pow(3, i * 5);
            Product *= power + i;
            Factors.Add(power);
            Table[power] = new Complex(i, -i) * Complex.ImaginaryOne;
            Odd[i * 3 % 40] = power % 2 == 1;
            Part[i % 3] += i;
            Window.Span[0] *= 2;
            Pair = Tuple.Create(i, (object)Factors);
            Version = new Version(1, i);
            Range = i..^1;
        }

        return Product % 1_000_000_007;
    }
}

public static class Program
{
    public static object? Run()
    {
        int[] numbers = [1, 2, 3, 4, 5];
        var calculator = new Calculator();
        BigInteger rest = calculator.Run(numbers, 7);
        Console.WriteLine($"{rest} {string.Join(",", numbers)} {calculator.Product} {calculator.Version} {calculator.Range}");
        Console.WriteLine($"{calculator.Table[243]} {calculator.Shown!.Count} {ReferenceEquals(calculator.Part.Array, numbers)} {ReferenceEquals(calculator.Pair!.Item2, calculator.Factors)}");
        return new object[] { numbers, calculator.Factors, calculator.Odd };
    }
}
