using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Comet.Generators.Analysis;
using Microsoft.CodeAnalysis;

namespace Comet.Generators.Memo;

/// <summary>
/// Makes the same thing of the same code once, though every keystroke makes a new compilation. What is made of a class or a file depends on its own text, on the skeleton of
/// the compilation, and on facts about other bodies, which are few and seldom changed by an edit. Those that were asked for are noted, and compared the next time.
/// </summary>
/// <remarks>
/// Whether a type can cross may depend on what its <c>ToString</c>, its enumerator or its initializer does. Such bodies are <em>decisive</em>: while one of them is edited, everything is made anew.
/// </remarks>
internal sealed class CompilationMemo(CompilationAnalysis analysis)
{
    private readonly CompilationOutline _outline = new(analysis.Compilation);
    private readonly Dictionary<ISymbol, string?> _ids = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<string, ISymbol?> _symbols = [];
    private readonly Dictionary<string, INamedTypeSymbol?> _types = [];
    private readonly Dictionary<ISymbol, KeptFacts?> _kept = new(SymbolEqualityComparer.Default);
    private readonly HashSet<ISymbol> _decisive = new(SymbolEqualityComparer.Default);
    private Epoch? _epoch;
    private bool _isFirst;
    private int _deciding;

    private Epoch Epoch
    {
        get
        {
            if (_epoch is null)
            {
                _epoch = Epoch.Of(_outline);
                _isFirst = _epoch.IsEmpty;
            }
            return _epoch;
        }
    }

    /// <summary>The compilation's files as skeleton and bodies.</summary>
    public CompilationOutline Outline => _outline;

    /// <summary>Whether nothing is remembered that another compilation like this one has found.</summary>
    public bool IsFirst => Epoch is not null && _isFirst;

    /// <summary>Notes that something about a body, and perhaps about all it runs, was asked.</summary>
    public void Ask(ISymbol body, Questions question)
    {
        if (_deciding > 0) _decisive.Add(body);
        else UnitReads.Current(this)?.Add(body, question);
    }

    /// <summary>Notes that the bodies of a type were read.</summary>
    public void Read(INamedTypeSymbol type) => UnitReads.Current(this)?.Types.Add(type.OriginalDefinition);

    /// <summary>What is asked from now on decides about types, until <see cref="EndDeciding"/>.</summary>
    public void BeginDeciding() => _deciding++;

    /// <summary>Ends what <see cref="BeginDeciding"/> began.</summary>
    public void EndDeciding() => _deciding--;

    /// <summary>Keeps what is known of decisive bodies before the facts are forgotten.</summary>
    public void BeforeForgetting()
    {
        _decisive.UnionWith(Reached(_decisive));
        _kept.Clear();
    }

    /// <summary>The facts of a body as an earlier compilation found them; null if it did not.</summary>
    /// <param name="body">The body.</param>
    /// <param name="isJudging">Whether a type is being judged by what its methods do, and taken for harmless meanwhile: pins may have been found because it was judged already.</param>
    public BodyFacts? Recall(ISymbol body, bool isJudging)
    {
        // What this compilation has found itself is known without asking.
        if (IsFirst || Id(body) is not { } id || Epoch.Facts(id, Text(body), _outline) is not { } kept || (isJudging && kept.Facts.HasPins)) return null;
        var callees = new List<Callee>(kept.Callees.Count);
        foreach ((string calleeId, bool hasRole, bool isExact, bool isUnseen) in kept.Callees)
        {
            if (Resolve(calleeId) is not { } callee) return null;
            callees.Add(new Callee(callee, hasRole, isExact, isUnseen));
        }
        _kept[body] = kept;
        return kept.Facts with { Callees = callees };
    }

    /// <summary>What is made of a type's declaration, or was made of it: without bodies there is nothing to it but the skeleton.</summary>
    public T OfDeclaration<T>(INamedTypeSymbol type, Func<INamedTypeSymbol, T> make) where T : class => Epoch.OfDeclaration($"{typeof(T)} {Generators.Text.MetadataNames.Of(type)}", () => make(type));

    /// <summary>What is made of all declarations, or was made of them.</summary>
    public T OfDeclarations<T>(Func<T> make) where T : class => Epoch.OfDeclaration(typeof(T).ToString(), make);

    /// <summary>What was made of a text, if nothing that it depends on has changed; null if it must be made.</summary>
    /// <param name="name">Tells the unit from others.</param>
    /// <param name="text">The text it is made of, with its places.</param>
    /// <param name="cancellation">Stops it.</param>
    public object? Find(string name, Digest text, CancellationToken cancellation) =>
        Epoch.Find(name, _outline) is { } unit && unit.Text == text && IsUnchanged(unit, cancellation) ? unit.Value : null;

