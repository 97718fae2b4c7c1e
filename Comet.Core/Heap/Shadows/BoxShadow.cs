using System.Runtime.CompilerServices;

namespace Comet.Runtime;

/// <summary>A boxed value. Boxes can change: through an interface the value implements, methods run on the value in the box.</summary>
internal sealed class BoxShadow<T> : Shadow where T : struct
{
    /// <summary>
    /// Whether a value in a box can change: not if it is a primitive, an enum, or a structure whose fields cannot be assigned.
    /// </summary>
    internal static readonly bool IsMutable =
        !typeof(T).IsPrimitive && !typeof(T).IsEnum && !typeof(T).IsDefined(typeof(IsReadOnlyAttribute), inherit: false);

    private T _value;

    public override object CreateTarget(int length) => default(T);

    public override bool IsClean() => Same(in Unsafe.Unbox<T>(Target), in _value);

    public override void WriteAll(ref SyncWriter writer)
    {
        _value = Unsafe.Unbox<T>(Target);

        // Whatever formats an object at the other end would do so in the time zone of that machine.
        if (typeof(T) == typeof(DateTime) && Unsafe.Unbox<DateTime>(Target).Kind == DateTimeKind.Local)
            writer.Refuse("System.DateTime (of local time)");
        writer.WriteValue(in _value);
    }

    public override void WriteChanges(ref SyncWriter writer) => WriteAll(ref writer);

    public override void ReadAll(ref SyncReader reader) => _value = reader.ReadValue<T>();

    public override void ReadChanges(ref SyncReader reader) => ReadAll(ref reader);

    public override void ApplyAll() => Unsafe.Unbox<T>(Target) = _value;

    public override void ApplyChanges(Shadow staged)
    {
        _value = ((BoxShadow<T>)staged)._value;
        ApplyAll();
    }

    private static bool Same(in T left, in T right) =>
        RuntimeHelpers.IsReferenceOrContainsReferences<T>() ? ValueCodec<T>.Instance.Same(in left, in right) : Bits.Same(in left, in right);
}
