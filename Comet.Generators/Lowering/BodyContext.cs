using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Comet.Generators.Analysis;
using Comet.Generators.Gathering;
using Comet.Generators.Interception;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Comet.Generators.Lowering;

/// <summary>Everything the phases share about one method body: what its syntax means, which slots exist, which calls are twin calls.</summary>
internal sealed class BodyContext
{
    private static readonly SymbolDisplayFormat _typeFormat = SymbolDisplayFormat.FullyQualifiedFormat
        .AddMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    private readonly Dictionary<ISymbol, Slot> _slots = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<SyntaxNode, Dictionary<TwinRole, IMethodSymbol>> _twins = new();
    private readonly Dictionary<SyntaxNode, IMethodSymbol> _started = [];
    private readonly Dictionary<(SyntaxNode, TwinRole), ITypeSymbol> _on = new();
    private readonly Dictionary<string, HashSet<ISymbol?>> _meanings;
    private readonly HashSet<string> _taken = [];
    private readonly HashSet<SyntaxNode> _aboveTwins = [];
    private readonly HashSet<SyntaxNode> _spine = [];
    private readonly IReadOnlyList<EqualsValueClauseSyntax> _elsewhere = [];
    private int _spills;
    private int _results;
    private int _labels;
    private bool _namesAnew;

    public BodyContext(IMethodSymbol method, SyntaxNode syntax, SemanticModel model, AccessorGatherer accessors, TwinKind kind, CancellationToken cancellation)
    {
        Method = method;
        Syntax = syntax;
        Accessors = accessors;
        if (method.MethodKind == MethodKind.Constructor)
        {
            ConstructorParts whole = ConstructorParts.Of(method, cancellation);
            TypeDeclarationSyntax place = kind == TwinKind.Initializers ? (TypeDeclarationSyntax)syntax : whole.Place;
            Construction = whole.In(place);
            _elsewhere = [.. whole.Initializers.Except(Construction.Initializers)];
        }
        Model = model;
        Cancellation = cancellation;
        Analysis = CompilationAnalysis.Of(model.Compilation);
        Body = SourceBodies.Of(syntax) ?? syntax;
        IReadOnlyList<SyntaxNode> nodes = Nodes();
        DeclaresInExpressions = nodes.Any(static n => n is SingleVariableDesignationSyntax);
        _meanings = Meanings(nodes);
        ReadSummary();
        AddAwaits();
        FindSpine(nodes);
        ResultType = AsyncMethods.ResultType(method);
        if (method.IsIterator && kind != TwinKind.Bridge)
        {
            ResultType = model.Compilation.GetSpecialType(SpecialType.System_Boolean);
            INamedTypeSymbol type = model.Compilation.GetTypeByMetadataName(Iterators.TypeOfTwins(method))!.Construct(Iterators.ElementType(method)!);
            Iterator = new Slot("__it", TypeText(type), type, true, null);
            Slots.Add(Iterator);
            Cursors.Add(type);
        }
        if (kind == TwinKind.Initializers) return;
        foreach (IParameterSymbol parameter in method.Parameters)
        {
            AddSlot(parameter, parameter.Type, parameter.Name, isParameter: true).RefKind = parameter.RefKind;
        }
        // In an accessor, an index means the indexer's parameter or the accessor's.
        if (method.AssociatedSymbol is not IPropertySymbol { Parameters: var indices }) return;
        foreach (IParameterSymbol index in indices) _slots[index] = _slots[method.Parameters[index.Ordinal]];
    }

    public IMethodSymbol Method { get; }

    /// <summary>What a return of the body gives; null if nothing. An iterator says whether there is another element.</summary>
    public ITypeSymbol? ResultType { get; }

    /// <summary>The sequence that an iterator's body belongs to; null for any other method, and where the iterator is called as written.</summary>
    public Slot? Iterator { get; }

    /// <summary>Whether the body can wait: it is that of an async method or an async iterator.</summary>
    private bool Awaits => AsyncMethods.IsAwaited(Method) || Method is { IsAsync: true, IsIterator: true };

    /// <summary>The declaration: of a method, an accessor, an operator, a conversion, or the arrow of a property.</summary>
    public SyntaxNode Syntax { get; }
    public SyntaxNode Body { get; }

