// A loop over a list known by an interface, in a program whose iterators give elements of the same type: it cannot meet one of those iterators.
using System;
using System.Collections.Generic;
using Comet;

public interface INumbers : IEnumerable<int>
{
}

public sealed class Numbers(params int[] items) : INumbers
{
    public IEnumerator<int> GetEnumerator() => ((IEnumerable<int>)items).GetEnumerator();

    System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
}

[Offloadable]
public partial class Loops
{
    private int Spin(int n)
    {
        int i = 0;
        while (i < n)
        {
            i++;
        }

        return i;
    }

    public IEnumerable<int> Count(int n)
    {
        for (int i = 0; i < n; i++)
        {
            yield return Spin(i);
        }
    }

    private int Sum(IList<int> list, IReadOnlyList<int> view, ICollection<int> collection, INumbers own)
    {
        int sum = 0;
        foreach (int i in list)
        {
            sum = sum * 3 + Spin(i);
        }

        foreach (int i in view)
        {
            sum = sum * 3 + Spin(i);
        }

        foreach (int i in collection)
        {
            sum = sum * 3 + Spin(i);
        }

        foreach (int i in own)
        {
            sum = sum * 3 + Spin(i);
        }

        return sum;
    }

    private int SumAny<T>(T items)
        where T : IEnumerable<int>
    {
        int sum = 0;
        foreach (int i in items)
        {
            sum = sum * 3 + Spin(i);
        }

        return sum;
    }

    public int Run()
    {
        int sum = Sum(new List<int> { 1, 2 }, new[] { 3, 4 }, new HashSet<int> { 5, 6 }, new Numbers(7, 8));
        foreach (int i in Count(4))
        {
            sum += i;
        }

        return sum + SumAny(new List<int> { 1, 2 }) + SumAny(Count(3));
    }
}

public static class Program
{
    public static object? Run()
    {
        int sum = new Loops().Run();
        Console.WriteLine(sum);
        return sum;
    }
}
