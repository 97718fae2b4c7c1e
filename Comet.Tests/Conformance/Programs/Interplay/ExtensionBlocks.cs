using System;
using System.Collections.Generic;
using System.Linq;
using Comet;

public static class Numbers
{
    extension(int number)
    {
        public bool IsEven => number % 2 == 0;

        public int Squared() => number * number;

        public static int Answer => 42;
    }

    extension<T>(List<T> list)
        where T : IComparable<T>
    {
        public T Largest
        {
            get
            {
                T largest = list[0];
                foreach (T each in list)
                {
                    if (each.CompareTo(largest) > 0)
                    {
                        largest = each;
                    }
                }

                return largest;
            }
        }

        public List<T> Without(T item)
        {
            var rest = new List<T>();
            for (int i = 0; i < list.Count; i++)
            {
                if (list[i].CompareTo(item) != 0)
                {
                    rest.Add(list[i]);
                }
            }

            return rest;
        }
    }
}

[Offloadable]
public static partial class Sums
{
    public static int SumTo(this int n)
    {
        int sum = 0;
        for (int i = 1; i <= n; i++)
        {
            sum += i.IsEven ? i : i.Squared();
        }

        return sum;
    }

    public static IEnumerable<T> EveryOther<T>(this IEnumerable<T> items) => items.Where((_, i) => i.IsEven);
}

[Offloadable]
public partial class User
{
    public string Run(List<int> items)
    {
        string text = "";
        while (items.Count > 0)
        {
            int largest = items.Largest;
            text += $"{largest.SumTo()} ";
            items = items.Without(largest);
        }

        return text + int.Answer + " " + string.Join(",", new[] { 5, 6, 7, 8 }.EveryOther()) + 3.SumTo().SumTo();
    }
}

public static class Program
{
    public static object? Run()
    {
        string text = new User().Run([3, 9, 4, 9, 1]);
        Console.WriteLine(text);
        return text;
    }
}
