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

    /// <summary>Notes all of it once more: what was made is used again.</summary>
    public void Repeat()
    {
        foreach ((CompilationMemo memo, MemoReads reads) in _reads) Current(memo)?.Add(reads);
    }

    /// <inheritdoc/>
    public void Dispose() => _current = _outer;
}

/// <summary>What was asked of one compilation.</summary>
internal sealed class MemoReads
{
    /// <summary>The bodies about which something was asked, and perhaps about all they run, with what it was.</summary>
    public Dictionary<ISymbol, Questions> Asked { get; } = new(SymbolEqualityComparer.Default);

    /// <summary>Notes a question about a body.</summary>
    public void Add(ISymbol body, Questions question)
    {
        Asked.TryGetValue(body, out Questions before);
        Asked[body] = before | question;
    }

    /// <summary>Notes what was noted elsewhere.</summary>
    public void Add(MemoReads other)
    {
        foreach (KeyValuePair<ISymbol, Questions> question in other.Asked) Add(question.Key, question.Value);
        Types.UnionWith(other.Types);
    }

    /// <summary>The types whose bodies were read.</summary>
    public HashSet<INamedTypeSymbol> Types { get; } = new(SymbolEqualityComparer.Default);
}

/// <summary>What can be asked about a body.</summary>
[Flags]
internal enum Questions
{
    /// <summary>Nothing but what another question comes to.</summary>
    None = 0,

    /// <summary>What it does, with its syntax.</summary>
    Summary = 1,

    /// <summary>Why it cannot have a twin.</summary>
    WhyNot = 2,

    /// <summary>Whether it has a twin as the body that an interface gives a member.</summary>
    DefaultTwin = 4,

    /// <summary>Why it must run at home.</summary>
    PinReason = 8,

    /// <summary>Whether its twin can come to a place to be suspended at.</summary>
    Safepoint = 16,

    /// <summary>Whether its twin can come to itself.</summary>
    Recursion = 32,

    /// <summary>Whether it may take long.</summary>
    Length = 64,

    /// <summary>Whether it looks at nothing and changes nothing that others see.</summary>
    Settled = 128,

    /// <summary>Whether leaving it by an exception may run code.</summary>
    Cleanup = 256,

    /// <summary>Whether an exception filter may watch over it.</summary>
    Watched = 512,

    /// <summary>Whether it assigns to more than its own variables.</summary>
    Stores = 1024,

    /// <summary>Whether it comes to static fields.</summary>
    Statics = 2048,

    /// <summary>Why it must run at home where the library calls it unseen.</summary>
    UnseenPinReason = 4096,
}
