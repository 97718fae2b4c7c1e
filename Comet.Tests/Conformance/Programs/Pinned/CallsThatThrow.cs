using System;
using System.Collections.Generic;
using Comet;

// A call that a thread does not wait for throws: its handlers see it at the call, with everything as it was then.
public class Sink
{
    private readonly System.Threading.Timer? _none = null;
    private readonly HashSet<int> _bad;
    private int _calls;

    public Sink(params int[] bad) => _bad = new(bad);

    public void Put(string text)
    {
        if (_bad.Contains(_calls++)) throw new InvalidOperationException("call " + (_calls - 1) + " of " + text);
        Console.WriteLine(text);
    }
}

[Offloadable]
public partial class Writer
{
    private readonly Sink _sink;
    private readonly List<string> _log = new();
    private int _written;

    public Writer(Sink sink) => _sink = sink;

    // The handler comes back to the very same call.
    private void Retry(string text)
    {
        int attempts = 0;
        while (true)
        {
            try
            {
                attempts++;
                _sink.Put(text + " " + attempts);
                break;
            }
            catch (InvalidOperationException e)
            {
                _log.Add(e.Message + " at " + _written);
            }
        }

        _written++;
    }

    private void Guarded(int n)
    {
        try
        {
            _sink.Put("guarded " + n);
            _written += 10;
        }
        finally
        {
            _log.Add("finally " + n + " " + _written);
        }
    }

    private void Deep(int n)
    {
        if (n == 0) _sink.Put("deep");
        else Deep(n - 1);
        _written += 100;
    }

    public string Run()
    {
        for (int i = 0; i < 6; i++) Retry("line " + i);
        for (int i = 0; i < 4; i++)
        {
            try
            {
                Guarded(i);
            }
            catch (InvalidOperationException e) when (e.Message.Length > 0)
            {
                _log.Add("outside: " + e.Message);
            }
        }

        try
        {
            Deep(3);
            Deep(3);
        }
        catch (InvalidOperationException e)
        {
            _log.Add(e.Message);
        }

        _log.Add(_written.ToString());
        _sink.Put(string.Join("; ", _log));
        _sink.Put("end");
        return string.Join("\n", _log);
    }
}

public static class Program
{
    public static object? Run()
    {
        string all = new Writer(new Sink(1, 3, 4, 9, 14)).Run() + "\n";
        try
        {
            new Writer(new Sink(0, 1, 2, 9, 14, 16)).Run();
        }
        catch (InvalidOperationException e)
        {
            all += "at the end: " + e.Message;
        }

        return all;
    }
}
