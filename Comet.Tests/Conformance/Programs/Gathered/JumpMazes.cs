// Jumps out of and through everything.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Threading;
using Comet;

[Offloadable]
public static partial class H
{
    public static int W(int n) { int s = 0; for (int i = 0; i < 3; i++) s += n; return s / 3; }
    public static T Id<T>(T x) { for (int i = 0; i < 2; i++) { if (i == 5) throw new Exception(); } return x; }
    public static bool T(List<string> log, string s) { log.Add(s); for (int i = 0; i < 2; i++) { } return true; }
    public static bool F(List<string> log, string s) { log.Add(s); for (int i = 0; i < 2; i++) { } return false; }
}

public struct Disp : IDisposable
{
    public List<string> Log; public int N;
    public Disp(List<string> log, int n) { Log = log; N = n; log.Add("o" + n); }
    public void Dispose() { N++; Log.Add("d" + N); for (int i = 0; i < 2; i++) { H.W(i); } }
}

[Offloadable]
public partial class Flow
{
    readonly List<string> L = new();

    int Fin1()
    {
        int x = 1;
        try { return x + H.W(1); }
        finally { x = H.W(10); L.Add("fin x=" + x); }
    }

    int Nest(int mode)
    {
        int r = 0;
        for (int i = 0; i < 4; i++)
        {
            try
            {
                try
                {
                    r += H.W(i);
                    if (mode == 0 && i == 1) continue;
                    if (mode == 1 && i == 2) break;
                    if (mode == 2 && i == 1) return r * 1000;
                    if (mode == 3 && i == 1) throw new InvalidOperationException("m" + i);
                    if (mode == 4 && i == 2) { if (r >= 0) goto end; }
                    { using var d0 = new Disp(L, i + 50); H.W(1); } using (var d = new Disp(L, i)) {
                    r += H.W(d.N);
                    switch (mode)
                    {
                        case 5 when H.W(i) == 2: goto case 6;
                        case 6: r += 100; goto default;
                        case 7: if (i == 1) goto case 5; break;
                        case 5: r += H.W(7); break;
                        default: r += 5; break; }
                    }
                }
                catch (InvalidOperationException e) when (e.Message.Length == H.W(2))
                {
                    L.Add("c" + e.Message);
                    try { throw; } catch (Exception ee) when (ee is InvalidOperationException { Message: var m } && H.T(L, "filt")) { L.Add("in " + ReferenceEquals(ee, e) + m); }
                    finally { L.Add("f1"); H.W(2); }
                }
                finally
                {
                    L.Add("f2:" + H.W(i));
                    foreach (var q in new[] { 1, 2, 3 }) { if (q == 2) break; H.W(q); L.Add("q" + q); }
                }
            }
            finally
            {
                try { if (i == H.W(0)) throw new Exception("inner"); }
                catch (Exception e) { L.Add(e.Message); }
                L.Add("f3");
            }
        }
        r += 7;
    end:
        return r;
    }

    string Unhandled()
    {
        try
        {
            try
            {
                try { throw new ArgumentException("A"); }
                finally { H.W(1); L.Add("fin1"); throw new NotSupportedException("B" + H.W(3)); }
            }
            catch (ArgumentException) { return "wrong"; }
            finally { L.Add("fin2"); H.W(3); }
        }
        catch (NotSupportedException e) when (H.F(L, "no")) { return e.Message; }
        catch (Exception e) when (e.Message == "B3")
        {
            L.Add("got " + e.Message + " " + e.InnerException?.Message);
            return "ok" + H.W(e.Message.Length);
        }
        finally { L.Add("fin3"); }
    }

    string Lk()
    {
        object a = new(), b = new(); var k = new Lock();
        int r = 0;
        lock (a) lock (b) lock (k)
        {
            for (int i = 0; i < 3; i++)
            {
                lock (a) { if (i == 1) continue; r += H.W(i); }
                lock (k) { if (i == 2) goto outp; r += H.W(10); }
            }
        }
    outp:
        return r + " " + Monitor.IsEntered(a) + Monitor.IsEntered(b) + k.IsHeldByCurrentThread;
    }

