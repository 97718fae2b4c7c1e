using System;
using Comet;

[Offloadable]
public partial class Edges
{
    private int _n;

    private bool More(int limit)
    {
        for (int i = 0; i < 2; i++)
        {
            _n++;
        }

        return _n < limit;
    }

    private int Reset()
    {
        int was = _n;
        while (_n > 0)
        {
            _n--;
        }

        return was;
    }

    public int Run()
    {
        int total = 0;
        while (More(10)) ;
        total += Reset();
        do { } while (More(7));
        total = total * 100 + Reset();
        for (; More(5);) ;
        total = total * 100 + Reset();
        for (int i = 0; i < 0; i++)
        {
            total = -1;
        }

        foreach (int never in new int[0])
        {
            total = -never;
        }

        for (int i = 0, j = 10; More(20) && i < j; i++, j--, total++)
        {
            if (i == 2) continue;
            if (j < 7) break;
            { total += i; }
        }

        for (long l = long.MaxValue - 2; l > 0; l = unchecked(l + 1)) total++;
        for (byte b = 250; b > 5; b++) total += b - 249;
        while (true) { if (!More(40)) break; }
        do { total++; } while (false);
        do
        {
            if (total % 2 == 0) continue;
            total++;
        }
        while (!More(50) && total < 0);
        if (More(60)) for (int k = 0; k < 3; k++) while (k < 2) k += 2;
        else total = 0;
        return total * 100 + _n;
    }
}

public static class Program
{
    public static object? Run()
    {
        var edges = new Edges();
        Console.WriteLine(edges.Run());
        return edges;
    }
}
