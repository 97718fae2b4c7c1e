using System;
using Comet;

[Offloadable]
public partial class Conditions
{
    private int _calls;

    private int Next(int limit)
    {
        _calls++;
        int x = _calls;
        for (int i = 0; i < 3; i++)
        {
            x = x * 5 + 3;
        }

        return x % limit;
    }

    private bool Less(int than) => Next(100) < than;

    public int[] Run()
    {
        int ifs = 0, whiles = 0, dos = 0, fors = 0, switched = 0, foreachs = 0;
        if (Less(50))
        {
            ifs += 1;
        }
        else if (Next(10) > 4)
        {
            ifs += 10;
        }
        else
        {
            ifs += 100;
        }

        while (Less(90))
        {
            whiles++;
            if (whiles > 20)
            {
                break;
            }
        }

        do
        {
            dos += Next(3);
        }
        while (Next(7) != 0 && dos < 30);

        for (int i = Next(4), end = Next(12) + 3; i < end + Next(2); i += 1 + Next(2))
        {
            fors += i;
        }

        switch (Next(3))
        {
            case 0:
                switched = Next(9);
                break;
            case 1 when Less(40):
                switched = 100 + Next(9);
                break;
            default:
                switched = 1000 + Next(9);
                break;
        }

        foreach (int item in Items(Next(6) + 2))
        {
            foreachs += item * Next(5);
        }

        return [ifs, whiles, dos, fors, switched, foreachs, _calls];
    }

    private int[] Items(int count)
    {
        var items = new int[count];
        for (int i = 0; i < count; i++)
        {
            items[i] = i + Next(4);
        }

        return items;
    }
}

public static class Program
{
    public static object? Run()
    {
        int[] counts = new Conditions().Run();
        Console.WriteLine(string.Join(" ", counts));
        return counts;
    }
}
