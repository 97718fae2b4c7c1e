using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using Comet.Generators.Gathering;
using Comet.Generators.Memo;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Comet.Generators.Analysis;

/// <summary>
/// Answers, for one compilation, where code may run: which bodies must run at home, and which can reach a place to be suspended at.
/// Both are closures over the call graph, computed on demand and kept as long as the compilation lives.
/// </summary>
internal sealed class CompilationAnalysis
{
    private static readonly ConditionalWeakTable<Compilation, CompilationAnalysis> _analyses = new();

    private readonly object _gate = new();
    private readonly Compilation _compilation;
    private readonly ConcurrentDictionary<SyntaxTree, SemanticModel> _models = new();
    private readonly TypeVerdicts _wellKnown = new();
    private readonly TypeVerdicts _initializers = new();
    private Conclusions _concluded = new();
    private readonly CompilationMemo _memo;
    private readonly System.Lazy<IReadOnlyList<INamedTypeSymbol>> _types;
    private readonly System.Lazy<Dictionary<ISymbol, List<IMethodSymbol>>> _overrides;
    private readonly System.Lazy<(Dictionary<ISymbol, List<IMethodSymbol>> Of, Dictionary<ISymbol, List<IMethodSymbol>> By)> _implementations;

    // While types are judged by what their own methods do, they are taken for harmless; what is concluded meanwhile must be forgotten if one is not.
    private readonly List<(TypeVerdicts Verdicts, INamedTypeSymbol Type)> _foundHarmless = [];
    private readonly HashSet<ISymbol> _recalledPins = new(SymbolEqualityComparer.Default);
    private int _judging;
    private bool _wasWrong;
    private bool _isBound;

    private CompilationAnalysis(Compilation compilation)
    {
        _compilation = compilation;
        _memo = new CompilationMemo(this);
        _types = new(() => [.. AllTypes(compilation.Assembly.GlobalNamespace)]);
        _overrides = new(FindOverrides);
        _implementations = new(FindImplementations);
    }

    /// <summary>The analysis of a compilation; shared by all classes of a generator run.</summary>
    public static CompilationAnalysis Of(Compilation compilation) => _analyses.GetValue(compilation, static c => new CompilationAnalysis(c));

    /// <summary>The compilation this is about.</summary>
    public Compilation Compilation => _compilation;

    /// <summary>All types of the compilation, nested ones included.</summary>
    public IReadOnlyList<INamedTypeSymbol> Types => _types.Value;

    /// <summary>The meaning of a file. All phases share one, since a model remembers the bodies it has bound, and binding is most of the work.</summary>
    public SemanticModel Model(SyntaxTree tree) => _models.GetOrAdd(tree, t => _compilation.GetSemanticModel(t));

    /// <summary>
    /// Binds the bodies of all offloadable types, side by side. All of them will be asked for, and one after the other; unless something is remembered of a compilation like this one, so that only few will.
    /// </summary>
    public void BindAhead(CancellationToken ct)
    {
        lock (_gate)
        {
            if (_isBound || !_memo.IsFirst) return;
            _isBound = true;
        }
        Bind([.. Types.Where(TwinRule.IsOffloadable).SelectMany(t => SourceBodies.Of(t, ct))], ct);
    }

    /// <summary>Binds some bodies of a compilation of which nothing is remembered, side by side.</summary>
    public void BindAhead(IEnumerable<SyntaxNode> bodies, CancellationToken ct) => BindUnlessBound(bodies, isFirst: true, ct);

    /// <summary>Binds the bodies of one class or file of which something is to be made anew, side by side, unless all were bound ahead.</summary>
    public void BindAnew(IEnumerable<SyntaxNode> bodies, CancellationToken ct) => BindUnlessBound(bodies, isFirst: false, ct);

    private void BindUnlessBound(IEnumerable<SyntaxNode> bodies, bool isFirst, CancellationToken ct)
    {
        lock (_gate)
        {
            if (_isBound || _memo.IsFirst != isFirst) return;
        }
        Bind([.. bodies], ct);
    }

    private void Bind(List<SyntaxNode> bodies, CancellationToken ct) => SideBySide.Select(bodies, b => Model(b.SyntaxTree).GetOperation(b, ct), ct);

    /// <summary>What the body of a method, or the static initializer of a type, does itself.</summary>
    public MethodSummary Summary(ISymbol body, CancellationToken ct = default)
    {
        lock (_gate)
        {
            _memo.Ask(body, Questions.Summary);
            return SummaryOf(body, ct);
        }
    }

    private MethodSummary SummaryOf(ISymbol body, CancellationToken ct)
    {
        _memo.Ask(body, Questions.None);
        if (!_concluded.Summaries.TryGetValue(body, out (MethodSummary Summary, UnitReads Reads) made))
        {
            using (var reads = UnitReads.Begin()) made = (SummaryBuilder.Build(body, this, ct), reads);
            _concluded.Summaries[body] = made;
        }
        made.Reads.Repeat();
        return made.Summary;
    }

    /// <summary>What others need to know of a body.</summary>
    public BodyFacts Facts(ISymbol body, CancellationToken ct = default)
    {
        lock (_gate)
        {
            if (_concluded.Facts.TryGetValue(body, out BodyFacts? facts)) return facts;
            facts = _memo.Recall(body, _judging > 0);
            if (facts is { HasPins: true }) _recalledPins.Add(body);
            return _concluded.Facts[body] = facts ?? BodyFacts.Of(SummaryOf(body, ct));
        }
    }

