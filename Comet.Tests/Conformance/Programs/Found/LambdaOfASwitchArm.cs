// expect: stays-home
// A lambda that captures the variable of a switch expression's arm stays what it is, and so does its class, which compares its objects with it: known before other lambdas are taken out as after it.
using System;
using System.Linq;
using Comet;

[Offloadable]
public partial class Item
{
    public int Weight;

    public static bool operator >(Item left, Item right) => left.CompareTo(right) > 0;

    public static bool operator <(Item left, Item right) => left.CompareTo(right) < 0;

    public int Total(int depth) => depth <= 0 ? Weight : new[] { 1, new Item { Weight = depth }.Total(depth - 1), depth }.Sum(x => x + Weight);

    public int CompareTo(Item other)
    {
        object weight = other.Weight;
        Func<int, int> difference = weight switch
        {
            int w => x => x - w,
            _ => x => x,
        };
        return difference(Weight);
    }
}

public static class Program
{
    public static object? Run()
    {
        var (light, heavy) = (new Item { Weight = 2 }, new Item { Weight = 7 });
        return $"{light < heavy} {light > heavy} {heavy.CompareTo(light)} {heavy.Total(3)}";
    }
}
