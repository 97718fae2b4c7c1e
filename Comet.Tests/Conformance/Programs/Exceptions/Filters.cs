using System;
using Comet;

[Offloadable]
public partial class Filters
{
    public string Trace = "";
    private int _limit = 2;

    private bool Accept(Exception e, int least)
    {
        int n = 0;
        for (int i = 0; i < 3; i++)
        {
            n++;
        }

        Trace += $"?{least}";
        return e.Message.Length >= least + n - 3;
    }

    private void Fail(string message)
    {
        try
        {
            while (message.Length < 3)
            {
                message += "-";
            }

            throw new InvalidOperationException(message);
        }
        finally
        {
            Trace += "F";
        }
    }

    public int Run(string message)
    {
        int attempts = 0;
        while (true)
        {
            attempts++;
            try
            {
                Fail(message);
            }
            catch (InvalidOperationException e) when (Accept(e, 6))
            {
                Trace += "six;";
                return attempts;
            }
            catch (InvalidOperationException e) when (e.Message[0] == 'x' && attempts > _limit)
            {
                Trace += "x;";
                _limit++;
                return -attempts;
            }
            catch (Exception) when (attempts > 5)
            {
                Trace += "many;";
                return attempts * 10;
            }
            catch (InvalidOperationException)
            {
                message += "+";
                Trace += ".";
            }
        }
    }
}

public static class Program
{
    public static object? Run()
    {
        var filters = new Filters();
        int[] results = [filters.Run("abcdef"), filters.Run("x"), filters.Run("ab"), filters.Run("xxx"), filters.Run("xy")];
        Console.WriteLine(string.Join(" ", results));
        Console.WriteLine(filters.Trace);
        return new object[] { filters, results };
    }
}
