// The Computer Language Benchmarks Game's spectral-norm; for n = 100 it publishes 1.274219991.
using System;
using System.Globalization;
using Comet;

[Offloadable]
public partial class SpectralNorm
{
    private readonly int _n;

    public SpectralNorm(int n) => _n = n;

    public double Approximate()
    {
        var u = new double[_n];
        Array.Fill(u, 1);
        var v = new double[_n];
        for (int i = 0; i < 10; i++)
        {
            MultiplyAtAv(u, v);
            MultiplyAtAv(v, u);
        }

        double vBv = 0, vv = 0;
        for (int i = 0; i < _n; i++)
        {
            vBv += u[i] * v[i];
            vv += v[i] * v[i];
        }

        return Math.Sqrt(vBv / vv);
    }

    private static double A(int i, int j) => 1.0 / ((((i + j) * (i + j + 1)) >> 1) + i + 1);

    private void MultiplyAv(double[] v, double[] av)
    {
        for (int i = 0; i < _n; i++)
        {
            av[i] = 0;
            for (int j = 0; j < _n; j++)
            {
                av[i] += A(i, j) * v[j];
            }
        }
    }

    private void MultiplyAtv(double[] v, double[] atv)
    {
        for (int i = 0; i < _n; i++)
        {
            atv[i] = 0;
            for (int j = 0; j < _n; j++)
            {
                atv[i] += A(j, i) * v[j];
            }
        }
    }

    private void MultiplyAtAv(double[] v, double[] atAv)
    {
        var u = new double[_n];
        MultiplyAv(v, u);
        MultiplyAtv(u, atAv);
    }
}

public static class Program
{
    public static object? Run()
    {
        string norm = new SpectralNorm(100).Approximate().ToString("f9", CultureInfo.InvariantCulture);
        Console.WriteLine(norm);
        return norm == "1.274219991" ? norm : throw new InvalidOperationException("not what is published");
    }
}
