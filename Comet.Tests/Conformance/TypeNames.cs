using System.Text;

namespace Comet.Tests.Conformance;

/// <summary>Names of types as a reader of C# expects them, without the assembly: the same for every load of a program.</summary>
internal static class TypeNames
{
    /// <summary>The full name, type arguments included.</summary>
    public static string Of(Type type)
    {
        if (type.IsArray)
            return $"{Of(type.GetElementType()!)}[{new string(',', type.GetArrayRank() - 1)}]";
        if (type.IsGenericParameter)
            return type.Name;

        var name = new StringBuilder();
        if (type.Namespace is { Length: > 0 } space && !space.StartsWith("System", StringComparison.Ordinal))
            name.Append(space).Append('.');
        var arguments = type.GetGenericArguments();
        var used = 0;
        foreach (var part in Nesting(type))
        {
            if (part.DeclaringType is not null)
                name.Append('.');
            var tick = part.Name.IndexOf('`', StringComparison.Ordinal);
            name.Append(tick < 0 ? part.Name : part.Name[..tick]);
            var count = part.GetGenericArguments().Length;
            if (count > used)
                name.Append('<').AppendJoin(", ", arguments[used..count].Select(Of)).Append('>');
            used = count;
        }

        return name.ToString();
    }

    private static IEnumerable<Type> Nesting(Type type) =>
        type.DeclaringType is { } outer ? Nesting(outer).Append(type) : [type];
}
