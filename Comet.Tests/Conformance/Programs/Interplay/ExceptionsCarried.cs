using System;
using System.Collections.Generic;
using System.Runtime.ExceptionServices;
using Comet;

public class OrderException(string message, int order, Exception? inner = null) : Exception(message, inner)
{
    public int Order { get; } = order;

    public List<string> Notes { get; } = [];

    public override string Message => $"{base.Message} ({Order})";
}

public sealed class RetryException<T>(T last) : OrderException("retry " + last, 0)
{
    public T Last { get; } = last;
}

/// <summary>What exceptions hold is there wherever they are caught, wrapped, kept and thrown again.</summary>
[Offloadable]
public partial class Carrier
{
    public List<string> Log { get; } = [];

    private Exception? _kept;

    private int Work(int n)
    {
        int sum = 0;
        for (int i = 0; i < n; i++)
        {
            sum += i;
        }

        return sum;
    }

    private int Fail(int n)
    {
        if (n == 0)
        {
            throw new OrderException("bottom", Work(4)) { Data = { ["depth"] = n, ["text"] = "t" }, HelpLink = "help", Notes = { "first" } };
        }

        try
        {
            return Fail(n - 1) + Work(n);
        }
        catch (OrderException e) when (n == 2)
        {
            e.Notes.Add("passed " + Work(n));
            throw;
        }
        catch (OrderException e) when (n == 3)
        {
            _kept = e;
            throw new InvalidOperationException("wrapped", e);
        }
        finally
        {
            Log.Add("left " + n);
        }
    }

    public void Run()
    {
        try
        {
            Work(Fail(4));
        }
        catch (InvalidOperationException e) when (e is { InnerException: OrderException { Order: > 1, Notes: [.., var last] } inner })
        {
            Log.Add($"{e.Message} {inner.Message} {last} {inner.Data["depth"]}{inner.Data["text"]} {inner.HelpLink} {ReferenceEquals(inner, _kept)} {Work(3)}");
            e.Data["seen"] = true;
        }

        for (int i = 0; ; i++)
        {
            try
            {
                Work(2);
                switch (i)
                {
                    case 0: throw _kept!;
                    case 1: ExceptionDispatchInfo.Throw(_kept!); break;
                    case 2: throw new RetryException<int[]>([i, Work(i)]);
                    case 3: throw new AggregateException("many", _kept!, new RetryException<string>("s"));
                    case 4: Array.Empty<int>()[Work(1)] = 1; break;
                    case 5: throw new ArgumentOutOfRangeException(nameof(i), i, "range");
                    case 6: _ = new List<int>([1]).GetRange(Work(3), 4); break;
                    case 7: throw null!;
                    default: return;
                }
            }
            catch (RetryException<int[]> e)
            {
                Log.Add($"{e.Message} {e.Last.Length} {Work(4)}");
            }
            catch (AggregateException e)
            {
                foreach (Exception each in e.InnerExceptions)
                {
                    Log.Add($"{each.GetType().Name.Split('`')[0]} {each.Message} {Work(2)}");
                }
            }
            catch (ArgumentException e)
            {
                Log.Add($"{e.GetType().Name} {e.ParamName} {(e as ArgumentOutOfRangeException)?.ActualValue}");
            }
            catch (Exception e)
            {
                Log.Add($"{i} {e.GetType().Name} {e.Message} {e.Data.Count}");
            }
        }
    }
}

public static class Program
{
    public static object? Run()
    {
        var carrier = new Carrier();
        carrier.Run();
        Console.WriteLine(string.Join("\n", carrier.Log));
        return carrier.Log;
    }
}
