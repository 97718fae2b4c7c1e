using System;
using System.Collections.Generic;
using Comet;

public enum TokenKind
{
    Name,
    Number,
    Text,
    Sign,
    Comment,
    End,
}

public sealed record Token(TokenKind Kind, string Text, int Line, int Column);

public sealed class LexException(string message, int line) : Exception($"line {line}: {message}")
{
    public int Line { get; } = line;
}

[Offloadable]
public partial class Lexer(string source)
{
    private int _at, _line = 1, _column = 1;
    private readonly Dictionary<string, int> _words = new();

    private char Current => _at < source.Length ? source[_at] : '\0';

    private char Take()
    {
        char c = source[_at++];
        (_line, _column) = c == '\n' ? (_line + 1, 1) : (_line, _column + 1);
        return c;
    }

    private string TakeWhile(Func<char, bool> accepts)
    {
        int start = _at;
        while (_at < source.Length && accepts(source[_at]))
        {
            Take();
        }

        return source[start.._at];
    }

    public Token Next()
    {
        while (char.IsWhiteSpace(Current))
        {
            Take();
        }

        var (line, column) = (_line, _column);
        switch (Current)
        {
            case '\0':
                return new Token(TokenKind.End, "", line, column);
            case '"':
                Take();
                string text = "";
                while (Current != '"')
                {
                    if (Current is '\0' or '\n')
                    {
                        throw new LexException("text without end", line);
                    }

                    char c = Take();
                    text += c != '\\' ? c : Take() switch { 'n' => '\n', 't' => '\t', var other => other };
                }

                Take();
                return new Token(TokenKind.Text, text, line, column);
            case '/' when _at + 1 < source.Length && source[_at + 1] == '/':
                return new Token(TokenKind.Comment, TakeWhile(static c => c != '\n'), line, column);
            case >= '0' and <= '9':
                return new Token(TokenKind.Number, TakeWhile(static c => char.IsDigit(c) || c is '.' or '_'), line, column);
            case var letter when char.IsLetter(letter) || letter == '_':
                string name = TakeWhile(static c => char.IsLetterOrDigit(c) || c == '_');
                _words[name] = _words.GetValueOrDefault(name) + 1;
                return new Token(TokenKind.Name, name, line, column);
            default:
                return new Token(TokenKind.Sign, Take().ToString(), line, column);
        }
    }

    public List<Token> All()
    {
        var tokens = new List<Token>();
        Token token;
        do
        {
            token = Next();
            if (token.Kind != TokenKind.Comment)
            {
                tokens.Add(token);
            }
        }
        while (token.Kind != TokenKind.End);
        return tokens;
    }
}

public static class Program
{
    public static object? Run()
    {
        var lexer = new Lexer("let x_1 = 3.14; // about\nprint(\"a\\tb \\\"c\\\"\", x_1)\n  let y=10_000");
        List<Token> tokens = lexer.All();
        foreach (Token token in tokens)
        {
            Console.WriteLine(token);
        }

        try
        {
            new Lexer("a\n\"b\nc").All();
        }
        catch (LexException e)
        {
            Console.WriteLine($"{e.Message} ({e.Line})");
        }

        return new object[] { lexer, tokens };
    }
}
