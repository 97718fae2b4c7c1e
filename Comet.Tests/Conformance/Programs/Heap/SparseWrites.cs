using System;
using System.Collections.Generic;
using Comet;

/// <summary>Large arrays of which little changes between two moves.</summary>
[Offloadable]
public partial class Canvas
{
    public byte[] Pixels = new byte[20_000];
    public int[] Depth = new int[5_000];
    public string?[] Labels = new string?[500];
    public double[,] Heights = new double[40, 50];
    public List<int> Log = [];
    private int _writes;

    public int Scatter(int count)
    {
        uint state = 42;
        for (int i = 0; i < count; i++)
        {
            state = state * 1664525 + 1013904223;
            int at = (int)(state >> 12);
            Pixels[at % Pixels.Length]++;
            Depth[at % Depth.Length] = Math.Max(Depth[at % Depth.Length], i);
            Labels[at % Labels.Length] += (char)('a' + i % 26);
            Heights[at % 40, at % 50] -= 0.5;
            if (i % 10 == 0)
            {
                Log.Add(at);
                Pixels[0] = Pixels[^1] = (byte)i;
            }

            _writes++;
        }

        return _writes;
    }
}

public static class Program
{
    public static object? Run()
    {
        var canvas = new Canvas();
        int writes = canvas.Scatter(150);
        long check = 0;
        for (int i = 0; i < canvas.Pixels.Length; i++)
        {
            check = (check * 3 + canvas.Pixels[i]) % 1_000_003;
        }

        Console.WriteLine($"{writes} {check} {canvas.Log.Count}");
        return canvas;
    }
}
