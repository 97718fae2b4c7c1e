using System;
using System.Collections.Generic;
using Comet;

[Offloadable]
public partial class AvlTree
{
    [Offloadable]
    internal sealed partial class Node
    {
        public int Key, Height = 1;
        public Node? Left, Right;
    }

    private Node? _root;

    public int Rotations { get; private set; }

    public int Height => _root?.Height ?? 0;

    public void Insert(int key) => _root = Insert(_root, key);

    private Node Insert(Node? node, int key)
    {
        if (node == null)
        {
            return new Node { Key = key };
        }

        if (key < node.Key)
        {
            node.Left = Insert(node.Left, key);
        }
        else if (key > node.Key)
        {
            node.Right = Insert(node.Right, key);
        }

        return Balance(node);
    }

    private Node Balance(Node node)
    {
        Update(node);
        int lean = HeightOf(node.Left) - HeightOf(node.Right);
        if (lean > 1)
        {
            if (HeightOf(node.Left!.Left) < HeightOf(node.Left.Right))
            {
                node.Left = RotateLeft(node.Left);
            }

            return RotateRight(node);
        }

        if (lean < -1)
        {
            if (HeightOf(node.Right!.Right) < HeightOf(node.Right.Left))
            {
                node.Right = RotateRight(node.Right);
            }

            return RotateLeft(node);
        }

        return node;
    }

    private Node RotateLeft(Node node)
    {
        Rotations++;
        Node top = node.Right!;
        (node.Right, top.Left) = (top.Left, node);
        Update(node);
        Update(top);
        return top;
    }

    private Node RotateRight(Node node)
    {
        Rotations++;
        Node top = node.Left!;
        (node.Left, top.Right) = (top.Right, node);
        Update(node);
        Update(top);
        return top;
    }

    private static void Update(Node node) => node.Height = 1 + Math.Max(HeightOf(node.Left), HeightOf(node.Right));

    private static int HeightOf(Node? node) => node?.Height ?? 0;

    /// <summary>Without recursion, by a stack of its own.</summary>
    public List<int> Keys()
    {
        var keys = new List<int>();
        var path = new List<Node>();
        Node? node = _root;
        while (node != null || path.Count > 0)
        {
            while (node != null)
            {
                path.Add(node);
                node = node.Left;
            }

            node = path[^1];
            path.RemoveAt(path.Count - 1);
            keys.Add(node.Key);
            node = node.Right;
        }

        return keys;
    }
}

public static class Program
{
    public static object? Run()
    {
        var tree = new AvlTree();
        for (int i = 0; i < 63; i++)
        {
            tree.Insert(i < 40 ? i : i * 29 % 200);
        }

        List<int> keys = tree.Keys();
        for (int i = 1; i < keys.Count; i++)
        {
            if (keys[i] <= keys[i - 1])
            {
                throw new InvalidOperationException("The tree is out of order.");
            }
        }

        Console.WriteLine($"{keys.Count} {tree.Height} {tree.Rotations}");
        return tree.Height <= 7 ? tree : throw new InvalidOperationException("The tree is out of balance.");
    }
}
