using System;
using Comet;

[Offloadable]
public partial class Gotos
{
    public string Trace = "";

    public int Find(int[][] rows, int wanted)
    {
        int r = 0, c = 0;
        for (r = 0; r < rows.Length; r++)
        {
            for (c = 0; c < rows[r].Length; c++)
            {
                if (rows[r][c] == wanted)
                {
                    goto found;
                }
            }
        }

        Trace += "none;";
        return -1;
    found:
        Trace += $"{r},{c};";
        return r * 10 + c;
    }

    public int Machine(string input)
    {
        int i = 0, words = 0, numbers = 0;
    start:
        if (i == input.Length)
        {
            goto end;
        }

        if (char.IsDigit(input[i]))
        {
            numbers++;
            goto number;
        }

        if (char.IsLetter(input[i]))
        {
            words++;
            goto word;
        }

        i++;
        goto start;
    number:
        i++;
        if (i < input.Length && char.IsDigit(input[i]))
        {
            goto number;
        }

        goto start;
    word:
        i++;
        if (i < input.Length && char.IsLetter(input[i]))
        {
            goto word;
        }

        goto start;
    end:
        return words * 100 + numbers;
    }

    public int Retry(int limit)
    {
        int tries = 0;
        int total = 0;
    again:
        tries++;
        while (true)
        {
            total += tries;
            if (total % 5 == 0)
            {
                if (tries < limit)
                {
                    goto again;
                }

                break;
            }
        }

        return total;
    }
}

public static class Program
{
    public static object? Run()
    {
        var gotos = new Gotos();
        int[][] rows = [[1, 2, 3], [4], [5, 6, 7, 8]];
        int[] results = [gotos.Find(rows, 7), gotos.Find(rows, 9), gotos.Machine("ab 12 cde 3 f45"), gotos.Retry(4)];
        Console.WriteLine(string.Join(" ", results));
        return new object[] { gotos, results };
    }
}
