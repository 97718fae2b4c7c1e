using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text;
using Comet;

public sealed class JsonException(string message, int position) : Exception($"{message} at {position}")
{
    public int Position { get; } = position;
}

/// <summary>Recursive descent over RFC 8259; values are null, bool, double, string, List and Dictionary.</summary>
[Offloadable]
public partial class JsonParser
{
    private readonly string _text;
    private int _position;

    public JsonParser(string text) => _text = text;

    public object? Parse()
    {
        object? value = ParseValue();
        SkipSpace();
        return _position == _text.Length ? value : throw new JsonException("text after the value", _position);
    }

    private object? ParseValue()
    {
        SkipSpace();
        switch (Peek())
        {
            case '{': return ParseObject();
            case '[': return ParseArray();
            case '"': return ParseString();
            case 't': return ParseWord("true", true);
            case 'f': return ParseWord("false", false);
            case 'n': return ParseWord("null", null);
            case '-' or >= '0' and <= '9': return ParseNumber();
            default: throw new JsonException($"unexpected '{Peek()}'", _position);
        }
    }

    private Dictionary<string, object?> ParseObject()
    {
        var members = new Dictionary<string, object?>();
        Expect('{');
        SkipSpace();
        if (Peek() == '}')
        {
            _position++;
            return members;
        }

        while (true)
        {
            SkipSpace();
            string name = ParseString();
            SkipSpace();
            Expect(':');
            members[name] = ParseValue();
            SkipSpace();
            if (Peek() == '}')
            {
                _position++;
                return members;
            }

            Expect(',');
        }
    }

    private List<object?> ParseArray()
    {
        var items = new List<object?>();
        Expect('[');
        SkipSpace();
        while (Peek() != ']')
        {
            items.Add(ParseValue());
            SkipSpace();
            if (Peek() == ',')
            {
                _position++;
                SkipSpace();
                if (Peek() == ']')
                {
                    throw new JsonException("a value is missing", _position);
                }
            }
            else if (Peek() != ']')
            {
                throw new JsonException("expected ',' or ']'", _position);
            }
        }

        _position++;
        return items;
    }

    private string ParseString()
    {
        Expect('"');
        var text = new StringBuilder();
        for (char c = Next(); c != '"'; c = Next())
        {
            if (c < ' ')
            {
                throw new JsonException("a control character", _position - 1);
            }

            if (c != '\\')
            {
                text.Append(c);
                continue;
            }

            text.Append(Next() switch
            {
                'n' => '\n',
                't' => '\t',
                'r' => '\r',
                'b' => '\b',
                'f' => '\f',
                'u' => (char)ParseHex(4),
                var escaped and ('"' or '\\' or '/') => escaped,
                var other => throw new JsonException($"unknown escape '{other}'", _position - 1),
            });
        }

        return text.ToString();
    }

    private int ParseHex(int digits)
    {
        int value = 0;
        while (digits-- > 0)
        {
            char c = Next();
            value = (value << 4) + (char.IsAsciiHexDigit(c) ? Convert.ToInt32(c.ToString(), 16) : throw new JsonException("no hexadecimal digit", _position - 1));
        }

        return value;
    }

    private double ParseNumber()
    {
        int start = _position;
        while (_position < _text.Length && (char.IsAsciiDigit(Peek()) || Peek() is '-' or '+' or '.' or 'e' or 'E'))
        {
            _position++;
        }

        return double.TryParse(_text.AsSpan(start, _position - start), NumberStyles.Float, CultureInfo.InvariantCulture, out double value)
            ? value : throw new JsonException("no number", start);
    }

    private object? ParseWord(string word, object? value)
    {
        foreach (char c in word)
        {
            Expect(c);
        }

        return value;
    }

    private void SkipSpace()
    {
        while (_position < _text.Length && _text[_position] is ' ' or '\n' or '\t' or '\r')
        {
            _position++;
        }
    }

    private char Peek() => _position < _text.Length ? _text[_position] : throw new JsonException("the text ends", _position);

    private char Next()
    {
        char c = Peek();
        _position++;
        return c;
    }

    private void Expect(char wanted)
    {
        if (Next() != wanted)
        {
            throw new JsonException($"expected '{wanted}'", _position - 1);
        }
    }
}

[Offloadable]
public static partial class JsonWriter
{
    public static void Write(StringBuilder output, object? value)
    {
        switch (value)
        {
            case null:
                output.Append("null");
                break;
            case bool flag:
                output.Append(flag ? "true" : "false");
                break;
            case double number:
                output.Append(number.ToString("R", CultureInfo.InvariantCulture));
                break;
            case string text:
                output.Append('"').Append(text.Replace("\\", "\\\\").Replace("\"", "\\\"").Replace("\n", "\\n")).Append('"');
                break;
            case List<object?> items:
                output.Append('[');
                for (int i = 0; i < items.Count; i++)
                {
                    output.Append(i == 0 ? "" : ",");
                    Write(output, items[i]);
                }

                output.Append(']');
                break;
            case Dictionary<string, object?> members:
                output.Append('{');
                string separator = "";
                foreach (var (name, member) in members)
                {
                    output.Append(separator);
                    Write(output, name);
                    output.Append(':');
                    Write(output, member);
                    separator = ",";
                }

                output.Append('}');
                break;
        }
    }

    public static string Rewrite(string text)
    {
        try
        {
            object? value = new JsonParser(text).Parse();
            var output = new StringBuilder();
            Write(output, value);
            return output.ToString();
        }
        catch (JsonException e)
        {
            return $"error: {e.Message} ({e.Position})";
        }
    }
}

public static class Program
{
    public static object? Run()
    {
        string[] texts =
        [
            """{ "Image": { "Width": 800, "Height": 600, "Title": "View from 15th Floor", "Thumbnail": { "Url": "http://www.example.com/image/481989943", "Height": 125, "Width": 100 }, "Animated" : false, "IDs": [116, 943, 234, 38793] } }""",
            """[ -0.5e3, 1E-2, "a\u0041\n\"\\", true, null, [], {}, [[[]]] ]""",
            "[1, 2,]",
            "{\"a\" 1}",
            "\"open",
            "[tru]",
            "1 2",
        ];
        foreach (string text in texts)
        {
            Console.WriteLine(JsonWriter.Rewrite(text));
        }

        string written = JsonWriter.Rewrite(texts[0]);
        return JsonWriter.Rewrite(written) == written ? new JsonParser(texts[1]).Parse() : throw new InvalidOperationException("not what was written");
    }
}
