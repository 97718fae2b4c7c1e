// The Computer Language Benchmarks Game's fasta, reverse-complement and k-nucleotide, on one small sequence.
using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using Comet;

[Offloadable]
public partial class Fasta
{
    private const int IM = 139968, IA = 3877, IC = 29573;
    private int _last = 42;

    private static readonly (char Symbol, double Probability)[] HomoSapiens =
    [
        ('a', 0.3029549426680), ('c', 0.1979883004921), ('g', 0.1975473066391), ('t', 0.3015094502008),
    ];

    private double Random(double max) => max * (_last = ((_last * IA) + IC) % IM) / IM;

    public string Make(int n)
    {
        var text = new StringBuilder();
        while (n-- > 0)
        {
            double r = Random(1);
            foreach (var (symbol, probability) in HomoSapiens)
            {
                r -= probability;
                if (r < 0 || symbol == 't')
                {
                    text.Append(symbol);
                    break;
                }
            }
        }

        return text.ToString();
    }
}

[Offloadable]
public static partial class Nucleotides
{
    public static string ReverseComplement(string sequence)
    {
        var complement = new Dictionary<char, char> { ['a'] = 'T', ['c'] = 'G', ['g'] = 'C', ['t'] = 'A' };
        var reversed = new char[sequence.Length];
        for (int i = 0; i < sequence.Length; i++)
        {
            reversed[sequence.Length - 1 - i] = complement[sequence[i]];
        }

        return new string(reversed);
    }

    public static Dictionary<string, int> Count(string sequence, int length)
    {
        var counts = new Dictionary<string, int>();
        for (int i = 0; i + length <= sequence.Length; i++)
        {
            string key = sequence.Substring(i, length);
            counts.TryGetValue(key, out int count);
            counts[key] = count + 1;
        }

        return counts;
    }

    public static string Frequencies(string sequence, int length)
    {
        var counts = Count(sequence, length).ToList();
        counts.Sort((a, b) => b.Value != a.Value ? b.Value.CompareTo(a.Value) : string.CompareOrdinal(a.Key, b.Key));
        var text = new StringBuilder();
        int total = sequence.Length - length + 1;
        foreach (var (key, count) in counts)
        {
            text.Append(key.ToUpperInvariant()).Append(' ').Append((100.0 * count / total).ToString("F3", CultureInfo.InvariantCulture)).Append('\n');
        }

        return text.ToString();
    }
}

public static class Program
{
    public static object? Run()
    {
        string sequence = new Fasta().Make(300);
        string reversed = Nucleotides.ReverseComplement(sequence);
        Console.WriteLine(sequence[..60]);
        Console.WriteLine(reversed[..60]);
        Console.WriteLine(Nucleotides.Frequencies(sequence, 1));
        Console.WriteLine(Nucleotides.Frequencies(sequence, 2));
        foreach (string wanted in new[] { "ggt", "ggta", "ggtatt" })
        {
            Console.WriteLine($"{Nucleotides.Count(sequence, wanted.Length).GetValueOrDefault(wanted)}\t{wanted.ToUpperInvariant()}");
        }

        return reversed;
    }
}
