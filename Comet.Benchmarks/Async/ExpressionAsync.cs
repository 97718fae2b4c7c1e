namespace Comet.Benchmarks.Async;

internal sealed class ExpressionAsync
{
    private readonly TermAsync _term = Build(1, 6);

    public async ValueTask<long> RunAsync(Stop stop, int size)
    {
        long sum = 0;
        for (var x = 0; x < size; x++)
        {
            sum += await _term.EvaluateAsync(stop, x);
            if (stop.IsAsked)
                await stop.SuspendAsync();
        }

        return sum;
    }

    private static TermAsync Build(int seed, int depth)
    {
        if (depth == 0)
            return seed % 3 == 0 ? new VariableAsync() : new ConstantAsync { Value = seed };
        var left = Build(seed * 2 + 1, depth - 1);
        var right = Build(seed * 2 + 2, depth - 1);
        return seed % 2 == 0 ? new SumAsync { Left = left, Right = right } : new ProductAsync { Left = left, Right = right };
    }

    private abstract class TermAsync
    {
        public abstract ValueTask<int> EvaluateAsync(Stop stop, int x);
    }

    private sealed class ConstantAsync : TermAsync
    {
        public required int Value { get; init; }

        public override ValueTask<int> EvaluateAsync(Stop stop, int x) => new(Value);
    }

    private sealed class VariableAsync : TermAsync
    {
        public override ValueTask<int> EvaluateAsync(Stop stop, int x) => new(x);
    }

    private sealed class SumAsync : TermAsync
    {
        public required TermAsync Left, Right;

        public override async ValueTask<int> EvaluateAsync(Stop stop, int x)
        {
            if (stop.IsAsked)
                await stop.SuspendAsync();
            return await Left.EvaluateAsync(stop, x) + await Right.EvaluateAsync(stop, x);
        }
    }

    private sealed class ProductAsync : TermAsync
    {
        public required TermAsync Left, Right;

        public override async ValueTask<int> EvaluateAsync(Stop stop, int x)
        {
            if (stop.IsAsked)
                await stop.SuspendAsync();
            return await Left.EvaluateAsync(stop, x) * await Right.EvaluateAsync(stop, x) & 0xffff;
        }
    }
}