    /// <summary>The facts of a body, if anyone has asked for them yet.</summary>
    public BodyFacts? KnownFacts(ISymbol body) => _concluded.Facts.TryGetValue(body, out BodyFacts? facts) ? facts : null;

    /// <summary>See <see cref="TwinRule.WhyNot"/>.</summary>
    public string? WhyNot(IMethodSymbol method, System.Func<IMethodSymbol, string?> judge)
    {
        lock (_gate)
        {
            _memo.Ask(method, Questions.WhyNot);
            if (_concluded.WhyNot.TryGetValue(method, out string? reason)) return reason;
            return _concluded.WhyNot[method] = judge(method);
        }
    }

    /// <summary>Whether any constructor that runs the initializers of a class can have a twin, whose own they then are.</summary>
    public bool HasConstructorTwins(INamedTypeSymbol type, CancellationToken ct)
    {
        lock (_gate)
        {
            // What each of them runs depends on the text of all.
            _memo.BeginDeciding();
            try
            {
                return type.InstanceConstructors.Any(c => !ConstructorParts.Of(c, ct).ChainsToThis && TwinRule.IsOfEligibleKind(c, _compilation));
            }
            finally
            {
                _memo.EndDeciding();
            }
        }
    }

    /// <summary>Notes that something about a body was asked.</summary>
    public void Ask(IMethodSymbol method, Questions question)
    {
        lock (_gate) _memo.Ask(method, question);
    }

    /// <summary>Notes that all bodies of a type are read for what they mention.</summary>
    public void Read(INamedTypeSymbol type)
    {
        lock (_gate) _memo.Read(type);
    }

    /// <summary>What is made of a type's declaration without its bodies, or was made of it in a compilation with the same declarations.</summary>
    public T OfDeclaration<T>(INamedTypeSymbol type, System.Func<INamedTypeSymbol, T> make) where T : class
    {
        lock (_gate) return _memo.OfDeclaration(type, make);
    }

    /// <summary>What is made of all declarations without their bodies, or was made of them in a compilation with the same ones. It must hold no symbols.</summary>
    public T OfDeclarations<T>(System.Func<T> make) where T : class
    {
        lock (_gate) return _memo.OfDeclarations(make);
    }

    /// <summary>The text of a class, with its places.</summary>
    public Digest Text(INamedTypeSymbol type)
    {
        lock (_gate) return _memo.Outline.Text(type);
    }

    /// <summary>What is made of a class, or was made of it before. Its text before closure conversion belongs to it too: places are told in that.</summary>
    public T Unit<T>(INamedTypeSymbol type, Digest original, System.Func<T> make, System.Func<T, bool> isOwn, CancellationToken ct) where T : class =>
        Unit(Generators.Text.MetadataNames.Of(type), Digest.Of([Text(type).ToString(), original.ToString()]), make, isOwn, ct);

    /// <summary>What is made of a file, or was made of it before.</summary>
    public T Unit<T>(string name, SyntaxTree tree, System.Func<T> make, CancellationToken ct) where T : class => Unit(name, CompilationOutline.Text(tree), make, static _ => true, ct);

    private T Unit<T>(string name, Digest text, System.Func<T> make, System.Func<T, bool> isOwn, CancellationToken ct) where T : class
    {
        lock (_gate)
        {
            if (_memo.Find(name, text, ct) is T known) return known;
        }
        using UnitReads reads = UnitReads.Begin();
        T made = make();
        lock (_gate) _memo.Keep(name, text, made, isOwn(made), reads.Of(_memo), ct);
        return made;
    }

    /// <summary>
    /// Why a body must run at home when it runs as written (not as a twin): the first pinned operation in it or in anything it calls. Null if it may
    /// run anywhere.
    /// </summary>
    /// <param name="body">The body.</param>
    /// <param name="ct">Stops it.</param>
    /// <param name="isUnseen">Whether the library calls it unseen. Overrides in other assemblies of what it calls are then judged where they are written.</param>
    public string? PinReason(ISymbol body, CancellationToken ct = default, bool isUnseen = false)
    {
        lock (_gate)
        {
            _memo.Ask(body, isUnseen ? Questions.UnseenPinReason : Questions.PinReason);
            Dictionary<ISymbol, string?> concluded = isUnseen ? _concluded.UnseenPinReasons : _concluded.PinReasons;
            if (concluded.TryGetValue(body, out string? reason)) return reason;
            bool comesToStatics = false;
            foreach ((ISymbol reached, bool isReachedUnseen, bool isKnown) in PinClosure(body, isUnseen, skipsKnown: true, ct))
            {
                comesToStatics |= reached is INamedTypeSymbol || (isKnown && _concluded.ComingToStatics.Contains(reached));
                if (isKnown) continue;
                BodyFacts facts = Facts(reached, ct);
                if (((isReachedUnseen ? facts.HomeReason : facts.PinReason) ?? (reached is INamedTypeSymbol type ? StaticsTouchedBy(type, ct) ?? StaticsThatVary(type, ct) : null)) is not { } own) continue;
                reason = SymbolEqualityComparer.Default.Equals(reached, body) ? own : $"{Display(reached)}: {own}";
                break;
            }
            // Meanwhile all that was concluded may have been forgotten.
            (isUnseen ? _concluded.UnseenPinReasons : _concluded.PinReasons)[body] = reason;
            if (reason is null && comesToStatics) _concluded.ComingToStatics.Add(body);
            return reason;
        }
    }

