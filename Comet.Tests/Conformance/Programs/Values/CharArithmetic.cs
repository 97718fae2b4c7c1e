using System;
using Comet;

/// <summary>Characters are numbers: Caesar, Vigenère, run lengths and checks of numbers.</summary>
[Offloadable]
public partial class Ciphers
{
    private static char Shift(char c, int by)
    {
        while (by < 0)
        {
            by += 26;
        }

        return c switch
        {
            >= 'a' and <= 'z' => (char)('a' + (c - 'a' + by) % 26),
            >= 'A' and <= 'Z' => (char)('A' + (c - 'A' + by) % 26),
            _ => c,
        };
    }

    public string Caesar(string text, int by)
    {
        char[] result = new char[text.Length];
        for (int i = 0; i < text.Length; i++)
        {
            result[i] = Shift(text[i], by);
        }

        return new string(result);
    }

    public string Vigenere(string text, string key, bool back)
    {
        string result = "";
        int at = 0;
        foreach (char c in text)
        {
            int by = char.ToLowerInvariant(key[at % key.Length]) - 'a';
            result += Shift(c, back ? -by : by);
            at += char.IsLetter(c) ? 1 : 0;
        }

        return result;
    }

    public string Runs(string text)
    {
        string result = "";
        for (int i = 0; i < text.Length;)
        {
            int start = i;
            while (i < text.Length && text[i] == text[start])
            {
                i++;
            }

            result += $"{text[start]}{i - start}";
        }

        return result;
    }

    public bool Luhn(string digits)
    {
        int sum = 0;
        for (int i = digits.Length - 1, turn = 0; i >= 0; i--, turn++)
        {
            int d = digits[i] - '0';
            sum += turn % 2 == 0 ? d : d * 2 > 9 ? d * 2 - 9 : d * 2;
        }

        return sum % 10 == 0;
    }
}

public static class Program
{
    public static object? Run()
    {
        var ciphers = new Ciphers();
        string secret = ciphers.Caesar("Hello, World!", 3), attack = ciphers.Vigenere("ATTACKATDAWN", "LEMON", back: false);
        Console.WriteLine($"{secret} {ciphers.Caesar(secret, -3)} {attack} {ciphers.Vigenere(attack, "LEMON", back: true)} {ciphers.Runs("aaabccd")} {ciphers.Luhn("79927398713")} {ciphers.Luhn("79927398710")}");
        return attack == "LXFOPVEFRNHR" ? secret : throw new InvalidOperationException("not the published cipher text");
    }
}
