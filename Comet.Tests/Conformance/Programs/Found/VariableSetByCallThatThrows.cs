using System;
using Comet;

// A variable that a call was to set is as it was before, if the call throws: also where the call was suspended on its way.
[Offloadable]
public partial class Setter
{
    public string Run()
    {
        int x = 5;
        try
        {
            x = Fails(3);
        }
        catch (InvalidOperationException)
        {
            x *= 10;
        }

        string text = "before";
        try
        {
            text = Name(20);
            text = Name(-20);
        }
        catch (InvalidOperationException) when (text.Length == 20)
        {
            text += "!";
        }

        int y = 1;
        try
        {
            try
            {
                y = Fails(y++);
            }
            finally
            {
                x += y;
            }
        }
        catch (InvalidOperationException e)
        {
            text += e.Message;
        }

        return $"{x} {text} {y}";
    }

    private int Fails(int n)
    {
        int sum = 0;
        for (int i = 0; i < n + 20; i++) sum += i;
        throw new InvalidOperationException("fails " + sum);
    }

    private string Name(int n)
    {
        string name = "";
        for (int i = 0; i < Math.Abs(n); i++) name += "n";
        return n < 0 ? throw new InvalidOperationException(name) : name;
    }
}

public static class Program
{
    public static object? Run() => new Setter().Run();
}