    /// <summary>
    /// A body and all that it runs, each with whether only the library calls it there, unseen. What is known to run anywhere, with all it runs, can be left at that: it adds nothing to what is found, nor to the order in which it is found.
    /// </summary>
    private IEnumerable<(ISymbol Body, bool IsUnseen, bool IsKnown)> PinClosure(ISymbol start, bool isUnseen, bool skipsKnown, CancellationToken ct)
    {
        var seen = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        var seenUnseen = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        var queue = new Queue<(ISymbol Body, bool IsUnseen)>();
        Reach(start, isUnseen);
        while (queue.Count > 0)
        {
            ct.ThrowIfCancellationRequested();
            (ISymbol body, bool isCalledUnseen) = queue.Dequeue();
            bool isKnown = skipsKnown && ((_concluded.PinReasons.TryGetValue(body, out string? reason) && reason is null) || (isCalledUnseen && _concluded.UnseenPinReasons.TryGetValue(body, out reason) && reason is null));
            yield return (body, isCalledUnseen, isKnown);
            if (isKnown) continue;
            foreach (Callee callee in Facts(body, ct).Callees)
            {
                foreach (ISymbol target in Targets(callee)) Reach(target, isCalledUnseen || callee.IsUnseen);
            }
        }

        // What holds of a body that is called as written holds of it unseen too.
        void Reach(ISymbol body, bool isUnseen)
        {
            if (!seen.Contains(body) && (isUnseen ? seenUnseen : seen).Add(body)) queue.Enqueue((body, isUnseen));
        }
    }

    /// <summary>Whether a method, or anything it calls, has a loop or calls itself.</summary>
    public bool MayTakeLong(IMethodSymbol method, CancellationToken ct = default)
    {
        lock (_gate)
        {
            _memo.Ask(method, Questions.Length);
            return Closure(method, static (_, _) => true, ct).Any(reached => Facts(reached, ct).HasLoop || (reached is IMethodSymbol called && IsRecursive(called, ct)));
        }
    }

    /// <summary>Whether a method, and all that it calls, looks at nothing and changes nothing that others see.</summary>
    public bool IsSettled(IMethodSymbol method, CancellationToken ct = default)
    {
        lock (_gate)
        {
            _memo.Ask(method, Questions.Settled);
            return Closure(method, static (_, _) => true, ct).All(reached => reached is IMethodSymbol called && !CanBeOverriddenElsewhere(called) && Facts(reached, ct) is { IsSettled: true, HasPins: false });
        }
    }

    /// <summary>Whether a method, or anything it calls, assigns to more than its own variables.</summary>
    public bool Stores(IMethodSymbol method, CancellationToken ct = default)
    {
        lock (_gate)
        {
            _memo.Ask(method, Questions.Stores);
            return Closure(method, static (_, _) => true, ct).Any(reached => Facts(reached, ct).Stores);
        }
    }

    /// <summary>Whether a body that may run anywhere, or anything it calls, comes to static fields.</summary>
    public bool TouchesStatics(ISymbol body, CancellationToken ct = default)
    {
        lock (_gate)
        {
            _memo.Ask(body, Questions.Statics);
            return PinReason(body, ct) is null && _concluded.ComingToStatics.Contains(body);
        }
    }

    /// <summary>Whether leaving a method by an exception that it, or anything it calls, throws may run code: finally blocks, what disposes of something, or what is not known here.</summary>
    public bool HasCleanup(IMethodSymbol method, CancellationToken ct = default)
    {
        lock (_gate)
        {
            method = TwinRule.Definition(method);
            if (!TwinRule.IsInCompilation(method, _compilation) || (method.ContainingType.TypeKind == TypeKind.Interface && !TwinRule.IsOffloadable(method.ContainingType))) return true;
            _memo.Ask(method, Questions.Cleanup);
            return Targets(method).Any(target => CanBeOverriddenElsewhere((IMethodSymbol)target) || Closure(target, static (_, _) => true, ct).Any(reached => Facts(reached, ct).HasCleanup));
        }
    }

    /// <summary>Whether a body may be run by what an exception filter watches over to which it shows that finally blocks have run.</summary>
    public bool IsWatched(ISymbol body, CancellationToken ct = default)
    {
        lock (_gate)
        {
            _memo.Ask(body, Questions.Watched);
            (HashSet<ISymbol> Called, HashSet<ISymbol> All) watched = _concluded.Watched ?? FindWatched(ct);
            // Finding them may have others forgotten.
            _concluded.Watched = watched;
            // Which those are depends on all that the filters' blocks come to.
            foreach (ISymbol called in watched.Called) _memo.Ask(called, Questions.None);
            return watched.All.Contains(body);
        }
    }

