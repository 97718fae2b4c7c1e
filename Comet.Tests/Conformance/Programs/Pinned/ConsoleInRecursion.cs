using System;
using Comet;

[Offloadable]
public partial class Walker
{
    private int _step;

    public int Walk(int depth, string path)
    {
        Console.WriteLine($"{_step++,3} > {path}");
        int sum = depth;
        for (char c = 'a'; c < 'a' + depth; c++)
        {
            sum += Walk(depth - 1, path + c);
        }

        Console.WriteLine($"{_step++,3} < {path} {sum}");
        return sum;
    }
}

public static class Program
{
    public static object? Run()
    {
        var walker = new Walker();
        int sum = walker.Walk(3, "/");
        Console.WriteLine(sum);
        return walker;
    }
}