    /// <summary>Whether any expression of the body declares a variable.</summary>
    public bool DeclaresInExpressions { get; }

    /// <summary>What a constructor runs; null for any other method.</summary>
    public ConstructorParts? Construction { get; }

    /// <summary>Makes methods for what has no name in C#.</summary>
    public AccessorGatherer Accessors { get; }
    public SemanticModel Model { get; }
    public CancellationToken Cancellation { get; }
    public CompilationAnalysis Analysis { get; }

    /// <summary>The slots, in the order of their making.</summary>
    public List<Slot> Slots { get; } = new();

    /// <summary>Local constants of lowered scopes, declared at the top of the twin.</summary>
    public List<string> Constants { get; } = new();

    /// <summary>The method whose twin is called for a part of an expression's work; null if that is done as written.</summary>
    public IMethodSymbol? Twin(SyntaxNode node, TwinRole role) => _twins.TryGetValue(node, out Dictionary<TwinRole, IMethodSymbol>? twins) && twins.TryGetValue(role, out IMethodSymbol? method) ? method : null;

    /// <summary>The type on which that is called, if it is a static member of an interface.</summary>
    public ITypeSymbol? On(SyntaxNode node, TwinRole role) => _on.TryGetValue((node, role), out ITypeSymbol? type) ? type : null;

    /// <summary>Whether all that a twin does for an expression is to convert its value.</summary>
    public bool IsOnlyConverted(SyntaxNode node) => Twin(node, TwinRole.Conversion) is not null && _twins[node].Count == 1;

    /// <summary>The methods whose twins do an expression's own work.</summary>
    public IEnumerable<IMethodSymbol> Twins(SyntaxNode node) => _twins.TryGetValue(node, out Dictionary<TwinRole, IMethodSymbol>? twins) ? twins.Values : [];

    /// <summary>Whether any of an expression's own work is done by a twin.</summary>
    public bool HasTwin(SyntaxNode node) => _twins.ContainsKey(node);

    /// <summary>Whether a node executes something that is done by a twin, so that operands before it must be kept.</summary>
    public bool ExecutesTwin(SyntaxNode node) => _aboveTwins.Contains(node);

    /// <summary>Whether a node holds something the lowering must take apart: what is done by a twin, a pinned operation, a loop, or a jump that may be one.</summary>
    public bool IsSpine(SyntaxNode node) => _spine.Contains(node);

    /// <summary>Whether a twin does a part of an expression's work whose exceptions do not come out of a task, but right out of the middle of what it does.</summary>
    public bool HasCallOnStack(SyntaxNode node) => _twins.TryGetValue(node, out Dictionary<TwinRole, IMethodSymbol>? twins) && twins.Any(static t => t.Key != TwinRole.Await && !AsyncMethods.IsAwaited(t.Value));

    /// <summary>Whether a name is that of an async method which is called for its task: its twin is started.</summary>
    public bool IsStarted(SimpleNameSyntax name) => _started.ContainsKey(name);

    /// <summary>The async methods that are called for their tasks.</summary>
    public IEnumerable<IMethodSymbol> Started => _started.Values;

    /// <summary>The syntax that must run at home, with the reason.</summary>
    public Dictionary<SyntaxNode, string> Pins { get; } = new();

    /// <summary>The calls of twins that must run at home if they are made as written, in an atomic region.</summary>
    public Dictionary<SyntaxNode, string> AtomicPins { get; } = new();

    /// <summary>The reason why the whole body must run at home though no syntax of it says so; null mostly.</summary>
    public string? BodyPin { get; private set; }

    /// <summary>What is awaited in what was written out as one piece, which only an async method can do; null if there is no such.</summary>
    public SyntaxNode? AwaitAsWritten { get; set; }

    /// <summary>Whether the method has parameters that are passed by reference. Its frames hold their locations, and a caller says what those are right after the frame was saved.</summary>
    public bool HasReferences => Slots.Any(static s => s.RefKind != RefKind.None);

    public Slot? SlotOf(ISymbol symbol) => _slots.TryGetValue(symbol, out Slot? slot) ? slot : null;

