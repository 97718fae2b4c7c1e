using System.Globalization;

namespace Comet.Tests.Fuzzing;

// Signatures first, so that every body can refer to every member; then the types are written.
internal sealed partial class ProgramGenerator
{
    private readonly List<CallTarget> _calls = [];
    private readonly List<FieldTarget> _fields = [];
    private readonly List<string> _statics = [];
    private readonly List<MethodDeclaration> _extensions = [];

    /// <summary>A method as it can be called: with the type parameters replaced, or as it is from within its own class.</summary>
    private sealed record CallTarget(MethodDeclaration Method, TypeRef Owner, TypeRef? Returns, IReadOnlyList<TypeRef> Parameters, TypeRef? Argument, bool IsOpen);

    /// <summary>A field as it can be named.</summary>
    private sealed record FieldTarget(FieldDeclaration Field, TypeRef Owner, TypeRef Type, bool IsOpen);

    private void Declare()
    {
        _catalog.AddRange([TypeRef.Int, TypeRef.Int, TypeRef.Int, TypeRef.Int, TypeRef.String, TypeRef.String, TypeRef.Bool, TypeRef.Long, TypeRef.Double, TypeRef.Char, TypeRef.Object]);
        if (Has(Constructs.Assignments))
            _catalog.AddRange([TypeRef.Byte, TypeRef.Nullable(TypeRef.Int)]);
        DeclareTypes();
        foreach (var type in _types)
        {
            if (type.Parameter is null)
                _catalog.AddRange([TypeRef.Of(type), TypeRef.Of(type)]);
            else
                _catalog.AddRange([TypeRef.Of(type, TypeRef.Int), TypeRef.Of(type, TypeRef.String)]);
        }

        AddComposedTypes();
        foreach (var type in _types)
            DeclareFields(type);
        foreach (var type in _types)
            DeclareMethods(type);
        AddTargets();
    }

    private void DeclareTypes()
    {
        TypeDeclaration? contract = null;
        if (Has(Constructs.Interfaces))
            _types.Add(contract = new TypeDeclaration("IPart", DeclarationKind.Interface) { IsUnmarked = Chance(45) });
        if (Has(Constructs.Patterns))
            _types.Add(new TypeDeclaration("Kind", DeclarationKind.Enum));
        if (Has(Constructs.Structs))
            _types.Add(new TypeDeclaration("Value1", DeclarationKind.Struct) { IsUnmarked = Chance(30) });
        if (Has(Constructs.Records))
        {
            _types.Add(new TypeDeclaration("Record1", DeclarationKind.Record));
            if (Chance(50))
                _types.Add(new TypeDeclaration("Record2", DeclarationKind.RecordStruct) { IsUnmarked = Chance(30) });
        }

        var count = _random.Next(1, 1 + _size);
        for (var i = 0; i < count; i++)
        {
            var type = new TypeDeclaration(string.Create(CultureInfo.InvariantCulture, $"Class{i}"), DeclarationKind.Class) { HasConstructorBody = Has(Constructs.Constructors) };
            var bases = _types.Where(t => t is { Kind: DeclarationKind.Class, Parameter: null }).ToList();
            if (Has(Constructs.Inheritance) && bases.Count > 0 && Chance(75))
            {
                type.Base = Pick(bases);
                type.Base.Derived.Add(type);
            }
            else if (contract is not null)
            {
                type.Interface = contract;
                contract.Derived.Add(type);
            }

            type.IsAbstract = Has(Constructs.Inheritance) && i == 0 && count > 1 && Chance(40);
            type.IsDisposable = Has(Constructs.Resources) && type.Base is null;
            type.IsComparable = Has(Constructs.Operators) && Has(Constructs.Collections) && type.Base is null;
            type.IsPrecise = Has(Constructs.Properties) && type.Base is not { IsPrecise: false } && Chance(45);
            type.HasEvent = Has(Constructs.Events) && !type.IsPrecise && Chance(70);
            _types.Add(type);
        }

        // An abstract class that nothing derives from could not be created.
        foreach (var type in _types.Where(t => t.IsAbstract && t.Derived.Count == 0))
            type.IsAbstract = false;
        if (contract is { Derived.Count: 0 })
            _types.Remove(contract);
        if (Has(Constructs.Generics))
            _types.Add(new TypeDeclaration("Generic1", DeclarationKind.Class) { Parameter = new TypeRef(TypeShape.Parameter, "T"), Constraint = Chance(40) ? "IComparable<T>" : "", IsPrecise = Has(Constructs.Properties) && Chance(30) });
        if (Has(Constructs.Unmarked))
            _types.Add(new TypeDeclaration("Unmarked1", Has(Constructs.Records) && Chance(50) ? DeclarationKind.Record : DeclarationKind.Class) { IsUnmarked = true });

        foreach (var type in _types.Where(t => t.Kind is not (DeclarationKind.Enum or DeclarationKind.Interface)))
        {
            var parameters = _random.Next(type.Kind is DeclarationKind.Record or DeclarationKind.RecordStruct ? 1 : 0, 3);
            for (var i = 0; i < parameters; i++)
                type.Constructor.Add(type.Parameter is { } parameter && i == 0 ? parameter : Pick([TypeRef.Int, TypeRef.Int, TypeRef.String, TypeRef.Long]));
        }
    }

