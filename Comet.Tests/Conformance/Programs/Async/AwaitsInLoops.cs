using System;
using System.Collections.Generic;
using System.Threading.Tasks;
using Comet;

// Awaits in loops of all kinds, of offloadable methods and of home's tasks, with jumps around them.
[Offloadable]
public partial class Loops
{
    private readonly List<string> _log = new();

    public async Task<int> Run()
    {
        int total = 0;
        for (int i = 0; await Below(i, 4); i = await Next(i))
        {
            if (i == 1) continue;
            total += await Square(i);
            await Task.Yield();
        }

        int n = 3;
        while (await Positive(n))
        {
            n--;
            if (n == 1) break;
            await Task.Delay(1);
        }

        do
        {
            total += await Square(n);
        }
        while (await Below(n++, 3));

        foreach (int x in new[] { 1, 2, 3 })
        {
            foreach (string word in new List<string> { "a", "bb" })
            {
                total += await Square(x) * word.Length;
                if (x == 2) await Task.Yield();
            }
        }

        foreach (char c in "xyz")
        {
            _log.Add(c + ":" + await Square(c - 'w'));
        }

        int k = 0;
    again:
        k += await Square(2);
        if (k < 10)
        {
            await Task.Yield();
            goto again;
        }

        foreach (string line in _log) Console.WriteLine(line);
        Console.WriteLine(k);
        return total;
    }

    private async Task<bool> Below(int i, int n)
    {
        await Nothing();
        return i < n;
    }

    private async Task<int> Next(int i)
    {
        if (i % 2 == 0) await Task.Yield();
        return i + 1;
    }

    private async Task<bool> Positive(int n)
    {
        _log.Add("positive " + n);
        return await Square(n) > 0;
    }

    private async Task<int> Square(int n)
    {
        int result = 0;
        for (int i = 0; i < n; i++) result += n;
        await Nothing();
        return result;
    }

    private async Task Nothing()
    {
        for (int i = 0; i < 2; i++) _log.Capacity = Math.Max(_log.Capacity, i);
        await Task.CompletedTask;
    }
}

public static class Program
{
    public static object? Run() => new Loops().Run().GetAwaiter().GetResult();
}
