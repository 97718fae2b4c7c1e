using System;
using Comet;

[Offloadable]
public partial class Html : Export
{
    protected int Cells;

    protected override string Begin() => "<table>";

    protected override bool Wants(int[] row) => row.Length > 0 && !base.Wants(row) || row is [> 10];

    protected override string Cell(int value, bool last)
    {
        Cells++;
        string stars = "";
        for (int i = 0; i < Math.Abs(value) % 7; i++)
        {
            stars += "*";
        }

        return $"<td>{stars}</td>";
    }

    protected override string End(string text) => base.End(text) + $"</table>{Cells}";
}

[Offloadable]
public sealed partial class Padded(int width) : Html
{
    protected override bool Wants(int[] row) => true;

    protected override string Cell(int value, bool last)
    {
        string cell = base.Cell(value, last);
        while (cell.Length < width * 4)
        {
            cell += Cells;
        }

        return last ? cell + base.Row([], Cells) : cell;
    }
}

/// <summary>Algorithms with holes that derived classes fill, some of them by more holes.</summary>
[Offloadable]
public partial class Export
{
    public string Log = "";

    public string Write(int[][] rows)
    {
        string text = Begin();
        for (int i = 0; i < rows.Length; i++)
        {
            if (Wants(rows[i]))
            {
                text += Row(rows[i], i);
            }
        }

        return End(text);
    }

    protected virtual string Begin() => "";

    protected virtual bool Wants(int[] row)
    {
        int sum = 0;
        foreach (int value in row)
        {
            sum += value;
        }

        return sum > 0;
    }

    protected virtual string Row(int[] row, int index)
    {
        string text = index + ":";
        for (int i = 0; i < row.Length; i++)
        {
            text += Cell(row[i], last: i == row.Length - 1);
        }

        return text;
    }

    protected virtual string Cell(int value, bool last) => value + (last ? ";" : ",");

    protected virtual string End(string text) => text;
}

public static class Program
{
    public static object? Run()
    {
        int[][] rows = [[1, 2], [-5], [], [30]];
        Console.WriteLine(new Export().Write(rows));
        Console.WriteLine(new Html().Write(rows));
        Console.WriteLine(new Padded(4).Write(rows));
        return null;
    }
}
