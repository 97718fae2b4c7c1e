using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace Comet.Runtime;

/// <summary>
/// A <see cref="Lazy{T}"/> that has its value, which never changes any more. One that nobody has asked for it keeps the thread at home: what makes the value may be code that must run there.
/// </summary>
[UnconditionalSuppressMessage("Trimming", "IL2091", Justification = "No constructor of the value's type is called by an object that has its value.")]
internal sealed class LazyShadow<T> : Shadow
{
    private static readonly FieldInfo? _stateField = typeof(Lazy<T>).GetField("_state", BindingFlags.Instance | BindingFlags.NonPublic);

    private T _value = default!;

    /// <summary>Whether such objects are made as expected here; if not they do not cross.</summary>
    internal static bool IsKnown => _stateField is not null;

    internal override int TargetPrice => 160;

    public override object CreateTarget(int length) => Uninitialized.Create<Lazy<T>>();

    public override bool IsClean() => true;

    public override void WriteAll(ref SyncWriter writer)
    {
        var target = (Lazy<T>)Target;
        if (!target.IsValueCreated)
            writer.Refuse($"{target.GetType()}, which has not been asked for its value yet,");
        writer.WriteValue(_value = target.Value);
    }

    public override void WriteChanges(ref SyncWriter writer) => WriteAll(ref writer);

    public override void ReadAll(ref SyncReader reader) => _value = reader.ReadValue<T>();

    public override void ReadChanges(ref SyncReader reader) => SyncReader.Throw("A value that is there cannot change.");

    public override void ApplyAll()
    {
        Value((Lazy<T>)Target) = _value;

        // What it has not to do any more.
        _stateField!.SetValue(Target, null);
    }

    public override void ApplyChanges(Shadow staged)
    {
    }

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_value")]
    private static extern ref T Value(Lazy<T> lazy);
}
