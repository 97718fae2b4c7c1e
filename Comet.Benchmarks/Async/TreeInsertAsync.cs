using Comet.Benchmarks.Kernels;

namespace Comet.Benchmarks.Async;

internal sealed class TreeInsertAsync
{
    private Node? _root;

    public async ValueTask<long> RunAsync(Stop stop, int size)
    {
        _root = null;
        uint key = 1;
        for (var i = 0; i < size; i++)
        {
            key = key * 1664525 + 1013904223;
            _root = await InsertAsync(stop, _root, (int)(key >> 8));
            if (stop.IsAsked)
                await stop.SuspendAsync();
        }

        return await SumAsync(stop, _root, 1);
    }

    private static async ValueTask<Node> InsertAsync(Stop stop, Node? node, int key)
    {
        if (stop.IsAsked)
            await stop.SuspendAsync();
        if (node == null)
            return new Node { Key = key };
        if (key < node.Key)
            node.Left = await InsertAsync(stop, node.Left, key);
        else if (key > node.Key)
            node.Right = await InsertAsync(stop, node.Right, key);
        return node;
    }

    private static async ValueTask<long> SumAsync(Stop stop, Node? node, int depth)
    {
        if (stop.IsAsked)
            await stop.SuspendAsync();
        if (node == null)
            return 0;
        return (long)node.Key * depth + await SumAsync(stop, node.Left, depth + 1) + await SumAsync(stop, node.Right, depth + 1);
    }
}
