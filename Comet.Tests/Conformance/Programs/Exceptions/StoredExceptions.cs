using System;
using System.Collections.Generic;
using Comet;

[Offloadable]
public partial class Store
{
    private readonly List<Exception> _kept = [];
    public Exception? Last;

    private void Keep(Exception e)
    {
        int n = 0;
        while (n++ < 2)
        {
            Last = e;
        }

        _kept.Add(e);
    }

    public int Collect(string[] numbers)
    {
        int sum = 0;
        foreach (string number in numbers)
        {
            try
            {
                sum += int.Parse(number);
            }
            catch (Exception e)
            {
                Keep(e);
            }
        }

        return sum;
    }

    public void ThrowAll()
    {
        if (_kept.Count > 0)
        {
            throw new AggregateException("several", _kept);
        }
    }

    public string Summary()
    {
        string text = "";
        try
        {
            ThrowAll();
        }
        catch (AggregateException e)
        {
            foreach (Exception inner in e.InnerExceptions)
            {
                text += inner.GetType().Name[0];
                for (int i = 0; i < _kept.Count; i++)
                {
                    text += ReferenceEquals(inner, _kept[i]) ? i.ToString() : "";
                }
            }
        }

        return text;
    }

    public string ThrowLastTwice()
    {
        string text = "";
        for (int i = 0; i < 2; i++)
        {
            try
            {
                throw Last!;
            }
            catch (OverflowException e)
            {
                text += ReferenceEquals(e, Last) && ReferenceEquals(e, _kept[^1]) ? "same" : "copy";
            }
        }

        return text;
    }
}

public static class Program
{
    public static object? Run()
    {
        var store = new Store();
        int sum = store.Collect(["1", "two", "3", "", "4", "99999999999"]);
        string line = $"{sum} {store.Summary()} {store.ThrowLastTwice()}";
        Console.WriteLine(line);
        return line == "8 F0F1O2 samesame" ? line : throw new InvalidOperationException(line);
    }
}
