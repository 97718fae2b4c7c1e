using System;
using System.Collections.Generic;
using Comet;

[Offloadable]
public abstract partial class Visitor
{
    public List<string> Log = [];

    public virtual T Visit<T>(T item, int depth)
    {
        for (int i = 0; i < depth; i++)
        {
            Log.Add($"{typeof(T).Name} {item}");
        }

        return item;
    }

    public abstract TResult Convert<TItem, TResult>(TItem item, Dictionary<string, TResult> table);
}

[Offloadable]
public partial class Doubling : Visitor
{
    public override T Visit<T>(T item, int depth)
    {
        T once = base.Visit(item, depth);
        Log.Add("again");
        return depth > 0 ? Visit(once, depth - 1) : once;
    }

    public override TResult Convert<TItem, TResult>(TItem item, Dictionary<string, TResult> table)
    {
        string key = "";
        foreach (char c in item?.ToString() ?? "null")
        {
            key = c + key;
        }

        return table.TryGetValue(key, out TResult? result) ? result : table["default"];
    }
}

public static class Program
{
    public static object? Run()
    {
        Visitor visitor = new Doubling();
        int number = visitor.Visit(5, 2);
        string word = visitor.Visit("word", 1);
        var pair = visitor.Visit((1, 'b'), 1);
        double converted = visitor.Convert(12, new Dictionary<string, double> { ["21"] = 2.5, ["default"] = 0 });
        string fallback = visitor.Convert<object?, string>(null, new() { ["default"] = "none" });
        Console.WriteLine($"{number} {word} {pair} {converted * 2} {fallback}");
        foreach (string line in visitor.Log)
        {
            Console.WriteLine(line);
        }

        return visitor;
    }
}
