using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace Comet.Runtime;

/// <summary>An <see cref="ObjectDisposedException"/>, with its object's name.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class ObjectDisposedExceptionShadow : ExceptionShadow
{
    private TrackedReference<string> _objectName;

    private ref string? Field => ref ExceptionFields.ObjectName(Unsafe.As<ObjectDisposedException>(Target));

    /// <inheritdoc/>
    public override bool IsClean() => base.IsClean() && _objectName.IsClean(Field);

    /// <inheritdoc/>
    public override void WriteAll(ref SyncWriter writer)
    {
        base.WriteAll(ref writer);
        _objectName.WriteAll(ref writer, Field);
    }

    /// <inheritdoc/>
    public override void WriteChanges(ref SyncWriter writer)
    {
        base.WriteChanges(ref writer);
        _objectName.WriteChanges(ref writer, Field, AllChanged);
    }

    /// <inheritdoc/>
    public override void ReadAll(ref SyncReader reader)
    {
        base.ReadAll(ref reader);
        _objectName.ReadAll(ref reader);
    }

    /// <inheritdoc/>
    public override void ReadChanges(ref SyncReader reader)
    {
        base.ReadChanges(ref reader);
        _objectName.ReadChanges(ref reader);
    }

    /// <inheritdoc/>
    public override void ApplyAll()
    {
        base.ApplyAll();
        _objectName.ApplyAll(ref Field);
    }

    /// <inheritdoc/>
    public override void ApplyChanges(Shadow staged)
    {
        base.ApplyChanges(staged);
        _objectName.ApplyChanges(in ((ObjectDisposedExceptionShadow)staged)._objectName, ref Field);
    }
}

/// <summary>A ObjectDisposedException or an exception derived from it without fields of its own.</summary>
internal sealed class ObjectDisposedExceptionShadow<[DynamicallyAccessedMembers(Uninitialized.Constructors)] T> : ObjectDisposedExceptionShadow where T : ObjectDisposedException
{
    public override object CreateTarget(int length) => Uninitialized.Create<T>();
}
