using System;
using System.Collections.Generic;
using Comet;

[Offloadable]
public partial class Node
{
    public int Value;
    public Node? Next;

    public int[] Items { get; set; } = [1, 2];

    public List<int>? List { get; set; } = [3, 4];

    public string Name
    {
        get;
        set => field = value.Trim();
    } = "node";
}

/// <summary>What C# 14 adds: an assignment through ?. evaluates its value only if there is a target.</summary>
[Offloadable]
public partial class Assigner
{
    public List<string> Log { get; } = [];

    private int F(int value)
    {
        int n = 0;
        for (int i = 0; i < 2; i++)
        {
            n++;
        }

        Log.Add("F" + value);
        return value;
    }

    private Node? Get(Node? node)
    {
        F(0);
        return node;
    }

    public Node Run()
    {
        Node? none = null;
        var node = new Node { Next = new Node() };
        none?.Value = F(1);
        node?.Value = F(2);
        node?.Value += F(3);
        none?.Value += F(4);
        node?.Next?.Value = F(5);
        node?.Next?.Next?.Value = F(6);
        node?.Items[F(1)] = F(7);
        none?.Items[F(1)] = F(8);
        Get(node)?.Name = " new " + F(9) + " ";
        Get(none)?.Name = " new " + F(10);
        int? result = node?.Value = F(11);
        int? nothing = none?.Value = F(12);
        node?.Next?.Items[F(0)] -= F(13);
        int[]? items = node?.Items;
        int[]? noItems = none?.Items;
        items?[F(1)] = F(14);
        items?[F(0)] += F(15);
        noItems?[F(1)] = F(16);
        node?.List?[F(0)] = F(17);
        node?.List?[F(1)] += items?[F(0)] ?? F(18);
        node?.Next?.List?[^F(1)] = F(19);
        Get(node)?.List?[F(1)] += 1;
        Log.Add($"{result} {nothing}. {node?.Name}.");
        Log.Add($"{string.Join(",", node!.Items)} {string.Join(",", node.List!)} {string.Join(",", node.Next!.List!)}");
        return node;
    }
}

public static class Program
{
    public static object? Run()
    {
        var assigner = new Assigner();
        Node node = assigner.Run();
        Console.WriteLine(string.Join(" ", assigner.Log));
        return node;
    }
}
