using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.ExceptionServices;
using System.Threading;
using System.Threading.Tasks;

namespace Comet.Generators.Memo;

/// <summary>Work on many things that do not depend on each other, on all processors, as the compiler itself works.</summary>
internal static class SideBySide
{
    /// <summary>Makes something of each item; the results are in the items' order.</summary>
    public static IReadOnlyList<TResult> Select<T, TResult>(IReadOnlyList<T> items, Func<T, TResult> make, CancellationToken cancellation)
    {
        var results = new TResult[items.Count];
        try
        {
            Parallel.For(0, items.Count, new ParallelOptions { CancellationToken = cancellation }, i => results[i] = make(items[i]));
        }
        catch (AggregateException exception)
        {
            ExceptionDispatchInfo.Capture(exception.Flatten().InnerExceptions.First()).Throw();
        }
        return results;
    }
}
