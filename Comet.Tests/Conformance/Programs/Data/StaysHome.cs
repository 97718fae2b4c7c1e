// expect: stays-home
using System;
using System.IO;
using Comet;

/// <summary>Has a finalizer: a copy at the server must not run it.</summary>
public sealed class Owned
{
    public int Value;

    ~Owned() => Value = 0;
}

public sealed class Handle
{
    public nint Pointer;
    public int Uses;
}

public sealed class Log
{
    private readonly TextWriter _writer = new StringWriter();

    public int Lines;

    public void Write(string line)
    {
        _writer.WriteLine(line);
        Lines++;
    }
}

public sealed class Source
{
    public int Sent;

    public event Action? Changed;

    public void Send()
    {
        Sent++;
        Changed?.Invoke();
    }
}

public sealed class Loud
{
    public int Value;

    public override string ToString()
    {
        Console.WriteLine("asked");
        return "loud";
    }
}

public sealed class Counted
{
    private static readonly string s_at = Environment.CurrentDirectory;

    public int Value;

    public bool Started => s_at.Length > 0;
}

[Offloadable]
public partial class User
{
    public int UseOwned(Owned owned)
    {
        for (int i = 0; i < 3; i++)
        {
            owned.Value += i;
        }

        return owned.Value;
    }

    public int UseHandle(Handle handle)
    {
        for (int i = 0; i < 3; i++)
        {
            handle.Uses += i;
        }

        return handle.Uses;
    }

    public int UseLog(Log log)
    {
        for (int i = 0; i < 3; i++)
        {
            log.Write("line " + i);
        }

        return log.Lines;
    }

    public int UseSource(Source source)
    {
        for (int i = 0; i < 3; i++)
        {
            source.Send();
        }

        return source.Sent;
    }

    public int UseLoud(Loud loud)
    {
        for (int i = 0; i < 3; i++)
        {
            loud.Value += $"{loud}".Length;
        }

        return loud.Value;
    }

    public int UseCounted(Counted counted)
    {
        for (int i = 0; i < 3; i++)
        {
            counted.Value += counted.Started ? 1 : 0;
        }

        return counted.Value;
    }
}

public static class Program
{
    public static object? Run()
    {
        var user = new User();
        var source = new Source();
        int heard = 0;
        source.Changed += () => heard++;
        return new object[]
        {
            user.UseOwned(new Owned()), user.UseHandle(new Handle()), user.UseLog(new Log()), user.UseSource(source), heard,
            user.UseLoud(new Loud()), user.UseCounted(new Counted()),
        };
    }
}