    /// <summary>Gives a local a slot; its name changes if it would mean something else elsewhere in the body.</summary>
    public Slot AddSlot(ISymbol symbol, ITypeSymbol type, string name, bool isParameter = false)
    {
        if (_slots.TryGetValue(symbol, out Slot? existing)) return existing;
        string unique = name;
        // A variable that is called like a discard would be taken for one.
        if (!isParameter && (_namesAnew || name == "_" || _meanings.TryGetValue(name, out HashSet<ISymbol?>? meanings) && meanings.Count > 1)) unique = Unique(name);
        Slot slot = _slots[symbol] = NewSlot(Escape(unique), type, isParameter);
        slot.Variable = symbol;
        return slot;
    }

    /// <summary>What is lowered until the end of this stands beside the same text as written, and declares no name that is declared there.</summary>
    public NamingScope NameAnew()
    {
        var scope = new NamingScope(this, _namesAnew);
        _namesAnew = true;
        return scope;
    }

    /// <summary>The end of <see cref="NameAnew"/>.</summary>
    public readonly struct NamingScope(BodyContext context, bool before) : System.IDisposable
    {
        public void Dispose() => context._namesAnew = before;
    }

    /// <summary>Takes back the slots that were made since there were <paramref name="count"/>: what they were for is written as one piece after all.</summary>
    public void ForgetSlots(int count)
    {
        var forgotten = new HashSet<Slot>(Slots.Skip(count));
        foreach (ISymbol symbol in _slots.Where(p => forgotten.Contains(p.Value)).Select(static p => p.Key).ToList()) _slots.Remove(symbol);
        Slots.RemoveRange(count, Slots.Count - count);
    }

    /// <summary>A temporary for an operand that is evaluated before a call.</summary>
    public Slot NewSpill(ITypeSymbol type) => NewSlot(Temporary("__s", ref _spills), type, false);

    /// <summary>A temporary for the result of a call or of a lowered expression.</summary>
    public Slot NewResult(ITypeSymbol type) => NewSlot(Temporary("__r", ref _results), type, false, isResult: true);

    /// <summary>A suspendable enumerator, which crosses if its collection does.</summary>
    public Slot NewCursor(INamedTypeSymbol type, string? whyNotPortable)
    {
        var slot = new Slot(Temporary("__c", ref _spills), TypeText(type), type, false, whyNotPortable) { SaysWhetherItCrosses = WhoSaysWhetherItCrosses(type) };
        Slots.Add(slot);
        Cursors.Add(type);
        return slot;
    }

    /// <summary>A temporary for what is home's although its type does not say so.</summary>
    public Slot NewHomeSpill(ITypeSymbol type, string reason)
    {
        var slot = new Slot(Temporary("__s", ref _spills), TypeText(type), type, false, reason);
        Slots.Add(slot);
        return slot;
    }

    /// <summary>The types of suspendable enumerators, to be registered.</summary>
    public HashSet<INamedTypeSymbol> Cursors { get; } = new(SymbolEqualityComparer.Default);

    /// <summary>A fresh label number; labels of one construct share it.</summary>
    public int NextLabel() => ++_labels;

    /// <summary>A name not used in the body.</summary>
    public string Unique(string name)
    {
        for (int i = 2; ; i++)
        {
            string candidate = $"{name}_{i}";
            if (_taken.Add(candidate)) return candidate;
        }
    }

    /// <summary>A name for a temporary, unlike any that the body has, be it the user's or of conversion's making.</summary>
    private string Temporary(string prefix, ref int count)
    {
        string name;
        do name = $"{prefix}{++count}";
        while (_taken.Contains(name));
        return name;
    }

    /// <summary>A type as C# text for generated code.</summary>
    public static string TypeText(ITypeSymbol type) => type.ToDisplayString(_typeFormat);

    /// <summary>A name as an identifier.</summary>
    public static string Escape(string name) =>
        SyntaxFacts.GetKeywordKind(name) != SyntaxKind.None || SyntaxFacts.GetContextualKeywordKind(name) is SyntaxKind.AwaitKeyword or SyntaxKind.FieldKeyword ? "@" + name : name;

    private static string? WhoSaysWhetherItCrosses(ITypeSymbol type) => TwinRule.IsByHand(type) ? "CanCross" : FrameworkTypes.MayHaveToWait(type) ? "IsValueCreated" : null;

    /// <summary>The nodes below one, lambdas' bodies left out: they run when they are called.</summary>
    public static IEnumerable<SyntaxNode> Executed(SyntaxNode node) =>
        node.DescendantNodesAndSelf(static n => n is not (AnonymousFunctionExpressionSyntax or QueryExpressionSyntax));

