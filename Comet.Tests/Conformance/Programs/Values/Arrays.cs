using System;
using Comet;

[Offloadable]
public partial class Arrays
{
    public int[,] Grid = new int[3, 4];
    public int[,,] Cube = new int[2, 2, 2];
    public int[][] Jagged = new int[3][];
    public string?[][,] Mixed = [new string?[1, 2], new string?[2, 1]];
    public bool[] Flags = new bool[5];
    public char[] Letters = "hello".ToCharArray();
    public object?[] Objects = new object?[4];
    public DateTime[] Days = new DateTime[2];
    public decimal[] Prices = new decimal[2];
    public int[] Empty = [];
    public Array Untyped = new[] { 1.5, 2.5 };

    private int Spin(int n)
    {
        int i = 0;
        for (; i < n; i++)
        {
        }

        return i;
    }

    public int Run()
    {
        int total = 0;
        for (int r = 0; r < Grid.GetLength(0); r++)
        {
            Jagged[r] = new int[r + 1];
            for (int c = 0; c < Grid.GetLength(1); c++)
            {
                Grid[r, c] = r * 10 + Spin(c);
                Jagged[r][Math.Min(c, r)] += Grid[r, c];
                Cube[r % 2, c % 2, (r + c) % 2]++;
            }
        }

        foreach (int[] row in Jagged)
        {
            foreach (int cell in row)
            {
                total += cell * Spin(2);
            }
        }

        for (int i = 0; i < Flags.Length; i++)
        {
            Flags[i] = Spin(i) % 2 == 0;
            Letters[i] = (char)(Letters[i] - 32);
            Objects[i % 4] = i switch { 0 => Letters, 1 => i, 2 => Objects, 3 => null, _ => "last" };
            Mixed[i % 2][i % 2 == 0 ? 0 : i / 2, 0] += "m" + i;
        }

        Days[1] = new DateTime(2000, 1, Spin(3) + 1);
        Prices[^1] += 9.90m * Spin(2);
        int[] copy = (int[])Jagged[2].Clone();
        Array.Reverse(copy);
        Array.Resize(ref Jagged, 4);
        Jagged[3] = copy;
        var slice = Letters[1..^1];
        total += Array.IndexOf(slice, 'L') + Grid.Length + Cube.Rank + Empty.Length;
        return total;
    }
}

public static class Program
{
    public static object? Run()
    {
        var arrays = new Arrays();
        int total = arrays.Run();
        Console.WriteLine($"{total} {new string(arrays.Letters)} {string.Join(",", arrays.Jagged[3])} {arrays.Cube[1, 1, 0]}");
        return arrays;
    }
}
