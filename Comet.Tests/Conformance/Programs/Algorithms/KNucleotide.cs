// The Computer Language Benchmarks Game's fasta, k-nucleotide and reverse-complement for n = 1000, with the output that it publishes for them.
using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using Comet;

[Offloadable]
public sealed partial class LinearCongruential
{
    private const int IM = 139968, IA = 3877, IC = 29573;
    private int _seed = 42;

    public double Next(double max = 1.0)
    {
        _seed = ((_seed * IA) + IC) % IM;
        return max * _seed / IM;
    }
}

public readonly record struct Frequency(char Symbol, double Probability);

[Offloadable]
public partial class FastaWriter(LinearCongruential random, StringBuilder output)
{
    private const int LineLength = 60;

    public void Random(string header, int n, Frequency[] frequencies)
    {
        output.Append('>').Append(header).Append('\n');
        double sum = 0;
        Frequency[] cumulative = frequencies.Select(f => f with { Probability = sum += f.Probability }).ToArray();
        for (int left = n; left > 0; left -= LineLength)
        {
            for (int i = Math.Min(left, LineLength); i > 0; i--)
            {
                output.Append(Select(cumulative, random.Next()));
            }

            output.Append('\n');
        }
    }

    private static char Select(Frequency[] cumulative, double value)
    {
        foreach (var (symbol, probability) in cumulative)
        {
            if (value < probability)
            {
                return symbol;
            }
        }

        return cumulative[^1].Symbol;
    }
}

[Offloadable]
public static partial class KNucleotide
{
    public static string FrequencyTable(string sequence, int frame)
    {
        Dictionary<string, int> counts = Count(sequence, frame);
        int sum = sequence.Length - frame + 1;
        var lines =
            from pair in counts
            orderby pair.Value descending, pair.Key
            select string.Create(CultureInfo.InvariantCulture, $"{pair.Key} {100.0 * pair.Value / sum:F3}");
        return string.Join("\n", lines);
    }

    public static string CountOf(string sequence, string fragment) => $"{Count(sequence, fragment.Length).GetValueOrDefault(fragment)}\t{fragment}";

    private static Dictionary<string, int> Count(string sequence, int frame)
    {
        var counts = new Dictionary<string, int>();
        for (int i = 0; i <= sequence.Length - frame; i++)
        {
            string key = sequence.Substring(i, frame);
            counts[key] = counts.TryGetValue(key, out int count) ? count + 1 : 1;
        }

        return counts;
    }
}

[Offloadable]
public static partial class ReverseComplement
{
    private const string From = "ACGTUMRWSYKVHDBNacgtumrwsykvhdbn", To = "TGCAAKYWSRMBDHVNTGCAAKYWSRMBDHVN";

    public static IEnumerable<string> Lines(string fasta)
    {
        string? header = null;
        var sequence = new StringBuilder();
        foreach (string line in fasta.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            if (line[0] != '>')
            {
                sequence.Append(line);
                continue;
            }

            if (header != null)
            {
                yield return header;
                foreach (string reversed in Reversed(sequence.ToString()))
                {
                    yield return reversed;
                }
            }

            header = line;
            sequence.Clear();
        }

        yield return header!;
        foreach (string reversed in Reversed(sequence.ToString()))
        {
            yield return reversed;
        }
    }

    private static IEnumerable<string> Reversed(string sequence) =>
        Complement(sequence).Chunk(60).Select(chunk => new string(chunk));

    public static char[] Complement(string sequence)
    {
        var complement = new char[sequence.Length];
        for (int i = 0, j = sequence.Length - 1; j >= 0; i++, j--)
        {
            complement[i] = To[From.IndexOf(sequence[j])];
        }

        return complement;
    }
}

public static class Program
{
    private const string Published = """
        A 30.284
        T 29.796
        C 20.312
        G 19.608

        AA 9.212
        AT 8.950
        TT 8.948
        TA 8.936
        CA 6.166
        CT 6.100
        AC 6.086
        TC 6.042
        AG 6.036
        GA 5.968
        TG 5.868
        GT 5.798
        CC 4.140
        GC 4.044
        CG 3.906
        GG 3.798

        54	GGT
        24	GGTA
        4	GGTATT
        0	GGTATTTTAATT
        0	GGTATTTTAATTTATAGT
        """;

    private static readonly Frequency[] Iub =
    [
        new('a', 0.27), new('c', 0.12), new('g', 0.12), new('t', 0.27), new('B', 0.02), new('D', 0.02), new('H', 0.02), new('K', 0.02),
        new('M', 0.02), new('N', 0.02), new('R', 0.02), new('S', 0.02), new('V', 0.02), new('W', 0.02), new('Y', 0.02),
    ];

    private static readonly Frequency[] HomoSapiens =
    [
        new('a', 0.3029549426680), new('c', 0.1979883004921), new('g', 0.1975473066391), new('t', 0.3015094502008),
    ];

    public static object? Run()
    {
        var fasta = new StringBuilder();
        var writer = new FastaWriter(new LinearCongruential(), fasta);
        writer.Random("TWO IUB ambiguity codes", 3000, Iub);
        writer.Random("THREE Homo sapiens frequency", 5000, HomoSapiens);
        string[] parts = fasta.ToString().Split(">THREE Homo sapiens frequency");
        Console.WriteLine(parts[0][..100]);
        string sequence = parts[1].Replace("\n", "").ToUpperInvariant();
        var report = new StringBuilder();
        report.Append(KNucleotide.FrequencyTable(sequence, 1)).Append("\n\n").Append(KNucleotide.FrequencyTable(sequence, 2)).Append("\n\n");
        report.AppendJoin('\n', new[] { "GGT", "GGTA", "GGTATT", "GGTATTTTAATT", "GGTATTTTAATTTATAGT" }.Select(f => KNucleotide.CountOf(sequence, f)));
        Console.WriteLine(report);
        if (report.ToString() != Published.ReplaceLineEndings("\n"))
        {
            throw new InvalidOperationException("not what is published");
        }

        int lines = 0;
        foreach (string line in ReverseComplement.Lines(fasta.ToString()))
        {
            if (lines++ % 20 == 0 || line[0] == '>')
            {
                Console.WriteLine(line);
            }
        }

        return new object[] { sequence[..200], lines };
    }
}