    private void AddComposedTypes()
    {
        var elements = _catalog.Where(t => t.Shape is not (TypeShape.Object or TypeShape.Nullable)).ToList();
        var composed = new List<TypeRef> { TypeRef.Array(TypeRef.Int), TypeRef.Array(Pick(elements)) };
        if (Has(Constructs.Collections))
        {
            composed.AddRange([
                TypeRef.List(TypeRef.Int), TypeRef.List(Pick(elements)), TypeRef.Dictionary(TypeRef.Int, Pick(elements)), TypeRef.Dictionary(TypeRef.String, TypeRef.Int),
                TypeRef.Array(TypeRef.Array(TypeRef.Int)), TypeRef.Grid(Pick([TypeRef.Int, TypeRef.String])),
                TypeRef.Collection(Pick(["HashSet", "SortedSet", "Queue", "Stack", "LinkedList"]), Pick([TypeRef.Int, TypeRef.String])),
                TypeRef.Dictionary(TypeRef.Int, Pick(elements), Pick(["SortedDictionary", "SortedList"])),
                TypeRef.View(Pick(["IReadOnlyList", "IList", "ICollection", "IReadOnlyCollection"]), Pick([TypeRef.Int, TypeRef.String, Pick(elements)]))]);
        }

        if (Has(Constructs.Tuples))
            composed.AddRange([TypeRef.Tuple(TypeRef.Int, TypeRef.String), TypeRef.Tuple(TypeRef.Int, TypeRef.Int), TypeRef.Tuple(Pick(elements), Pick(elements), TypeRef.Int)]);
        if (Has(Constructs.Closures))
            composed.AddRange([TypeRef.Function(TypeRef.Int, TypeRef.Int), TypeRef.Function(TypeRef.Int, TypeRef.Int), TypeRef.Function(TypeRef.String, TypeRef.Bool)]);
        if (Has(Constructs.Closures) && Has(Constructs.Delegates))
            composed.AddRange([TypeRef.List(TypeRef.Function(TypeRef.Int, TypeRef.Int)), TypeRef.Array(TypeRef.Function(TypeRef.Int, TypeRef.Int)), TypeRef.Function(TypeRef.Int, Pick(elements))]);
        if (Has(Constructs.Iterators))
            composed.AddRange([TypeRef.Sequence(TypeRef.Int), TypeRef.Sequence(Pick([TypeRef.String, TypeRef.Int]))]);
        _catalog.AddRange(composed);
    }

