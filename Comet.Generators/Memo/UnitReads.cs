using System;
using System.Collections.Generic;
using Microsoft.CodeAnalysis;

namespace Comet.Generators.Memo;

/// <summary>What is asked of compilations while something is made of one. Several things are made at the same time, each on a thread of its own.</summary>
internal sealed class UnitReads : IDisposable
{
    [ThreadStatic]
    private static UnitReads? _current;

    private readonly UnitReads? _outer = _current;
    private readonly List<(CompilationMemo Memo, MemoReads Reads)> _reads = [];

    private UnitReads() => _current = this;

    /// <summary>Notes what is asked on this thread until it is disposed of.</summary>
    public static UnitReads Begin() => new();

    /// <summary>What is being asked of a compilation; null while nothing is made.</summary>
    public static MemoReads? Current(CompilationMemo memo) => _current?.Of(memo);

    /// <summary>What was asked of a compilation.</summary>
    public MemoReads Of(CompilationMemo memo)
    {
        foreach ((CompilationMemo known, MemoReads reads) in _reads)
        {
            if (known == memo) return reads;
        }
        var added = new MemoReads();
        _reads.Add((memo, added));
        return added;
    }

    /// <inheritdoc/>
    public void Dispose() => _current = _outer;
}

/// <summary>What was asked of one compilation.</summary>
internal sealed class MemoReads
{
    /// <summary>The bodies about which something was asked, and perhaps about all they run.</summary>
    public HashSet<ISymbol> Asked { get; } = new(SymbolEqualityComparer.Default);

    /// <summary>The types whose bodies were read.</summary>
    public HashSet<INamedTypeSymbol> Types { get; } = new(SymbolEqualityComparer.Default);
}
