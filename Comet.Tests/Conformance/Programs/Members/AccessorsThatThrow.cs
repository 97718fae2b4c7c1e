using System;
using System.Collections.Generic;
using Comet;

[Offloadable]
public partial class Tape
{
    private readonly List<int> _cells = [0, 0, 0];
    private int _head;

    public List<string> Log { get; } = [];

    public int Head
    {
        get
        {
            try
            {
                Step("get");
                return _head;
            }
            finally
            {
                Step("got");
            }
        }
        set
        {
            try
            {
                Step("set");
                if (value < 0 || value >= _cells.Count)
                {
                    throw new InvalidOperationException("off the tape: " + value);
                }
            }
            catch (InvalidOperationException e) when (value > 5)
            {
                Step(e.Message);
                value = _cells.Count - 1;
            }
            finally
            {
                Step("end");
            }

            _head = value;
        }
    }

    public int this[int at]
    {
        get => at < _cells.Count ? Count(_cells[at]) : throw new ArgumentException("at " + Count(at));
        set => _cells[at < 0 ? throw new ArgumentException("below " + Count(-at)) : at] = Count(value);
    }

    public static Tape operator >>(Tape tape, int by)
    {
        for (int i = 0; i < by; i++)
        {
            tape.Head++;
        }

        return tape;
    }

    private int Count(int n)
    {
        int r = 0;
        for (int i = 0; i < n; i++)
        {
            r++;
        }

        return r;
    }

    private void Step(string text)
    {
        for (int i = 0; i < 1; i++)
        {
            Log.Add(text);
        }
    }

    public string Run()
    {
        string result = "";
        Tape self = this;
        self >>= 2;
        Head = 9;
        result += Head;
        try
        {
            _ = self >> 3;
        }
        catch (InvalidOperationException e)
        {
            result += e.Message + Head;
        }

        for (int i = 1; i > -3; i -= 2)
        {
            try
            {
                this[i] += this[2 - i] + 5;
                result += " " + this[i];
            }
            catch (ArgumentOutOfRangeException)
            {
                result += " range" + Head;
            }
            catch (ArgumentException e)
            {
                result += " " + e.Message;
                Head = 0;
            }
        }

        lock (this)
        {
            Head = 1;
        }

        return result + Head;
    }
}

public static class Program
{
    public static object? Run()
    {
        var tape = new Tape();
        string result;
        try
        {
            result = tape.Run();
        }
        catch (Exception e)
        {
            result = e.GetType().Name + " " + e.Message;
        }

        Console.WriteLine(result);
        Console.WriteLine(string.Join(" ", tape.Log));
        return tape;
    }
}
