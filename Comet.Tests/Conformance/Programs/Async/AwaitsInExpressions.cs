using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Comet;

// Awaits as operands of everything: what stands before one is evaluated before it, and what stands after it after.
[Offloadable]
public partial class Expressions
{
    private readonly List<string> _log = new();
    private int _field = 3;
    private int[] _array = { 1, 2, 3, 4, 5, 6, 7, 8, 9, 10 };

    public int Property { get; set; } = 5;

    public int this[int index]
    {
        get => _array[index];
        set => _array[index] = value;
    }

    public async Task<object> Run()
    {
        var results = new List<object?>();
        results.Add(L(1) + await A(2) * L(3) - await B(4));
        results.Add(_field + await Bump());
        _field += await A(10);
        results.Add(_field);
        _array[L(1)] += await A(20);
        _array[await A(2)] = L(7) + await B(1);
        this[await A(3)] += await B(5);
        Property -= await A(1);
        results.Add(string.Join(",", _array) + " " + Property);
        results.Add($"{L(1)} {await A(2)} {await B(3):000} {L(4)}");
        results.Add(L(1) > 0 ? await A(1) : await B(2));
        results.Add(await A(0) > 0 && await B(1) > 0);
        results.Add(await A(0) > 0 || await B(1) > 0);
        results.Add(await Text(null) ?? await Text("other"));
        string? text = await Text("abc");
        results.Add(text?.Substring(await A(1), await B(1)));
        results.Add(text?.Length + await A(1));
        results.Add(new[] { L(1), await A(2), L(3), await B(4) }.Sum());
        results.Add((L(1), await A(2), await B(3)).ToString());
        results.Add(new List<int> { L(1), await A(2), await B(3) }.Count);
        results.Add(new Pair { First = await A(1), Second = await B(2) }.Sum);
        results.Add(await A(3) switch { 3 => await B(1), _ => await A(0) });
        results.Add(await Text("typed") is { Length: > 3 } t ? t : "no");
        results.Add(Join(L(1), await A(2), L(3), await B(4)));
        results.Add(Join(d: await A(1), a: await B(2), b: L(3), c: L(4)));
        results.Add((object)await A(8) as string ?? "no string");
        results.Add((long)await A(8));
        results.Add(-await A(8));
        results.Add(!(await A(8) == 8));
        results.Add(checked(await A(8) + L(1)));
        results.Add((await Array())[await A(1)]);
        results.Add((await Array()).Length);
        results.Add(await A(await A(await A(1) + 1) + 1));
        int x = 1;
        results.Add(x + await Task.FromResult(x = 5) + x);
        int y;
        results.Add((y = await A(4)) + y);
        var (p, q) = (await A(1), await B(2));
        results.Add(p * 10 + q);
        results.Add(await await Task.FromResult(A(9)));
        if (await A(1) == 1 && x == await A(5)) results.Add("if");
        switch (await A(2))
        {
            case 1: results.Add("one"); break;
            case 2: results.Add("two"); break;
            default: results.Add("default"); break;
        }

        object? boxed = await Boxed(3);
        results.Add(boxed);
        foreach (object? result in results) Console.WriteLine(result ?? "null");
        return string.Join(" ", _log);
    }

    private int L(int value)
    {
        _log.Add("L" + value);
        return value;
    }

    private async Task<int> A(int value)
    {
        int result = 0;
        for (int i = 0; i < value; i++) result++;
        _log.Add("A" + value);
        await Task.CompletedTask;
        return result;
    }

    private async ValueTask<int> B(int value)
    {
        _log.Add("B" + value);
        await Task.Yield();
        return value;
    }

    private async Task<int> Bump()
    {
        await Task.Yield();
        _field += 100;
        return 1;
    }

    private async Task<string?> Text(string? text)
    {
        string? copy = text is null ? null : "";
        if (text is not null)
        {
            foreach (char c in text) copy += c;
        }

        await Task.Yield();
        return copy;
    }

    private async Task<object?> Boxed(int value) => value == await A(3) ? value : null;

    private async Task<int[]> Array()
    {
        var array = new int[3];
        for (int i = 0; i < 3; i++) array[i] = i * await A(2);
        return array;
    }

    private static string Join(int a, int b, int c, int d) => $"{a}{b}{c}{d}";
}

public sealed class Pair
{
    public int First { get; set; }

    public int Second { get; set; }

    public int Sum => First + Second;
}

public static class Program
{
    public static object? Run() => new Expressions().Run().GetAwaiter().GetResult();
}
