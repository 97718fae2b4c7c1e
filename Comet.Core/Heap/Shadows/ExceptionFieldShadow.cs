using System.ComponentModel;

namespace Comet.Runtime;

/// <summary>An exception that refers to one thing more than every exception does.</summary>
/// <typeparam name="TField">What it refers to.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class ExceptionFieldShadow<TField> : ExceptionShadow where TField : class
{
    private TrackedReference<TField> _field;

    private protected abstract ref TField? Field { get; }

    /// <inheritdoc/>
    public override bool IsClean() => base.IsClean() && _field.IsClean(Field);

    /// <inheritdoc/>
    public override void WriteAll(ref SyncWriter writer)
    {
        base.WriteAll(ref writer);
        _field.WriteAll(ref writer, Field);
    }

    /// <inheritdoc/>
    public override void WriteChanges(ref SyncWriter writer)
    {
        base.WriteChanges(ref writer);
        _field.WriteChanges(ref writer, Field, AllChanged);
    }

    /// <inheritdoc/>
    public override void ReadAll(ref SyncReader reader)
    {
        base.ReadAll(ref reader);
        _field.ReadAll(ref reader);
    }

    /// <inheritdoc/>
    public override void ReadChanges(ref SyncReader reader)
    {
        base.ReadChanges(ref reader);
        _field.ReadChanges(ref reader);
    }

    /// <inheritdoc/>
    public override void ApplyAll()
    {
        base.ApplyAll();
        _field.ApplyAll(ref Field);
    }

    /// <inheritdoc/>
    public override void ApplyChanges(Shadow staged)
    {
        base.ApplyChanges(staged);
        _field.ApplyChanges(in ((ExceptionFieldShadow<TField>)staged)._field, ref Field);
    }
}
