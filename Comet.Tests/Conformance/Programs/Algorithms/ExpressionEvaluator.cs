using System;
using System.Collections.Generic;
using Comet;

/// <summary>Recursive descent with a tokenizer inside, variables, functions and errors by exception.</summary>
[Offloadable]
public partial class Evaluator
{
    private string _text = "";
    private int _at;
    public Dictionary<string, long> Variables = new() { ["pi"] = 3 };
    public List<string> Errors = [];

    public long? Evaluate(string text)
    {
        (_text, _at) = (text, 0);
        try
        {
            long value = Statement();
            return _at < _text.Length ? throw new FormatException($"'{_text[_at]}' at {_at}") : value;
        }
        catch (FormatException e)
        {
            Errors.Add(e.Message);
        }
        catch (DivideByZeroException)
        {
            Errors.Add("division by zero in " + text);
        }

        return null;
    }

    private long Statement()
    {
        int start = _at;
        string name = Name();
        if (name.Length > 0 && Accept('='))
        {
            return Variables[name] = Statement();
        }

        _at = start;
        return Sum();
    }

    private long Sum()
    {
        long value = Product();
        while (true)
        {
            if (Accept('+'))
            {
                value += Product();
            }
            else if (Accept('-'))
            {
                value -= Product();
            }
            else
            {
                return value;
            }
        }
    }

    private long Product()
    {
        long value = Power();
        for (; ; )
        {
            switch (Peek())
            {
                case '*':
                    _at++;
                    value *= Power();
                    break;
                case '/':
                    _at++;
                    value /= Power();
                    break;
                default:
                    return value;
            }
        }
    }

    private long Power()
    {
        long value = Unary();
        return Accept('^') ? Raise(value, Power()) : value;
    }

    private static long Raise(long value, long exponent)
    {
        long result = 1;
        while (exponent-- > 0)
        {
            result *= value;
        }

        return result;
    }

    private long Unary() => Accept('-') ? -Unary() : Accept('+') ? Unary() : Atom();

    private long Atom()
    {
        char c = Peek();
        if (char.IsDigit(c))
        {
            long number = 0;
            while (_at < _text.Length && char.IsDigit(_text[_at]))
            {
                number = number * 10 + (_text[_at++] - '0');
            }

            return number;
        }

        if (Accept('('))
        {
            long value = Sum();
            return Accept(')') ? value : throw new FormatException($"')' expected at {_at}");
        }

        string name = Name();
        if (name.Length == 0)
        {
            throw new FormatException($"value expected at {_at}");
        }

        return Accept('(') ? Call(name) : Variables.TryGetValue(name, out long known) ? known : throw new FormatException("unknown " + name);
    }

    private long Call(string name)
    {
        var arguments = new List<long>();
        do
        {
            arguments.Add(Sum());
        }
        while (Accept(','));
        if (!Accept(')'))
        {
            throw new FormatException($"')' expected at {_at}");
        }

        long result = arguments[0];
        foreach (long argument in arguments)
        {
            result = name switch
            {
                "max" => Math.Max(result, argument),
                "min" => Math.Min(result, argument),
                "gcd" => Gcd(result, argument),
                _ => throw new FormatException("no function " + name),
            };
        }

        return result;
    }

    private static long Gcd(long a, long b) => b == 0 ? a : Gcd(b, a % b);

    private string Name()
    {
        Peek();
        int start = _at;
        while (_at < _text.Length && char.IsLetter(_text[_at]))
        {
            _at++;
        }

        return _text[start.._at];
    }

    private char Peek()
    {
        while (_at < _text.Length && _text[_at] == ' ')
        {
            _at++;
        }

        return _at < _text.Length ? _text[_at] : '\0';
    }

    private bool Accept(char c)
    {
        if (Peek() != c)
        {
            return false;
        }

        _at++;
        return true;
    }
}

public static class Program
{
    public static object? Run()
    {
        var evaluator = new Evaluator();
        (string Text, long? Value)[] cases =
        [
            ("1 + 2 * 3 - 4 / 2", 5), ("(1 + 2) * -(3 - 4)", 3), ("2 ^ 3 ^ 2", 512), ("x = y = 6 * 7", 42), ("max(x, pi, 99 - 1) + gcd(84, 36)", 110),
            ("1 +", null), ("(1", null), ("1 / (2 - 2)", null), ("1 1", null), ("sin(1)", null), ("z", null), ("--5", 5),
        ];
        foreach (var (text, value) in cases)
        {
            long? got = evaluator.Evaluate(text);
            Console.WriteLine($"{text} = {got?.ToString() ?? evaluator.Errors[^1]}");
            if (got != value)
            {
                throw new InvalidOperationException(text);
            }
        }

        return evaluator;
    }
}