    private void DeclareFields(TypeDeclaration type)
    {
        if (type.Kind == DeclarationKind.Interface || type.Interface is not null)
            type.Fields.Add(new FieldDeclaration("Weight", TypeRef.Int, IsStatic: false, type.Interface is not null && Chance(50) ? FieldForm.ComputedProperty : FieldForm.AutoProperty));
        if (type.Kind is DeclarationKind.Enum or DeclarationKind.Interface)
            return;
        for (var i = 0; i < type.Constructor.Count; i++)
        {
            var form = type.IsPrecise || type.Kind is DeclarationKind.Record or DeclarationKind.RecordStruct ? FieldForm.AutoProperty : FieldForm.Field;
            type.Fields.Add(new FieldDeclaration($"{type.Name}A{i}", type.Constructor[i], IsStatic: false, form));
        }

        if (type.Kind is DeclarationKind.Record or DeclarationKind.RecordStruct)
            return;
        var count = _random.Next(1, 5);
        for (var i = 0; i < count; i++)
        {
            var fieldType = type.Parameter is { } parameter && Chance(40) ? Pick([parameter, TypeRef.List(parameter), TypeRef.Array(parameter)]) : Pick(_catalog);

            // A structure cannot hold itself, and what holds an enumerator cannot move.
            if (fieldType.Shape is TypeShape.Sequence || (fieldType.Shape == TypeShape.Function && !Chance(60)) || (type.Kind == DeclarationKind.Struct && fieldType.IsValue && !fieldType.IsSimple)
                || (fieldType.Shape == TypeShape.Object && !Chance(40)))
                fieldType = TypeRef.Int;
            var isStatic = type.Kind == DeclarationKind.Class && Has(Constructs.Statics) && Chance(25);
            var form = (type.IsPrecise && !isStatic) || (type.Kind == DeclarationKind.Class && Has(Constructs.Properties) && Chance(40)) ? FieldForm.AutoProperty : FieldForm.Field;
            type.Fields.Add(new FieldDeclaration($"{type.Name}F{i}", fieldType, isStatic, form));
        }

        if (type.Kind == DeclarationKind.Class && Has(Constructs.Properties))
        {
            type.Fields.Add(new FieldDeclaration($"{type.Name}P", Pick([TypeRef.Int, TypeRef.String, TypeRef.Long]), IsStatic: false, FieldForm.ComputedProperty));
            if (type.Base is null)
                type.Fields.Add(new FieldDeclaration("this", TypeRef.Int, IsStatic: false, FieldForm.Indexer));
        }
    }

    private void DeclareMethods(TypeDeclaration type)
    {
        if (type.Kind == DeclarationKind.Enum)
            return;
        if (type.Kind == DeclarationKind.Interface)
        {
            type.Methods.Add(new MethodDeclaration(type, "Part", TypeRef.Int, [Depth(), new("a", TypeRef.Int, Passing.Value)]));
            type.Methods.Add(new MethodDeclaration(type, "Name", TypeRef.String, [Depth()]));
            if (Has(Constructs.References))
                type.Methods.Add(new MethodDeclaration(type, "TryPart", TypeRef.Bool, [Depth(), new("part", TypeRef.Int, Passing.Out)]));
            if (Has(Constructs.DefaultMethods))
                type.Methods.Add(new MethodDeclaration(type, "Extra", Pick(_catalog.Where(t => t.IsSimple).ToList()), [Depth(), new("a", Pick(_catalog), Passing.Value)]) { Dispatch = MethodDeclaration.InInterface });
            return;
        }

        foreach (var inherited in Overridable(type))
        {
            if (inherited.Dispatch == "abstract" || Chance(60))
                type.Methods.Add(inherited with { Owner = type, Dispatch = "override" });
        }

        foreach (var implemented in type.Interface?.Methods.Where(m => !m.IsInInterface || Chance(40)) ?? [])
            type.Methods.Add(implemented with { Owner = type, Dispatch = Has(Constructs.Inheritance) ? "virtual" : "" });

        var count = type.Kind == DeclarationKind.Class ? _random.Next(1, 2 + _size) : _random.Next(0, 1 + _size);
        for (var i = 0; i < count; i++)
            type.Methods.Add(DeclareMethod(type, i));
        if (Has(Constructs.Operators) && type.Parameter is null && (!type.IsUnmarked || type.Self.IsValue) && type.Kind is not DeclarationKind.Record)
        {
            var passing = Has(Additions.OperatorsByReference) ? Passing.In : Passing.Value;
            type.Methods.Add(new MethodDeclaration(type, "+", type.Self, [new("left", type.Self, passing), new("right", TypeRef.Int, passing)]) { IsStatic = true, IsOperator = true });
            type.Methods.Add(new MethodDeclaration(type, "explicit", TypeRef.Int, [new("value", type.Self, Passing.Value)]) { IsStatic = true, IsOperator = true });
            type.Methods.Add(new MethodDeclaration(type, "implicit", type.Self, [new("value", TypeRef.Int, passing)]) { IsStatic = true, IsOperator = true });
            type.Methods.Add(new MethodDeclaration(type, "-", type.Self, [new("value", type.Self, passing)]) { IsStatic = true, IsOperator = true });
            foreach (var comparison in new[] { "<", ">" })
                type.Methods.Add(new MethodDeclaration(type, comparison, TypeRef.Bool, [new("left", type.Self, Passing.Value), new("right", type.Self, passing)]) { IsStatic = true, IsOperator = true });
            if (Has(Additions.OperatorsInPlace) && type.Kind is DeclarationKind.Class or DeclarationKind.Struct)
            {
                type.Methods.Add(new MethodDeclaration(type, "+=", null, [new("right", TypeRef.Int, passing)]) { IsOperator = true });
                type.Methods.Add(new MethodDeclaration(type, "++", null, []) { IsOperator = true });
            }
        }
    }