    /// <summary>Keeps what was made of a text.</summary>
    /// <param name="name">See <see cref="Find"/>.</param>
    /// <param name="text">See <see cref="Find"/>.</param>
    /// <param name="value">What was made.</param>
    /// <param name="isOwn">Whether nothing in it comes from other texts, as a place of a diagnostic might.</param>
    /// <param name="read">What was asked meanwhile.</param>
    /// <param name="cancellation">Stops it.</param>
    public void Keep(string name, Digest text, object value, bool isOwn, MemoReads read, CancellationToken cancellation)
    {
        var facts = new List<(string, Digest, KeptFacts)>();
        var reads = new List<FactsRead>();
        foreach (ISymbol body in Reached(read.Asked.Keys))
        {
            bool isKnown = analysis.KnownFacts(body) is not null;
            KeptFacts? kept = isKnown ? FactsOf(body, cancellation) : null;
            if (kept is not null && Id(body) is { } id) facts.Add((id, Text(body), kept));
            if (_outline.PlaceOf(body) is { } place) reads.Add(new FactsRead(place, _outline.Text(place), isKnown ? kept?.Digest : Outside(body), !isKnown));
        }
        var texts = read.Types.SelectMany(_outline.PlacesIn).Distinct().Select(p => (p, _outline.Text(p))).ToList();
        IEnumerable<BodyPlace> decisive = Reached(_decisive).Select(_outline.PlaceOf).Where(static p => p is not null).Select(static p => p!.Value);
        Epoch.Keep(_outline, decisive, facts, name, isOwn ? new Unit(text, reads, Answers(read.Asked, cancellation), texts, value) : null);
    }

    /// <summary>The answers to what was asked; null if a body has no name by which it could be asked about again.</summary>
    private IReadOnlyList<Answer>? Answers(Dictionary<ISymbol, Questions> asked, CancellationToken cancellation)
    {
        var answers = new List<Answer>();
        foreach (KeyValuePair<ISymbol, Questions> question in asked.ToList())
        {
            if (question.Value == Questions.None) continue;
            if (Id(question.Key) is not { } id) return null;
            answers.Add(new Answer(id, question.Value, AnswerTo(question.Key, question.Value, cancellation)));
        }
        return answers;
    }

    private string AnswerTo(ISymbol body, Questions questions, CancellationToken cancellation)
    {
        var method = body as IMethodSymbol;
        return string.Concat(
            questions.HasFlag(Questions.Summary) ? $"{Text(body)} " : "",
            questions.HasFlag(Questions.WhyNot) ? $"{TwinRule.WhyNot(method!)} " : "",
            questions.HasFlag(Questions.DefaultTwin) && TwinRule.HasDefaultTwin(method!) ? "default " : "",
            questions.HasFlag(Questions.PinReason) ? $"{analysis.PinReason(body, cancellation)} " : "",
            questions.HasFlag(Questions.UnseenPinReason) ? $"{analysis.PinReason(body, cancellation, isUnseen: true)} " : "") + string.Concat(
            questions.HasFlag(Questions.Safepoint) && analysis.ReachesSafepoint(method!, cancellation) ? "stops " : "",
            questions.HasFlag(Questions.Recursion) && analysis.IsRecursive(method!, cancellation) ? "recursive " : "",
            questions.HasFlag(Questions.Length) && analysis.MayTakeLong(method!, cancellation) ? "long " : "",
            questions.HasFlag(Questions.Settled) && analysis.IsSettled(method!, cancellation) ? "settled " : "") + string.Concat(
            questions.HasFlag(Questions.Cleanup) && analysis.HasCleanup(method!, cancellation) ? "cleans up " : "",
            questions.HasFlag(Questions.Watched) && analysis.IsWatched(body, cancellation) ? "watched " : "",
            questions.HasFlag(Questions.Stores) && analysis.Stores(method!, cancellation) ? "stores " : "",
            questions.HasFlag(Questions.Statics) && analysis.TouchesStatics(body, cancellation) ? "statics" : "");
    }

    private bool IsUnchanged(Unit unit, CancellationToken cancellation)
    {
        foreach ((BodyPlace place, Digest text) in unit.Texts)
        {
            if (_outline.Text(place) != text) return false;
        }
        // Most edits leave the facts as they are. Where they do not, they mostly still come to the same.
        return unit.Facts.All(f => IsUnchanged(f, cancellation))
            || unit.Answers is { } answers && answers.All(a => Resolve(a.Body) is { } body && AnswerTo(body, a.Questions, cancellation) == a.Text);
    }

    private bool IsUnchanged(FactsRead facts, CancellationToken cancellation)
    {
        if (_outline.Text(facts.Place) == facts.Text) return true;
        if (facts.Facts is not { } digest || _outline.SymbolAt(facts.Place, analysis, cancellation) is not { } body) return false;
        return (facts.IsOutside ? Outside(body) : FactsOf(body, cancellation)?.Digest) == digest;
    }

