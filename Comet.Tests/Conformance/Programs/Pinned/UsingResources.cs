using System;
using System.Collections.Generic;
using System.IO;
using Comet;

/// <summary>Crosses, but says at home that it is closed.</summary>
public sealed class Announced(string name) : IDisposable
{
    public int Uses;

    public void Dispose() => Console.WriteLine($"{name} closed after {Uses}");
}

public class Plain : IDisposable
{
    public List<string> Log = [];

    public void Dispose() => Log.Add("plain");
}

/// <summary>Answers the interface itself, behind the back of whoever knows a <see cref="Plain"/>.</summary>
public sealed class Anew : Plain, IDisposable
{
    void IDisposable.Dispose() => Log.Add("anew");
}

[Offloadable]
public partial class Reader
{
    public int Lines;

    private int Spin(int n)
    {
        int i = 0;
        while (i < n)
        {
            i++;
        }

        return i;
    }

    public int Read(string text)
    {
        int total = 0;
        using (var reader = new StringReader(text))
        {
            while (reader.ReadLine() is { } line)
            {
                total += Spin(line.Length);
                Lines++;
            }
        }

        using var writer = new StringWriter();
        for (int i = 0; i < Lines; i++)
        {
            writer.Write(Spin(i));
        }

        return total + writer.ToString().Length;
    }

    public int Announce(int n)
    {
        using var outer = new Announced("outer");
        for (int i = 0; i < n; i++)
        {
            using (var inner = new Announced("inner" + i))
            {
                inner.Uses = Spin(i);
                outer.Uses += inner.Uses;
                if (i == 3)
                {
                    return Spin(outer.Uses);
                }
            }
        }

        throw new InvalidOperationException("not enough");
    }

    public string Interfaces(Plain plain)
    {
        using (plain)
        {
            Lines += Spin(2);
        }

        using (IDisposable unknown = plain)
        {
            Lines += Spin(3);
        }

        return string.Join(",", plain.Log);
    }
}

public static class Program
{
    public static object? Run()
    {
        var reader = new Reader();
        Console.WriteLine(reader.Read("one\nthree\nfive"));
        Console.WriteLine(reader.Announce(5));
        Console.WriteLine(reader.Interfaces(new Plain()));
        Console.WriteLine(reader.Interfaces(new Anew()));
        try
        {
            reader.Announce(2);
        }
        catch (InvalidOperationException e)
        {
            Console.WriteLine(e.Message);
        }

        return reader;
    }
}
