// Named arguments of constructors within functions: the names are no variables of the object's.
using System;
using System.Collections.Generic;
using Comet;

public sealed class Node(int value, int cost, Node? previous)
{
    public int Value => value;
    public int Cost => cost;
    public Node? Previous => previous;
}

[Offloadable]
public static partial class Search
{
    private static int N(int n)
    {
        int s = 0;
        for (int i = 0; i < n; i++)
        {
            s += i;
        }

        return s;
    }

    private static void Neighbors(int of, Action<int> each)
    {
        for (int i = 0; i < 3; i++)
        {
            each(of * 2 + i);
        }
    }

    public static string Go()
    {
        var fringe = new Queue<Node>();
        fringe.Enqueue(new Node(value: 1, cost: 0, previous: null));
        string s = "";
        while (fringe.Count != 0)
        {
            Node current = fringe.Dequeue();
            s += current.Value + ":" + current.Cost + " ";
            if (current.Cost > 6)
            {
                break;
            }

            Neighbors(current.Value, neighbor => fringe.Enqueue(new Node(value: neighbor, previous: current, cost: current.Cost + N(neighbor % 4))));
            Node Back(int by) => new(cost: by, value: N(by), previous: current) { };
            s += Back(by: 2).Value;
        }

        return s;
    }
}

[Offloadable]
public partial class Shop(int rate)
{
    private int Taxed(int price)
    {
        Func<int, Node> f = p => new Node(value: p, cost: p * rate, previous: null);
        int s = 0;
        for (int i = 0; i < 3; i++)
        {
            s += f(price + i).Cost;
        }

        return s;
    }

    public static int Free(int price)
    {
        Func<int, Shop> f = p => new Shop(rate: p + price);
        int s = 0;
        for (int i = 0; i < 3; i++)
        {
            s += f(i).Taxed(price: i);
        }

        return s;
    }
}

public static class Program
{
    public static object? Run() => Search.Go() + Shop.Free(5);
}
