// expect: migrates
#nullable enable
using System.Collections.Generic;
using System.Linq;
using Comet;

// Of a list behind a query the library asks only for what it needs. A function that writes shows how often it is called.
[Offloadable]
public static partial class Work
{
    public static int Calls;

    public static IEnumerable<int> Numbers() => new List<int> { 3, 1, 4, 1, 5 };

    public static int Slow(int value)
    {
        for (int i = 0; i < value; i++) Calls++;
        return value;
    }

    // A query expression that is left to the library keeps what it captures, and so all of this, in one piece.
    public static List<int> Expressions(IEnumerable<int> numbers)
    {
        int written = 0;
        int last = (from n in numbers select n * ++written).Last();
        int third = (from n in numbers select n + ++written).ElementAt(2);
        int backwards = (from n in numbers select n - ++written).Reverse().First();
        int skipped = (from n in numbers select Slow(n)).Skip(3).Sum();
        return new List<int> { last, third, backwards, skipped, written };
    }

    public static object Run()
    {
        int written = 0;
        IEnumerable<int> numbers = Numbers();
        List<int> found = Expressions(numbers);
        found.Add(numbers.Select(n => n * ++written).Last());
        found.Add(numbers.Select(Slow).ElementAt(3));
        found.Add(numbers.Select(n => ++written + n).Any() ? 1 : 0);
        found.Add((from n in numbers where Slow(n) > 1 select n).Sum());
        found.Add(written);
        found.Add(Calls);
        return found;
    }
}

public static class Program
{
    public static object? Run()
    {
        Work.Calls = 0;
        return Work.Run();
    }
}
