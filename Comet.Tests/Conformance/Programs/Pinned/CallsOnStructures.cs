using System;
using System.Threading.Tasks;
using Comet;

// Calls without a result on structures that are variables change these.
public struct Tally
{
    public int Count;
    public string Last;

    public void Note(string what)
    {
        Count++;
        Last = what;
        Console.WriteLine(what + " " + Count);
    }

    public readonly void Show() => Console.WriteLine("tally " + Count + " " + Last);
}

[Offloadable]
public partial class Book
{
    private Tally _own;
    private readonly Tally[] _all = new Tally[2];

    private static int Work(int n)
    {
        int sum = 0;
        for (int i = 0; i < n; i++) sum += i;
        return sum;
    }

    private static void NoteIn(Tally copy, ref Tally original, int n)
    {
        copy.Note("copy " + Work(n));
        original.Note("original " + copy.Count);
        copy.Show();
    }

    public string Run()
    {
        Tally local = default;
        for (int i = 0; i < 4; i++)
        {
            local.Note("local " + Work(i));
            local.Show();
            _own.Note("own " + local.Count);
            _all[i % 2].Note("element " + i);
            NoteIn(local, ref local, i);
        }

        return $"{local.Count} {local.Last} {_own.Count} {_own.Last} {_all[0].Count} {_all[1].Last}";
    }

    public async Task<string> RunAsync()
    {
        Tally local = default;
        for (int i = 0; i < 3; i++)
        {
            local.Note("async " + Work(i));
            await Task.Yield();
            Console.WriteLine("between " + local.Count);
            await StepAsync(i);
            Console.WriteLine("after " + Work(i + 5));
        }

        return local.Last;
    }

    private async Task StepAsync(int n)
    {
        Console.WriteLine("step " + n);
        await Task.Yield();
        for (int i = 0; i < n; i++) Console.WriteLine("part " + Work(i));
    }
}

public static class Program
{
    public static object? Run() => new Book().Run() + "\n" + new Book().RunAsync().GetAwaiter().GetResult();
}
