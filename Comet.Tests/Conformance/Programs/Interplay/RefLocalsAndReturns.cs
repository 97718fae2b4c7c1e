using System;
using System.Collections.Generic;
using Comet;

public struct Pair
{
    public int A, B;
}

[Offloadable]
public partial class References
{
    private readonly int[] _items = [1, 2, 3, 4];
    private Pair _pair;

    public int F(int value)
    {
        int n = 0;
        while (n < value)
        {
            n++;
        }

        return n;
    }

    private ref int Largest()
    {
        int at = 0;
        for (int i = 1; i < _items.Length; i++)
        {
            if (_items[i] > _items[at])
            {
                at = i;
            }
        }

        return ref _items[at];
    }

    private ref int Side(bool first) => ref first ? ref _pair.A : ref _pair.B;

    private static void Swap<T>(ref T a, ref T b) => (a, b) = (b, a);

    private static int Read(in Pair pair) => pair.A * 10 + pair.B;

    private static bool TryHalve(int n, out int half)
    {
        half = n / 2;
        return n % 2 == 0;
    }

    public string Run()
    {
        Largest() += F(10);
        ref int largest = ref Largest();
        largest++;
        ref int other = ref _items[F(0)];
        other = F(7) + largest;
        other = ref _items[F(1)];
        other *= F(5);
        Side(F(1) == 1) = F(3);
        Side(false) = Side(true) + F(4);
        (F(1) == 2 ? ref _pair.A : ref _items[0]) -= F(2);
        Swap(ref _items[F(2)], ref _pair.B);
        string halves = "";
        for (int i = 0; i < 3; i++)
        {
            halves += TryHalve(F(i), out int half) ? $"{half}! " : $"{half} ";
        }

        foreach (ref int item in _items.AsSpan())
        {
            item += 100;
        }

        foreach (ref readonly int item in _items.AsSpan(F(2)))
        {
            halves += item + ",";
        }

        var copy = _pair;
        ref Pair pair = ref copy;
        pair.A = F(9);
        return $"{string.Join(" ", _items)} {_pair.A} {_pair.B} {copy.A} {Read(copy)} {Read(_pair)} {halves}";
    }
}

public static class Program
{
    public static object? Run()
    {
        var references = new References();
        Console.WriteLine(references.Run());
        Console.WriteLine(references.F(30));
        return references;
    }
}
