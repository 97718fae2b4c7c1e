// expect: migrates
using System;
using Comet;

/// <summary>Nothing of this must run at home, so a thread that is at the server stays there.</summary>
[Offloadable]
public partial class Integral
{
    private static double Square(double x) => x * x;

    private double Of(Func<double, double> function)
    {
        double sum = 0;
        for (int i = 0; i < 500; i++) sum += function(i / 500.0);
        return sum / 500;
    }

    public string Run() => $"{Of(Math.Sqrt):F9} {Of(Square):F9} {Of(Plain.Cube):F9} {Of(new Plain().Scaled):F9}";
}

public class Plain
{
    private readonly double _factor = 3;

    public static double Cube(double x) => x * x * x;

    public double Scaled(double x) => _factor * x;
}

public static class Program
{
    public static object Run() => new Integral().Run();
}
