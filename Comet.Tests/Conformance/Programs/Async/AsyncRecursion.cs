using System;
using System.Threading.Tasks;
using Comet;

// Recursion through awaits: of one method, of two that call each other, and over a tree.
[Offloadable]
public partial class Recursive
{
    private int _nodes;

    public async Task<int> Fib(int n) => n < 2 ? n : await Fib(n - 1) + await Fib(n - 2);

    public async Task<long> Ackermann(long m, long n)
    {
        if (m == 0) return n + 1;
        if (n == 0) return await Ackermann(m - 1, 1);
        return await Ackermann(m - 1, await Ackermann(m, n - 1));
    }

    public async Task<bool> Even(int n)
    {
        if (n == 0) return true;
        if (n % 5 == 0) await Task.Yield();
        return await Odd(n - 1);
    }

    public async Task<bool> Odd(int n) => n != 0 && await Even(n - 1);

    public async Task<int> Sum(Tree? tree)
    {
        if (tree is null) return 0;
        _nodes++;
        int left = await Sum(tree.Left);
        if (_nodes % 3 == 0) await Task.Yield();
        return left + tree.Value + await Sum(tree.Right);
    }

    public int Nodes => _nodes;
}

public sealed class Tree
{
    public int Value;
    public Tree? Left;
    public Tree? Right;

    public static Tree? Of(int low, int high)
    {
        if (low > high) return null;
        int middle = (low + high) / 2;
        return new Tree { Value = middle, Left = Of(low, middle - 1), Right = Of(middle + 1, high) };
    }
}

public static class Program
{
    public static object? Run()
    {
        var r = new Recursive();
        Console.WriteLine(r.Fib(9).Result);
        Console.WriteLine(r.Ackermann(2, 3).Result);
        Console.WriteLine(r.Even(23).Result);
        Console.WriteLine(r.Sum(Tree.Of(1, 20)).Result);
        return r.Nodes;
    }
}