    string LockTry()
    {
        object a = new();
        bool taken = false;
        try { Monitor.TryEnter(a, ref taken); H.W(2); if (taken) throw new Exception("x"); }
        catch when (taken) { L.Add("taken " + Monitor.IsEntered(a)); }
        finally { if (taken) Monitor.Exit(a); }
        return "e" + Monitor.IsEntered(a);
    }

    IEnumerable<int> It(int n, int stop)
    {
        try
        {
            for (int i = 0; i < n; i++)
            {
                try
                {
                    if (i == stop) yield break;
                    switch (H.W(i) % 3)
                    {
                        case 0: yield return i; goto case 1;
                        case 1: yield return -i; break;
                        default: { foreach (var x in It(H.W(1), 5)) yield return 100 + x; break; }
                    }
                }
                finally { L.Add("if" + H.W(i)); }
            }
        }
        finally { L.Add("of"); H.W(1); }
    }

    string Iter()
    {
        var sb = new StringBuilder();
        foreach (var x in It(5, 4)) { sb.Append(x).Append(','); if (x == 102) break; }
        using (var e = It(4, 9).GetEnumerator()) { e.MoveNext(); e.MoveNext(); sb.Append(e.Current); }
        var e2 = It(3, 2).GetEnumerator();
        while (e2.MoveNext()) sb.Append(";").Append(e2.Current);
        e2.Dispose(); e2.Dispose();
        sb.Append(e2.MoveNext());
        sb.Append(string.Join("|", It(4, 3).Where(x => H.W(x) > 0).Take(2)));
        return sb.ToString();
    }

    int Goto(int n)
    {
        int c = 0;
    again:
        try
        {
            c++;
            if (c < n) { H.W(c); goto again; }
            do { c += H.W(1); if (c > n + 3) goto done; } while (true);
        }
        finally { L.Add("g" + c); }
    done:
        L.Add("done");
        while (true)
        {
            try { if (H.W(c) > n + 5) return c; c++; continue; }
            finally { c++; }
        }
    }

    string ConsumeDisp()
    {
        var d = new Disp(L, 5);
        using (d) { L.Add("n" + d.N); H.W(3); }
        L.Add("after " + d.N);
        using (IDisposable? z = null) { H.W(1); }
        using (Disp a = new(L, 1), b = new(L, H.W(2))) { H.W(4); L.Add("body"); if (a.N < b.N) return "early"; }
        return "late";
    }

    string Sw(object? o) 
    {
        switch (o)
        {
            case int n when H.W(n) > 5: return "big" + n;
            case int n: { string s = "x"; for (; ; ) { s += n; if (s.Length > H.W(4)) break; } return s; }
            case string { Length: > 2 } s when H.T(L, "w"): goto case null;
            case string s: return s + H.W(s.Length);
            case null: return "nul";
            case int[] and [var f, .., var l] when H.W(f) < l: return f + ".." + l;
            default: throw new ArgumentException("no", nameof(o));
        }
    }

    public string Go()
    {
        L.Add("r" + Fin1());
        for (int m = 0; m < 8; m++) L.Add("N" + m + "=" + Nest(m));
        L.Add(Unhandled()); L.Add(Lk()); L.Add(LockTry()); L.Add(Iter()); L.Add("" + Goto(3)); L.Add(ConsumeDisp());
        foreach (var o in new object?[] { 3, 9, "abc", "a", null, new[] { 1, 2, 3 }, 2.5 })
            try { L.Add(Sw(o)); } catch (ArgumentException e) { L.Add(e.Message); }
        return string.Join(" ", L);
    }
}

public static class Program { public static object? Run() => new Flow().Go(); }
