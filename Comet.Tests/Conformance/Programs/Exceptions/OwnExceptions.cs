using System;
using System.Collections.Generic;
using Comet;

public class ParseException(string message, int line, int column) : Exception(message)
{
    public int Line { get; } = line;

    public int Column { get; } = column;

    public List<string> Hints { get; } = [];

    public override string Message => $"{base.Message} at {Line}:{Column}";
}

public sealed class UnbalancedException : ParseException
{
    private readonly char _expected;

    public UnbalancedException(char expected, int line, int column)
        : base("unbalanced", line, column)
        => _expected = expected;

    public char Expected => _expected;
}

[Offloadable]
public partial class Parser
{
    public int Checked;

    public void Check(string text)
    {
        var open = new List<char>();
        int line = 1, column = 0;
        foreach (char c in text)
        {
            column++;
            Checked++;
            switch (c)
            {
                case '\n':
                    line++;
                    column = 0;
                    break;
                case '(':
                case '[':
                    open.Add(c == '(' ? ')' : ']');
                    break;
                case ')':
                case ']':
                    if (open.Count == 0)
                    {
                        throw new ParseException("unopened", line, column) { Hints = { "remove " + c } };
                    }

                    if (open[^1] != c)
                    {
                        throw new UnbalancedException(open[^1], line, column);
                    }

                    open.RemoveAt(open.Count - 1);
                    break;
            }
        }

        if (open.Count > 0)
        {
            throw new UnbalancedException(open[^1], line, column + 1);
        }
    }

    public List<ParseException> CheckAll(string[] texts)
    {
        var errors = new List<ParseException>();
        foreach (string text in texts)
        {
            try
            {
                Check(text);
            }
            catch (UnbalancedException e)
            {
                e.Hints.Add("add " + e.Expected);
                errors.Add(e);
            }
            catch (ParseException e)
            {
                errors.Add(e);
            }
        }

        return errors;
    }
}

public static class Program
{
    public static object? Run()
    {
        var parser = new Parser();
        var lines = new List<string>();
        foreach (ParseException e in parser.CheckAll(["(a[b]c)", "x)\n", "(\n [)", "((\n)"]))
        {
            lines.Add($"{e.GetType().Name}: {e.Message}: {string.Join(",", e.Hints)}");
            Console.WriteLine(lines[^1]);
        }

        return new object[] { parser, lines };
    }
}
