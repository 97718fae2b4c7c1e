using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Comet;

// Async local functions and lambdas, their captured variables, and async methods with functions in them.
[Offloadable]
public partial class Functions
{
    public async Task<string> Run(int n)
    {
        int count = 0;
        var log = new List<string>();

        async Task<int> Local(int x)
        {
            count++;
            for (int i = 0; i < x; i++) count++;
            await Task.Yield();
            log.Add("local " + x);
            return x * count;
        }

        async Task Arrow() => await Local(1);

        int a = await Local(n);
        await Arrow();
        Func<int, Task<int>> lambda = async x =>
        {
            count += x;
            await Task.Yield();
            log.Add("lambda " + x);
            return count + await Local(x);
        };
        int b = await lambda(2);
        Func<Task> nothing = async () => await Local(0);
        await nothing();
        Func<int, int> square = x => x * x + count;
        int c = square(await Local(2));
        var tasks = Enumerable.Range(0, 3).Select(async i =>
        {
            await Task.CompletedTask;
            count += i;
            return i;
        }).ToList();
        int d = (await Task.WhenAll(tasks)).Sum();

        var made = new List<Func<Task<int>>>();
        for (int i = 0; i < 3; i++)
        {
            int captured = i;
            made.Add(async () =>
            {
                await Task.Yield();
                return captured * 10;
            });
            await Local(captured);
        }

        foreach (Func<Task<int>> function in made) log.Add("made " + await function());
        int e = await Task.Run(async () =>
        {
            await Task.Yield();
            return count;
        });
        return string.Join("\n", log) + $"\n{a} {b} {c} {d} {e} {await Static(4)}";

        static async Task<int> Static(int x)
        {
            int sum = 0;
            while (x > 0) sum += x--;
            await Task.CompletedTask;
            return sum;
        }
    }
}

public static class Program
{
    public static object? Run() => new Functions().Run(3).GetAwaiter().GetResult();
}
