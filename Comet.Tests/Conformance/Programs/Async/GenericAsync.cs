using System;
using System.Collections.Generic;
using System.Threading.Tasks;
using Comet;

// Generic async methods, in generic classes, static and as extensions.
[Offloadable]
public partial class Box<T> where T : notnull
{
    private readonly List<T> _items = new();

    public async Task<Box<T>> Fill(T item, int n)
    {
        for (int i = 0; i < n; i++) _items.Add(await Same(item));
        return this;
    }

    public async Task<List<TOut>> Map<TOut>(Func<T, TOut> map)
    {
        var result = new List<TOut>();
        foreach (T item in _items)
        {
            result.Add(map(await Same(item)));
            await Task.Yield();
        }

        return result;
    }

    public async ValueTask<TOther> Convert<TOther>(T item, TOther other) where TOther : class, new()
    {
        int n = 0;
        foreach (T i in _items)
        {
            if (i.Equals(item)) n++;
        }

        await Task.Yield();
        return n > 1 ? other : new TOther();
    }

    private async Task<TAny> Same<TAny>(TAny value)
    {
        TAny[] values = new TAny[3];
        for (int i = 0; i < values.Length; i++) values[i] = value;
        await Task.CompletedTask;
        return values[1];
    }
}

[Offloadable]
public static partial class Extensions
{
    public static async Task<int> CountWhere<T>(this IReadOnlyList<T> list, T wanted)
    {
        int count = 0;
        for (int i = 0; i < list.Count; i++)
        {
            if (await Equal(list[i], wanted)) count++;
        }

        return count;
    }

    public static async Task<int> Twice(this List<int> list)
    {
        int sum = 0;
        foreach (int i in list) sum += 2 * i;
        await Task.Yield();
        Task<int> kept = list.CountWhere(2);
        return sum + await list.CountWhere(1) + 100 * await kept;
    }

    private static async Task<bool> Equal<T>(T a, T b)
    {
        for (int i = 0; i < 2; i++)
        {
            if (!EqualityComparer<T>.Default.Equals(a, b)) return false;
        }

        await Task.CompletedTask;
        return true;
    }
}

public static class Program
{
    public static object? Run()
    {
        Box<string> box = new Box<string>().Fill("ab", 3).Result;
        Console.WriteLine(string.Join(",", box.Map(s => s.Length).Result));
        Console.WriteLine(string.Join(",", box.Map(s => s + "!").Result));
        Console.WriteLine(box.Convert("ab", new List<int> { 5 }).AsTask().Result.Count);
        Console.WriteLine(new Box<int>().Fill(4, 2).Result.Map(i => (long)i).Result.Count);
        Console.WriteLine(new List<int> { 1, 2, 1 }.Twice().Result);
        return new List<string> { "a", "b", "a" }.CountWhere("a").Result;
    }
}
