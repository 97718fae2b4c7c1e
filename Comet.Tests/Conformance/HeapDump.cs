using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;

namespace Comet.Tests.Conformance;

/// <summary>
/// Writes everything that can be reached from some roots as text: equal texts mean equal graphs, sharing and cycles included.
/// </summary>
/// <remarks>
/// Objects are numbered in the order in which they are met, breadth first, so the depth of a graph costs no stack and a difference is found at
/// the object nearest to a root. Members that the generator adds are left out. Structures are written in place, boxes and arrays as objects.
/// </remarks>
internal sealed partial class HeapDump
{
    private readonly StringBuilder _text = new();
    private readonly Dictionary<object, int> _numbers = new(ReferenceEqualityComparer.Instance);
    private readonly Queue<(object Object, string Path)> _pending = new();
    private int _current;

    /// <summary>The text so far, of all objects that were met.</summary>
    public override string ToString()
    {
        while (_pending.TryDequeue(out var next))
        {
            _current = _numbers[next.Object];
            _text.Append(CultureInfo.InvariantCulture, $"#{_current} {TypeNames.Of(next.Object.GetType())}    // {next.Path}\n");
            WriteBody(next.Object);
        }

        return _text.ToString();
    }

    /// <summary>Adds a root.</summary>
    public void AddRoot(string name, object? value) => WriteSlot(name, typeof(object), value);

    /// <summary>Adds the static fields of all types that the program's author wrote.</summary>
    public void AddStatics(Assembly assembly)
    {
        foreach (var type in assembly.GetTypes().Where(IsWritten).OrderBy(t => t.FullName, StringComparer.Ordinal))
        {
            if (type.ContainsGenericParameters)
                continue;
            foreach (var field in FieldsOf(type, BindingFlags.Static).Where(f => !f.IsLiteral))
                WriteStatic($"{TypeNames.Of(type)}.{field.Name}", field);
        }
    }

    /// <summary>Whether types that the program's author wrote have static fields, or do something when they are first used.</summary>
    public static bool HasStatics(Assembly assembly) => assembly.GetTypes().Where(IsWritten).Any(t =>
        t.TypeInitializer is not null
        || FieldsOf(t, BindingFlags.Static).Any(f => !f.IsLiteral)
        || t.GetMethods(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic).Any(m => !IsGenerated(m.Name) && m.IsDefined(typeof(ModuleInitializerAttribute), inherit: false)));

    private void WriteStatic(string name, FieldInfo field)
    {
        object? value;
        try
        {
            value = field.GetValue(null);
        }
        catch (Exception e) when (e is TypeInitializationException or TargetInvocationException)
        {
            Line(name, "none: the type's initializer failed");
            return;
        }

        WriteSlot(name, field.FieldType, value);
    }

    private static bool IsWritten(Type type)
    {
        for (var t = type; t is not null; t = t.DeclaringType)
        {
            if (IsGenerated(t.Name) || t.Namespace?.StartsWith("Comet.Generated", StringComparison.Ordinal) == true)
                return false;
        }

        return true;
    }

    /// <summary>Names that no one can write: what the generator adds, and the compiler's closures, caches and inline arrays.</summary>
    private static bool IsGenerated(string name) =>
        name.Contains("__Comet", StringComparison.Ordinal) || name.Contains("__Frame", StringComparison.Ordinal) || name.StartsWith('<') && !IsBackingField(name);

    private static bool IsBackingField(string name) =>
        name.EndsWith("k__BackingField", StringComparison.Ordinal) || name.EndsWith(">P", StringComparison.Ordinal) || name.EndsWith(">i__Field", StringComparison.Ordinal);

    private static IEnumerable<FieldInfo> FieldsOf(Type type, BindingFlags kind) =>
        type.GetFields(kind | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)
            .Where(f => !IsGenerated(f.Name))
            // The fields of generated properties stand in another part of the class.
            .OrderBy(f => type.IsDefined(typeof(PreciseAttribute), inherit: false) ? f.Name : "", StringComparer.Ordinal)
            .ThenBy(f => f.MetadataToken);

    private void WriteSlot(string name, Type slotType, object? value)
    {
        if (value is null)
            Line(name, "null");
        else if (Format(value) is { } text && (slotType.IsValueType || value is string || IsNameOnly(value)))
            Line(name, text);
        else if (slotType.IsValueType)
            WriteMembers(name, value, value.GetType());
        else
            Line(name, Refer(name, value));
    }

    private string Refer(string name, object value)
    {
        // Whether two empty arrays are one object depends on who made them (the framework shares one), and nothing can be done with them.
        if (value is Array { Length: 0 })
            return $"{TypeNames.Of(value.GetType())} (empty)";
        // Whether a function that captures nothing is one delegate wherever it is evaluated is left open by the language. A method has its own, and its twin another.
        if (value is Delegate function && CapturesNothing(function))
            return $"{TypeNames.Of(value.GetType())} (captures nothing)";
        if (!_numbers.TryGetValue(value, out var number))
        {
            number = _numbers.Count + 1;
            _numbers.Add(value, number);
            _pending.Enqueue((value, _current == 0 ? name : string.Create(CultureInfo.InvariantCulture, $"#{_current}.{name}")));
        }

        return string.Create(CultureInfo.InvariantCulture, $"#{number} {TypeNames.Of(value.GetType())}");
    }

    private void WriteBody(object value)
    {
        if (Format(value) is { } text)
            Line("", text);
        else if (value is Array array)
            WriteArray(array);
        else
            WriteMembers("", value, value.GetType());
    }

    /// <summary>Base classes first; what the framework declares is written by meaning rather than by its private fields.</summary>
    private void WriteMembers(string prefix, object value, Type type)
    {
        if (type.BaseType is { } baseType && (baseType != typeof(object) && baseType != typeof(ValueType)))
        {
            if (!IsFramework(type) || IsFieldwise(type))
                WriteMembers(prefix, value, baseType);
        }

        if (IsFramework(type) && !IsFieldwise(type))
        {
            WriteFrameworkPart(prefix, value, type);
            return;
        }

        foreach (var field in FieldsOf(type, BindingFlags.Instance))
            WriteSlot(Join(prefix, field.Name), field.FieldType, field.GetValue(value));
    }

    private void WriteArray(Array array)
    {
        var elementType = array.GetType().GetElementType()!;
        var lengths = Enumerable.Range(0, array.Rank).Select(d => string.Create(CultureInfo.InvariantCulture, $"{array.GetLowerBound(d)}..{array.GetUpperBound(d)}"));
        Line("Bounds", string.Join(", ", lengths));
        var index = 0;
        foreach (var element in array)
            WriteSlot(string.Create(CultureInfo.InvariantCulture, $"[{index++}]"), elementType, element);
    }

    private static string Join(string prefix, string name) => prefix.Length == 0 ? name : $"{prefix}.{name}";

    private void Line(string name, string value) => _text.Append("  ").Append(name).Append(" = ").Append(value).Append('\n');
}
