namespace Comet.Benchmarks.Kernels;

/// <summary>A recursive structure built and walked by recursion: an object at each step.</summary>
[Offloadable]
public partial class TreeInsert
{
    private Node? _root;

    public long Run(int size)
    {
        _root = null;
        uint key = 1;
        for (var i = 0; i < size; i++)
        {
            key = key * 1664525 + 1013904223;
            _root = Insert(_root, (int)(key >> 8));
        }

        return Sum(_root, 1);
    }

    private static Node Insert(Node? node, int key)
    {
        if (node == null)
            return new Node { Key = key };
        if (key < node.Key)
            node.Left = Insert(node.Left, key);
        else if (key > node.Key)
            node.Right = Insert(node.Right, key);
        return node;
    }

    private static long Sum(Node? node, int depth)
    {
        if (node == null)
            return 0;
        return (long)node.Key * depth + Sum(node.Left, depth + 1) + Sum(node.Right, depth + 1);
    }
}

/// <summary>A node of <see cref="TreeInsert"/>.</summary>
[Offloadable]
public partial class Node
{
    public int Key;
    public Node? Left, Right;
}
