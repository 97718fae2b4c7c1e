using System;
using System.Collections.Generic;
using Comet;

[Offloadable]
public partial class Work
{
    public List<string> Log = [];

    protected int Spin(int n)
    {
        int i = 0;
        while (i < n)
        {
            i++;
        }

        return i;
    }
}

[Offloadable]
public partial class Handle(Work work, string name) : Work, IDisposable
{
    public int Closed;

    protected Work Owner => work;

    public virtual void Dispose()
    {
        for (int i = 0; i < 2; i++)
        {
            Closed += Spin(1);
        }

        work.Log.Add($"{name} closed {Closed}");
        if (name == "bad")
        {
            throw new InvalidOperationException("cannot close " + name);
        }
    }
}

[Offloadable]
public sealed partial class Loud(Work work, string name) : Handle(work, name)
{
    public override void Dispose()
    {
        Owner.Log.Add("loud " + Spin(2));
        base.Dispose();
    }
}

[Offloadable]
public sealed partial class Hidden(Work work) : IDisposable
{
    void IDisposable.Dispose() => work.Log.Add("hidden closed");

    public void Dispose(int unused) => work.Log.Add("wrong " + unused);
}

[Offloadable]
public partial class Opener : Work
{
    private Handle? Open(string name)
    {
        Log.Add("open " + name + Spin(name.Length));
        return name switch
        {
            "none" => null,
            "fails" => throw new InvalidOperationException("cannot open"),
            ['l', ..] => new Loud(this, name),
            _ => new Handle(this, name),
        };
    }

    public int Several(string first, string second)
    {
        using (Handle? a = Open(first), b = Open(second))
        {
            Log.Add($"both {a is null} {b is null}");
            return Spin(3) + (b?.Closed ?? 10);
        }
    }

    public void Declared(int rounds)
    {
        using var outer = Open("outer");
        for (int i = 0; i < rounds; i++)
        {
            using Handle? inner = Open(i % 2 == 0 ? "loud" : "none");
            using var hidden = new Hidden(this);
            if (Spin(i) == 1)
            {
                continue;
            }

            if (i == 3)
            {
                break;
            }

            Log.Add("turn " + i);
        }

        Log.Add("before the end " + outer!.Closed);
    }

    public int Nested()
    {
        int total = 0;
        try
        {
            using (Open("x"))
            {
                try
                {
                    using (Open("bad"))
                    {
                        total += Spin(2);
                        throw new ArgumentException("lost");
                    }
                }
                finally
                {
                    total += Spin(3);
                    Log.Add("finally");
                }
            }
        }
        catch (InvalidOperationException e) when (e.Message.EndsWith("bad"))
        {
            Log.Add(e.Message);
            total += Spin(4);
        }

        return total;
    }

    public int Jumps()
    {
        int count = 0;
    again:
        using (Open("again"))
        {
            count += Spin(1);
            if (count < 3)
            {
                goto again;
            }

            if (count == 3)
            {
                goto done;
            }
        }

        count = -1;
    done:
        return count;
    }
}

public static class Program
{
    public static object? Run()
    {
        var opener = new Opener();
        Console.WriteLine(opener.Several("a", "lb"));
        Console.WriteLine(opener.Several("a", "none"));
        foreach (var (first, second) in new[] { ("a", "fails"), ("a", "bad"), ("bad", "b"), ("fails", "b") })
        {
            try
            {
                Console.WriteLine(opener.Several(first, second));
            }
            catch (InvalidOperationException e)
            {
                Console.WriteLine(e.Message);
            }
        }

        opener.Declared(5);
        Console.WriteLine(opener.Nested());
        Console.WriteLine(opener.Jumps());
        foreach (string line in opener.Log)
        {
            Console.WriteLine(line);
        }

        return opener;
    }
}
