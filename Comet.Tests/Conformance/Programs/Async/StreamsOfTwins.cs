// expect: migrates
using System;
using System.Collections.Generic;
using System.Threading.Tasks;
using Comet;

// Async iterators suspended in the middle of elements, in finally blocks and between elements: in recursion, left early, enumerated again, generic, virtual, by interfaces, as local functions.
[Offloadable]
public partial interface ISource
{
    IAsyncEnumerable<int> Items(int n);
}

[Offloadable]
public abstract partial class Source : ISource
{
    protected readonly List<string> Log;

    protected Source(List<string> log) => Log = log;

    public abstract IAsyncEnumerable<int> Items(int n);

    protected static int Spin(int n)
    {
        int s = 0;
        for (int i = 0; i < n; i++) s += i;
        return s;
    }
}

[Offloadable]
public partial class Guarded : Source
{
    public Guarded(List<string> log) : base(log)
    {
    }

    public override async IAsyncEnumerable<int> Items(int n)
    {
        try
        {
            for (int i = 0; i < n; i++)
            {
                try
                {
                    yield return Spin(i);
                    if (i == 4) throw new InvalidOperationException("four");
                }
                finally
                {
                    await Pause(i);
                    Log.Add($"inner {i}");
                }
            }
        }
        finally
        {
            for (int k = 0; k < 3; k++) Spin(k);
            await Task.Yield();
            Log.Add("outer");
        }

        yield return -1;
        Log.Add("after");
    }

    private async Task Pause(int n)
    {
        Log.Add("pause " + Spin(n));
        await Task.CompletedTask;
    }
}

[Offloadable]
public partial class Chatty : Source
{
    public Chatty(List<string> log) : base(log)
    {
    }

    public override async IAsyncEnumerable<int> Items(int n)
    {
        for (int i = 0; i < n; i++)
        {
            Console.WriteLine("chatty " + i);
            await Task.Yield();
            yield return Spin(i);
        }
    }
}

/// <summary>What it is enumerated by cannot be suspended in part.</summary>
[Offloadable]
public partial class Stackalloc : Source
{
    public Stackalloc(List<string> log) : base(log)
    {
    }

    public override async IAsyncEnumerable<int> Items(int n)
    {
        await Task.Yield();
        for (int i = 0; i < n; i++)
        {
            foreach (int x in (ReadOnlySpan<int>)[i, i + 1]) Log.Add("span " + Spin(x));
            yield return i;
        }
    }
}

[Offloadable]
public partial class Tree<T>
{
    private readonly T _value;
    private readonly List<Tree<T>> _children = new();

    public Tree(T value, params Tree<T>[] children)
    {
        _value = value;
        _children.AddRange(children);
    }

    public async IAsyncEnumerator<T> GetAsyncEnumerator()
    {
        yield return _value;
        foreach (Tree<T> child in _children)
        {
            await foreach (T x in child) yield return x;
        }
    }

    public async IAsyncEnumerable<TResult> Select<TResult>(Func<T, TResult> select)
    {
        await foreach (T x in this) yield return select(x);
    }
}

[Offloadable]
public partial class Walk
{
    private readonly List<string> _log = new();

    public async Task<string> Run(int n, int stop)
    {
        int sum = 0;
        foreach (Source source in new Source[] { new Guarded(_log), new Chatty(_log), new Stackalloc(_log) })
        {
            try
            {
                await foreach (int x in ((ISource)source).Items(n))
                {
                    sum += x;
                    _log.Add("took " + x);
                    if (x == stop) break;
                }
            }
            catch (InvalidOperationException e)
            {
                _log.Add(e.Message);
            }
        }

        var twice = Doubled(new Guarded(_log).Items(3));
        await foreach (int x in twice) sum += x;
        await foreach (int x in twice.ConfigureAwait(false)) sum += 10 * x;
        await foreach (string s in new Tree<int>(1, new Tree<int>(2, new Tree<int>(3)), new Tree<int>(4)).Select(static x => "t" + Work(x))) _log.Add(s);
        return string.Join("\n", _log) + sum + await First(twice);

        async IAsyncEnumerable<int> Doubled(IAsyncEnumerable<int> of)
        {
            await foreach (int x in of)
            {
                sum++;
                yield return x * 2 + Work(1);
            }
        }
    }

    private static async Task<int> First(IAsyncEnumerable<int> of)
    {
        await foreach (int x in of) return x + Work(2);
        return -1;
    }

    private static int Work(int n)
    {
        int s = 0;
        for (int i = 0; i < 3; i++) s += n;
        return s;
    }
}

public static class Program
{
    public static object? Run()
    {
        string s = new Walk().Run(3, -7).GetAwaiter().GetResult() + "|" + new Walk().Run(6, 6).GetAwaiter().GetResult();
        return s + new Walk().Run(6, 1).GetAwaiter().GetResult();
    }
}
