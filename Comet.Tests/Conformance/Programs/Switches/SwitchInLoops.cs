using System;
using System.Collections.Generic;
using System.Text;
using Comet;

[Offloadable]
public partial class Tokenizer
{
    private enum State
    {
        Start,
        Number,
        Name,
        Quoted,
    }

    public List<string> Split(string text)
    {
        var tokens = new List<string>();
        var current = new StringBuilder();
        var state = State.Start;
        int i = 0;
        while (i <= text.Length)
        {
            char c = i < text.Length ? text[i] : '\0';
            switch (state)
            {
                case State.Start:
                    switch (c)
                    {
                        case '\0':
                            return tokens;
                        case ' ':
                        case '\t':
                            i++;
                            continue;
                        case '"':
                            state = State.Quoted;
                            i++;
                            break;
                        case >= '0' and <= '9':
                            state = State.Number;
                            break;
                        case var letter when char.IsLetter(letter):
                            state = State.Name;
                            break;
                        default:
                            tokens.Add(c.ToString());
                            i++;
                            break;
                    }

                    break;
                case State.Number:
                    if (char.IsDigit(c) || c == '.')
                    {
                        goto case State.Quoted;
                    }

                    goto flush;
                case State.Name:
                    if (char.IsLetterOrDigit(c))
                    {
                        current.Append(c);
                        i++;
                        break;
                    }

                    goto flush;
                case State.Quoted:
                    if (c is '"' or '\0')
                    {
                        i++;
                        goto flush;
                    }

                    current.Append(c);
                    i++;
                    break;
            }

            continue;
        flush:
            tokens.Add(state + ":" + current);
            current.Clear();
            state = State.Start;
        }

        return tokens;
    }
}

public static class Program
{
    public static object? Run()
    {
        List<string> tokens = new Tokenizer().Split("""x1 = 3.14 * (y + "hello world") - 42""");
        Console.WriteLine(string.Join(" ", tokens));
        return tokens;
    }
}
