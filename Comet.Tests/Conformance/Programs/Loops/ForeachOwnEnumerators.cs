using System;
using System.Collections;
using System.Collections.Generic;
using Comet;

/// <summary>Enumerated by shape alone, with no interface.</summary>
public readonly struct Countdown(int from)
{
    public Enumerator GetEnumerator() => new(from);

    public struct Enumerator(int from)
    {
        private int _left = from + 1;

        public readonly int Current => _left;

        public bool MoveNext() => --_left > 0;
    }
}

/// <summary>Enumerated by its interface, and disposed of.</summary>
[Offloadable]
public sealed partial class Words(string text) : IEnumerable<string>
{
    public int Disposed;

    public IEnumerator<string> GetEnumerator() => new Reader(this, text);

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private sealed class Reader(Words words, string text) : IEnumerator<string>
    {
        private int _at;

        public string Current { get; private set; } = "";

        object IEnumerator.Current => Current;

        public bool MoveNext()
        {
            int start = _at;
            while (_at < text.Length && text[_at] != ' ')
            {
                _at++;
            }

            Current = text[start.._at++];
            return Current != "";
        }

        public void Reset() => _at = 0;

        public void Dispose() => words.Disposed++;
    }
}

public static class Extensions
{
    public static IEnumerator<int> GetEnumerator(this Range range)
    {
        for (int i = range.Start.Value; i < range.End.Value; i++)
        {
            yield return i;
        }
    }
}

[Offloadable]
public partial class Reading
{
    private int Spin(int n)
    {
        int i = 0;
        while (i < n)
        {
            i++;
        }

        return i;
    }

    public string Run(Words words)
    {
        string text = "";
        foreach (int n in new Countdown(4))
        {
            text += Spin(n);
        }

        foreach (string word in words)
        {
            text += word[0];
            if (Spin(word.Length) == 5)
            {
                break;
            }
        }

        foreach (int i in 2..5)
        {
            text += Spin(i);
        }

        try
        {
            foreach (string word in words)
            {
                foreach (char c in word)
                {
                    text += c is 'k' ? throw new InvalidOperationException("k") : Spin(1);
                }
            }
        }
        catch (InvalidOperationException e)
        {
            text += e.Message;
        }

        return text;
    }
}

public static class Program
{
    public static object? Run()
    {
        var words = new Words("the quick brown fox");
        string text = new Reading().Run(words);
        Console.WriteLine($"{text} {words.Disposed}");
        return new object[] { text, words };
    }
}
