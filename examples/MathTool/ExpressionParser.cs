using System.Globalization;

namespace MathTool;

/// <summary>Reads formulas: numbers, x, pi, + - * / ^, brackets, functions, and formulas that have a name.</summary>
[Offloadable]
internal sealed partial class ExpressionParser
{
    private readonly string _text;
    private readonly IReadOnlyDictionary<string, Expression> _named;
    private int _position;

    private ExpressionParser(string text, IReadOnlyDictionary<string, Expression> named)
    {
        _text = text.Replace(" ", "", StringComparison.Ordinal);
        _named = named;
    }

    /// <summary>Reads a formula.</summary>
    /// <exception cref="FormatException">It is none.</exception>
    public static Expression Parse(string text, IReadOnlyDictionary<string, Expression> named)
    {
        var parser = new ExpressionParser(text, named);
        var expression = parser.ParseSum();
        return parser._position == parser._text.Length ? expression : throw parser.Unexpected();
    }

    private Expression ParseSum()
    {
        var terms = new List<Expression> { ParseProduct() };
        while (true)
        {
            if (Accept('+'))
                terms.Add(ParseProduct());
            else if (Accept('-'))
                terms.Add(new Product([new Number(-1), ParseProduct()]));
            else
                return terms.Count == 1 ? terms[0] : new Sum(terms);
        }
    }

    private Expression ParseProduct()
    {
        var factors = new List<Expression> { ParseSigned() };
        while (true)
        {
            if (Accept('*'))
                factors.Add(ParseSigned());
            else if (Accept('/'))
                factors.Add(new Power(ParseSigned(), new Number(-1)));
            else
                return factors.Count == 1 ? factors[0] : new Product(factors);
        }
    }

    private Expression ParseSigned() => Accept('-') ? new Product([new Number(-1), ParseSigned()]) : ParsePower();

    private Expression ParsePower()
    {
        var root = ParsePrimary();
        return Accept('^') ? new Power(root, ParseSigned()) : root;
    }

    private Expression ParsePrimary()
    {
        if (Accept('('))
        {
            var inner = ParseSum();
            return Accept(')') ? inner : throw Unexpected();
        }

        var word = Take(char.IsAsciiLetter);
        if (word.Length == 0)
        {
            var digits = Take(c => char.IsAsciiDigit(c) || c == '.');
            return double.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? new Number(number) : throw Unexpected();
        }

        if (Functions.Parse(word) is { } function)
        {
            if (!Accept('('))
                throw Unexpected();
            var argument = ParseSum();
            return Accept(')') ? new Call(function, argument) : throw Unexpected();
        }

        return word switch
        {
            "x" => new Variable(),
            "pi" => new Number(Math.PI),
            _ => _named.TryGetValue(word, out var named) ? named : throw new FormatException($"{word} is not known."),
        };
    }

    private string Take(Predicate<char> belongs)
    {
        var start = _position;
        while (_position < _text.Length && belongs(_text[_position]))
            _position++;
        return _text[start.._position];
    }

    private bool Accept(char symbol)
    {
        if (_position == _text.Length || _text[_position] != symbol)
            return false;
        _position++;
        return true;
    }

    private FormatException Unexpected() =>
        new(_position == _text.Length ? $"{_text} has no end." : $"'{_text[_position]}' is not expected in {_text}.");
}