    private Slot NewSlot(string name, ITypeSymbol type, bool isParameter, bool isResult = false)
    {
        PortabilityVerdict verdict = PortableTypes.Of(type, Model.Compilation);
        var slot = new Slot(name, TypeText(type), type, isParameter, verdict.IsPortable ? null : verdict.Reason, isResult) { SaysWhetherItCrosses = WhoSaysWhetherItCrosses(type) };
        Slots.Add(slot);
        return slot;
    }

    /// <summary>All syntax of the body.</summary>
    private IReadOnlyList<SyntaxNode> Nodes()
    {
        return [.. Construction is null ? Syntax.DescendantNodes() : Construction.Texts.SelectMany(static t => t.DescendantNodesAndSelf()).Concat(Parameters())];

        IEnumerable<SyntaxNode> Parameters() => Syntax switch
        {
            ConstructorDeclarationSyntax constructor => constructor.ParameterList.Parameters,
            TypeDeclarationSyntax { ParameterList: { } list } => list.Parameters,
            _ => [],
        };
    }

    /// <summary>For the name of every local of the body, what it means there: a local lifted to the top must not capture another's name.</summary>
    private Dictionary<string, HashSet<ISymbol?>> Meanings(IReadOnlyList<SyntaxNode> nodes)
    {
        var meanings = new Dictionary<string, HashSet<ISymbol?>>();
        foreach (SyntaxNode node in nodes)
        {
            if (node is IdentifierNameSyntax name) _taken.Add(name.Identifier.ValueText);
            if (node is not (VariableDeclaratorSyntax or SingleVariableDesignationSyntax or ForEachStatementSyntax or CatchDeclarationSyntax or ParameterSyntax)) continue;
            if (Model.GetDeclaredSymbol(node, Cancellation) is not { } declared) continue;
            _taken.Add(declared.Name);
            if (!meanings.TryGetValue(declared.Name, out HashSet<ISymbol?>? set)) meanings.Add(declared.Name, set = new(SymbolEqualityComparer.Default));
            set.Add(declared);
        }
        foreach (IdentifierNameSyntax name in nodes.OfType<IdentifierNameSyntax>())
        {
            if (meanings.TryGetValue(name.Identifier.ValueText, out HashSet<ISymbol?>? set)) set.Add(Model.Meaning(name, Cancellation).Symbol);
        }
        return meanings;
    }

    /// <summary>Notes what is executed as part of which node, once for all who ask.</summary>
    private void FindSpine(IReadOnlyList<SyntaxNode> nodes)
    {
        foreach (SyntaxNode node in _twins.Keys) AddAround(node, _aboveTwins);
        _spine.UnionWith(_aboveTwins);
        foreach (SyntaxNode node in Pins.Keys) AddAround(node, _spine);
        foreach (SyntaxNode node in nodes)
        {
            if (node is ForStatementSyntax or CommonForEachStatementSyntax or WhileStatementSyntax or DoStatementSyntax or LabeledStatementSyntax or YieldStatementSyntax or GotoStatementSyntax { RawKind: (int)SyntaxKind.GotoStatement }) AddAround(node, _spine);
        }

        static void AddAround(SyntaxNode node, HashSet<SyntaxNode> around)
        {
            // Of a function or query only what it is made of from outside is executed there.
            for (SyntaxNode? n = node; n is not null && around.Add(n); n = n.Parent is AnonymousFunctionExpressionSyntax or QueryExpressionSyntax ? null : n.Parent)
            {
            }
        }
    }