    private (HashSet<ISymbol> Called, HashSet<ISymbol> All) FindWatched(CancellationToken ct)
    {
        var called = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        foreach (SyntaxTree tree in _compilation.SyntaxTrees.Where(static t => TreeOutline.Of(t).HasFilters))
        {
            foreach (IMethodSymbol method in FilterRule.CalledWatched(tree, Model(tree), ct))
            {
                IMethodSymbol definition = TwinRule.Definition(method);
                IEnumerable<ISymbol> targets = definition.ContainingType is { TypeKind: TypeKind.Interface } type && !TwinRule.IsOffloadable(type)
                    ? Types.Where(t => t.TypeKind != TypeKind.Interface && t.AllInterfaces.Any(i => SymbolEqualityComparer.Default.Equals(i.OriginalDefinition, type))).Select(t => MadeOf(definition, t)).OfType<ISymbol>()
                    : Targets(definition);
                called.UnionWith(targets.Where(t => TwinRule.IsInCompilation(t, _compilation)));
            }
        }
        var all = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        foreach (ISymbol body in called)
        {
            if (!all.Contains(body)) all.UnionWith(Closure(body, (_, callee) => !all.Contains(callee), ct));
        }
        return (called, all);

        static ISymbol? MadeOf(IMethodSymbol member, INamedTypeSymbol type) => type.AllInterfaces.Where(i => SymbolEqualityComparer.Default.Equals(i.OriginalDefinition, member.ContainingType))
            .Select(i => type.FindImplementationForInterfaceMember(i.GetMembers(member.Name).First(m => SymbolEqualityComparer.Default.Equals(m.OriginalDefinition, member)))?.OriginalDefinition).FirstOrDefault();
    }

    /// <summary>
    /// Why the static initializer of a type must run at home, and only when the program comes to it: it is pinned, or touches the statics of another class, which
    /// shows when it ran. (The statics of a class that is known to a session are looked at when a thread first moves.)
    /// </summary>
    public string? StaticInitializerPinReason(INamedTypeSymbol type, CancellationToken ct = default) => Verdict(_initializers, type, t => PinReason(t, ct));

    /// <summary>That the static initializer of a type touches the statics of another, in words; null if it does not.</summary>
    private string? StaticsTouchedBy(INamedTypeSymbol type, CancellationToken ct)
    {
        if (_concluded.StaticsTouched.TryGetValue(type, out string? known)) return known;
        INamedTypeSymbol? other = Closure(type, static (_, _) => true, ct).SelectMany(reached => Facts(reached, ct).Callees).Select(static c => c.Body).OfType<INamedTypeSymbol>()
            .FirstOrDefault(t => !SymbolEqualityComparer.Default.Equals(t, type));
        return _concluded.StaticsTouched[type] = other is null ? null : $"it touches the statics of {Display(other)}";
    }

    /// <summary>That static fields of an unmarked type would not be the same at both ends, each of which runs the initializer, in words; null if they are.</summary>
    private string? StaticsThatVary(INamedTypeSymbol type, CancellationToken ct) =>
        !Gathering.ClassRules.IsGenerated(type) && ChanceAndCulture.ComputesFixedValues(type) && Closure(type, static (_, _) => true, ct).Any(reached => Facts(reached, ct).Varies)
            ? "what its static fields begin with depends on chance, or on the culture" : null;

    /// <summary>See <see cref="WellKnownOverrides.PinReason"/>.</summary>
    public string? WellKnownPinReason(INamedTypeSymbol type, CancellationToken ct = default)
    {
        return Verdict(_wellKnown, type, Reason);

        string? Reason(INamedTypeSymbol type)
        {
            if (WhyNotAsValue(type) is { } reason) return reason;
            foreach (IMethodSymbol method in WellKnownOverrides.Of(type))
            {
                if (TwinRule.IsInCompilation(method, _compilation) && PinReason(method, ct, isUnseen: TwinRule.IsOffloadable(type)) is { } pin) return $"its {method.Name} must run at home: {pin}";
            }
            foreach (IMethodSymbol method in WellKnownOverrides.HashCodes(type))
            {
                if (PinReason(method, ct) is { } pin && Stores(method, ct)) return $"its {method.Name} must run at home, as it keeps what it returns: {pin}";
            }
            return null;
        }
    }

    /// <summary>
    /// Why the members that the compiler, or the runtime, has for a record or a structure must run at home: they compare, and those of a record show and copy, all that it holds. Null if there are none, or they may run anywhere.
    /// </summary>
    public string? WhyNotAsValue(INamedTypeSymbol type)
    {
        if (type.IsRecord && FieldOfHome(type) is { } field) return $"{field.Name} never leaves home, and belongs to the value of a record";
        if (!type.IsRecord && !type.IsValueType) return null;
        for (INamedTypeSymbol? t = type; t is { SpecialType: SpecialType.None, ContainingAssembly: ISourceAssemblySymbol }; t = t.BaseType)
        {
            if (t.GetMembers().OfType<IFieldSymbol>().FirstOrDefault(static f => !f.IsStatic && WellKnownOverrides.UnseenPinReason(f.Type) is not null) is { } part) return $"{FieldNames.OfUser(part)} is of a structure whose own members must run at home";
        }
        return null;
    }

    /// <summary>A field or event of the objects of a type, or of one of this compilation that derives from it, that never leaves home, so that a copy that is made elsewhere lacks it; null if there is none.</summary>
    public ISymbol? FieldOfHome(INamedTypeSymbol type) => (type.IsRecord ? [type] : Types.Where(t => SymbolEqualityComparer.Default.Equals(t, type.OriginalDefinition) || DerivesFrom(t, type))).Select(FieldOfHomeIn).FirstOrDefault(static f => f is not null);

    /// <summary>Whether objects of just this type have such a field.</summary>
    public bool HasFieldOfHome(INamedTypeSymbol type) => FieldOfHomeIn(type) is not null;

