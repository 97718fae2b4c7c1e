using System;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace Comet.Generators.Memo;

/// <summary>What is made of a whole compilation, once, for all who ask on whatever thread. Making it may be stopped; whoever asks next makes it then.</summary>
internal sealed class OncePerCompilation<T>
{
    private readonly ConditionalWeakTable<Compilation, Cell> _cells = new();

    /// <summary>What is made of a compilation. <paramref name="make"/> must not ask for it.</summary>
    public T Get(Compilation compilation, Func<T> make)
    {
        Cell cell = _cells.GetOrCreateValue(compilation);
        lock (cell)
        {
            if (!cell.IsMade) (cell.Made, cell.IsMade) = (make(), true);
            return cell.Made!;
        }
    }

    private sealed class Cell
    {
        public bool IsMade { get; set; }

        public T? Made { get; set; }
    }
}
