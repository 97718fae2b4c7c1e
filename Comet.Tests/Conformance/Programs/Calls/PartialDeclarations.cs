// expect: stays-home
using System;
using System.Collections.Generic;
using Comet;

/// <summary>A class in several parts, with a partial method, directives and attributes in its bodies.</summary>
[Offloadable]
public sealed partial class Pieces
{
    private int _first = 1;

    public partial int Work(int n);

    partial void Optional(string note);

    [Obsolete("for this test")]
    public int Old(int n)
    {
        int i = 0;
        while (i < n)
        {
            i++;
        }

        return i;
    }
}

public sealed partial class Pieces : IDisposable
{
    private readonly List<int> _second = [];

    public partial int Work(int n)
    {
        Optional("not implemented: the call and its argument vanish" + _first++);
        #region loop
        for (int i = 0; i < n; i++)
        {
#if NEVER_DEFINED
            throw new InvalidOperationException();
#else
            _second.Add(i /* not j */ * _first); // a comment
#endif
#pragma warning disable CS0618 // Type or member is obsolete
            _first += Old(2);
#pragma warning restore CS0618
        }
        #endregion

        return Sum();
    }

    public void Dispose()
    {
        while (_second.Count > 1)
        {
            _second.RemoveAt(0);
        }
    }
}

partial class Pieces
{
    private int Sum()
    {
        int sum = 0;
        foreach (var item in _second) sum += item;
        return sum;
    }
}

public static class Program
{
    public static object? Run()
    {
        var pieces = new Pieces();
        using (pieces)
        {
            Console.WriteLine(pieces.Work(5));
        }

        return pieces;
    }
}
