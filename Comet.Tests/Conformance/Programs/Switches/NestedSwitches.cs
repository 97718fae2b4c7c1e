using System;
using Comet;

/// <summary>Switches in switches: break leaves the inner, goto case stays within its own.</summary>
[Offloadable]
public partial class Nested
{
    public string Trace = "";

    private int Mark(int value)
    {
        int n = 0;
        do
        {
            n++;
        }
        while (n < 2);
        Trace += value;
        return value;
    }

    public int Run(int a, int b)
    {
        int result = 0;
        switch (Mark(a))
        {
            case 0:
                switch (Mark(b))
                {
                    case 0:
                        result += Mark(1);
                        break;
                    case 1:
                        goto case 0;
                    case 2:
                        return Mark(7);
                    default:
                        switch (result)
                        {
                            case 0:
                                result = Mark(3);
                                goto default;
                            default:
                                result += Mark(4);
                                break;
                        }

                        break;
                }

                result *= 10;
                break;
            case 1 when Mark(b) > 1:
            case 2:
                result = b switch
                {
                    0 => Mark(5),
                    1 => Mark(6) switch { > 5 => Mark(8), _ => 0 },
                    _ => result + Mark(9),
                };
                if (result > 8)
                {
                    goto case 0;
                }

                break;
            case 3:
                while (true)
                {
                    switch (b--)
                    {
                        case <= 0:
                            goto done;
                        case 2:
                            continue;
                    }

                    result += Mark(b);
                }

            done:
                result++;
                break;
        }

        return result;
    }
}

public static class Program
{
    public static object? Run()
    {
        var nested = new Nested();
        string results = "";
        for (int a = 0; a < 5; a++)
        {
            for (int b = 0; b < 4; b++)
            {
                results += nested.Run(a, b) + " ";
            }

            nested.Trace += "|";
        }

        Console.WriteLine(results + nested.Trace);
        return nested;
    }
}
