using System;
using Comet;

[Offloadable]
public partial class Aliases
{
    public int[] A = new int[6];
    public int[] B;
    public int[][] Rows;
    public object Hidden;
    public object[] Covariant = new string[] { "x", "y" };

    public Aliases()
    {
        B = A;
        Rows = [A, new int[2], A];
        Hidden = Rows[1];
    }

    public int Run()
    {
        int[] local = Rows[2], other = (int[])Hidden;
        int sum = 0;
        for (int i = 0; i < 6; i++)
        {
            A[i] += i;
            B[5 - i] += 10;
            Rows[i % 3][i % 2] += 100;
            local[3]++;
            other[0] = A[i];
            Covariant[i % 2] += "z";
            if (i == 3)
            {
                A = (int[])A.Clone();
                Rows[0] = A;
            }

            sum += A[3] + B[3] + Rows[0][0];
        }

        return sum + (ReferenceEquals(B, Rows[2]) ? 1000 : 0) + (ReferenceEquals(A, B) ? 2000 : 0) + (ReferenceEquals(other, Rows[1]) ? 4000 : 0);
    }

    public static int Shift(int[] from, int[] to)
    {
        int moved = 0;
        for (int i = 0; i + 1 < from.Length; i++)
        {
            to[i + 1] = from[i] + moved;
            moved++;
        }

        return to[^1];
    }
}

public static class Program
{
    public static object? Run()
    {
        var aliases = new Aliases();
        int sum = aliases.Run();
        int[] own = [1, 2, 3, 4];
        int shifted = Aliases.Shift(own, own);
        Console.WriteLine($"{sum} {string.Join(",", aliases.A)} {string.Join(",", aliases.B)} {shifted} {aliases.Covariant.GetType().Name}");
        return new object[] { aliases, own };
    }
}