    private KeptFacts? FactsOf(ISymbol body, CancellationToken cancellation)
    {
        if (_kept.TryGetValue(body, out KeptFacts? kept)) return kept;
        BodyFacts facts = analysis.Facts(body, cancellation);
        if (_kept.TryGetValue(body, out kept)) return kept;
        return _kept[body] = Kept(body, facts);
    }

    /// <summary>The bodies of a set, and those of which facts can have been asked on their account.</summary>
    private IReadOnlyCollection<ISymbol> Reached(IReadOnlyCollection<ISymbol> bodies)
    {
        var reached = new HashSet<ISymbol>(bodies, SymbolEqualityComparer.Default);
        var queue = new Queue<ISymbol>(bodies);
        while (queue.Count > 0)
        {
            if (analysis.KnownFacts(queue.Dequeue()) is not { } facts) continue;
            foreach (Callee callee in facts.Callees)
            {
                foreach (ISymbol target in analysis.Targets(callee))
                {
                    if (reached.Add(target)) queue.Enqueue(target);
                }
            }
        }
        return reached;
    }

    private KeptFacts? Kept(ISymbol body, BodyFacts facts)
    {
        var callees = new List<(string, bool, bool, bool)>(facts.Callees.Count);
        foreach (Callee callee in facts.Callees)
        {
            if (Id(callee.Body) is not { } id) return null;
            callees.Add((id, callee.HasRole, callee.IsExact, callee.IsUnseen));
        }
        var digest = Digest.Of([Outside(body).ToString(), facts.PinReason ?? "", facts.HomeReason ?? "", string.Join(" ", facts.Overridable), facts.HasPins.ToString(), facts.HasLoop.ToString(), facts.IsSettled.ToString(), facts.HasCleanup.ToString(), facts.Stores.ToString(), facts.Varies.ToString(), .. callees.Select(static c => c.ToString())]);
        return new KeptFacts(facts with { Callees = [] }, callees, digest);
    }

    private Digest Outside(ISymbol body) => body is IMethodSymbol method && TwinRule.IsInCompilation(method, analysis.Compilation)
        ? Digest.Of([TwinRule.WhyNot(method) ?? "", TwinRule.HasDefaultTwin(method).ToString(), SummaryBuilder.HasLoopInText(method, analysis.Compilation, CancellationToken.None).ToString()]) : default;

    private Digest Text(ISymbol body) => _outline.PlaceOf(body) is { } place ? _outline.Text(place) : default;

    /// <summary>A name by which the symbol is found again, in this compilation and in others with the same skeleton; null if there is none.</summary>
    private string? Id(ISymbol symbol)
    {
        if (_ids.TryGetValue(symbol, out string? id)) return id;
        id = DocumentationCommentId.CreateDeclarationId(symbol);
        if (id is not null)
        {
            var found = DocumentationCommentId.GetSymbolsForDeclarationId(id, analysis.Compilation);
            if (found.Length == 1 && SymbolEqualityComparer.Default.Equals(found[0], symbol)) _symbols[id] = symbol;
            else id = null;
        }
        return _ids[symbol] = id;
    }

    private ISymbol? Resolve(string id)
    {
        if (!_symbols.TryGetValue(id, out ISymbol? symbol))
        {
            _symbols[id] = symbol = Only(id) ?? DocumentationCommentId.GetFirstSymbolForDeclarationId(id, analysis.Compilation);
            if (symbol is not null) _ids[symbol] = id;
        }
        return symbol;
    }

    private ISymbol? Only(string id) => id.StartsWith("T:", StringComparison.Ordinal) ? OnlyType(id) : OnlyMethod(id);

    /// <summary>The method, if it is the only member of its name: then its parameters need not be looked up. With this skeleton it is there.</summary>
    private ISymbol? OnlyMethod(string id)
    {
        // A conversion's name ends in what it returns.
        if (!id.StartsWith("M:", StringComparison.Ordinal) || id.IndexOf('~') >= 0) return null;
        int end = id.IndexOf('(');
        string head = end < 0 ? id : id.Substring(0, end);
        int dot = head.LastIndexOf('.');
        if (dot < 0 || OnlyType($"T:{head.Substring(2, dot - 2)}") is not { } type) return null;
        string name = head.Substring(dot + 1);
        int arity = name.IndexOf('`');
        ImmutableArray<ISymbol> members = type.GetMembers(name[0] == '#' ? name.Replace('#', '.') : arity < 0 ? name : name.Substring(0, arity));
        return members.Length == 1 ? members[0] as IMethodSymbol : null;
    }

    /// <summary>The type, if no two assemblies have one of the name.</summary>
    private INamedTypeSymbol? OnlyType(string id)
    {
        if (!_types.TryGetValue(id, out INamedTypeSymbol? type))
        {
            ImmutableArray<ISymbol> found = DocumentationCommentId.GetSymbolsForDeclarationId(id, analysis.Compilation);
            _types[id] = type = found.Length == 1 ? found[0] as INamedTypeSymbol : null;
        }
        return type;
    }
}