    private static IEnumerable<MethodDeclaration> Overridable(TypeDeclaration type)
    {
        var seen = new HashSet<string>();
        for (var b = type.Base; b is not null; b = b.Base)
        {
            foreach (var method in b.Methods.Where(m => m.Dispatch is "virtual" or "abstract" or "override"))
            {
                if (seen.Add(method.Name))
                    yield return method;
            }
        }
    }

    private MethodDeclaration DeclareMethod(TypeDeclaration type, int index)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"{type.Name}M{index}");
        var isStatic = type.Kind == DeclarationKind.Class && Chance(25);
        var parameter = Has(Constructs.Generics) && type.Parameter is null && Chance(20) ? new TypeRef(TypeShape.Parameter, "U") : null;
        var bound = parameter is not null && Has(Constructs.Constraints) ? Pick(_types.Where(t => t.Kind is DeclarationKind.Interface || t is { Kind: DeclarationKind.Class, Parameter: null }).ToList()) : null;
        var own = parameter ?? type.Parameter;
        TypeRef Any() => own is not null && Chance(50) ? own : Pick(_catalog);

        var returns = Chance(12) ? null : Any();
        var parameters = new List<ParameterDeclaration> { Depth() };
        if (parameter is not null)
            parameters.Add(new ParameterDeclaration("g", parameter, Passing.Value));
        var count = _random.Next(0, 4);
        var isIterator = returns?.Shape == TypeShape.Sequence;
        var promise = Has(Constructs.Async) && type.Kind == DeclarationKind.Class && !isIterator && Chance(40) ? Pick(["Task", "Task", "ValueTask"]) : "";
        for (var i = 0; i < count; i++)
        {
            var passing = Has(Constructs.References) && !isIterator && promise.Length == 0 && Chance(30) ? Pick([Passing.Ref, Passing.Out, Passing.In]) : Passing.Value;
            parameters.Add(new ParameterDeclaration(string.Create(CultureInfo.InvariantCulture, $"a{i}"), Any(), passing));
        }

        if (Has(Constructs.Initializers) && Chance(30))
            parameters.Add(Chance(50) ? new("o", Pick([TypeRef.Int, TypeRef.String]), Passing.Optional) : new("rest", TypeRef.Array(TypeRef.Int), Passing.Params));
        var dispatch = !isStatic && type.Kind == DeclarationKind.Class && parameter is null && Has(Constructs.Inheritance) && Chance(50)
            ? type.IsAbstract && Chance(40) ? "abstract" : "virtual"
            : "";
        var isStream = Has(Constructs.Async) && isIterator && dispatch != "abstract" && type.Kind == DeclarationKind.Class && Chance(60);
        return new MethodDeclaration(type, name, returns, parameters)
        {
            IsStatic = isStatic,
            Dispatch = dispatch,
            Parameter = parameter,
            Bound = bound,
            IsIterator = isIterator && dispatch != "abstract",
            Promise = promise,
            IsStream = isStream,
        };
    }

    private static ParameterDeclaration Depth() => new("d", TypeRef.Int, Passing.Value);

    private void AddTargets()
    {
        foreach (var type in _types)
        {
            foreach (var field in type.Fields)
            {
                if (type.Parameter is null)
                {
                    _fields.Add(new FieldTarget(field, TypeRef.Of(type), field.Type, IsOpen: false));
                    continue;
                }

                _fields.Add(new FieldTarget(field, type.Self, field.Type, IsOpen: true));
                foreach (var argument in new[] { TypeRef.Int, TypeRef.String })
                    _fields.Add(new FieldTarget(field, TypeRef.Of(type, argument), field.Type.Close(argument), IsOpen: false));
            }

            // What is overridden is called through the base class, too; an own entry would only be the same call again.
            foreach (var method in type.Methods.Where(m => m.Dispatch != "override"))
            {
                if (type.Parameter is not null)
                {
                    Add(method, type.Self, null, isOpen: true);
                    foreach (var argument in new[] { TypeRef.Int, TypeRef.String })
                        Add(method, TypeRef.Of(type, argument), argument, isOpen: false);
                }
                else if (method.Bound is not null)
                {
                    foreach (var argument in method.Bound.Creatable().Append(method.Bound))
                        Add(method, TypeRef.Of(type), TypeRef.Of(argument), isOpen: false);
                }
                else if (method.Parameter is not null)
                {
                    foreach (var argument in new[] { TypeRef.Int, TypeRef.String, Pick(_catalog) })
                        Add(method, TypeRef.Of(type), argument, isOpen: false);
                }
                else
                {
                    Add(method, TypeRef.Of(type), null, isOpen: false);
                }
            }
        }

        void Add(MethodDeclaration method, TypeRef owner, TypeRef? argument, bool isOpen) => _calls.Add(new CallTarget(
            method, owner, method.Returns?.Close(argument), [.. method.Parameters.Select(p => p.Type.Close(argument))], method.Parameter is null ? null : argument, isOpen));
    }

    private void DeclareExtensions()
    {
        if (!Has(Constructs.Extensions))
            return;
        var owner = new TypeDeclaration("Extensions", DeclarationKind.Class);
        for (var i = 0; i < 2; i++)
        {
            var self = Pick(_catalog.Where(t => t.Shape is TypeShape.Int or TypeShape.String or TypeShape.Declared or TypeShape.List or TypeShape.Enum).ToList());
            _extensions.Add(new MethodDeclaration(owner, string.Create(CultureInfo.InvariantCulture, $"Extend{i}"), Pick([TypeRef.Int, TypeRef.Int, TypeRef.String, TypeRef.Bool]),
                [new("self", self, Passing.Value), Depth(), new("a", Pick(_catalog), Passing.Value)])
            { IsStatic = true });
        }
    }

    private void WriteExtensions()
    {
        if (_extensions.Count == 0)
            return;
        Line("[Offloadable]");
        Open("public static partial class Extensions");
        foreach (var method in _extensions)
            WriteMethod(method);
        Close();
        Line("");
    }

    /// <summary>A type as it can be used anywhere.</summary>
    private TypeRef Closed(TypeDeclaration type) => TypeRef.Of(type, type.Parameter is null ? null : Pick([TypeRef.Int, TypeRef.String]));

    private void WriteType(TypeDeclaration type)
    {
        if (!type.IsUnmarked && type.Kind != DeclarationKind.Enum)
            Line(type.IsPrecise ? "[Offloadable, Precise]" : "[Offloadable]");
        if (type.Kind == DeclarationKind.Enum)
        {
            Open($"public enum {type.Name}");
            Line("None, First, Second = 5, Third,");
            Close();
            Line("");
            return;
        }

        var keyword = type.Kind switch
        {
            DeclarationKind.Record => "partial record",
            DeclarationKind.Struct => "partial struct",
            DeclarationKind.RecordStruct => "partial record struct",
            DeclarationKind.Interface => "partial interface",
            _ => type.IsAbstract ? "abstract partial class" : "partial class",
        };
        var positional = type.Kind is DeclarationKind.Record or DeclarationKind.RecordStruct
            ? $"({string.Join(", ", type.Constructor.Select((t, i) => string.Create(CultureInfo.InvariantCulture, $"{t.Text} {type.Name}A{i}")))})"
            : "";
        var bases = new[] { type.Base?.Name, type.Interface?.Name, type.IsDisposable ? "IDisposable" : null, type.IsComparable ? $"IComparable<{type.Name}>" : null }.OfType<string>().ToList();
        Open($"public {keyword} {type.Name}{(type.Parameter is null ? "" : "<T>")}{positional}{(bases.Count == 0 ? "" : " : " + string.Join(", ", bases))}"
            + (type.Constraint.Length == 0 ? "" : " where T : " + type.Constraint));
        if (type.Kind == DeclarationKind.Interface)
        {
            foreach (var field in type.Fields)
                Line($"{field.Type.Text} {field.Name} {{ get; set; }}");
            foreach (var method in type.Methods)
            {
                if (method.IsInInterface)
                    WriteMethod(method);
                else
                    Line(Signature(method) + ";");
            }

            Close();
            Line("");
            return;
        }

        if (positional.Length == 0)
            WriteFieldsAndConstructor(type);
        foreach (var method in type.Methods)
            WriteMethod(method);
        if (type.HasEvent)
            WriteEvent(type);
        if (type.IsComparable)
        {
            _body = new Body(type, isStatic: false, TypeRef.Int) { Depth = "1", Budget = 6, Nesting = 2 };
            Line("");
            Open($"public int CompareTo({type.Name} other)");
            Line("if (other == null || !Fuel.Go()) return 1;");
            WriteStatements(1);
            Line($"return Trace.Mix({Operand(TypeRef.Int, 2)}).CompareTo({Operand(TypeRef.Int, 2)});");
            Close();
        }

        if (type.IsDisposable)
        {
            _body = new Body(type, isStatic: false, null) { Depth = "1", Budget = 8 };
            Open("public void Dispose()");
            Line("if (!Fuel.Go()) return;");
            Line($"Trace.Mix({_random.Next(100)});");
            WriteStatements(1);
            Close();
        }

        Close();
        Line("");
    }

    private void WriteEvent(TypeDeclaration type)
    {
        _body = new Body(type, isStatic: false, null) { Depth = "1", Budget = 4, Nesting = DeepestNesting };
        Line("");
        Line($"public event Action<int> {type.Name}E;");
        Line("");
        Open($"public void Raise{type.Name}(int a)");
        Line("if (!Fuel.Go()) return;");
        Line($"{type.Name}E?.Invoke({Pick(["a", "a + Trace.Mix(1)"])});");
        WriteStatements(1);
        Close();
    }

    private void WriteFieldsAndConstructor(TypeDeclaration type)
    {
        foreach (var field in type.Fields)
            WriteField(type, field);
        if (HasTable(type))
            WriteTable(type);
        WriteStaticsReset(type);
        if (type.Constructor.Count > 0 || type.HasConstructorBody || type.Kind == DeclarationKind.Struct)
        {
            _body = new Body(type, isStatic: false, null) { Depth = "2", Budget = 6 };
            var baseCall = type.Base is { } b ? $" : base({string.Join(", ", b.Constructor.Select(t => t == type.Parameter ? "default" : Literal(t)))})" : "";
            Line("");
            if (type.Constructor.Count == 0 && type.Kind == DeclarationKind.Struct)
                return;
            Open($"public {type.Name}({string.Join(", ", type.Constructor.Select((t, i) => string.Create(CultureInfo.InvariantCulture, $"{t.Text} p{i}")))}){baseCall}");
            for (var i = 0; i < type.Constructor.Count; i++)
                Line($"{type.Name}A{i} = p{i};");
            if (type.HasConstructorBody && type.Kind == DeclarationKind.Class)
            {
                Line("if (!Fuel.Go()) return;");
                for (var i = 0; i < type.Constructor.Count; i++)
                    _body.Locals.Add(new Local(string.Create(CultureInfo.InvariantCulture, $"p{i}"), type.Constructor[i], IsAssignable: true));
                _body.Nesting = 2;
                WriteStatements(_random.Next(1, 3));
                if (type.HasOwnTables && Chance(60))
                    Line($"{type.Name}T[{Index(1)}] = {Expression(TypeRef.Function(TypeRef.Int, TypeRef.Int), 2)};");
            }

            Close();
            if (HasChainedConstructor(type))
                WriteChainedConstructor(type);
        }
        else if (type.Base is { Constructor.Count: > 0 } b)
        {
            Line("");
            Open($"public {type.Name}() : base({string.Join(", ", b.Constructor.Select(Literal))})");
            Close();
        }
    }

    /// <summary>Whether a class has a constructor that calls another.</summary>
    private bool HasChainedConstructor(TypeDeclaration type) => Has(Additions.ChainedConstructors) && type is { Kind: DeclarationKind.Class, Parameter: null } && type.Constructor.Count > 0;

    private void WriteChainedConstructor(TypeDeclaration type)
    {
        _body = new Body(type, isStatic: true, null) { Depth = "2", Budget = 4, Nesting = DeepestNesting };
        _body.Locals.Add(new Local("other", type.Self, IsAssignable: false));
        Line("");
        var arguments = string.Join(", ", type.Constructor.Select(t => Expression(t, 2)));
        _body = new Body(type, isStatic: false, null) { Depth = "2", Budget = 4, Nesting = DeepestNesting };
        _body.Locals.Add(new Local("other", type.Self, IsAssignable: false));
        Open($"public {type.Name}({type.Name} other, char mark) : this({arguments})");
        Line("if (!Fuel.Go()) return;");
        WriteStatements(1);
        Close();
    }

    /// <summary>Whether a class has a table of delegates.</summary>
    private bool HasTable(TypeDeclaration type) => Has(Additions.DelegateTables) && type is { Kind: DeclarationKind.Class, IsPrecise: false, Parameter: null, IsUnmarked: false };

    private void WriteTable(TypeDeclaration type)
    {
        // One of the class's is never written to, since nothing would set it back.
        type.HasOwnTables = Chance(50);
        Line($"public {(type.HasOwnTables ? "" : "static ")}readonly Func<int, int>[] {type.Name}T =");
        Line("[");
        _indent++;
        Line("x => Trace.Mix(x) + 1,");
        Line("x => { for (int i = 0; i < 3 && Fuel.Go(); i++) x += Trace.Mix(i); return x; },");
        Line(Chance(50) ? "Trace.Mix," : "static x => Fuel.Go() ? Trace.Cut(\"text\" + x).Length : x,");
        Line("null,");
        _indent--;
        Line("];");
    }

    private void WriteField(TypeDeclaration type, FieldDeclaration field)
    {
        var modifiers = field.IsStatic ? "public static" : "public";
        _body = new Body(type, isStatic: true, null) { IsPure = true, Depth = "0" };
        var initial = type.Kind == DeclarationKind.Struct || field.Type.MentionsDeclared || field.Name.StartsWith(type.Name + "A", StringComparison.Ordinal) || Chance(20)
            ? "" : " = " + Creation(field.Type, 0);
        if (field.IsStatic)
            _statics.Add($"{field.Name} = {(initial.Length == 0 ? "default" : initial[" = ".Length..])};");
        switch (field.Form)
        {
            case FieldForm.Field or FieldForm.ReadOnlyField:
                Line($"{modifiers} {field.Type.Text} {field.Name}{initial};");
                break;
            case FieldForm.AutoProperty:
                Line($"{modifiers}{(type.IsPrecise && !field.IsStatic ? " partial" : "")} {field.Type.Text} {field.Name} {{ get; set; }}{(initial.Length == 0 ? "" : initial + ";")}");
                break;
            default:
                WriteAccessors(type, field);
                break;
        }
    }

    private void WriteStaticsReset(TypeDeclaration type)
    {
        if (_statics.Count == 0)
            return;
        Line("");
        Open($"internal static void Reset{type.Name}()");
        foreach (var assignment in _statics)
            Line(assignment);
        Close();
        _statics.Clear();
    }

    private void WriteAccessors(TypeDeclaration type, FieldDeclaration field)
    {
        var isIndexer = field.Form == FieldForm.Indexer;
        var backing = isIndexer ? "_items" : "_" + field.Name;
        Line("");
        Line(isIndexer ? $"private {(type.IsPrecise ? "readonly " : "")}{field.Type.Text}[] {backing} = new {field.Type.Text}[4];"
            : type.IsPrecise ? $"private partial {field.Type.Text} {backing} {{ get; set; }}"
            : $"private {field.Type.Text} {backing};");
        Line("");
        Open($"public {field.Type.Text} {(isIndexer ? "this[int index]" : field.Name)}");
        var slot = isIndexer ? backing + "[index & 3]" : backing;

        _body = new Body(type, isStatic: false, field.Type) { Depth = "1", Budget = 5, Nesting = 2 };
        if (isIndexer)
            _body.Locals.Add(new Local("index", TypeRef.Int, IsAssignable: true));
        Open("get");
        Line($"if (!Fuel.Go()) return {slot};");
        WriteStatements(1);
        Line($"return {slot};");
        Close();
        Line("");

        _body = new Body(type, isStatic: false, null) { Depth = "1", Budget = 5, Nesting = 2 };
        _body.Locals.Add(new Local("value", field.Type, IsAssignable: true));
        if (isIndexer)
            _body.Locals.Add(new Local("index", TypeRef.Int, IsAssignable: true));
        Open("set");
        Line($"{slot} = value;");
        Line("if (!Fuel.Go()) return;");
        WriteStatements(1);
        Close();
        Close();
    }

    private static string Signature(MethodDeclaration method)
    {
        var parameters = method.Parameters.Select(p => p.Passing switch
        {
            Passing.Ref => $"ref {p.Type.Text} {p.Name}",
            Passing.Out => $"out {p.Type.Text} {p.Name}",
            Passing.In => $"in {p.Type.Text} {p.Name}",
            Passing.Params => $"params {p.Type.Text} {p.Name}",
            Passing.Optional => $"{p.Type.Text} {p.Name} = {(p.Type.Shape == TypeShape.Int ? "7" : "\"opt\"")}",
            _ => $"{p.Type.Text} {p.Name}",
        });
        var list = (method.Owner.Name == "Extensions" ? "this " : "") + string.Join(", ", parameters);
        if (method.IsOperator)
            return method.Name is "explicit" or "implicit" ? $"{method.Name} operator {method.Returns!.Text}({list})" : $"{method.Returns?.Text ?? "void"} operator {method.Name}({list})";
        return $"{Result(method)} {method.Name}{(method.Parameter is null ? "" : "<U>")}({list})" + (method.Bound is null ? "" : $" where U : {method.Bound.Name}");
    }

    private static string Result(MethodDeclaration method) =>
        method.IsStream ? $"IAsyncEnumerable<{method.Returns!.Element!.Text}>" : !method.IsAsync ? method.Returns?.Text ?? "void" : method.Returns is null ? method.Promise : $"{method.Promise}<{method.Returns.Text}>";

    private void WriteMethod(MethodDeclaration method)
    {
        Line("");
        var modifiers = "public " + (method.IsStatic ? "static " : "") + (method.Dispatch.Length == 0 || method.IsInInterface ? "" : method.Dispatch + " ")
            + (method.IsAsync && method.Dispatch != "abstract" ? "async " : "");
        if (method.Dispatch == "abstract")
        {
            Line($"{modifiers}{Signature(method)};");
            return;
        }

        _body = new Body(method.Owner, method.IsStatic, method.Returns)
        {
            Budget = _random.Next(6, 8 + (6 * _size)),
            IsAsync = method.IsAsync,
            IsIterator = method.IsIterator,
            Method = method.Name,
            Jumps = new Jumps(CanReturn: true, CanBreak: false, CanContinue: false, CanYield: method.IsIterator, Label: null),
        };
        foreach (var parameter in method.Parameters.Where(p => p.Name != "d"))
        {
            var isByReference = parameter.Passing is Passing.Ref or Passing.Out or Passing.In;
            _body.Locals.Add(new Local(parameter.Name, parameter.Type, IsAssignable: parameter.Passing != Passing.In, isByReference));
        }

        Open(modifiers + Signature(method));
        foreach (var parameter in method.Parameters.Where(p => p.Passing == Passing.Out))
            Line($"{parameter.Name} = default;");
        var give = method.IsIterator ? "yield break" : method.Returns is null ? "return" : $"return {Default(method.Returns)}";
        if (method.IsOperator)
        {
            Line($"if (!Fuel.Go()) {give};");
            _body.Depth = "1";
            _body.Budget = 6;
            _body.Nesting = 1;
        }
        else
        {
            Line($"if (d <= 0 || !Fuel.Go()) {give};");
        }

        if (method.Bound is not null)
        {
            var seen = Declare(TypeRef.Of(method.Bound));
            Line($"{method.Bound.Name} {seen.Name} = g;");
            if (method.Bound.Kind == DeclarationKind.Interface)
                Line($"Trace.Mix(g.Part(d - 1, {Operand(TypeRef.Int, 2)}));");
        }

        if (!_body.Owner!.IsUnmarked && !method.IsIterator && Chance(15))
        {
            // Sometimes one expression is all there is.
            Line(method.Returns is null ? $"Trace.Mix({Expression(TypeRef.Int, 4)});" : $"return {Expression(method.Returns, 4)};");
        }
        else
        {
            if (method.IsAsync && Chance(40))
                Line("await Task.Yield();");
            WriteStatements(_random.Next(1, 3 + _size));
            if (Chance(80))
                WriteLocals();
            if (method.IsIterator)
                Line($"yield return {Expression(method.Returns!.Element!, 2)};");
            else if (method.Returns == TypeRef.Int && !method.IsStatic && !method.IsAsync && HasTable(method.Owner) && Chance(60))
                Line($"return {method.Owner.Name}T[{Index(1)}]({Operand(TypeRef.Int, 2)});");
            else if (method.Returns is not null)
                Line($"return {Expression(method.Returns, 3)};");
        }

        Close();
    }

    /// <summary>What a method gives that must not go on.</summary>
    private static string Default(TypeRef type) => type.Shape switch
    {
        TypeShape.String => "\"\"",
        TypeShape.Sequence => "[]",
        _ => "default",
    };
}
