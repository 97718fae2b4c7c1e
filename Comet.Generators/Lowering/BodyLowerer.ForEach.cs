using System;
using System.Collections.Generic;
using System.Linq;
using Comet.Generators.Analysis;
using Comet.Generators.Gathering;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Comet.Generators.Lowering;

/// <summary>
/// <c>foreach</c>. Arrays and strings are gone through by index; collections of the library by cursors, which can cross where the library's own enumerators cannot; what the
/// program itself makes an enumerator for, by that enumerator, an object or structure like any other.
/// </summary>
internal sealed partial class BodyLowerer
{
    private void LowerForEach(CommonForEachStatementSyntax loop)
    {
        ITypeSymbol? type = Model.GetTypeInfo(loop.Expression).Type;
        if (WhyAtomic(loop) is { } reason)
        {
            EmitAtomic(loop, reason);
            return;
        }
        if (!IsAwaited(loop) && _context.Pins.TryGetValue(loop, out string? pin))
        {
            EmitAtomic(loop, pin);
            return;
        }
        HoistDesignations(loop.Expression);
        if (IsAwaited(loop)) LowerAwaitForEach(loop);
        else if (type is IArrayTypeSymbol or { SpecialType: SpecialType.System_String }) LowerForEachIndexed(loop, type);
        else if (type is INamedTypeSymbol named && CursorOf(named) is { } cursor) LowerForEachCursor(loop, LowerTop(loop.Expression), cursor);
        else if (type is INamedTypeSymbol { TypeKind: TypeKind.Interface } known && SequenceOf(loop) is { } sequence)
        {
            if (IsDictionaryInterface(known)) LowerForEachDictionaryInterface(loop, known, sequence);
            else LowerForEachSequence(loop, AtHomeIfUnknown(loop, LowerTop(loop.Expression), type, sequence), sequence.TypeArguments[0], WhyNotPortable(type));
        }
        else if (type != null && OwnIterator(loop) is { } get) LowerForEachOwnIterator(loop, type, get);
        else if (type != null && OwnEnumerator(loop) is { } enumerator) LowerForEachEnumerator(loop, type, enumerator);
        else EmitAtomic(loop, $"an enumerator of {type?.ToDisplayString(SymbolDisplayFormat.CSharpShortErrorMessageFormat)} cannot be suspended");
    }

    private string? WhyAtomic(CommonForEachStatementSyntax loop)
    {
        if (IsAwaited(loop) && WhyNotStream(loop) is { } unknown) return unknown;
        if (HasUnsuspendableDesignation(loop.Expression) is { } designation) return designation;
        if (loop is ForEachStatementSyntax each) return Model.GetDeclaredSymbol(each) is { } local ? WhyNotSlot(local) : null;
        return HasUnsuspendableDesignation(((ForEachVariableStatementSyntax)loop).Variable);
    }

    // foreach (T x in a) S   ->   a' = a; i' = 0; goto Test; Body: x = a'[i']; S; Next: i'++; (poll) Test: if (i' < a'.Length) goto Body; Break:
    private void LowerForEachIndexed(CommonForEachStatementSyntax loop, ITypeSymbol type)
    {
        Slot array = _context.NewSpill(type), index = _context.NewSpill(Model.Compilation.GetSpecialType(SpecialType.System_Int32));
        EmitAssignment(array, LowerTop(loop.Expression));
        EmitAssignment(index, new Fragment("0"));
        Fragment Over(string text) => new Fragment(text) { Uses = { array, index } };
        string element = type is IArrayTypeSymbol { Rank: > 1 } many ? $"global::Comet.Runtime.Lowered.ElementAt<{BodyContext.TypeText(many.ElementType)}>({array.Name}, {index.Name})" : $"{array.Name}[{index.Name}]";
        LowerForEachBody(
            loop,
            condition: () => Over($"{index.Name} < {array.Name}.Length"),
            element: () => Over(element),
            next: () => EmitCode(new Fragment($"{index.Name}++;") { Uses = { index } }),
            rounds: IsTight(loop) ? TightLoopRounds : 1);
    }

    // foreach (T x in list) S   ->   c = new ListCursor<T>(list); goto Test; Body: x = c.Current; S; Next: (poll) Test: if (c.MoveNext()) goto Body; Break:
    private void LowerForEachCursor(CommonForEachStatementSyntax loop, Fragment collection, CursorShape shape)
    {
        string? whyNotPortable = PortableTypes.Of(shape.Collection, Model.Compilation) is { IsPortable: false } verdict ? verdict.Reason : null;
        Slot cursor = _context.NewCursor(shape.Cursor, whyNotPortable);
        EmitAssignment(cursor, Combine($"new {cursor.Type}({string.Format(shape.Owner, NotNull(collection, shape.Collection))})", collection));
        string? pin = whyNotPortable == null ? null : $"the collection cannot cross: {whyNotPortable}";
        Fragment Over(string text) => new Fragment(text) { Uses = { cursor }, Pin = pin };
        LowerForEachBody(loop, condition: () => Over($"{cursor.Name}.MoveNext()"), element: () => Over($"{cursor.Name}.Current{shape.Part}"), next: null, rounds: 1);
    }

