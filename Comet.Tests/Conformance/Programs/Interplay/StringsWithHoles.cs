using System;
using System.Collections.Generic;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using Comet;

[InterpolatedStringHandler]
public ref struct UpperHandler(int literalLength, int formattedCount)
{
    private readonly StringBuilder _text = new(literalLength + formattedCount);

    public void AppendLiteral(string text) => _text.Append(text.ToUpperInvariant());

    public void AppendFormatted<T>(T value) => _text.Append('<').Append(value).Append('>');

    public override string ToString() => _text.ToString();
}

[Offloadable]
public partial class Holes
{
    public List<string> Log { get; } = [];

    private int F(int value)
    {
        int n = 0;
        for (int i = 0; i < 2; i++)
        {
            n++;
        }

        Log.Add("F" + value);
        return value;
    }

    private string S(string text)
    {
        while (text.Length < 3)
        {
            text += "_";
        }

        return text;
    }

    private static string Upper(UpperHandler handler) => handler.ToString();

    public string Run()
    {
        const string constant = $"{nameof(Holes)}.{nameof(Run)}";
        int n = 3;
        string a = $"{F(1)}{F(2),4}|{F(3),-4}|{F(255):X4}|{n++ + F(n),5:D3}|{{{F(4)}}}";
        string b = $"{(F(1) == 1 ? $"[{S("x")}{(F(2) > 1 ? $"<{S("y")}>" : "")}]" : "never")}";
        string c = $@"{S("v")}\{F(5)}""";
        string d = $"""
            raw {S("r")}
              "{F(6)}" {"{"}{F(7)}{"}"}
            """;
        string e = $$"""{{{F(8)}}} {{S("z")}}""";
        string f = "a" + F(1) + 'b' + F(2) * 2 + null + S("") + 1.5.ToString(CultureInfo.InvariantCulture) + true + (char)(F(65) + 1) + ('x' + F(1));
        string g = 1 + F(2) + "=" + 1 + F(2);
        string h = string.Create(CultureInfo.InvariantCulture, $"{F(1) / 4.0:F3} {(object?)null}{default(int?)}{S("q"),6}");
        string i = Upper($"upper {F(9)} {S("t")} end");
        FormattableString j = $"{F(10)} of {S("j")}";
        string k = string.Format(CultureInfo.InvariantCulture, "{1}{0}{1}", F(11), S("k"));
        string l = "";
        l += l.Length + S("l") + (l += "m").Length;
        string m = string.Join("-", S("1"), S("2"), F(3));
        var builder = new StringBuilder();
        builder.Append($"{S("sb")}{F(12),3}").Append(F(13)).AppendLine(S("e")).Insert(F(0), "<").AppendFormat(CultureInfo.InvariantCulture, "{0:00}", F(7));
        string o = $"{F(1)
            + F(2)}" + $"{new { A = F(3), B = S("an") }}";
        return string.Join("\n", constant, a, b, c, d, e, f, g, h, i, j.Format + j.ArgumentCount, k, l, m, builder, o).ReplaceLineEndings("\n");
    }
}

public static class Program
{
    public static object? Run()
    {
        var holes = new Holes();
        Console.WriteLine(holes.Run());
        Console.WriteLine(string.Join(" ", holes.Log));
        return holes;
    }
}
