namespace Comet.Tests.Fuzzing;

/// <summary>A variable that a body can name.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">Its type.</param>
/// <param name="IsAssignable">Whether it may be written to.</param>
/// <param name="IsByReference">Whether it is a <c>ref</c>, <c>out</c> or <c>in</c> parameter, which lambdas cannot capture.</param>
internal sealed record Local(string Name, TypeRef Type, bool IsAssignable, bool IsByReference = false);

/// <summary>Which jumps are allowed where a statement stands.</summary>
internal readonly record struct Jumps(bool CanReturn, bool CanBreak, bool CanContinue, bool CanYield, string? Label);

/// <summary>The body that is being written, and what can be named at the place that has been reached.</summary>
internal sealed class Body(TypeDeclaration? owner, bool isStatic, TypeRef? returns)
{
    public TypeDeclaration? Owner { get; } = owner;

    public bool IsStatic { get; } = isStatic;

    /// <summary>What <c>return</c> gives; null for nothing.</summary>
    public TypeRef? Returns { get; set; } = returns;

    public List<Local> Locals { get; } = [];

    public Jumps Jumps { get; set; } = new(CanReturn: true, CanBreak: false, CanContinue: false, CanYield: false, Label: null);

    /// <summary>What is passed on as the depth that is left.</summary>
    public string Depth { get; set; } = "d - 1";

    public int Nesting { get; set; }

    /// <summary>How many expressions may still be written.</summary>
    public int Budget { get; set; } = 100;

    public bool IsIterator { get; init; }

    /// <summary>Whether it is of an <c>async</c> method.</summary>
    public bool IsAsync { get; init; }

    /// <summary>How many blocks are around the place that no <c>await</c> may stand in.</summary>
    public int Undivided { get; set; }

    /// <summary>Whether <c>await</c> may stand at the place that has been reached.</summary>
    public bool CanAwait => IsAsync && !IsInFunction && Undivided == 0;

    /// <summary>The name of the method, if it is one.</summary>
    public string? Method { get; init; }

    /// <summary>Whether the place is inside of a lambda or local function.</summary>
    public bool IsInFunction { get; set; }

    /// <summary>Whether what is written must neither call nor assign: a filter, or a field's initializer.</summary>
    public bool IsPure { get; set; }

    /// <summary>Whether <c>this</c> can be used.</summary>
    public bool HasThis => !IsStatic && Owner is not null && !(IsInFunction && Owner.Kind is DeclarationKind.Struct or DeclarationKind.RecordStruct);

    public IEnumerable<Local> Visible => IsInFunction ? Locals.Where(l => !l.IsByReference) : Locals;
}