    private ISymbol? FieldOfHomeIn(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? t = type; t is { SpecialType: SpecialType.None }; t = t.BaseType)
        {
            if (ForeignMembers.HasFieldOfHome(t)) return t;
            foreach (ISymbol member in t.GetMembers())
            {
                if (member is IEventSymbol { IsStatic: false, IsAbstract: false }) return member;
                if (member is not IFieldSymbol { IsStatic: false } field) continue;
                if (!Gathering.PortableTypes.Of(field.Type, _compilation).IsPortable) return field.AssociatedSymbol ?? field;
            }
        }
        return null;
    }

    /// <summary>The methods that another assembly may override and that are called by what the library calls unseen on objects of a type, by their names in documentation comments.</summary>
    public IReadOnlyCollection<string> CalledUnseen(INamedTypeSymbol type, CancellationToken ct = default)
    {
        lock (_gate)
        {
            // Which types can cross depends on the same bodies.
            _memo.BeginDeciding();
            try
            {
                return new SortedSet<string>(WellKnownOverrides.Of(type).Where(m => TwinRule.IsInCompilation(m, _compilation)).SelectMany(m => PinClosure(m, isUnseen: true, skipsKnown: false, ct)).SelectMany(b => Facts(b.Body, ct).Overridable), System.StringComparer.Ordinal);
            }
            finally
            {
                _memo.EndDeciding();
            }
        }
    }

    private string? Verdict(TypeVerdicts verdicts, INamedTypeSymbol type, System.Func<INamedTypeSymbol, string?> judge)
    {
        lock (_gate)
        {
            if (verdicts.TryGet(type, out string? reason)) return reason;
            bool isOuter = _judging == 0;
            if (isOuter) ForgetRecalledPins();
            do
            {
                reason = Judge(verdicts, type, judge);
                if (!isOuter) return reason;
            }
            while (ForgetIfWrong() && reason is null);
            return reason;
        }
    }

    private string? Judge(TypeVerdicts verdicts, INamedTypeSymbol type, System.Func<INamedTypeSymbol, string?> judge)
    {
        bool isJudged = false;
        verdicts.Begin(type);
        _judging++;
        _memo.BeginDeciding();
        try
        {
            string? reason = judge(type);
            isJudged = true;
            if (verdicts.End(type, reason)) _wasWrong = true;
            if (reason is null) _foundHarmless.Add((verdicts, type));
            return reason;
        }
        finally
        {
            _memo.EndDeciding();
            _judging--;
            if (!isJudged)
            {
                // Cancelled: nobody knows whether it is harmless.
                verdicts.Withdraw(type);
                _wasWrong = true;
                if (_judging == 0) ForgetIfWrong();
            }
        }
    }

    /// <summary>Pins that an earlier compilation found may follow from what is about to be judged, which would then be its own reason.</summary>
    private void ForgetRecalledPins()
    {
        if (_recalledPins.Count == 0) return;
        foreach (ISymbol body in _recalledPins) _concluded.Facts.Remove(body);
        _recalledPins.Clear();
        _concluded.Calls.Clear();
        _concluded.PinReasons.Clear();
        _concluded.UnseenPinReasons.Clear();
        _concluded.ComingToStatics.Clear();
    }

    /// <summary>
    /// If a type that was taken for harmless is not, forgets what was concluded meanwhile: other types that were found harmless too, since they may make objects of it. So whichever type of a circle
    /// is asked about first, the same ones must stay at home.
    /// </summary>
    private bool ForgetIfWrong()
    {
        bool wasWrong = _wasWrong;
        if (wasWrong)
        {
            _memo.BeforeForgetting();
            foreach ((TypeVerdicts verdicts, INamedTypeSymbol type) in _foundHarmless) verdicts.Forget(type);
            _concluded = new Conclusions();
        }
        _wasWrong = false;
        _foundHarmless.Clear();
        return wasWrong;
    }

    /// <summary>The verdict on a type of this compilation, reached once.</summary>
    public Gathering.PortabilityVerdict Portability(INamedTypeSymbol type, System.Func<ITypeSymbol, Gathering.PortabilityVerdict> judge)
    {
        lock (_gate)
        {
            if (_concluded.Portability.TryGetValue(type, out Gathering.PortabilityVerdict verdict)) return verdict;
            _memo.BeginDeciding();
            try
            {
                return _concluded.Portability[type] = judge(type);
            }
            finally
            {
                _memo.EndDeciding();
            }
        }
    }

    /// <summary>
    /// Whether a method of an offloadable class can, as a twin, come to a place to be suspended at: a loop, a recursion, a pinned operation, a virtual
    /// call, or a call of another such method.
    /// </summary>
    public bool ReachesSafepoint(IMethodSymbol method, CancellationToken ct = default)
    {
        lock (_gate)
        {
            _memo.Ask(method, Questions.Safepoint);
            foreach (IMethodSymbol relative in Relatives(method)) _memo.Ask(relative, Questions.None);
            if (_concluded.Reaches.TryGetValue(method, out bool reaches)) return reaches;
            reaches = !method.ExplicitInterfaceImplementations.IsEmpty ? TwinRule.ImplementsTwin(method, _compilation)
                : method.AssociatedSymbol is IPropertySymbol && IsVirtual(method) ? FamilyReachesSafepoint(method, ct)
                // Whoever calls an operator calls its twin: only that leaves it to the caller where what it is given may run.
                : IsVirtual(method) || method.IsIterator || (method is { IsStatic: true, DeclaredAccessibility: Accessibility.Public } && TwinRule.IsJudgedByCallers(method.ContainingType)) || Closures.ClosureNames.IsFunctionBody(method) || IsCondition(method) || TwinRule.ImplementsTwin(method, _compilation) || ReachesSafepointItself(method, ct);
            _concluded.Reaches[method] = reaches;
            return reaches;
        }
    }

    /// <summary>
    /// Whether any accessor that a call of a virtual one may run can come to a place to be suspended at. Most properties just return something, virtual or not; so
    /// these have twins only if one of them is worth it, and then all have.
    /// </summary>
    private bool FamilyReachesSafepoint(IMethodSymbol accessor, CancellationToken ct)
    {
        if (TwinRule.IsInterfaceMember(accessor) || TwinRule.IsStaticInterfaceMember(accessor)) return CanBeOverriddenElsewhere(accessor) || Targets(accessor).Any(m => ReachesSafepointItself((IMethodSymbol)m, ct));
        IMethodSymbol top = Top(accessor);
        if (!TwinRule.IsInCompilation(top, _compilation)) return TwinRule.HasTwin(top, _compilation);
        List<IMethodSymbol> family = Targets(top).Cast<IMethodSymbol>().ToList();
        // An override without a twin would be bypassed by calls of the others' twins.
        if (family.Any(m => !TwinRule.IsOffloadable(m.ContainingType) || TwinRule.ClassProblem(m.ContainingType) is not null)) return false;
        return CanBeOverriddenElsewhere(top) || family.Any(m => ReachesSafepointItself(m, ct) || TwinRule.ImplementsTwin(m, _compilation));
    }

    /// <summary>The uppermost of the accessors that one overrides whose twin would be looked for.</summary>
    private static IMethodSymbol Top(IMethodSymbol accessor)
    {
        IMethodSymbol top = accessor;
        for (IMethodSymbol? m = accessor; m is not null; m = m.OverriddenMethod)
        {
            if (TwinRule.IsOffloadable(m.ContainingType)) top = m.OriginalDefinition;
        }
        return top;
    }

    /// <summary>The accessors that have a say in whether one has a twin.</summary>
    private IEnumerable<IMethodSymbol> Relatives(IMethodSymbol accessor)
    {
        if (accessor.AssociatedSymbol is not IPropertySymbol) return [];
        List<IMethodSymbol> family = Targets(Top(accessor)).Cast<IMethodSymbol>().ToList();
        return family.Concat(family.SelectMany(m => Implemented(m)).SelectMany(Targets).Cast<IMethodSymbol>());
    }

    private bool ReachesSafepointItself(IMethodSymbol method, CancellationToken ct)
    {
        var reached = new List<IMethodSymbol>();
        foreach (ISymbol body in Closure(method, TwinsOnly, ct))
        {
            if (HasOwnSafepoint((IMethodSymbol)body, ct)) return true;
            reached.Add((IMethodSymbol)body);
        }
        // A recursion is only seen once all is known that is called.
        return reached.Any(m => IsRecursive(m, ct));
    }

    /// <summary>What the types of the compilation make of a member of an offloadable interface.</summary>
    private IReadOnlyList<IMethodSymbol> Implementations(IMethodSymbol member) => _implementations.Value.Of.TryGetValue(member.OriginalDefinition, out List<IMethodSymbol>? found) ? found : [];

    /// <summary>The members of offloadable interfaces that a method implements, for its own type or for one that derives from it.</summary>
    public IReadOnlyList<IMethodSymbol> Implemented(IMethodSymbol method) => _implementations.Value.By.TryGetValue(method.OriginalDefinition, out List<IMethodSymbol>? found) ? found : [];

    private (Dictionary<ISymbol, List<IMethodSymbol>> Of, Dictionary<ISymbol, List<IMethodSymbol>> By) FindImplementations()
    {
        var implementations = new Dictionary<ISymbol, List<IMethodSymbol>>(SymbolEqualityComparer.Default);
        var implemented = new Dictionary<ISymbol, List<IMethodSymbol>>(SymbolEqualityComparer.Default);
        foreach (INamedTypeSymbol type in Types)
        {
            foreach (IMethodSymbol member in type.AllInterfaces.Where(TwinRule.IsOffloadable).SelectMany(static i => i.GetMembers().OfType<IMethodSymbol>()))
            {
                IMethodSymbol? implementation = type.TypeKind == TypeKind.Interface
                    ? type.GetMembers().OfType<IMethodSymbol>().FirstOrDefault(m => m.ExplicitInterfaceImplementations.Contains(member, SymbolEqualityComparer.Default))
                    : type.FindImplementationForInterfaceMember(member) as IMethodSymbol;
                if (implementation is null || SymbolEqualityComparer.Default.Equals(implementation.OriginalDefinition, member.OriginalDefinition)) continue;
                Add(implementations, member.OriginalDefinition, implementation.OriginalDefinition);
                Add(implemented, implementation.OriginalDefinition, member.OriginalDefinition);
            }
        }
        return (implementations, implemented);

        static void Add(Dictionary<ISymbol, List<IMethodSymbol>> map, IMethodSymbol key, IMethodSymbol value)
        {
            if (!map.TryGetValue(key, out List<IMethodSymbol>? list)) map.Add(key, list = new List<IMethodSymbol>());
            if (!list.Contains(value, SymbolEqualityComparer.Default)) list.Add(value);
        }
    }

    /// <summary>No syntax but a condition calls operators <c>true</c> and <c>false</c>, so where a condition is taken apart their twins are called.</summary>
    private static bool IsCondition(IMethodSymbol method) => method.Name is WellKnownMemberNames.TrueOperatorName or WellKnownMemberNames.FalseOperatorName;

    /// <summary>Whether a method can come to call itself through twins; such a method has a safepoint at its entry.</summary>
    public bool IsRecursive(IMethodSymbol method, CancellationToken ct = default)
    {
        lock (_gate)
        {
            _memo.Ask(method, Questions.Recursion);
            if (_concluded.Recursive.TryGetValue(method, out bool recursive)) return recursive;
            foreach (ISymbol reached in Closure(method, TwinsOnly, ct))
            {
                if (CallsOf(reached, ct).Any.Contains(method)) { recursive = true; break; }
            }
            _concluded.Recursive[method] = recursive;
            return recursive;
        }
    }

    /// <summary>Whether a method takes part in virtual dispatch.</summary>
    public static bool IsVirtual(IMethodSymbol method) => method.IsVirtual || method.IsAbstract || method.IsOverride;

    /// <summary>The bodies that a call of a method of this compilation can run: itself and all overrides found in the compilation.</summary>
    public IEnumerable<ISymbol> Targets(ISymbol callee)
    {
        yield return callee;
        if (callee is not IMethodSymbol method || !IsVirtual(method)) yield break;
        if (method.ContainingType.TypeKind == TypeKind.Interface)
        {
            foreach (IMethodSymbol implementation in Implementations(method))
            {
                foreach (ISymbol target in Targets(implementation)) yield return target;
            }
            yield break;
        }
        if (!_overrides.Value.TryGetValue(method, out List<IMethodSymbol>? overrides)) yield break;
        foreach (IMethodSymbol o in overrides)
        {
            foreach (ISymbol target in Targets(o)) yield return target;
        }
    }

    /// <summary>The bodies that can run where a site calls.</summary>
    public IEnumerable<ISymbol> Targets(CalleeSite site) => site.IsExact ? [site.Callee] : Targets(site.Callee);

    /// <summary>The bodies that can run where a body calls.</summary>
    public IEnumerable<ISymbol> Targets(Callee callee) => callee.IsExact ? [callee.Body] : Targets(callee.Body);

    /// <summary>
    /// Whether code of another assembly could override the method, so that what it does cannot be known here. An override of what an unmarked class declares, or of what only friends of the assembly can name,
    /// is judged where it is written: if it must run at home, so must its objects (see <see cref="WellKnownOverrides"/>).
    /// </summary>
    public static bool CanBeOverriddenElsewhere(IMethodSymbol method)
    {
        // What an override of GetHashCode returns may differ between processes, wherever it is declared first.
        if (!IsVirtual(method) || method.IsSealed || !(TwinRule.IsOffloadable(WellKnownOverrides.Root(method).ContainingType) || (method.Name == nameof(GetHashCode) && TwinRule.IsOffloadable(method.ContainingType)))) return false;
        for (INamedTypeSymbol? type = method.ContainingType; type != null; type = type.ContainingType)
        {
            if (!IsVisible(type.DeclaredAccessibility)) return false;
        }
        return method.ContainingType.TypeKind == TypeKind.Interface || !method.ContainingType.IsSealed && method.ContainingType.InstanceConstructors.Any(c => IsVisible(c.DeclaredAccessibility));

        static bool IsVisible(Accessibility accessibility) => accessibility is Accessibility.Public or Accessibility.Protected or Accessibility.ProtectedOrInternal;
    }

    /// <summary>
    /// Whether a class below <paramref name="type"/> implements an interface's member anew, not by overriding <paramref name="implementation"/>, so that a call through the interface may run
    /// something that neither is nor overrides it. If <paramref name="type"/> does not implement it, whether a class below does at all.
    /// </summary>
    public bool IsImplementedAnew(IMethodSymbol member, INamedTypeSymbol type, IMethodSymbol? implementation)
    {
        if (type.IsSealed || type.IsValueType) return false;
        IMethodSymbol? root = implementation == null ? null : WellKnownOverrides.Root(implementation).OriginalDefinition;
        return Types.Any(t => t.Interfaces.Any(i => SymbolEqualityComparer.Default.Equals(i.OriginalDefinition, member.ContainingType.OriginalDefinition)) && DerivesFrom(t, type)
            && !(t.FindImplementationForInterfaceMember(member) is IMethodSymbol own && SymbolEqualityComparer.Default.Equals(WellKnownOverrides.Root(own).OriginalDefinition, root)));
    }

    private static bool DerivesFrom(INamedTypeSymbol derived, INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? t = derived.BaseType; t != null; t = t.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(t.OriginalDefinition, type.OriginalDefinition)) return true;
        }
        return false;
    }

    private static bool TwinsOnly(CompilationAnalysis analysis, ISymbol callee) => callee is IMethodSymbol m && analysis.IsEligible(m);

    private bool IsEligible(IMethodSymbol method)
    {
        if (_concluded.Eligible.TryGetValue(method, out bool isEligible)) return isEligible;
        isEligible = TwinRule.IsEligible(method, _compilation);
        // While types are being judged, less may be known than in the end.
        if (_judging == 0) _concluded.Eligible[method] = isEligible;
        return isEligible;
    }

    private bool HasOwnSafepoint(IMethodSymbol method, CancellationToken ct)
    {
        // Seen without binding the body.
        if (SummaryBuilder.HasLoopInText(method, _compilation, ct)) return true;
        BodyFacts facts = Facts(method, ct);
        if (facts.HasLoop || facts.HasPins) return true;
        foreach (Callee callee in facts.Callees)
        {
            if (callee.Body is IMethodSymbol m && callee.HasRole && IsEligible(m))
            {
                if (IsVirtual(m) && (m.AssociatedSymbol is null || CanBeOverriddenElsewhere(m)) || !SymbolEqualityComparer.Default.Equals(m.ContainingAssembly, _compilation.Assembly)) return true;
            }
            else if (PinReason(callee.Body, ct, callee.IsUnseen) != null)
            {
                return true;
            }
        }
        return false;
    }

    private IEnumerable<ISymbol> Closure(ISymbol start, System.Func<CompilationAnalysis, ISymbol, bool> follow, CancellationToken ct)
    {
        var seen = new HashSet<ISymbol>(SymbolEqualityComparer.Default) { start };
        var queue = new Queue<ISymbol>();
        queue.Enqueue(start);
        while (queue.Count > 0)
        {
            ct.ThrowIfCancellationRequested();
            ISymbol body = queue.Dequeue();
            yield return body;
            foreach (ISymbol target in CallsOf(body, ct).Targets)
            {
                if (!seen.Contains(target) && follow(this, target) && seen.Add(target)) queue.Enqueue(target);
            }
        }
    }

    private Calls CallsOf(ISymbol body, CancellationToken ct)
    {
        if (_concluded.Calls.TryGetValue(body, out Calls? calls)) return calls;
        IReadOnlyList<Callee> callees = Facts(body, ct).Callees;
        ISymbol[] targets = [.. callees.SelectMany(Targets).Distinct(SymbolEqualityComparer.Default)];
        HashSet<ISymbol> any = new(callees.Any(static c => c.IsExact) ? callees.SelectMany(c => Targets(c.Body)) : targets, SymbolEqualityComparer.Default);
        return _concluded.Calls[body] = new Calls(targets, any);
    }

    /// <summary>What has been concluded, some of it from types that were taken for harmless.</summary>
    private sealed class Conclusions
    {
        /// <summary>With what was asked to make it, on which whoever uses it depends too.</summary>
        public Dictionary<ISymbol, (MethodSummary Summary, UnitReads Reads)> Summaries { get; } = new(SymbolEqualityComparer.Default);

        public Dictionary<ISymbol, BodyFacts> Facts { get; } = new(SymbolEqualityComparer.Default);
        public Dictionary<ISymbol, string?> WhyNot { get; } = new(SymbolEqualityComparer.Default);
        public Dictionary<ISymbol, string?> PinReasons { get; } = new(SymbolEqualityComparer.Default);
        public Dictionary<ISymbol, string?> UnseenPinReasons { get; } = new(SymbolEqualityComparer.Default);

        /// <summary>Of the bodies that may run anywhere.</summary>
        public HashSet<ISymbol> ComingToStatics { get; } = new(SymbolEqualityComparer.Default);

        public Dictionary<ISymbol, string?> StaticsTouched { get; } = new(SymbolEqualityComparer.Default);
        public Dictionary<ISymbol, bool> Reaches { get; } = new(SymbolEqualityComparer.Default);
        public Dictionary<ISymbol, bool> Recursive { get; } = new(SymbolEqualityComparer.Default);
        public Dictionary<ISymbol, Calls> Calls { get; } = new(SymbolEqualityComparer.Default);
        public Dictionary<ISymbol, bool> Eligible { get; } = new(SymbolEqualityComparer.Default);
        public Dictionary<ISymbol, Gathering.PortabilityVerdict> Portability { get; } = new(SymbolEqualityComparer.Default);

        public (HashSet<ISymbol> Called, HashSet<ISymbol> All)? Watched { get; set; }
    }

    /// <summary>What a body calls.</summary>
    /// <param name="Targets">The bodies that can run where it calls.</param>
    /// <param name="Any">These, and those that could run there if no object's type were known.</param>
    private sealed record Calls(ISymbol[] Targets, HashSet<ISymbol> Any);

    private Dictionary<ISymbol, List<IMethodSymbol>> FindOverrides()
    {
        var overrides = new Dictionary<ISymbol, List<IMethodSymbol>>(SymbolEqualityComparer.Default);
        foreach (INamedTypeSymbol type in Types)
        {
            foreach (ISymbol member in type.GetMembers())
            {
                if (member is not IMethodSymbol { OverriddenMethod: { } overridden } method) continue;
                IMethodSymbol key = overridden.OriginalDefinition;
                if (!overrides.TryGetValue(key, out List<IMethodSymbol>? list)) overrides.Add(key, list = new List<IMethodSymbol>());
                list.Add(method);
            }
        }
        return overrides;
    }

    /// <summary>All types of a namespace, nested ones included.</summary>
    private static IEnumerable<INamedTypeSymbol> AllTypes(INamespaceSymbol container)
    {
        foreach (INamespaceOrTypeSymbol member in container.GetMembers())
        {
            foreach (INamedTypeSymbol type in member is INamespaceSymbol ns ? AllTypes(ns) : WithNested((INamedTypeSymbol)member)) yield return type;
        }
    }

    /// <summary>A type and those in it. Its other members are not asked for, which the compiler only makes when they are.</summary>
    private static IEnumerable<INamedTypeSymbol> WithNested(INamedTypeSymbol type) => type.GetTypeMembers().SelectMany(WithNested).Prepend(type);

    /// <summary>A symbol in a reason.</summary>
    internal static string Display(ISymbol symbol) => symbol.ToDisplayString(SymbolDisplayFormat.CSharpShortErrorMessageFormat);
}
