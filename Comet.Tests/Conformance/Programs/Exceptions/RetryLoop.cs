using System;
using System.Collections.Generic;
using Comet;

[Offloadable]
public partial class Unreliable
{
    private uint _state = 12345;
    public int Asked, Failed;

    public int Ask(int question)
    {
        Asked++;
        int answer = 0;
        for (int i = 0; i < question; i++)
        {
            _state = _state * 1664525 + 1013904223;
            answer += (int)(_state >> 28);
        }

        if ((_state & 0x4000_0000) != 0)
        {
            Failed++;
            throw new TimeoutException($"no answer to {question}");
        }

        return answer;
    }
}

[Offloadable]
public partial class Patient
{
    public List<string> Log = [];

    public int AskAll(Unreliable other, int questions, int patience)
    {
        int sum = 0;
        for (int question = 1; question <= questions; question++)
        {
            int attempt = 0;
        retry:
            attempt++;
            try
            {
                sum += other.Ask(question);
                if (attempt > 1)
                {
                    Log.Add($"{question}: attempt {attempt}");
                }
            }
            catch (TimeoutException) when (attempt < patience)
            {
                goto retry;
            }
            catch (TimeoutException e)
            {
                Log.Add(e.Message);
                sum -= 1000;
            }
        }

        return sum;
    }
}

public static class Program
{
    public static object? Run()
    {
        var other = new Unreliable();
        var patient = new Patient();
        int sum = patient.AskAll(other, 12, 3);
        Console.WriteLine($"{sum} {other.Asked} {other.Failed}");
        foreach (string line in patient.Log)
        {
            Console.WriteLine(line);
        }

        return new object[] { other, patient, sum };
    }
}
