using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace Comet.Runtime;

/// <summary>An <see cref="ArgumentException"/>, with its parameter name.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class ArgumentExceptionShadow : ExceptionShadow
{
    private TrackedReference<string> _paramName;

    private ref string? Field => ref ExceptionFields.ParamName(Unsafe.As<ArgumentException>(Target));

    /// <inheritdoc/>
    public override bool IsClean() => base.IsClean() && _paramName.IsClean(Field);

    /// <inheritdoc/>
    public override void WriteAll(ref SyncWriter writer)
    {
        base.WriteAll(ref writer);
        _paramName.WriteAll(ref writer, Field);
    }

    /// <inheritdoc/>
    public override void WriteChanges(ref SyncWriter writer)
    {
        base.WriteChanges(ref writer);
        _paramName.WriteChanges(ref writer, Field, AllChanged);
    }

    /// <inheritdoc/>
    public override void ReadAll(ref SyncReader reader)
    {
        base.ReadAll(ref reader);
        _paramName.ReadAll(ref reader);
    }

    /// <inheritdoc/>
    public override void ReadChanges(ref SyncReader reader)
    {
        base.ReadChanges(ref reader);
        _paramName.ReadChanges(ref reader);
    }

    /// <inheritdoc/>
    public override void ApplyAll()
    {
        base.ApplyAll();
        _paramName.ApplyAll(ref Field);
    }

    /// <inheritdoc/>
    public override void ApplyChanges(Shadow staged)
    {
        base.ApplyChanges(staged);
        _paramName.ApplyChanges(in ((ArgumentExceptionShadow)staged)._paramName, ref Field);
    }
}

/// <summary>A ArgumentException or an exception derived from it without fields of its own.</summary>
internal sealed class ArgumentExceptionShadow<[DynamicallyAccessedMembers(Uninitialized.Constructors)] T> : ArgumentExceptionShadow where T : ArgumentException
{
    public override object CreateTarget(int length) => Uninitialized.Create<T>();
}
