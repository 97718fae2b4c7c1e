// expect: migrates
// Fields that never leave home, passed by reference to what is suspended: it would have found the server's own.
using Comet;

public struct Two
{
    public int X, Y;
}

public static class Home
{
    public static int Count;
    public static int[] Cells = new int[3];
    public static Two Pair;
    public static Walker Walker;
    public static string? Text = "t";
}

[Offloadable]
public partial struct Walker
{
    public int At;

    public int Walk(int n)
    {
        for (int i = 0; i < n; i++)
        {
            At += Work.Sum(i);
            Console.WriteLine(Home.Walker.At);
        }
        return At;
    }

    public readonly int Peek(int n)
    {
        int sum = 0;
        for (int i = 0; i < n; i++)
        {
            sum += At + Work.Sum(i);
            Home.Walker.At++;
        }
        return sum;
    }
}

[Offloadable]
public static partial class Growing
{
    public static void Grow(this ref int x, int n)
    {
        for (int i = 0; i < n; i++)
        {
            x += Work.Sum(i) + 1;
            Console.WriteLine(Home.Count);
        }
    }
}

[Offloadable]
public partial class Made
{
    public int Seen;

    public Made(ref int x, int n)
    {
        for (int i = 0; i < n; i++)
        {
            x += Work.Sum(i) + 1;
            Seen += x;
            Console.WriteLine(Home.Count);
        }
    }
}

[Offloadable]
public partial class Work
{
    [ThreadStatic] public static int OfThread;
    public static int OfAll;
    public int Field;

    public static int Sum(int n)
    {
        int sum = 0;
        for (int i = 0; i < n; i++) sum += i;
        return sum;
    }

    public int this[in int target, int n] => Read(in target, n);

    public void All()
    {
        Console.WriteLine(Fill(ref Home.Count, 4));
        Console.WriteLine(Fill(ref (Home.Count), 4));
        Console.WriteLine(Fill(ref OfThread, 4));
        Console.WriteLine(Fill(ref Home.Cells[1], 4));
        Console.WriteLine(Fill(ref Home.Pair.X, 4));
        Console.WriteLine(Read(in Home.Count, 4));
        Console.WriteLine(Read(Home.Pair.Y, 4));
        Console.WriteLine(Read((Home.Pair.Y), 4) + Read(in (Home.Count), 3));
        Console.WriteLine(Home.Walker.Walk(4));
        Console.WriteLine(Home.Walker.Peek(4));
        Console.WriteLine(Fill(ref OfAll, 4));
        Console.WriteLine(Fill(ref Field, 4));
        Make(out Home.Text, 5);
        Console.WriteLine(Home.Text);
        int own = 3;
        own.Grow(3);
        Home.Count.Grow(3);
        Console.WriteLine($"{own} {Home.Count}");
        var made = new Made(ref Home.Count, 4);
        Console.WriteLine($"{made.Seen} {Home.Count} {this[Home.Count, 4]}");
    }

    private int Fill(ref int target, int n)
    {
        for (int i = 0; i < n; i++)
        {
            target += Sum(i) + 1;
            Field += target;
            OfAll += target;
            Console.WriteLine($"{target} {Home.Count} {Home.Cells[1]} {Home.Pair.X} {Field} {OfAll}");
        }
        return target;
    }

    private int Read(in int target, int n)
    {
        int sum = 0;
        for (int i = 0; i < n; i++)
        {
            sum += target + Sum(i);
            Home.Count++;
            Home.Pair.Y++;
            Console.WriteLine(Home.Count);
        }
        return sum;
    }

    private void Make(out string? text, int n)
    {
        text = "a";
        for (int i = 0; i < n; i++)
        {
            text += Home.Text + Sum(i);
            if (text.Length > 30) text = "b";
        }
    }
}

public static class Program
{
    public static object? Run()
    {
        new Work().All();
        return (Home.Count, Home.Cells, Home.Pair.X, Home.Pair.Y, Home.Walker.At, Home.Text, Work.OfThread, Work.OfAll);
    }
}
