using System;
using System.Collections.Generic;
using Comet;

public enum Color
{
    Red = 1,
    Green,
    Blue = 10,
}

[Flags]
public enum Access : ushort
{
    None = 0,
    Read = 1,
    Write = 2,
    Execute = 4,
    All = Read | Write | Execute,
}

public enum Tiny : sbyte
{
    Low = -128,
    High = 127,
}

public enum Huge : ulong
{
    Top = ulong.MaxValue,
}

[Offloadable]
public partial class Painter
{
    public Color[] Row = new Color[6];
    public Dictionary<Color, int> Counts = new();
    public Dictionary<(Color, Access), Tiny> Table = new();
    public List<Access> Granted = [];
    public object? Boxed;
    public Enum Typed = Color.Green;
    public Huge Top;

    private enum Phase
    {
        Start,
        Middle,
        End,
    }

    private Phase _phase;

    public string Paint()
    {
        var next = Color.Red;
        Access access = Access.None;
        var tiny = Tiny.High;
        for (int i = 0; i < Row.Length; i++)
        {
            Row[i] = next;
            Counts[next] = Counts.GetValueOrDefault(next) + 1;
            access ^= (Access)(1 << i % 3);
            Granted.Add(access);
            Table[(next, access)] = tiny;
            Boxed = access.HasFlag(Access.Write) ? next : access;
            next = next == Color.Blue ? Color.Red : next == Color.Green ? Color.Blue : next + 1;
            tiny--;
            _phase = i < 2 ? Phase.Start : _phase + (i == 2 || i == 5 ? 1 : 0);
            Top = Huge.Top - (ulong)i;
        }

        return $"{string.Join(",", Row)} {access} {tiny} {Boxed} {_phase} {Typed} {Top} {Enum.Parse<Color>("Blue")} {(Color)7} {Access.All}";
    }
}

public static class Program
{
    public static object? Run()
    {
        var painter = new Painter();
        Console.WriteLine(painter.Paint());
        return painter;
    }
}
