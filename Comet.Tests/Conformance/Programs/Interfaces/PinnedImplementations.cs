using System;
using Comet;

[Offloadable]
public partial interface ISink
{
    int Written { get; }

    void Write(string text);

    void WriteAll(string text, int times)
    {
        for (int i = 0; i < times; i++)
        {
            Write(text + i);
        }
    }
}

[Offloadable]
public partial class ToConsole : ISink
{
    private int _written;

    public int Written
    {
        get
        {
            Console.Write("");
            return _written;
        }
    }

    public void Write(string text)
    {
        Console.WriteLine(text);
        _written++;
    }
}

[Offloadable]
public partial class ToText : ISink
{
    public string Text = "";

    public int Written => Text.Length;

    public void Write(string text)
    {
        foreach (char c in text)
        {
            Text += c;
        }
    }
}

public sealed class Unmarked : ISink
{
    private static int _count;

    public int Written => _count;

    public void Write(string text)
    {
        _count++;
        Console.WriteLine($"{_count} {text}");
    }
}

[Offloadable]
public partial class Work
{
    private readonly ISink[] _sinks = [new ToConsole(), new ToText(), new Unmarked()];

    public int Run()
    {
        int total = 0;
        for (int i = 0; i < 4; i++)
        {
            foreach (ISink sink in _sinks)
            {
                sink.Write("w" + i);
                sink.WriteAll("a", i);
                total += sink.Written;
            }
        }

        return total;
    }
}

public static class Program
{
    public static object? Run()
    {
        var work = new Work();
        Console.WriteLine(work.Run());
        return work;
    }
}
