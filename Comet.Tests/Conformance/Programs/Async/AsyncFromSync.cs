using System;
using System.Threading.Tasks;
using Comet;

// Synchronous offloadable methods that start async ones and wait for them, or pass their tasks on.
[Offloadable]
public partial class Mixed
{
    private int _calls;

    public int Blocking(int n)
    {
        int sum = 0;
        for (int i = 0; i < n; i++) sum += Later(i).Result;
        return sum + Later(n).GetAwaiter().GetResult();
    }

    public Task<int> PassedOn(int n)
    {
        int m = 0;
        for (int i = 0; i < n; i++) m += i;
        return Later(m);
    }

    public async Task<int> Awaits(int n)
    {
        int a = await PassedOn(n);
        int b = Blocking(2);
        Task<int> task = n > 2 ? Later(1) : Later(2);
        return a + b + await task + Plain(n);
    }

    private int Plain(int n)
    {
        int sum = 0;
        while (n > 0) sum += n--;
        return sum;
    }

    private async Task<int> Later(int n)
    {
        _calls++;
        int result = 0;
        for (int i = 0; i < n; i++) result += 2;
        await Task.Yield();
        for (int i = 0; i < n; i++) result++;
        return result;
    }

    public int Calls => _calls;
}

public static class Program
{
    public static object? Run()
    {
        var mixed = new Mixed();
        Console.WriteLine(mixed.Blocking(3));
        Console.WriteLine(mixed.PassedOn(3).Result);
        Console.WriteLine(mixed.Awaits(3).Result);
        return mixed.Calls;
    }
}
