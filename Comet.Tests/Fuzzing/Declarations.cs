namespace Comet.Tests.Fuzzing;

/// <summary>What a declared type is.</summary>
internal enum DeclarationKind
{
    Class,
    Record,
    Struct,
    RecordStruct,
    Interface,
    Enum,
}

/// <summary>A type that a generated program declares. Signatures are there before any body is.</summary>
internal sealed class TypeDeclaration(string name, DeclarationKind kind)
{
    public string Name { get; } = name;

    public DeclarationKind Kind { get; } = kind;

    public TypeDeclaration? Base { get; set; }

    public TypeDeclaration? Interface { get; set; }

    public bool IsAbstract { get; set; }

    /// <summary>Whether the mark is missing, so that it stays at home.</summary>
    public bool IsUnmarked { get; set; }

    /// <summary>Whether its objects tell when they are written to, so that all it has are properties that are generated.</summary>
    public bool IsPrecise { get; set; }

    /// <summary>Whether it has an event, and a method that raises it.</summary>
    public bool HasEvent { get; set; }

    /// <summary>Whether each of its objects has a table of delegates.</summary>
    public bool HasOwnTables { get; set; }

    /// <summary>The type parameter of a generic class.</summary>
    public TypeRef? Parameter { get; set; }

    /// <summary>What follows <c>where T :</c>; empty if nothing does.</summary>
    public string Constraint { get; set; } = "";

    public List<TypeDeclaration> Derived { get; } = [];

    public List<FieldDeclaration> Fields { get; } = [];

    public List<MethodDeclaration> Methods { get; } = [];

    /// <summary>The parameters of the constructor, or of the record; simple types and the type parameter only.</summary>
    public List<TypeRef> Constructor { get; } = [];

    /// <summary>Whether the constructor has a body with statements.</summary>
    public bool HasConstructorBody { get; set; }

    public bool IsDisposable { get; set; }

    /// <summary>Whether its objects can be sorted, by a method of its own.</summary>
    public bool IsComparable { get; set; }

    /// <summary>How it is written inside itself.</summary>
    public TypeRef Self => TypeRef.Of(this, Parameter);

    public bool IsOrDerivesFrom(TypeDeclaration other) => this == other || Base?.IsOrDerivesFrom(other) == true || Interface == other;

    /// <summary>It and what is derived from it, at any depth, that can be created.</summary>
    public IEnumerable<TypeDeclaration> Creatable() => (IsAbstract || Kind == DeclarationKind.Interface ? [] : new[] { this }).Concat(Derived.SelectMany(d => d.Creatable()));
}

/// <summary>A field, or a property with a field's or an own body.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">Its type, in terms of the class.</param>
/// <param name="IsStatic">Whether it belongs to the class.</param>
/// <param name="Form">How it is declared.</param>
internal sealed record FieldDeclaration(string Name, TypeRef Type, bool IsStatic, FieldForm Form);

/// <summary>How a field or property is declared.</summary>
internal enum FieldForm
{
    Field,
    ReadOnlyField,
    AutoProperty,
    ComputedProperty,
    Indexer,
}

/// <summary>How a parameter is passed.</summary>
internal enum Passing
{
    Value,
    Ref,
    Out,
    In,
    Optional,
    Params,
}

/// <summary>A parameter.</summary>
internal sealed record ParameterDeclaration(string Name, TypeRef Type, Passing Passing);

/// <summary>A method. The first parameter of each is the depth that is left, <c>d</c>.</summary>
internal sealed record MethodDeclaration(TypeDeclaration Owner, string Name, TypeRef? Returns, IReadOnlyList<ParameterDeclaration> Parameters)
{
    /// <summary>The dispatch of a method with a body in an interface.</summary>
    public const string InInterface = "default";

    public bool IsStatic { get; init; }

    /// <summary>Modifiers for dispatch: empty, virtual, abstract, override; <see cref="InInterface"/> for a method with a body in an interface.</summary>
    public string Dispatch { get; init; } = "";

    /// <summary>The type parameter of a generic method.</summary>
    public TypeRef? Parameter { get; init; }

    /// <summary>What the type parameter of a generic method must be.</summary>
    public TypeDeclaration? Bound { get; init; }

    public bool IsIterator { get; init; }

    public bool IsOperator { get; init; }

    /// <summary>What wraps the result of an <c>async</c> method, <c>Task</c> or <c>ValueTask</c>; empty for all others.</summary>
    public string Promise { get; init; } = "";

    /// <summary>Whether it is an <c>async</c> iterator.</summary>
    public bool IsStream { get; init; }

    public bool IsAsync => Promise.Length > 0 || IsStream;

    /// <summary>Whether classes may leave the method to their interface.</summary>
    public bool IsInInterface => Dispatch == InInterface;
}
