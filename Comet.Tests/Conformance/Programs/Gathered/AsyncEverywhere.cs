// Await in every position, own awaiters, channels, semaphores.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Threading;
using System.Threading.Channels;
using System.Threading.Tasks;
using System.Runtime.CompilerServices;
using System.Collections.Concurrent;
using Comet;

[Offloadable]
public static partial class H
{
    public static int W(int n) { int s = 0; for (int i = 0; i < 3; i++) s += n; return s / 3; }
    public static async Task<int> A(int n) { await Task.Yield(); return W(n); }
    public static async ValueTask<int> V(int n) { if (n > 3) await Task.Delay(0); return W(n); }
    public static async Task<int> Bad(string m) { await Task.Yield(); W(1); throw new InvalidOperationException(m); }
}
[Offloadable]
public partial class AD(List<string> log, string n) : IAsyncDisposable
{
    public async ValueTask DisposeAsync() { log.Add("<" + n); await Task.Yield(); H.W(2); log.Add(">" + n); }
}
public struct MyAw : INotifyCompletion
{
    public int N; public bool IsCompleted => N % 2 == 0; public int GetResult() { return N * 10; }
    public void OnCompleted(Action c) { c(); }
    public MyAw GetAwaiter() => this;
}
public static class Ext { public static TaskAwaiter<int> GetAwaiter(this int n) => Task.FromResult(n * 2).GetAwaiter(); }

