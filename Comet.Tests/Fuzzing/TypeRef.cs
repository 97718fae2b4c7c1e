namespace Comet.Tests.Fuzzing;

/// <summary>What can be done with a value of a type.</summary>
internal enum TypeShape
{
    Int,
    Long,
    Byte,
    Double,
    Bool,
    Char,
    String,
    Nullable,
    Enum,
    Declared,
    Array,
    Grid,
    List,
    Dictionary,
    Collection,
    Tuple,
    Function,
    Sequence,
    View,
    Object,
    Parameter,
}

/// <summary>A type as generated programs use it. Two are the same if they are written the same.</summary>
/// <param name="Shape">What can be done with it.</param>
/// <param name="Text">How it is written.</param>
internal sealed record TypeRef(TypeShape Shape, string Text)
{
    public static readonly TypeRef Int = new(TypeShape.Int, "int");
    public static readonly TypeRef Long = new(TypeShape.Long, "long");
    public static readonly TypeRef Byte = new(TypeShape.Byte, "byte");
    public static readonly TypeRef Double = new(TypeShape.Double, "double");
    public static readonly TypeRef Bool = new(TypeShape.Bool, "bool");
    public static readonly TypeRef Char = new(TypeShape.Char, "char");
    public static readonly TypeRef String = new(TypeShape.String, "string");
    public static readonly TypeRef Object = new(TypeShape.Object, "object");

    /// <summary>What an array, a list, a sequence or a nullable holds, what a dictionary's values are, what a function returns.</summary>
    public TypeRef? Element { get; init; }

    /// <summary>What a dictionary's keys are, or what a function takes.</summary>
    public TypeRef? Key { get; init; }

    /// <summary>A tuple's elements.</summary>
    public IReadOnlyList<TypeRef> Elements { get; init; } = [];

    /// <summary>The declaration of a type that the program declares.</summary>
    public TypeDeclaration? Declaration { get; init; }

    /// <summary>The type argument of a generic class.</summary>
    public TypeRef? Argument { get; init; }

    /// <summary>Whether a variable of it holds the value itself.</summary>
    public bool IsValue => Shape is TypeShape.Int or TypeShape.Long or TypeShape.Byte or TypeShape.Double or TypeShape.Bool or TypeShape.Char or TypeShape.Nullable
        or TypeShape.Enum or TypeShape.Tuple || Declaration is { Kind: DeclarationKind.Struct or DeclarationKind.RecordStruct };

    /// <summary>Whether it is made of numbers and texts alone, so that making a value of it needs nothing else.</summary>
    public bool IsSimple => Shape is TypeShape.Int or TypeShape.Long or TypeShape.Byte or TypeShape.Double or TypeShape.Bool or TypeShape.Char or TypeShape.String or TypeShape.Enum;

    /// <summary>Whether a value of it may create objects of the program's own types.</summary>
    public bool MentionsDeclared => Shape == TypeShape.Declared || Element?.MentionsDeclared == true || Elements.Any(e => e.MentionsDeclared);

    public static TypeRef Nullable(TypeRef element) => new(TypeShape.Nullable, element.Text + "?") { Element = element };

    public static TypeRef Array(TypeRef element) => new(TypeShape.Array, element.Text + "[]") { Element = element };

    public static TypeRef Grid(TypeRef element) => new(TypeShape.Grid, element.Text + "[,]") { Element = element };

    public static TypeRef List(TypeRef element) => new(TypeShape.List, $"List<{element.Text}>") { Element = element };

    public static TypeRef Sequence(TypeRef element) => new(TypeShape.Sequence, $"IEnumerable<{element.Text}>") { Element = element };

    /// <summary>A collection known by an interface of the library.</summary>
    public static TypeRef View(string name, TypeRef element) => new(TypeShape.View, $"{name}<{element.Text}>") { Element = element };

    /// <summary>Another collection of the library, made from an array.</summary>
    public static TypeRef Collection(string name, TypeRef element) => new(TypeShape.Collection, $"{name}<{element.Text}>") { Element = element };

    public static TypeRef Dictionary(TypeRef key, TypeRef value, string name = "Dictionary") => new(TypeShape.Dictionary, $"{name}<{key.Text}, {value.Text}>") { Key = key, Element = value };

    public static TypeRef Function(TypeRef from, TypeRef to) => new(TypeShape.Function, $"Func<{from.Text}, {to.Text}>") { Key = from, Element = to };

    public static TypeRef Tuple(params IReadOnlyList<TypeRef> elements) => new(TypeShape.Tuple, $"({string.Join(", ", elements.Select(e => e.Text))})") { Elements = elements };

    public static TypeRef Of(TypeDeclaration declaration, TypeRef? argument = null) =>
        new(declaration.Kind == DeclarationKind.Enum ? TypeShape.Enum : TypeShape.Declared, declaration.Name + (argument is null ? "" : $"<{argument.Text}>"))
        {
            Declaration = declaration,
            Argument = argument,
        };

    public bool Equals(TypeRef? other) => other is not null && string.Equals(Text, other.Text, StringComparison.Ordinal);

    public override int GetHashCode() => string.GetHashCode(Text, StringComparison.Ordinal);

    /// <summary>The type, with the parameter of its class replaced.</summary>
    public TypeRef Close(TypeRef? argument)
    {
        if (argument is null)
            return this;
        return Shape switch
        {
            TypeShape.Parameter => argument,
            TypeShape.Array => Array(Element!.Close(argument)),
            TypeShape.List => List(Element!.Close(argument)),
            TypeShape.Sequence => Sequence(Element!.Close(argument)),
            TypeShape.Function => Function(Key!.Close(argument), Element!.Close(argument)),
            TypeShape.Declared when Argument is not null => Of(Declaration!, Argument.Close(argument)),
            _ => this,
        };
    }
}
