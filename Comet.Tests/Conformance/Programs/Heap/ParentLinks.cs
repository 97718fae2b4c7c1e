using System;
using System.Collections.Generic;
using Comet;

[Offloadable]
public partial class Node
{
    public Node(string name, Node? parent)
    {
        Name = name;
        MoveTo(parent);
    }

    public string Name { get; }

    public Node? Parent { get; private set; }

    public List<Node> Children { get; } = [];

    public void MoveTo(Node? parent)
    {
        Parent?.Children.Remove(this);
        Parent = parent;
        parent?.Children.Add(this);
    }
}

/// <summary>A tree whose nodes know their parents, cut and joined while it is walked.</summary>
[Offloadable]
public partial class Forest
{
    public Node Root = new("root", null);

    public Node Build(Node parent, int depth)
    {
        for (int i = 0; i < depth; i++)
        {
            Build(new Node(parent.Name + i, parent), depth - 1);
        }

        return parent;
    }

    public int Depth(Node node)
    {
        int depth = 0;
        for (Node? n = node.Parent; n is not null; n = n.Parent)
        {
            depth++;
        }

        return depth;
    }

    public string Walk(Node node)
    {
        string names = node.Name[^1].ToString();
        foreach (Node child in node.Children)
        {
            names += Walk(child);
        }

        return names + Depth(node);
    }

    public Node? Common(Node a, Node b)
    {
        var above = new HashSet<Node>();
        for (Node? n = a; n is not null; n = n.Parent)
        {
            above.Add(n);
        }

        for (Node? n = b; n is not null; n = n.Parent)
        {
            if (above.Contains(n))
            {
                return n;
            }
        }

        return null;
    }

    public string Run()
    {
        Build(Root, 3);
        string before = Walk(Root);
        Node moved = Root.Children[0].Children[1], target = Root.Children[2];
        moved.MoveTo(target);
        Root.Children[1].MoveTo(null);
        Node other = Root.Children[0].Children[0];
        return $"{before} {Walk(Root)} {Common(moved, target.Children[0])!.Name} {Common(moved, other)!.Name} {Common(moved, new Node("x", null))?.Name ?? "none"}";
    }
}

public static class Program
{
    public static object? Run()
    {
        var forest = new Forest();
        Console.WriteLine(forest.Run());
        return forest;
    }
}
