using System.Globalization;
using System.Text;

namespace Interpreter;

/// <summary>Kinds of tokens.</summary>
internal enum TokenKind
{
    /// <summary>A name or a keyword.</summary>
    Word,

    /// <summary>A number.</summary>
    Number,

    /// <summary>A string.</summary>
    String,

    /// <summary>An operator or a bracket.</summary>
    Symbol,

    /// <summary>The end of the program.</summary>
    End,
}

/// <summary>A token, and the line it is in.</summary>
internal sealed record Token(TokenKind Kind, string Text, double Number, int Line);

/// <summary>Takes programs apart into tokens.</summary>
[Offloadable]
internal sealed partial class Lexer(string source)
{
    private static readonly string[] _symbols =
    [
        ">>>=", "===", "!==", ">>>", "<<=", ">>=", "==", "!=", "<=", ">=", "&&", "||", "++", "--", "+=", "-=", "*=", "/=", "%=", "&=", "|=", "^=", "<<", ">>",
        "{", "}", "(", ")", "[", "]", ";", ",", "<", ">", "+", "-", "*", "/", "%", "&", "|", "^", "!", "~", "?", ":", "=", ".",
    ];

    private int _position;
    private int _line = 1;

    /// <summary>All tokens, the end included.</summary>
    /// <exception cref="InvalidDataException">There is something else.</exception>
    public List<Token> ReadAll()
    {
        var tokens = new List<Token>();
        do
            tokens.Add(Read());
        while (tokens[^1].Kind != TokenKind.End);
        return tokens;
    }

    private Token Read()
    {
        SkipSpace();
        if (_position == source.Length)
            return new Token(TokenKind.End, "", 0, _line);
        var first = source[_position];
        if (char.IsAsciiLetter(first) || first is '_' or '$')
            return new Token(TokenKind.Word, Take(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '$'), 0, _line);
        if (char.IsAsciiDigit(first) || (first == '.' && _position + 1 < source.Length && char.IsAsciiDigit(source[_position + 1])))
            return ReadNumber();
        if (first is '"' or '\'')
            return ReadString(first);
        foreach (var symbol in _symbols)
        {
            if (string.CompareOrdinal(source, _position, symbol, 0, symbol.Length) == 0)
            {
                _position += symbol.Length;
                return new Token(TokenKind.Symbol, symbol, 0, _line);
            }
        }

        throw new InvalidDataException($"Line {_line}: '{first}' is not expected.");
    }

    private void SkipSpace()
    {
        while (_position < source.Length)
        {
            if (char.IsWhiteSpace(source[_position]))
            {
                _line += source[_position++] == '\n' ? 1 : 0;
            }
            else if (string.CompareOrdinal(source, _position, "//", 0, 2) == 0)
            {
                while (_position < source.Length && source[_position] != '\n')
                    _position++;
            }
            else if (string.CompareOrdinal(source, _position, "/*", 0, 2) == 0)
            {
                var end = source.IndexOf("*/", _position + 2, StringComparison.Ordinal);
                end = end < 0 ? source.Length : end + 2;
                _line += source.AsSpan(_position, end - _position).Count('\n');
                _position = end;
            }
            else
            {
                break;
            }
        }
    }

    private string Take(Predicate<char> belongs)
    {
        var start = _position;
        while (_position < source.Length && belongs(source[_position]))
            _position++;
        return source[start.._position];
    }

    private Token ReadNumber()
    {
        if (source[_position] == '0' && _position + 1 < source.Length && source[_position + 1] is 'x' or 'X')
        {
            _position += 2;
            var digits = Take(char.IsAsciiHexDigit);
            return new Token(TokenKind.Number, digits, ulong.Parse(digits, NumberStyles.HexNumber, CultureInfo.InvariantCulture), _line);
        }

        var text = Take(c => char.IsAsciiDigit(c) || c == '.');
        if (_position < source.Length && source[_position] is 'e' or 'E')
        {
            text += source[_position++];
            if (source[_position] is '+' or '-')
                text += source[_position++];
            text += Take(char.IsAsciiDigit);
        }

        return new Token(TokenKind.Number, text, double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture), _line);
    }

    private Token ReadString(char quote)
    {
        var text = new StringBuilder();
        for (_position++; ; _position++)
        {
            if (_position >= source.Length || source[_position] == '\n')
                throw new InvalidDataException($"Line {_line}: the string has no end.");
            if (source[_position] == quote)
                break;
            if (source[_position] != '\\')
            {
                text.Append(source[_position]);
                continue;
            }

            switch (source[++_position])
            {
                case 'n':
                    text.Append('\n');
                    break;
                case 't':
                    text.Append('\t');
                    break;
                case 'x':
                    text.Append((char)Convert.ToInt32(source.Substring(_position + 1, 2), 16));
                    _position += 2;
                    break;
                default:
                    text.Append(source[_position]);
                    break;
            }
        }

        _position++;
        return new Token(TokenKind.String, text.ToString(), 0, _line);
    }
}
