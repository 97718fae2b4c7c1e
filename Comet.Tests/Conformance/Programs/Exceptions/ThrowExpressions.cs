using System;
using Comet;

[Offloadable]
public partial class Throws
{
    public string? Name;
    private int _count;

    private int Next()
    {
        int n = 0;
        while (n < 2)
        {
            n++;
        }

        return _count += n;
    }

    private string? Find(string key) => Next() > 0 && key == "known" ? "value" + Next() : null;

    public string Get(string key) => Find(key) ?? throw new ArgumentException("missing " + key + Next());

    public int Positive(int n) => n > 0 ? Next() + n : throw new ArgumentOutOfRangeException(nameof(n), n, null);

    public int Never() => throw new NotImplementedException("never " + Next());

    public void Rename(string? name) => Name = name ?? throw new ArgumentNullException(nameof(name));

    public int Convert(object o) => o switch
    {
        int n => n + Next(),
        string s when s.Length > Next() => s.Length,
        null => throw new ArgumentNullException(nameof(o)),
        _ => throw new InvalidCastException(o.GetType().Name + Next()),
    };

    public string Try(int which)
    {
        try
        {
            switch (which)
            {
                case 0:
                    return Get("known");
                case 1:
                    return Get("unknown");
                case 2:
                    return "" + Positive(5);
                case 3:
                    return "" + Positive(-5);
                case 4:
                    return "" + Never();
                case 5:
                    Rename("new");
                    Rename(null);
                    return "renamed";
                case 6:
                    return "" + Convert(6);
                case 7:
                    return "" + Convert("a very long text, longer than the count so far");
                case 8:
                    return "" + Convert(null!);
                default:
                    return "" + Convert(1.5);
            }
        }
        catch (ArgumentOutOfRangeException e)
        {
            return $"{e.ParamName} {e.ActualValue}";
        }
        catch (ArgumentNullException e)
        {
            return "null " + e.ParamName;
        }
        catch (Exception e)
        {
            return e.Message;
        }
    }
}

public static class Program
{
    public static object? Run()
    {
        var throws = new Throws();
        for (int i = 0; i < 10; i++)
        {
            Console.WriteLine(throws.Try(i));
        }

        return throws;
    }
}
