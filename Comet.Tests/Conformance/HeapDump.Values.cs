using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text;

namespace Comet.Tests.Conformance;

// Leaves, and what the framework's own types mean.
internal sealed partial class HeapDump
{
    /// <summary>A value without parts, exactly; null if it has parts.</summary>
    private static string? Format(object value) => value switch
    {
        string text => Quote(text, '"'),
        char character => Quote(character.ToString(), '\''),
        bool flag => flag ? "true" : "false",
        double number => string.Create(CultureInfo.InvariantCulture, $"{number:R} (0x{BitConverter.DoubleToUInt64Bits(number):X16})"),
        float number => string.Create(CultureInfo.InvariantCulture, $"{number:R}f (0x{BitConverter.SingleToUInt32Bits(number):X8})"),
        decimal number => string.Create(CultureInfo.InvariantCulture, $"{number}m (flags 0x{decimal.GetBits(number)[3]:X8})"),
        Enum constant => $"{TypeNames.Of(value.GetType())}.{constant} ({constant.ToString("D")})",
        nint or nuint => string.Create(CultureInfo.InvariantCulture, $"{value} ({value.GetType().Name})"),
        _ when value.GetType().IsPrimitive => string.Create(CultureInfo.InvariantCulture, $"{value} ({value.GetType().Name})"),
        Type or MemberInfo or Assembly or Module => value.ToString(),
        StringBuilder builder => Quote(builder.ToString(), '"'),
        Version or Uri => value.ToString(),
        Pointer => "pointer",
        _ => null,
    };

    /// <summary>Objects that stand for something of the process: named, neither numbered nor looked into.</summary>
    private static bool IsNameOnly(object value) => value is Type or MemberInfo or Assembly or Module;

    private static bool IsFramework(Type type) =>
        type.Assembly.GetName().Name is { } name && (name.StartsWith("System", StringComparison.Ordinal) || name is "mscorlib" or "netstandard");

    /// <summary>Framework types whose private fields are their meaning: structures, tuples, generators of random numbers and the like.</summary>
    private static bool IsFieldwise(Type type) =>
        !typeof(Exception).IsAssignableFrom(type) && !typeof(Delegate).IsAssignableFrom(type) && !IsComparer(type) && !IsCollection(type);

    private static bool IsCollection(Type type) =>
        !type.IsValueType && type.Namespace?.StartsWith("System.Collections", StringComparison.Ordinal) == true && typeof(IEnumerable).IsAssignableFrom(type);

    private static bool IsComparer(Type type) =>
        typeof(IEqualityComparer).IsAssignableFrom(type) || typeof(IComparer).IsAssignableFrom(type);

    /// <summary>A static method, what the compiler made of a lambda without variables, or what the generator did.</summary>
    private static bool CapturesNothing(Delegate function) =>
        function.HasSingleTarget && (function.Method.IsStatic || function.Target!.GetType() is var type && (type.Name.StartsWith("<>c", StringComparison.Ordinal) && !type.Name.StartsWith("<>c__DisplayClass", StringComparison.Ordinal) || type.GetInterfaces().Any(i => i.Name.StartsWith("ISharedFunction", StringComparison.Ordinal))));

    private void WriteFrameworkPart(string prefix, object value, Type type)
    {
        if (value is Exception exception)
            WriteException(prefix, exception, type);
        else if (value is Delegate { } target)
            Line(Join(prefix, "Calls"), string.Create(CultureInfo.InvariantCulture, $"{target.GetInvocationList().Length}"));
        else if (IsCollection(type))
            WriteCollection(prefix, value);
    }

    private void WriteCollection(string prefix, object value)
    {
        if (value.GetType().GetProperty("Comparer")?.GetValue(value) is { } comparer)
            Line(Join(prefix, "Comparer"), TypeNames.Of(comparer.GetType()));
        var elementType = value.GetType().GetInterfaces()
            .FirstOrDefault(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IEnumerable<>))?.GetGenericArguments()[0] ?? typeof(object);
        var index = 0;
        foreach (var element in (IEnumerable)value)
            WriteSlot(Join(prefix, string.Create(CultureInfo.InvariantCulture, $"[{index++}]")), elementType, element);
    }

    /// <summary>All that can be asked of an exception except where it was thrown, which a migration may rightly show.</summary>
    private void WriteException(string prefix, Exception exception, Type type)
    {
        var skipped = new HashSet<string>(StringComparer.Ordinal) { "StackTrace", "TargetSite", "Data" };
        for (var t = type; t != typeof(object); t = t.BaseType!)
        {
            foreach (var property in t.GetProperties(BindingFlags.Instance | BindingFlags.Public | BindingFlags.DeclaredOnly).OrderBy(p => p.Name, StringComparer.Ordinal))
            {
                // The most derived declaration speaks for all that it overrides.
                if (skipped.Add(property.Name) && property.GetIndexParameters().Length == 0)
                    WriteSlot(Join(prefix, property.Name), property.PropertyType, property.GetValue(exception));
            }
        }

        foreach (DictionaryEntry entry in exception.Data)
        {
            WriteSlot(Join(prefix, "Data.Key"), typeof(object), entry.Key);
            WriteSlot(Join(prefix, "Data.Value"), typeof(object), entry.Value);
        }
    }

    private static string Quote(string text, char quote)
    {
        var quoted = new StringBuilder(text.Length + 2).Append(quote);
        foreach (var c in text)
        {
            if (c is '\n')
                quoted.Append("\\n");
            else if (c is < ' ' or > '~' or '\\' || c == quote)
                quoted.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:X4}");
            else
                quoted.Append(c);
        }

        return quoted.Append(quote).ToString();
    }
}