[Offloadable]
public partial class Asy
{
    List<string> L = new(); int _f; int[] _a = new int[4]; Dictionary<string, int> _d = new(); string? _s;
    async Task Expr()
    {
        _f += await H.A(3); _a[await H.A(1)] += await H.A(4) * _a[0] + 1; _d["k"] = await H.A(9); _d["k"] -= await H.V(4);
        _s ??= await H.A(1) + "s"; _s += await H.V(2); L.Add($"{_f} {_a[1]} {_d["k"]} {_s} {await H.A(1),4}|{await H.V(2):D3}");
        var t = (await H.A(1), y: await H.V(5), await H.A(3) is 3 and var q ? q : await H.A(0)); L.Add(t.ToString());
        int[] arr = [await H.A(1), .. new[] { await H.V(2), 3 }, await H.A(4)]; L.Add(string.Join(",", arr));
        L.Add("" + (await H.A(1) > 0 && await H.A(2) < 0 || await H.A(3) == 3));
        var l = new List<int> { await H.A(1), await H.A(2) }; L.Add("" + l[^(await H.A(1))] + string.Join(",", arr[(await H.A(1))..^(await H.A(1))]));
        var o = new Dictionary<int, string> { [await H.A(1)] = "a" + await H.A(2), [await H.V(4)] = "b" }; L.Add(string.Join(",", o.Select(p => p.Key + p.Value)));
        L.Add(await H.A(2) switch { 1 => "one", 2 when await H.A(2) == 3 => "no", var x when x == await H.V(2) => "yes" + await H.A(x), _ => "d" });
        int i = 1; i = i++ + await H.A(i) + i; L.Add("" + i); i += i++ + await H.A(i); L.Add("" + i);
        L.Add("" + (await new MyAw { N = 3 } + await new MyAw { N = 4 }) + await 21);
        for (int k = await H.A(0); k < await H.A(3); k += await H.A(1)) { if (k == await H.A(1)) continue; L.Add("k" + k); }
        string? nul = null; L.Add("" + (nul?.Substring(await H.A(0)) ?? "nn" + await H.A(1)));
        lock (L) { L.Add("lk"); }
        L.Add(checked(await H.A(100) * 2).ToString() + unchecked((byte)(await H.A(300))));
        (_a[0], _f) = (await H.A(7), _a[0] + await H.A(1)); L.Add(_a[0] + "," + _f);
        throw new Exception("e" + await H.A(1), await Catch());
    }
    async Task<Exception> Catch() { try { await H.Bad("inn"); return null!; } catch (InvalidOperationException e) when (e.Message == "inn") { L.Add(await H.A(1) + e.Message); return e; } finally { L.Add("f" + await H.A(2)); } }
    async Task Tries()
    {
        for (int i = 0; i < 4; i++)
            try { try { if (i == 1) continue; if (i == 3) break; await H.Bad("b" + i); } catch (Exception e) when (i == 0) { L.Add("c" + await H.A(i)); throw new AggregateException(e); } finally { L.Add("fin" + await H.V(i)); } }
            catch (AggregateException e) { L.Add(e.InnerExceptions[0].Message + await H.A(i)); }
            catch { L.Add("any" + await H.V(8)); await Task.CompletedTask; }
        await using (var a = new AD(L, "a")) { await using var b = new AD(L, "b" + await H.A(1)); L.Add("body"); }
        try { await using var c = new AD(L, "c").ConfigureAwait(false); throw new Exception("x"); } catch (Exception e) { L.Add(e.Message); }
    }
    async IAsyncEnumerable<int> Gen(int n, [EnumeratorCancellation] CancellationToken ct = default)
    {
        try { for (int i = 0; i < n; i++) { ct.ThrowIfCancellationRequested(); await Task.Yield(); yield return await H.A(i); if (i == 1) await foreach (var x in Gen(1)) yield return x * 100; } }
        finally { L.Add("gf" + await H.A(n)); }
    }
    async Task Streams()
    {
        await foreach (var x in Gen(4)) { L.Add("g" + x); if (x == 2) break; }
        await foreach (var (a, b) in Zip(Gen(3), Gen(2))) L.Add(a + ":" + b);
        using var cts = new CancellationTokenSource();
        try { await foreach (var x in Gen(5).WithCancellation(cts.Token).ConfigureAwait(false)) { L.Add("w" + x); if (x == 1) cts.Cancel(); } } catch (OperationCanceledException) { L.Add("cancelled"); }
        var ch = Channel.CreateBounded<int>(2);
        var w = Task.Run(async () => { for (int i = 0; i < 5; i++) await ch.Writer.WriteAsync(H.W(i)); ch.Writer.Complete(); });
        int s = 0; await foreach (var x in ch.Reader.ReadAllAsync()) s += x * H.W(2); await w; L.Add("ch" + s);
    }
    static async IAsyncEnumerable<(int, int)> Zip(IAsyncEnumerable<int> a, IAsyncEnumerable<int> b)
    {
        await using var x = a.GetAsyncEnumerator(); await using var y = b.GetAsyncEnumerator();
        while (await x.MoveNextAsync() && await y.MoveNextAsync()) yield return (x.Current, y.Current);
    }
    async Task Many()
    {
        var ts = Enumerable.Range(0, 5).Select(async i => { await Task.Yield(); return H.W(i) * 2; }).ToArray();
        L.Add(string.Join(",", await Task.WhenAll(ts)));
        var first = await Task.WhenAny(Task.FromResult(4), new TaskCompletionSource<int>().Task); L.Add("" + await first);
        var all = Task.WhenAll(H.Bad("p"), H.A(1), H.Bad("q"));
        try { await all; } catch (Exception e) { L.Add(e.Message + all.Exception!.InnerExceptions.Count + string.Join("", all.Exception.InnerExceptions.Select(x => x.Message))); }
        try { H.Bad("w").Wait(); } catch (AggregateException e) { L.Add(e.InnerException!.Message); }
        try { _ = Task.Run(() => { H.W(2); if (H.W(1) == 1) throw new FormatException("fmt"); return 3; }).Result; } catch (AggregateException e) { e.Handle(x => x is FormatException && H.W(1) == 1); L.Add("handled"); }
        var sem = new SemaphoreSlim(1); int c = 0;
        await Task.WhenAll(Enumerable.Range(0, 4).Select(async i => { await sem.WaitAsync(); try { int o = c; await Task.Yield(); c = o + H.W(i); } finally { sem.Release(); } })); L.Add("c" + c);
        var tcs = new TaskCompletionSource<string>(); var u = Use(tcs.Task); tcs.SetResult("tc" + H.W(2)); L.Add(await u);
        var tc2 = new TaskCompletionSource<string>(); var u2 = Use(tc2.Task); tc2.SetException(new ArithmeticException("ar")); try { await u2; } catch (ArithmeticException e) { L.Add(e.Message); }
        var al = new AsyncLocal<int>(); al.Value = 5; await Task.Run(async () => { L.Add("al" + al.Value); al.Value = H.W(7); await Task.Yield(); L.Add("al" + al.Value); }); L.Add("al" + al.Value);
        async Task<int> Loc(int n) => n <= 0 ? 0 : n + await Loc(H.W(n) - 1); L.Add("" + await Loc(5));
        Func<Task<Func<Task<int>>>> ff = async () => { int k = await H.A(3); return async () => k++ + await H.A(k); }; var ig = await ff(); L.Add("" + await ig() + await ig());
        var cont = await H.A(4).ContinueWith(t => H.W(t.Result) + 1); L.Add("" + cont);
        L.Add("" + await await Task.Factory.StartNew(async () => await H.A(6)));
        var lz = new Lazy<Task<int>>(() => H.A(12)); L.Add("" + await lz.Value + await lz.Value);
    }
    static async Task<string> Use(Task<string> t) { var s = await t; H.W(1); return s + "!"; }
    public async Task<string> Go()
    {
        try { await Expr(); } catch (Exception e) { L.Add(e.Message + e.InnerException!.Message); }
        await Tries(); await Streams(); await Many();
        return string.Join(" ", L);
    }
}
public static class Program { public static object? Run() => new Asy().Go().GetAwaiter().GetResult(); }
