using System;
using System.Collections.Generic;
using Comet;

[Offloadable]
public partial class Link
{
    public int Value;
    public Link? Next;
}

[Offloadable]
public partial class Lister
{
    public readonly List<string> Notes = [];

    /// <summary>Every activation holds values of several types across its call.</summary>
    public Link Build(int n, string path, double weight)
    {
        var link = new Link { Value = n };
        char mark = (char)('a' + n % 26);
        int[] parts = [n, n * 2];
        (int Low, string High) pair = (n % 7, path.Length > 3 ? path[^3..] : path);
        if (n > 0)
        {
            link.Next = Build(n - 1, path + mark, weight / 2);
        }

        if (n % 40 == 0)
        {
            Notes.Add($"{mark}{parts[1] - parts[0]}{pair.Low}{pair.High}{weight > 1}");
        }

        return link;
    }

    public int Length(Link? link) => link == null ? 0 : 1 + Length(link.Next);

    public Link? Reverse(Link? link, Link? reversed)
    {
        if (link == null)
        {
            return reversed;
        }

        Link? next = link.Next;
        link.Next = reversed;
        return Reverse(next, link);
    }
}

public static class Program
{
    public static object? Run()
    {
        var lister = new Lister();
        Link built = lister.Build(200, "", 8);
        int length = lister.Length(built);
        Link reversed = lister.Reverse(built, null)!;
        Console.WriteLine($"{length} {reversed.Value} {string.Join(" ", lister.Notes)}");
        if (length != 201 || reversed.Value != 0 || built.Next != null)
        {
            throw new InvalidOperationException("The chain is broken.");
        }

        return new object[] { lister, reversed };
    }
}
