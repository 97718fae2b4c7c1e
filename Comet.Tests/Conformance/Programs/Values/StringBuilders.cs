using System;
using System.Collections.Generic;
using System.Text;
using Comet;

[Offloadable]
public partial class Builder
{
    public List<string> Lines = [];
    private StringBuilder? _kept;

    private void Indent(StringBuilder into, int depth)
    {
        for (int i = 0; i < depth; i++)
        {
            into.Append(' ', 2);
        }
    }

    private void Write(StringBuilder into, object? value, int depth)
    {
        switch (value)
        {
            case object?[] items:
                into.Append("[\n");
                foreach (object? item in items)
                {
                    Indent(into, depth + 1);
                    Write(into, item, depth + 1);
                    into.Append('\n');
                }

                Indent(into, depth);
                into.Append(']');
                break;
            case string text:
                into.Append('"').Append(text).Append('"');
                break;
            default:
                into.Append(value ?? "null");
                break;
        }
    }

    public string Json(object?[] items)
    {
        var into = new StringBuilder();
        Write(into, items, 0);
        return into.ToString();
    }

    public int Wrap(string text, int width)
    {
        var line = new StringBuilder(width);
        foreach (string word in text.Split(' '))
        {
            if (line.Length + word.Length >= width)
            {
                Lines.Add(line.ToString());
                line.Clear();
            }

            if (line.Length > 0)
            {
                line.Append(' ');
            }

            line.Append(word);
        }

        Lines.Add(line.ToString());
        _kept = line;
        int longest = 0;
        for (int i = 0; i < Lines.Count; i++)
        {
            longest = Math.Max(longest, Lines[i].Length);
            _kept.Insert(0, i);
        }

        return longest * 100 + _kept.Length;
    }
}

public static class Program
{
    public static object? Run()
    {
        var builder = new Builder();
        Console.WriteLine(builder.Json([1, "two", new object?[] { 3.5, null, new object[] { true } }, 'c']));
        Console.WriteLine(builder.Wrap("the quick brown fox jumps over the lazy dog and runs away", 16));
        return builder.Lines;
    }
}
