// expect: migrates
using System;
using Comet;

[Offloadable]
public partial class Spans
{
    public int[] Cells = [9, 4, 7, 1, 8, 2];
    public int Calls;

    private static int Largest(ReadOnlySpan<int> items)
    {
        int largest = int.MinValue;
        foreach (int item in items)
        {
            largest = Math.Max(largest, item);
        }

        return largest;
    }

    private int Count(int n)
    {
        Calls++;
        int count = 0;
        while (count < n)
        {
            count++;
        }

        return count;
    }

    private int Split(Span<int> items)
    {
        if (items.Length < 2)
        {
            return items.Length == 0 ? 0 : items[0] * Count(1);
        }

        Span<int> left = items[..(items.Length / 2)], right = items[(items.Length / 2)..];
        items[0]++;
        return Split(left) + Split(right);
    }

    public string Run()
    {
        Span<char> buffer = stackalloc char[8];
        int used = 0;
        for (int i = 0; i < 5; i++)
        {
            buffer[used++] = (char)('a' + Count(i));
        }

        string text = new(buffer[..used]);
        int sum = 0;
        for (int i = 1; i <= Cells.Length; i++)
        {
            sum += Largest(Cells.AsSpan(0, i)) * Count(2);
        }

        sum += Split(Cells);
        Cells.AsSpan(1, 3).Reverse();
        ReadOnlySpan<char> rest = "12,34,5";
        int numbers = 0;
        while (rest.Length > 0)
        {
            int comma = rest.IndexOf(',');
            ReadOnlySpan<char> part = comma < 0 ? rest : rest[..comma];
            numbers += int.Parse(part) * Count(1);
            rest = comma < 0 ? default : rest[(comma + 1)..];
        }

        return $"{text} {sum} {numbers}";
    }
}

public static class Program
{
    public static object? Run()
    {
        var spans = new Spans();
        Console.WriteLine(spans.Run());
        return spans;
    }
}