    /// <summary>A collection to go through. If it is missing the exception comes from the user's code, as its source tells.</summary>
    private static string NotNull(Fragment collection, ITypeSymbol type) => type.IsReferenceType ? $"({collection.Text}) ?? throw new global::System.NullReferenceException()" : collection.Text;

    // if (the collection is a dictionary) goto Known; (by sequence) goto End; Known: (by cursor) End:
    private void LowerForEachDictionaryInterface(CommonForEachStatementSyntax loop, INamedTypeSymbol type, INamedTypeSymbol enumerable)
    {
        INamedTypeSymbol dictionary = Library("System.Collections.Generic.Dictionary`2", type);
        string text = BodyContext.TypeText(dictionary);
        Slot source = Keep(LowerTop(loop.Expression), type);
        int number = _context.NextLabel();
        EmitConditionalJump(Combine($"{source.Name} is null || {source.Name}.GetType() == typeof({text})", Use(source)), when: true, Goto($"__Known{number}"));
        LowerForEachSequence(loop, AtHomeIfUnknown(loop, Use(source), type, enumerable), enumerable.TypeArguments[0], WhyNotPortable(type));
        EmitGoto($"__EndKnown{number}");
        EmitLabel($"__Known{number}");
        using (_context.NameAnew()) LowerForEachCursor(loop, Use(source), new CursorShape(Library("Comet.Runtime.DictionaryCursor`2", type), dictionary, $"({text}){{0}}"));
        EmitLabel($"__EndKnown{number}");
    }

    // foreach (T x in s) S   ->   c = new SequenceCursor<T>(s); try { while (c.MoveNext__Comet(__t)) { x = c.Current; S } } finally { c.Dispose__Comet(__t); }
    private void LowerForEachSequence(CommonForEachStatementSyntax loop, Fragment sequence, ITypeSymbol elementType, string? whyNotPortable)
    {
        INamedTypeSymbol type = Model.Compilation.GetTypeByMetadataName("Comet.Runtime.SequenceCursor`1")!.Construct(elementType);
        // Both say alike how they end, as continuing an iterator method does: by whether there is another element.
        IMethodSymbol moveNext = Model.Compilation.GetSpecialType(SpecialType.System_Collections_IEnumerator).GetMembers(nameof(System.Collections.IEnumerator.MoveNext)).OfType<IMethodSymbol>().Single();
        Slot cursor = _context.NewCursor(type, whyNotPortable);
        string? pin = whyNotPortable == null ? null : $"the collection cannot cross: {whyNotPortable}";
        EmitAssignment(cursor, Combine($"new {cursor.Type}({NotNull(sequence, TypeOf(loop.Expression))}, __t)", sequence));
        Fragment Over(string member) => new Fragment($"{cursor.Name}.{member}") { Uses = { cursor }, Pin = pin };
        void Body() => LowerForEachBody(
            loop,
            condition: () =>
            {
                Slot moved = _context.NewResult(Model.Compilation.GetSpecialType(SpecialType.System_Boolean));
                EmitTwinCall(Over($"MoveNext{TwinRule.TwinSuffix}(__t)"), moveNext, moved);
                return Use(moved);
            },
            element: () => Over("Current"),
            next: null,
            rounds: 1);
        LowerTryMovedFinally(loop.Span, Body, () => EmitTwinCall(Over($"Dispose{TwinRule.TwinSuffix}(__t)"), moveNext, result: null));
    }

    // foreach (T x in s) S, where s.GetEnumerator() is an iterator method   ->   e = s.GetEnumerator__Comet(__t); (by sequence)
    private void LowerForEachOwnIterator(CommonForEachStatementSyntax loop, ITypeSymbol type, IMethodSymbol get)
    {
        Slot source = Keep(LowerTop(loop.Expression), type), enumerator = _context.NewSpill(get.ReturnType);
        // An override may have to go home before it is called as it is written.
        EmitTwinCall(Combine($"{source.Name}.{TwinRule.TwinName(get)}(__t)", Use(source)), get, enumerator);
        LowerForEachSequence(loop, Use(enumerator), Iterators.ElementType(get)!, WhyNotPortable(get.ReturnType));
    }

