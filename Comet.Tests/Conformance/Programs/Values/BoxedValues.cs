using System;
using System.Collections.Generic;
using Comet;

public struct Cell(int value) : IComparable
{
    public int Value = value;

    public int CompareTo(object? obj) => obj is Cell other ? Value.CompareTo(other.Value) : 1;

    public void Increase() => Value++;
}

[Offloadable]
public partial class Boxes
{
    public object First = 1, Second = 1;
    public object[] Many = [1, 2L, 3.5f, 4.5, 'c', true, (byte)7, 8m, DayOfWeek.Monday, (1, "one"), "text", new Cell(3)];
    public List<object?> Shared = [];
    public IComparable[] Comparables = [5, "five", new Cell(5), 5.0];

    private object Box(int n)
    {
        object boxed = n;
        for (int i = 0; i < n % 3; i++)
        {
            boxed = (int)boxed + 1;
        }

        return boxed;
    }

    public string Run()
    {
        object one = Box(10), alias = one, other = Box(10);
        object cell = new Cell(1);
        string text = "";
        foreach (object item in Many)
        {
            text += item switch
            {
                int n => "int" + n,
                long n => "long" + n,
                float or double => "real",
                (int n, string s) => s + n,
                Enum e => e.ToString(),
                IComparable c when c.CompareTo(c) == 0 => c.GetType().Name,
                _ => "?",
            };
            Shared.Add(one);
            alias = Box(Shared.Count);
            cell = new Cell(((Cell)cell).Value + 1);
        }

        foreach (IComparable comparable in Comparables)
        {
            text += comparable.CompareTo(comparable is Cell ? cell : comparable);
        }

        First = one;
        Second = one;
        Shared.Add(null);
        Shared.Add(cell);
        ((Cell)cell).Increase();
        return $"{text} {one}{alias}{other} {one.Equals(other)} {ReferenceEquals(one, other)} {ReferenceEquals(First, Second)} {ReferenceEquals(Shared[0], Shared[5])} {((Cell)cell).Value}";
    }
}

public static class Program
{
    public static object? Run()
    {
        var boxes = new Boxes();
        Console.WriteLine(boxes.Run());
        return boxes;
    }
}
