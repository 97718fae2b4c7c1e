using System;
using System.Collections.Generic;
using System.Linq;
using Comet;

/// <summary>Methods that return their object, chained across lines, with calls in between.</summary>
[Offloadable]
public partial class Query
{
    private readonly List<string> _parts = [];
    private int _depth;

    public Query Select(params string[] columns)
    {
        foreach (string column in columns)
        {
            _parts.Add("+" + column);
        }

        return this;
    }

    public Query Where(string column, int value)
    {
        for (int i = 0; i < value; i++)
        {
            _depth += i;
        }

        _parts.Add($"{column}={value}/{_depth}");
        return this;
    }

    public Query? If(bool condition) => condition ? this : null;

    public Query Nest(Query other)
    {
        foreach (string part in other._parts)
        {
            _parts.Add($"({part})");
        }

        return this;
    }

    public int Depth(int n)
    {
        while (n > 0)
        {
            n -= 3;
        }

        return _depth + n;
    }

    public string Build() => string.Join(" ", _parts);

    public static Query From(string table)
    {
        var query = new Query();
        foreach (char c in table)
        {
            query._parts.Add(c.ToString());
        }

        return query;
    }
}

public static class Program
{
    public static object? Run()
    {
        Query query = Query.From("ab")
            .Select("x", "y")
            .Where("x", Query.From("c").Where("q", 4).Depth(5))
            .If(true)!
            .Nest(Query.From("d").Select("z").If(false)?.Where("never", 9) ?? Query.From("e").Where("w", 2))
            .Where("y", 3);
        Console.WriteLine($"{query.Build()} {query.If(false)?.Where("never", 1).Build() ?? "null"} {query.Depth(query.Depth(2))}");
        return query;
    }
}