    /// <summary>An enumerator that does not cross would hold up a thread that must go home in the middle of the loop. So it goes home first, if nothing is known of the sequence.</summary>
    private Fragment AtHomeIfUnknown(CommonForEachStatementSyntax loop, Fragment sequence, ITypeSymbol type, INamedTypeSymbol enumerable)
    {
        if (WhyNotPortable(type) is not null || _context.Pins.Concat(_context.AtomicPins).FirstOrDefault(p => loop.Statement.Span.Contains(p.Key.Span)) is not { Value: { } reason }) return sequence;
        Slot source = Keep(sequence, type);
        Emit(new GoHome(++_points, reason, Combine($"!global::Comet.Runtime.SequenceCursor<{BodyContext.TypeText(enumerable.TypeArguments[0])}>.Knows({source.Name})", Use(source))));
        return Use(source);
    }

    private string? WhyNotPortable(ITypeSymbol type) => PortableTypes.Of(type, Model.Compilation) is { IsPortable: false } verdict ? verdict.Reason : null;

    /// <summary>The iterator method that gives the enumerator of a collection of the program's own; null if it is no such method, or has no twin.</summary>
    private IMethodSymbol? OwnIterator(CommonForEachStatementSyntax loop) =>
        Model.GetForEachStatementInfo(loop).GetEnumeratorMethod is { } get && TwinRule.Definition(get) is { IsIterator: true, IsExtensionMethod: false, Parameters.IsEmpty: true } && Iterators.ElementType(get) != null
        && TwinRule.HasTwin(get, Model.Compilation) && !HasNoName(Model.GetTypeInfo(loop.Expression).Type!) ? get : null;

    /// <summary>
    /// The interface by which what is enumerated is known, if it may be more than what a library call returns: that is enumerated as it is written, since no enumerator of such can cross.
    /// </summary>
    private INamedTypeSymbol? SequenceOf(CommonForEachStatementSyntax loop)
    {
        if (Unparenthesized(loop.Expression) is InvocationExpressionSyntax call && _context.Twin(call, TwinRole.Call) is null && Model.GetSymbolInfo(call).Symbol is IMethodSymbol method && !TwinRule.IsInCompilation(method, Model.Compilation)) return null;
        return Model.GetForEachStatementInfo(loop).GetEnumeratorMethod?.ContainingType is { TypeKind: TypeKind.Interface, TypeArguments.Length: 1 } enumerable ? enumerable : null;
    }

    private static bool IsDictionaryInterface(INamedTypeSymbol type) =>
        RunAnywhereTable.MetadataName(type.OriginalDefinition) is "System.Collections.Generic.IDictionary`2" or "System.Collections.Generic.IReadOnlyDictionary`2";

