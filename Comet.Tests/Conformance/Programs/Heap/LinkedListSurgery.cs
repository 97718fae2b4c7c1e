using System;
using Comet;

[Offloadable]
public partial class Node
{
    public int Value;
    public Node? Next, Previous;
}

[Offloadable]
public partial class Chain
{
    public Node? First, Last;
    public int Count;

    public void Append(int value)
    {
        var node = new Node { Value = value, Previous = Last };
        if (Last == null)
        {
            First = node;
        }
        else
        {
            Last.Next = node;
        }

        Last = node;
        Count++;
    }

    public void Remove(Node node)
    {
        if (node.Previous == null)
        {
            First = node.Next;
        }
        else
        {
            node.Previous.Next = node.Next;
        }

        if (node.Next == null)
        {
            Last = node.Previous;
        }
        else
        {
            node.Next.Previous = node.Previous;
        }

        Count--;
    }

    /// <summary>Removes every third node, round and round, until one is left.</summary>
    public int Josephus(int count, int every)
    {
        for (int i = 1; i <= count; i++)
        {
            Append(i);
        }

        Node? at = Last;
        while (Count > 1)
        {
            for (int i = 0; i < every; i++)
            {
                at = at?.Next ?? First;
            }

            Remove(at!);
        }

        return First!.Value;
    }

    public void Reverse()
    {
        Node? node = First;
        while (node != null)
        {
            (node.Next, node.Previous) = (node.Previous, node.Next);
            node = node.Previous;
        }

        (First, Last) = (Last, First);
    }
}

public static class Program
{
    public static object? Run()
    {
        var circle = new Chain();
        int survivor = circle.Josephus(41, 3);
        if (survivor != 31)
        {
            throw new InvalidOperationException("Josephus stood at 31, not at " + survivor);
        }

        var chain = new Chain();
        for (int i = 0; i < 10; i++)
        {
            chain.Append(i * i);
        }

        chain.Remove(chain.First!.Next!);
        chain.Reverse();
        Console.WriteLine($"{survivor} {chain.First!.Value} {chain.First.Next!.Value} {chain.Last!.Value} {chain.Count}");
        return new object[] { circle, chain };
    }
}
