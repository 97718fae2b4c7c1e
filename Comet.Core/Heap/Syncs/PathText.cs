using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Reflection;

namespace Comet.Runtime;

/// <summary>Words for how an object was reached. Used only to explain why something cannot cross, so reflection may be slow or find nothing.</summary>
internal static class PathText
{
    private const BindingFlags Fields =
        BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    /// <summary>The name of what was being written: a type, "statics of" one, or a frame.</summary>
    internal static string NameOf(object? source, HeapState heap) => source switch
    {
        null => "(nothing)",
        StaticsShadow statics => "statics of " + heap.Types.Statics[Array.IndexOf(heap.Statics, statics)].Owner,
        Shadow shadow => shadow.Target.GetType().ToString(),
        string => typeof(string).ToString(),
        _ => "frame " + source.GetType(),
    };

    /// <summary>The steps of a path as one text; of a long one, the two ends.</summary>
    internal static string Join(List<string> steps)
    {
        const int ShownSteps = 16;
        if (steps.Count > ShownSteps)
        {
            var left = steps.Count - ShownSteps;
            steps.RemoveRange(ShownSteps / 2, left);
            steps.Insert(ShownSteps / 2, $"({left} more)");
        }

        return string.Join(" -> ", steps);
    }

    /// <summary>The field or element of <paramref name="source"/> that holds <paramref name="value"/>, or nothing if it cannot be told.</summary>
    internal static string SlotOf(object? source, object? value)
    {
        if (source is null || value is null)
            return "";
        var holder = source is Shadow shadow ? shadow.Target : source;
        var type = holder.GetType();
        if (holder is object?[] array)
            return $"[{Array.FindIndex(array, element => ReferenceEquals(element, value))}]";
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(List<>))
            return $"[{IndexIn((IList)holder, value)}]";
        return holder is Array or IDictionary ? "[]" : FieldOf(holder, value);
    }

    /// <summary>The field in which an object differs from its shadow, or nothing if it cannot be told.</summary>
    internal static string DifferingField(Shadow shadow)
    {
        var targets = FieldsOf(shadow.Target.GetType());
        foreach (var known in FieldsOf(shadow.GetType()).Where(static field => field.Name.StartsWith("f_", StringComparison.Ordinal)))
        {
            var name = known.Name[2..];
            if (targets.Find(field => field.Name == name || field.Name == $"<{name}>k__BackingField") is { } field && !Equals(field.GetValue(shadow.Target), known.GetValue(shadow)))
                return name;
        }

        return "";
    }

    [UnconditionalSuppressMessage("Trimming", "IL2070", Justification = "A trimmed field only makes the explanation shorter.")]
    [UnconditionalSuppressMessage("Trimming", "IL2075", Justification = "A trimmed field only makes the explanation shorter.")]
    private static List<FieldInfo> FieldsOf(Type type)
    {
        var fields = new List<FieldInfo>();
        for (var t = type; t is not null && t != typeof(object); t = t.BaseType)
            fields.AddRange(t.GetFields(Fields));
        return fields;
    }

    private static int IndexIn(IList list, object value)
    {
        for (var i = 0; i < list.Count; i++)
        {
            if (ReferenceEquals(list[i], value))
                return i;
        }

        return -1;
    }

    private static string FieldOf(object holder, object value)
    {
        foreach (var field in FieldsOf(holder.GetType()))
        {
            if (!field.FieldType.IsValueType && !field.IsStatic && ReferenceEquals(field.GetValue(holder), value))
                return "." + field.Name;
        }

        return "";
    }
}
