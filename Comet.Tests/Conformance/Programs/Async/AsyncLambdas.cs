using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Comet;

// Async lambdas and anonymous methods: awaited where they are called, started for their tasks, given to the library; those that capture nothing, this only, and variables.
[Offloadable]
public partial class Lambdas
{
    private readonly List<string> _log = new();
    private Func<int, Task<int>>? _kept;
    private int _total;

    public async Task<string> Run(int n)
    {
        int calls = 0;
        Func<int, Task<int>> nothing = static async x =>
        {
            int sum = 0;
            for (int i = 0; i <= x; i++) sum += i;
            await Task.Yield();
            for (int i = 0; i <= x; i++) sum += i;
            return sum;
        };
        Func<int, Task> own = async x =>
        {
            for (int i = 0; i < x; i++) _total += i;
            await Task.Yield();
            _log.Add("own " + _total);
        };
        Func<int, int, ValueTask<string>> captures = async (x, y) =>
        {
            for (int i = 0; i < x; i++) calls += y;
            await Task.CompletedTask;
            return $"{x}*{y}={calls} of {n}";
        };
        Func<string, Task<string>> anonymous = async delegate (string text)
        {
            for (int i = 0; i < 3; i++) text += i + calls;
            await Task.Yield();
            return text;
        };

        _log.Add("nothing " + await nothing(n));
        await own(n);
        await own(n).ConfigureAwait(true);
        _log.Add(await captures(n, 2));
        _log.Add(await captures(n, 3).ConfigureAwait(false));
        _log.Add(await anonymous("text"));
        _log.Add("operands " + (Next() + await nothing(Next()) * (Next() + await nothing(Next()))));

        Task<int> a = nothing(10), b = nothing(20);
        Task started = own(2);
        await Task.WhenAll(a, b, started);
        _log.Add($"started {a.Result} {b.Result}");

        _kept = async x => x == 0 ? 0 : x + await _kept!(x - 1);
        _log.Add("recursion " + await _kept(4));
        _log.Add("applied " + await Apply(nothing, 3) + await Apply(async x => { calls++; return await nothing(x) + calls; }, 4));
        _log.Add("generic " + await Twice("t", async t => { await Task.Yield(); return t + calls; }));
        Func<int, Task<Func<int, Task<int>>>> makes = async x => { await Task.Yield(); return async y => { calls += x; await Task.Yield(); return calls * y; }; };
        Func<int, Task<int>> made = await makes(2);
        _log.Add("nested " + await made(3) + " " + await (await makes(1))(4));
        _log.Add("run " + await Task.Run(async () =>
        {
            int sum = 0;
            for (int i = 0; i < 5; i++) sum += await nothing(i);
            return sum;
        }));
        int[] all = await Task.WhenAll(Enumerable.Range(0, 4).Select(async i =>
        {
            int sum = 0;
            for (int j = 0; j < i; j++) sum += await nothing(j);
            return sum;
        }));
        _log.Add("all " + string.Join(",", all));
        return string.Join("\n", _log);

        int Next() => ++calls;
    }

    private static async Task<int> Apply(Func<int, Task<int>> f, int x)
    {
        int r = 0;
        for (int i = 0; i < 2; i++) r += await f(x + i);
        return r;
    }

    private static async Task<T> Twice<T>(T value, Func<T, Task<T>> f) => await f(await f(value));
}

public static class Program
{
    public static object? Run() => new Lambdas().Run(3).GetAwaiter().GetResult();
}
