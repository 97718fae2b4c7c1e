// The Computer Language Benchmarks Game's binary-trees, for a small depth.
using System;
using System.Text;
using Comet;

[Offloadable]
public partial class TreeNode
{
    private TreeNode? _left, _right;

    public static TreeNode BottomUp(int depth)
    {
        if (depth == 0)
        {
            return new TreeNode();
        }

        return new TreeNode { _left = BottomUp(depth - 1), _right = BottomUp(depth - 1) };
    }

    public int Check() => _left == null ? 1 : 1 + _left.Check() + _right!.Check();
}

[Offloadable]
public static partial class BinaryTrees
{
    private const int MinDepth = 4;

    public static string Run(int n)
    {
        var output = new StringBuilder();
        int maxDepth = Math.Max(MinDepth + 2, n);
        int stretchDepth = maxDepth + 1;
        output.Append($"stretch tree of depth {stretchDepth}\t check: {TreeNode.BottomUp(stretchDepth).Check()}\n");
        TreeNode longLived = TreeNode.BottomUp(maxDepth);
        for (int depth = MinDepth; depth <= maxDepth; depth += 2)
        {
            int iterations = 1 << (maxDepth - depth + MinDepth);
            int check = 0;
            for (int i = 1; i <= iterations; i++)
            {
                check += TreeNode.BottomUp(depth).Check();
            }

            output.Append($"{iterations}\t trees of depth {depth}\t check: {check}\n");
        }

        output.Append($"long lived tree of depth {maxDepth}\t check: {longLived.Check()}\n");
        return output.ToString();
    }
}

public static class Program
{
    private const string Expected =
        "stretch tree of depth 7\t check: 255\n"
        + "64\t trees of depth 4\t check: 1984\n"
        + "16\t trees of depth 6\t check: 2032\n"
        + "long lived tree of depth 6\t check: 127\n";

    public static object? Run()
    {
        string output = BinaryTrees.Run(6);
        Console.Write(output);
        return output == Expected ? output : throw new InvalidOperationException("not what is published");
    }
}
