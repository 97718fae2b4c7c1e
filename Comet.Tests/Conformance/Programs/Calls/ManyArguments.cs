using System;
using Comet;

[Offloadable]
public partial class Wide
{
    private int _tick;

    private int Tick()
    {
        int n = 0;
        while (n < 2)
        {
            n++;
            _tick++;
        }

        return _tick;
    }

    private string Take(bool a, byte b, sbyte c, short d, ushort e, int f, uint g, long h, ulong i, float j, double k, decimal l, char m, string n, object o, int? p, int[] q, Wide r)
    {
        string text = "";
        for (int z = 0; z < 3; z++)
        {
            text += $"{a}{b}{c}{d}{e}{f}{g}{h}{i}{j}{k}{l}{m}{n}{o}{p}{q.Length}{r._tick};";
        }

        return text;
    }

    public string Run() => Take(
        Tick() > 0, (byte)Tick(), (sbyte)-Tick(), (short)Tick(), (ushort)Tick(), Tick(), (uint)Tick(), -Tick(), (ulong)Tick(), Tick(), Tick(), Tick(),
        (char)('a' + Tick()), "s" + Tick(), Tick(), Tick(), new int[Tick()], this);
}

public static class Program
{
    public static object? Run()
    {
        string text = new Wide().Run();
        Console.WriteLine(text);
        return text;
    }
}
