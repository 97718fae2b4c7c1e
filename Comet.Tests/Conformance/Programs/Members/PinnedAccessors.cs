using System;
using Comet;

[Offloadable]
public partial class Reporter
{
    private int _level;

    public int Level
    {
        get
        {
            Console.WriteLine("asked " + _level);
            return _level;
        }
        set
        {
            for (int i = _level; i < value; i++)
            {
                Console.Write(i + " ");
            }

            Console.WriteLine();
            _level = value;
        }
    }

    public int this[string name]
    {
        get
        {
            int sum = 0;
            foreach (char c in name)
            {
                sum += c - 'a';
            }

            Console.WriteLine(name);
            return sum;
        }
    }

    public static Reporter operator +(Reporter a, int by)
    {
        Console.WriteLine("by " + by);
        a.Level += by;
        return a;
    }

    public static explicit operator int(Reporter r)
    {
        Console.WriteLine("as int");
        return r.Level;
    }

    public int Run()
    {
        int sum = 0;
        var self = this;
        for (int i = 0; i < 3; i++)
        {
            Level = i * 2;
            Level++;
            sum += Level + this["b" + i] + this["c"];
            self += i;
            sum += (int)self;
            if (this is { Level: > 3 })
            {
                sum++;
            }
        }

        return sum;
    }
}

public static class Program
{
    public static object? Run() => new Reporter().Run();
}
