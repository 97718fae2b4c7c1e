// Automatic properties that implement an interface explicitly: their fields have the interface's name in theirs. Two of them may end in the same name.
using System;
using System.Collections.Generic;
using Comet;

public interface INamed
{
    string Name { get; set; }
}

public interface ITitled<T>
{
    T Name { get; set; }
}

[Offloadable]
public partial class Card : INamed, ITitled<List<int>>
{
    string INamed.Name { get; set; } = "none";

    List<int> ITitled<List<int>>.Name { get; set; } = [1];

    public string Name { get; set; } = "own";

    public int Fill(int n)
    {
        for (int i = 0; i < n; i++)
        {
            Name += i;
        }

        return Name.Length;
    }
}

[Offloadable]
public partial class Writer
{
    public int Run(Card card, int n)
    {
        int sum = 0;
        for (int i = 0; i < n; i++)
        {
            ((INamed)card).Name += i;
            ((ITitled<List<int>>)card).Name.Add(i);
            sum += card.Fill(2);
        }

        return sum;
    }
}

public static class Program
{
    public static object? Run()
    {
        var card = new Card();
        int sum = new Writer().Run(card, 4);
        Console.WriteLine($"{((INamed)card).Name} {string.Join(",", ((ITitled<List<int>>)card).Name)} {card.Name} {sum}");
        return sum;
    }
}
