// "(f())(x)" calls what f returns, and "(f()) with { }" copies it; once the value of f() is in a local, both would be read as a cast to a type of the local's name.
using System;
using Comet;

public record Pair(int Left, int Right);

[Offloadable]
public partial class Casts
{
    private int _made;

    private int Spin(int n)
    {
        int i = 0;
        while (i < n)
        {
            i++;
        }

        return i;
    }

    private Func<int, int> Adder(int n)
    {
        _made += Spin(2);
        return x => x + n + Spin(n);
    }

    private Pair? Make(int n) => n < 0 ? null : new Pair(Spin(n), _made++);

    public int Run(int n)
    {
        int sum = (Adder(Spin(n)))(Spin(3));
        Pair first = ((Make(n)) with { Left = Spin(7) })!;
        Pair second = ((Make(-n)) ?? new Pair(1, Spin(4))) with { };
        Pair third = (first with { Right = Spin(9) });
        Func<int, int> twice = x => 2 * x;
        sum += ((twice))(Spin(5)) + ((first.Left)) - (-(Spin(2)));
        Console.WriteLine($"{first} {second} {third} {sum}");
        return sum + first.Left + second.Right * 10 + third.Right * 100 + _made * 1000;
    }
}

public static class Program
{
    public static object? Run() => new Casts().Run(3);
}
