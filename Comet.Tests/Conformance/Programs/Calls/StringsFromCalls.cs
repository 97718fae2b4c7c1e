using System;
using System.Collections.Generic;
using System.Globalization;
using Comet;

[Offloadable]
public partial class Strings
{
    private int _n;

    private int Next()
    {
        for (int i = 0; i < 3; i++)
        {
            _n += i;
        }

        return _n;
    }

    private string? Word(int n)
    {
        string? word = null;
        while (n > 0)
        {
            word += (char)('a' + n % 26);
            n /= 2;
        }

        return word;
    }

    public List<string> Run()
    {
        var lines = new List<string>
        {
            "a" + Next() + "b" + Next(),
            Next() + Next() + "sum first",
            "concat " + Next() + Next(),
            $"plain {Next()} and {Next()}",
            $"aligned [{Next(),5}] [{Next(),-5}] [{Next():X4}] [{Next() / 3.0:F2}]".ToString(CultureInfo.InvariantCulture),
            $"nested {$"<{Next()}>"} {Word(Next())}",
            $"null [{Word(0)}] {Word(5)?.Length} {(Word(0) == null ? Word(3) : Word(9))}",
            string.Concat(Word(Next()), Word(Next()), Next()),
            string.Format(CultureInfo.InvariantCulture, "{0}-{1}-{0}", Next(), Word(Next())),
            """raw "quotes" """ + Next(),
            $$"""{literal} {{Next()}}""",
            @"verb\atim " + Next(),
            "" + 'x' + Next() + 1.5m + true + null + DayOfWeek.Sunday,
        };
        return lines;
    }
}

public static class Program
{
    public static object? Run()
    {
        List<string> lines = new Strings().Run();
        foreach (string line in lines)
        {
            Console.WriteLine(line);
        }

        return lines;
    }
}