    /// <summary>The program's own enumerator, if it can be held in a frame: one whose methods are known, and that crosses.</summary>
    private INamedTypeSymbol? OwnEnumerator(CommonForEachStatementSyntax loop)
    {
        ForEachStatementInfo info = Model.GetForEachStatementInfo(loop);
        return info is { GetEnumeratorMethod: { ReturnType: INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct, IsRefLikeType: false } enumerator, RefKind: RefKind.None } get, MoveNextMethod: { } next, CurrentProperty: not null }
            && TwinRule.IsInCompilation(enumerator, Model.Compilation) && get.Parameters.Length == (get.IsExtensionMethod && get.ReducedFrom is null ? 1 : 0) && next.Parameters.Length == 0
            && !HasNoName(Model.GetTypeInfo(loop.Expression).Type!) && PortableTypes.Of(enumerator, Model.Compilation).IsPortable ? enumerator : null;
    }

    // foreach (T x in s) S   ->   e = s.GetEnumerator(); try { while (e.MoveNext()) { x = e.Current; S } } finally { e.Dispose(); }
    private void LowerForEachEnumerator(CommonForEachStatementSyntax loop, ITypeSymbol type, INamedTypeSymbol enumeratorType)
    {
        ForEachStatementInfo info = Model.GetForEachStatementInfo(loop);
        Slot source = Keep(LowerTop(loop.Expression), type), enumerator = _context.NewSpill(enumeratorType);
        EmitImplicitCall(Use(source), info.GetEnumeratorMethod!, _context.Twin(loop, TwinRole.GetEnumerator), enumerator);
        void Body() => LowerForEachBody(
            loop,
            condition: () =>
            {
                if (_context.Twin(loop, TwinRole.MoveNext) is not { } next) return Combine($"{enumerator.Name}.MoveNext()", Use(enumerator));
                Slot moved = _context.NewResult(Model.Compilation.GetSpecialType(SpecialType.System_Boolean));
                EmitImplicitCall(Use(enumerator), next, next, moved);
                return Use(moved);
            },
            element: () => Combine($"{enumerator.Name}.Current", Use(enumerator)),
            next: null,
            rounds: 1);
        if (info.DisposeMethod is null && (enumeratorType.IsValueType || enumeratorType.IsSealed)) Body();
        else LowerResource(enumerator, loop, loop.Span, Body);
    }

    /// <summary>A call without arguments that the source does not show.</summary>
    private void EmitImplicitCall(Fragment receiver, IMethodSymbol method, IMethodSymbol? twin, Slot result)
    {
        string name = twin == null ? method.Name : TwinRule.TwinName(twin), thread = twin == null ? "" : "__t";
        string text = !method.IsExtensionMethod ? $"{receiver.Text}.{name}({thread})"
            : $"{BodyContext.TypeText(method.ContainingType)}.{name}({(thread.Length == 0 ? "" : thread + ", ")}{receiver.Text})";
        if (twin != null) EmitTwinCall(Combine(text, receiver), twin, result);
        else EmitAssignment(result, Combine(text, receiver));
    }

    private void LowerForEachBody(CommonForEachStatementSyntax loop, Func<Fragment> condition, Func<Fragment> element, Action? next, int rounds)
    {
        Action<Fragment> assign;
        if (loop is ForEachStatementSyntax each)
        {
            ILocalSymbol local = Model.GetDeclaredSymbol(each)!;
            Slot slot = _context.AddSlot(local, local.Type, local.Name);
            bool isSame = SymbolEqualityComparer.Default.Equals(Model.GetForEachStatementInfo(loop).ElementType, local.Type);
            assign = value =>
            {
                if (!isSame) value.Text = $"({slot.Type}){value.Text}";
                EmitAssignment(slot, value);
            };
        }
        else
        {
            ExpressionSyntax variable = ((ForEachVariableStatementSyntax)loop).Variable;
            HoistDesignations(variable);
            assign = value =>
            {
                Fragment target = Render(variable);
                target.Text = $"{target.Text} = {value.Text};";
                target.Absorb(value);
                EmitCode(target);
            };
        }
        EmitLoop(
            loop,
            body: () =>
            {
                assign(element());
                LowerEmbedded(loop.Statement);
            },
            next,
            condition,
            rounds);
    }

    /// <summary>The cursor for a collection type; null if there is none.</summary>
    private CursorShape? CursorOf(INamedTypeSymbol type)
    {
        const string generic = "System.Collections.Generic.";
        string name = RunAnywhereTable.MetadataName(type.OriginalDefinition);
        if (!name.StartsWith(generic, StringComparison.Ordinal) || !FrameworkTypes.IsFramework(type.ContainingAssembly)) return null;
        const string owner = "global::Comet.Runtime.DictionaryParts.DictionaryOf({0})";
        switch (name.Substring(generic.Length))
        {
            case "List`1": return new CursorShape(Library("Comet.Runtime.ListCursor`1", type), type);
            case "Dictionary`2": return new CursorShape(Library("Comet.Runtime.DictionaryCursor`2", type), type);
            case "Dictionary`2+KeyCollection": return CursorOf(type.ContainingType)! with { Owner = owner, Part = ".Key" };
            case "Dictionary`2+ValueCollection": return CursorOf(type.ContainingType)! with { Owner = owner, Part = ".Value" };
            case "SortedDictionary`2+KeyCollection": return CursorOf(type.ContainingType)! with { Owner = owner, Part = ".Key" };
            case "SortedDictionary`2+ValueCollection": return CursorOf(type.ContainingType)! with { Owner = owner, Part = ".Value" };
            case "HashSet`1" or "Queue`1" or "Stack`1" or "LinkedList`1" or "SortedSet`1":
                return CursorOver($"Comet.Runtime.{type.Name}Source`1", type, type, type.TypeArguments[0]);
            case "SortedDictionary`2" or "SortedList`2":
                return CursorOver($"Comet.Runtime.{type.Name}Source`2", type, type, Library("System.Collections.Generic.KeyValuePair`2", type));
            default: return null;
        }
    }

    private CursorShape CursorOver(string source, INamedTypeSymbol arguments, INamedTypeSymbol collection, ITypeSymbol element) =>
        new(Model.Compilation.GetTypeByMetadataName("Comet.Runtime.Cursor`3")!.Construct(Library(source, arguments), collection.WithNullableAnnotation(NullableAnnotation.NotAnnotated), element), collection);

    /// <summary>A generic type of the library with the type arguments of another.</summary>
    private INamedTypeSymbol Library(string name, INamedTypeSymbol arguments) => Model.Compilation.GetTypeByMetadataName(name)!.Construct(arguments.TypeArguments, arguments.TypeArgumentNullableAnnotations);

    /// <summary>A cursor and how to go through a collection by it.</summary>
    /// <param name="Cursor">The cursor's type.</param>
    /// <param name="Collection">The type of what it stands in.</param>
    /// <param name="Owner">What it stands in, as made of what is enumerated.</param>
    /// <param name="Part">The part of its elements that is wanted.</param>
    private sealed record CursorShape(INamedTypeSymbol Cursor, ITypeSymbol Collection, string Owner = "{0}", string Part = "");
}
