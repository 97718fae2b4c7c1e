using System.Reflection;
using System.Runtime.CompilerServices;
using Comet.Runtime;

namespace Comet.Tests.Heap;

/// <summary>The private fields of the library that Comet.Core reaches into.</summary>
public sealed class LibraryFieldsTests
{
    private const BindingFlags Any = BindingFlags.Static | BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    [Fact]
    public void All_are_here()
    {
        Assert.Null(LibraryFields.Missing);
        Assert.All(LibraryFields.All(), static field => Assert.True(field.IsThere, field.Field));
    }

    [Fact]
    public void What_is_not_is_named()
    {
        var missing = LibraryFields.FindMissing([("System.Int32 _size of System.Collections.Generic.Stack`1[T]", true), ("T[] _items of System.Collections.Generic.Stack`1[T]", false)]);
        Assert.Contains("T[] _items of System.Collections.Generic.Stack`1[T]", missing, StringComparison.Ordinal);
        Assert.Contains(".NET " + Environment.Version, missing, StringComparison.Ordinal);
    }

    /// <summary>An accessor that is not listed would fail in the middle of a sync on a runtime that lacks its field.</summary>
    [Fact]
    public void The_list_is_that_of_the_accessors()
    {
        var accessors =
            from type in typeof(TypeTable).Assembly.GetTypes()
            from method in type.GetMethods(Any)
            let accessor = method.GetCustomAttribute<UnsafeAccessorAttribute>()
            where accessor is { Kind: UnsafeAccessorKind.Field } || accessor is not null && !IsPublicConstructor(method, accessor)
            select FieldOf(method, accessor);
        Assert.Equal(accessors.Distinct().Order(StringComparer.Ordinal), LibraryFields.All().Select(static field => field.Field).Order(StringComparer.Ordinal));
    }

    /// <summary>A public constructor that is called as a method is as good as any other call of it.</summary>
    private static bool IsPublicConstructor(MethodInfo method, UnsafeAccessorAttribute accessor) =>
        accessor is { Kind: UnsafeAccessorKind.Method, Name: ".ctor" }
        && method.GetParameters()[0].ParameterType.GetConstructor([.. method.GetParameters().Skip(1).Select(static p => p.ParameterType)]) is { IsPublic: true };

    private static string FieldOf(MethodInfo method, UnsafeAccessorAttribute accessor)
    {
        Assert.Equal(UnsafeAccessorKind.Field, accessor.Kind);
        var owner = method.GetParameters()[0];
        var type = owner.GetCustomAttribute<UnsafeAccessorTypeAttribute>() is { } named ? Type.GetType(System.Text.RegularExpressions.Regex.Replace(named.TypeName, @"\[\[!.*\]\]", ""))! : owner.ParameterType;
        if (type.IsByRef)
            type = type.GetElementType()!;
        if (type.IsGenericType)
            type = type.GetGenericTypeDefinition();
        return $"{type.GetField(accessor.Name!, Any)!.FieldType} {accessor.Name} of {type}";
    }
}
