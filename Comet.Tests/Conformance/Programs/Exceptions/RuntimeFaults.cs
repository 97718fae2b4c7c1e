using System;
using System.Collections.Generic;
using Comet;

[Offloadable]
public partial class Faulty
{
    public int[] Cells = new int[4];
    public Faulty? Next;
    public int Value = 3;
    public Dictionary<string, int> Map = new() { ["a"] = 1 };

    private int Zero()
    {
        int n = 3;
        while (n > 0)
        {
            n--;
        }

        return n;
    }

    private object Boxed() => Zero() + 1L;

    private Faulty? Nothing() => Zero() == 0 ? null : this;

    private object[] Strings() => new string[Zero() + 1];

    public int Fault(int kind)
    {
        switch (kind)
        {
            case 0:
                return Nothing()!.Value;
            case 1:
                return Cells[Cells.Length + Zero()];
            case 2:
                return 5 / Zero();
            case 3:
                return (int)Boxed();
            case 4:
                return checked(int.MaxValue + Zero() + 1);
            case 5:
                return Map["b" + Zero()];
            case 6:
                return new int[Zero() - 1].Length;
            case 7:
                Strings()[Zero()] = this;
                return 0;
            case 8:
                return int.Parse("x" + Zero());
            case 9:
                Next!.Value = Zero();
                return 0;
            case 10:
                return new List<int> { 1 }[Zero() + 1];
            case 11:
                return "short"[Zero() + 9];
            case 12:
                return ((Faulty)(object)("" + Zero())).Value;
            case 13:
                return 7 % Zero();
            case 14:
                int? none = Zero() == 0 ? null : 1;
                return none!.Value;
            case 15:
                return int.MinValue / (Zero() - 1);
            default:
                return Zero();
        }
    }

    public List<string> All()
    {
        var names = new List<string>();
        for (int kind = 0; kind < 17; kind++)
        {
            try
            {
                names.Add("" + Fault(kind));
            }
            catch (Exception e)
            {
                names.Add(e.GetType().Name);
            }
        }

        return names;
    }
}

public static class Program
{
    public static object? Run()
    {
        var faulty = new Faulty();
        List<string> names = faulty.All();
        foreach (string name in names)
        {
            Console.WriteLine(name);
        }

        return new object[] { faulty, names };
    }
}
