using System;
using System.Collections.Generic;
using Comet;

/// <summary>Returns from a switch in a try in a loop in a try, each finally with its say.</summary>
[Offloadable]
public partial class Returns
{
    public List<string> Trace { get; } = [];

    private int Step(int value)
    {
        int sum = 0;
        for (int i = 0; i < value; i++)
        {
            sum++;
        }

        Trace.Add("s" + sum);
        return sum;
    }

    public int Search(int wanted)
    {
        int result = -1;
        try
        {
            foreach (int turn in new[] { 1, 2, 3 })
            {
                try
                {
                    for (int i = 0; ; i++)
                    {
                        switch (Step(i) + turn)
                        {
                            case 2 when wanted == 2:
                                try
                                {
                                    return result = Step(2);
                                }
                                finally
                                {
                                    result = Step(9);
                                    Trace.Add("inner " + result);
                                }

                            case 3:
                                if (wanted == 3)
                                {
                                    return Step(3) + result;
                                }

                                goto case 4;
                            case 4:
                                break;
                            case 5 when wanted == 5:
                                return turn * 100;
                            case > 5:
                                throw new InvalidOperationException("turn " + turn);
                            default:
                                continue;
                        }

                        Trace.Add("after the switch");
                    }
                }
                catch (InvalidOperationException e) when (e.Message != "turn 3")
                {
                    Trace.Add(e.Message + Step(1));
                }
                finally
                {
                    result += Step(turn);
                }
            }

            return result;
        }
        catch (InvalidOperationException)
        {
            return -result;
        }
        finally
        {
            Trace.Add("outer " + result);
        }
    }
}

public static class Program
{
    public static object? Run()
    {
        var returns = new Returns();
        var results = new List<int>();
        for (int wanted = 0; wanted <= 6; wanted++)
        {
            returns.Trace.Add("-- " + wanted);
            results.Add(returns.Search(wanted));
        }

        Console.WriteLine(string.Join(" ", results));
        Console.WriteLine(string.Join(" ", returns.Trace));
        return returns;
    }
}
