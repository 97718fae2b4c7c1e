using System;
using System.Threading.Tasks;
using Comet;

// Async methods that return value tasks, awaited at once, kept, turned into tasks, and configured.
[Offloadable]
public partial class Values
{
    private int _steps;

    public async ValueTask<int> Run(int n)
    {
        int a = await Get(n);
        await Count();
        ValueTask<int> kept = Get(2);
        int b = await kept;
        Task<int> task = Get(3).AsTask();
        int c = await task.ConfigureAwait(false);
        int d = await Get(4).ConfigureAwait(false);
        int e = await Get(5).ConfigureAwait(true);
        await Count().ConfigureAwait(false);
        int f = await new ValueTask<int>(6);
        await default(ValueTask);
        Pair p = await GetPair(7);
        int? g = await Maybe(1), h = await Maybe(0);
        (int, string) t = await Tuple(2);
        return a + 10 * b + 100 * c + 1000 * d + 10000 * e + f + p.A * p.B + (g ?? 50) + (h ?? 70) + t.Item2.Length + _steps;
    }

    private async ValueTask<int> Get(int n)
    {
        int sum = 0;
        for (int i = 0; i < n; i++) sum++;
        if (n % 2 == 0) await Task.Yield();
        return sum;
    }

    private async ValueTask Count()
    {
        for (int i = 0; i < 3; i++) _steps++;
        await Task.Yield();
        _steps++;
    }

    private async ValueTask<Pair> GetPair(int n) => new Pair { A = await Get(n), B = await Get(n + 1) };

    private async ValueTask<int?> Maybe(int n) => await Get(n) > 0 ? n : null;

    private async Task<(int, string)> Tuple(int n) => (await Get(n), new string('x', await Get(n + 1)));
}

public struct Pair
{
    public int A;
    public int B;
}

public static class Program
{
    public static object? Run() => new Values().Run(1).AsTask().GetAwaiter().GetResult();
}
