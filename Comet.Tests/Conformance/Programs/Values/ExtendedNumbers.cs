using System;
using System.Numerics;
using Comet;

[Offloadable]
public partial class Extended
{
    public Half Half = (Half)0.5;
    public Int128 Wide = -1;
    public UInt128 Unsigned = 1;
    public BigInteger Big = BigInteger.One;
    public Complex Point = Complex.ImaginaryOne;

    private int Double(int n)
    {
        int doubled = 0;
        for (int i = 0; i < 2; i++)
        {
            doubled += n;
        }

        return doubled;
    }

    public string Run()
    {
        Int128 product = 1;
        BigInteger factorial = 1;
        int checksum = 0;
        for (int i = 1; i <= 25; i++)
        {
            product *= i % 7 + 2;
            factorial *= i;
            Half += (Half)0.25;
            Wide -= Double(i);
            Unsigned <<= 3;
            Big += factorial % Double(500);
            Point *= Complex.ImaginaryOne;
            checksum += Double(i);
        }

        return $"{product} {factorial} {Half} {Wide} {Unsigned} {Big} {Point.Real} {checksum}";
    }
}

public static class Program
{
    public static object? Run()
    {
        string text = new Extended().Run();
        Console.WriteLine(text);
        return text.Contains(" 15511210043330985984000000 ") ? text : throw new InvalidOperationException(text);
    }
}
