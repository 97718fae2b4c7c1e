using System;
using Comet;

/// <summary>Roman numerals, there and back.</summary>
[Offloadable]
public partial class Roman
{
    private static readonly (int Value, string Text)[] Numerals = [(1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")];

    public string Write(int number)
    {
        string text = "";
        foreach (var (value, numeral) in Numerals)
        {
            while (number >= value)
            {
                text += numeral;
                number -= value;
            }
        }

        return text;
    }

    public int Read(string text)
    {
        int total = 0;
        for (int i = 0; i < text.Length; i++)
        {
            int value = Digit(text[i]);
            total += i + 1 < text.Length && Digit(text[i + 1]) > value ? -value : value;
        }

        return total;
    }

    private static int Digit(char c) => c switch { 'I' => 1, 'V' => 5, 'X' => 10, 'L' => 50, 'C' => 100, 'D' => 500, 'M' => 1000, _ => throw new FormatException(c.ToString()) };
}

public static class Program
{
    public static object? Run()
    {
        var roman = new Roman();
        string all = "";
        foreach (int number in new[] { 1, 4, 9, 14, 40, 90, 400, 1666, 1994, 2026, 3999 })
        {
            string text = roman.Write(number);
            all += text + " ";
            if (roman.Read(text) != number)
            {
                throw new InvalidOperationException(text);
            }
        }

        Console.WriteLine(all);
        return all;
    }
}