    private void ReadSummary()
    {
        MethodSummary summary = Analysis.Summary(Method, Cancellation);
        foreach ((SyntaxNode node, string reason) in summary.Pins)
        {
            if (node != null && IsElsewhere(node)) continue;
            if (node == null) BodyPin = Awaits ? null : reason;
            else if (node is InvocationExpressionSyntax call && Model.GetSymbolInfo(call, Cancellation).Symbol is IMethodSymbol invoke && BodyLowerer.CanCallTwin(call, invoke) && !IsWrittenOut(call))
            {
                AddTwin(call, TwinRole.Call, invoke);
                AtomicPins[call] = reason;
            }
            else if (InterfaceDispatch.Members(node, Model, Cancellation) is { Count: > 0 } members && !IsWrittenOut(node) && members.All(m => InterfaceDispatch.Classes(m.Member, Method.ContainingType, Model.Compilation, Cancellation).Count > 0))
            {
                foreach ((TwinRole role, IMethodSymbol member) in members) AddTwin(node, role, member);
                AtomicPins[node] = reason;
            }
            // A twin of another assembly asks what it is given before it calls it.
            else if (node is InvocationExpressionSyntax given && !IsWrittenOut(given) && Model.GetSymbolInfo(given, Cancellation).Symbol is IMethodSymbol method && !TwinRule.IsInCompilation(method, Model.Compilation) && TwinRule.HasTwin(method, Model.Compilation)) AtomicPins[given] = reason;
            else Pins[node] = reason;
        }
        foreach (CalleeSite site in summary.Callees)
        {
            if (IsElsewhere(site.Node)) continue;
            bool isTwin = site.Role != TwinRole.None && site.Callee is IMethodSymbol called && TwinRule.HasTwin(called, Model.Compilation) && !IsWrittenOut(site.Node) && !IsBaseOfAutomatic(site);
            if (isTwin && site.Role == TwinRole.Start)
            {
                _started[CallSiteGatherer.Name((InvocationExpressionSyntax)site.Node)!] = site.Member!;
                isTwin = false;
            }
            if (site.Role == TwinRole.Given) isTwin = !IsWrittenOut(site.Node);
            else if (isTwin) AddTwin(site.Node, site.Role, site.Member!);
            if (isTwin && site.On is { } on) _on[(site.Node, site.Role)] = on;
            Dictionary<SyntaxNode, string> pins = isTwin ? AtomicPins : Pins;
            if (site is { IsExact: false, Callee: IMethodSymbol method } && CompilationAnalysis.CanBeOverriddenElsewhere(method)) pins[site.Node] = $"{method.Name} may be overridden by code of another assembly";
            foreach (ISymbol target in Analysis.Targets(site))
            {
                if (Analysis.PinReason(target, Cancellation, site.IsUnseen) is { } reason) pins[site.Node] = $"{site.Callee.Name}: {reason}";
            }
        }
    }

    /// <summary>Whether a node belongs to the constructor, but not to this body: it stands in another part of the class.</summary>
    private bool IsElsewhere(SyntaxNode node) =>
        _elsewhere.Any(i => i.SyntaxTree == node.SyntaxTree && i.Span.Contains(node.Span)) || (_elsewhere.Count > 0 && node.SyntaxTree != Model.SyntaxTree);

    /// <summary>A place to be suspended at: what is before it in an expression is kept.</summary>
    private void AddAwaits()
    {
        if (!Awaits) return;
        foreach (AwaitExpressionSyntax node in Executed(Body).OfType<AwaitExpressionSyntax>())
        {
            AddTwin(node, TwinRole.Await, Method);
            if (AsyncMethods.Awaited(node).Call is not { } call || Twin(call, TwinRole.Call) is not { } called || !AsyncMethods.IsAwaited(called)) continue;
            // What is awaited is no task then.
            foreach (SyntaxNode around in call.Ancestors().TakeWhile(a => a != node.Parent)) Pins.Remove(around);
        }
    }

    private void AddTwin(SyntaxNode node, TwinRole role, IMethodSymbol method)
    {
        if (!_twins.TryGetValue(node, out Dictionary<TwinRole, IMethodSymbol>? twins)) _twins.Add(node, twins = new Dictionary<TwinRole, IMethodSymbol>());
        twins[role] = method;
    }

    /// <summary>What a lambda does is done where the lambda is called; its calls are made as written.</summary>
    private bool IsWrittenOut(SyntaxNode node) => node.Ancestors().TakeWhile(a => a != Syntax).Any(static a => a is AnonymousFunctionExpressionSyntax or QueryExpressionSyntax);

    /// <summary>The twin of an automatic accessor asks the object, which would come to the override that asks its base.</summary>
    private static bool IsBaseOfAutomatic(CalleeSite site) =>
        site.Role is TwinRole.Read or TwinRole.Write && SourceBodies.IsAutomatic((IMethodSymbol)site.Callee) && SummaryBuilder.IsOfBase(site.Node);
}
