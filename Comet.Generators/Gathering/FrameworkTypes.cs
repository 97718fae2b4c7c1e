using System.Collections.Generic;
using Microsoft.CodeAnalysis;

namespace Comet.Generators.Gathering;

/// <summary>What is known of the types of the framework, whose fields cannot be looked at: its reference assemblies do not show them.</summary>
internal static class FrameworkTypes
{
    /// <summary>Structures whose whole value is in their bits.</summary>
    private static readonly HashSet<string> s_bits =
    [
        "System.DateTime", "System.DateTimeOffset", "System.DateOnly", "System.TimeOnly", "System.TimeSpan", "System.Guid", "System.Half",
        "System.Int128", "System.UInt128", "System.Index", "System.Range", "System.Text.Rune",
        "System.Numerics.Complex", "System.Numerics.Vector2", "System.Numerics.Vector3", "System.Numerics.Vector4", "System.Numerics.Quaternion",
        "System.Numerics.Plane", "System.Numerics.Matrix3x2", "System.Numerics.Matrix4x4",
        "System.Drawing.Point", "System.Drawing.PointF", "System.Drawing.Size", "System.Drawing.SizeF", "System.Drawing.Rectangle", "System.Drawing.RectangleF",
    ];

    /// <summary>Generic types that are portable if their type arguments are.</summary>
    private static readonly HashSet<string> s_containers =
    [
        "System.Nullable", "System.ValueTuple", "System.Collections.Generic.KeyValuePair",
        "System.Collections.Generic.List", "System.Collections.Generic.Dictionary",
        "System.Runtime.Intrinsics.Vector64", "System.Runtime.Intrinsics.Vector128", "System.Runtime.Intrinsics.Vector256", "System.Runtime.Intrinsics.Vector512",
    ];

    /// <summary>Namespaces whose interfaces are implemented by things that can cross (collections, comparers, values) as a rule.</summary>
    private static readonly HashSet<string> s_dataInterfaces = ["System", "System.Collections", "System.Collections.Generic", "System.Linq", "System.Numerics"];

    /// <summary>Whether the assembly is a part of the framework.</summary>
    public static bool IsFramework(IAssemblySymbol? assembly) =>
        assembly?.Name is { } name
        && (name is "mscorlib" or "netstandard" or "System" || name.StartsWith("System.", System.StringComparison.Ordinal) || name.StartsWith("Microsoft.", System.StringComparison.Ordinal));

    /// <summary>Whether a structure of the framework is carried as its bits.</summary>
    public static bool IsBits(INamedTypeSymbol type) => s_bits.Contains(Name(type));

    /// <summary>Whether a generic type of the framework is carried if its type arguments are.</summary>
    public static bool IsContainer(INamedTypeSymbol type) => type.IsGenericType && s_containers.Contains(Name(type));

    /// <summary>Whether objects behind the interface can cross, as a rule.</summary>
    public static bool IsDataInterface(INamedTypeSymbol type) => s_dataInterfaces.Contains(type.ContainingNamespace.ToDisplayString()) && type.Name is not "IServiceProvider";

    /// <summary>Whether the type is one of the framework's by namespace and name, whatever its arity.</summary>
    public static bool Is(ITypeSymbol type, string name) => type is INamedTypeSymbol { ContainingType: null } named && IsFramework(named.ContainingAssembly) && Name(named) == name;

    private static string Name(INamedTypeSymbol type) => type.ContainingType is null ? type.ContainingNamespace.ToDisplayString() + "." + type.Name : "";
}
