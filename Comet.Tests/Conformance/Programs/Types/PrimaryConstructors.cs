using System;
using System.Collections.Generic;
using Comet;

[Offloadable]
public partial class Counter(int start, List<string> log, int step = 2)
{
    private readonly int _limit = start + 10;

    // The parameters are captured, and changed like fields.
    public int Next()
    {
        for (int i = 0; i < step; i++)
        {
            start++;
            log.Add("at " + start);
        }

        return start;
    }

    public int Start
    {
        get
        {
            int value = 0;
            while (value < start)
            {
                value++;
            }

            return value;
        }
        set
        {
            for (start = 0; start < value;)
            {
                start++;
            }
        }
    }

    public bool Done => Next() >= _limit;

    public static Counter operator ++(Counter counter)
    {
        counter.Next();
        return counter;
    }
}

[Offloadable]
public partial class Stepper(int start, List<string> log) : Counter(start, log, 3)
{
    public int Last => log.Count + Loop(start);

    private int Loop(int n)
    {
        int sum = 0;
        for (int i = 0; i < n; i++)
        {
            sum += start;
            start = n;
        }

        return sum;
    }
}

[Offloadable]
public partial class Work
{
    public string Run()
    {
        var log = new List<string>();
        var counter = new Counter(1, log);
        var stepper = new Stepper(2, log);
        int rounds = 0;
        while (!counter.Done)
        {
            counter++;
            counter.Start -= 1;
            rounds += stepper.Next() + stepper.Last;
        }

        return $"{rounds} {counter.Start} {stepper.Start} {string.Join(",", log)}";
    }
}

public static class Program
{
    public static object? Run()
    {
        var work = new Work();
        Console.WriteLine(work.Run());
        return work;
    }
}
