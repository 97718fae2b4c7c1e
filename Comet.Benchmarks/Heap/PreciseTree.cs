namespace Comet.Benchmarks.Heap;

/// <summary><see cref="Kernels.TreeInsert"/> over objects that tell when they are written to.</summary>
[Offloadable]
public partial class PreciseTree
{
    private PreciseNode? _root;

    /// <inheritdoc cref="Kernels.TreeInsert.Run"/>
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

    private static PreciseNode Insert(PreciseNode? node, int key)
    {
        if (node == null)
            return new PreciseNode { Key = key };
        if (key < node.Key)
            node.Left = Insert(node.Left, key);
        else if (key > node.Key)
            node.Right = Insert(node.Right, key);
        return node;
    }

    private static long Sum(PreciseNode? node, int depth)
    {
        if (node == null)
            return 0;
        return (long)node.Key * depth + Sum(node.Left, depth + 1) + Sum(node.Right, depth + 1);
    }
}

/// <summary>A node of <see cref="PreciseTree"/>.</summary>
[Offloadable, Precise]
public sealed partial class PreciseNode
{
    /// <summary>What it is sorted by.</summary>
    public partial int Key { get; set; }

    /// <summary>What comes before it.</summary>
    public partial PreciseNode? Left { get; set; }

    /// <summary>What comes after it.</summary>
    public partial PreciseNode? Right { get; set; }
}
