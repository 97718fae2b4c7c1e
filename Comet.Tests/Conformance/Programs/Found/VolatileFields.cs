// Threads that wait for what others write to volatile fields: wherever they are they must see it, and all that was written before.
using System; using System.Collections.Generic; using System.Linq; using System.Threading; using Comet;

[Offloadable]
public static partial class Work { public static int Sum(int n) { int sum = 0; for (int i = 0; i < n; i++) sum += 1; return sum; } }

[Offloadable]
public partial class Turns
{
    private volatile int _turn;
    private volatile bool _isDone;
    private int _data;
    public List<int> Taken = new();

    public void Take(int me, int n) { for (int i = 0; i < n; i++) { while (_turn != me) { Thread.SpinWait(1); } Taken.Add(me * 100 + i); Work.Sum(2); _turn = 1 - me; } }

    public int Wait() { while (!_isDone) { Work.Sum(1); } return _data; }

    public void Finish() { Work.Sum(5); _data = Work.Sum(42); _isDone = true; }
}

public static class Program
{
    private static void Together(params Action[] actions)
    {
        var threads = actions.Select(a => new Thread(() => a())).ToArray();
        foreach (var t in threads) t.Start();
        foreach (var t in threads) t.Join();
    }

    public static object? Run()
    {
        int sum = 0;
        for (int i = 0; i < 5; i++) { var s = new Turns(); Together(() => sum += s.Wait(), s.Finish); }
        var turns = new Turns();
        Together(() => turns.Take(0, 5), () => turns.Take(1, 5));
        return sum + ":" + string.Join(",", turns.Taken);
    }
}
