using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace Comet.Runtime;

/// <summary>An <see cref="ArgumentOutOfRangeException"/>, with its actual value.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class ArgumentOutOfRangeExceptionShadow : ArgumentExceptionShadow
{
    private TrackedReference<object> _actualValue;

    private ref object? ActualValue => ref ExceptionFields.ActualValue(Unsafe.As<ArgumentOutOfRangeException>(Target));

    /// <inheritdoc/>
    public override bool IsClean() => base.IsClean() && _actualValue.IsClean(ActualValue);

    /// <inheritdoc/>
    public override void WriteAll(ref SyncWriter writer)
    {
        base.WriteAll(ref writer);
        _actualValue.WriteAll(ref writer, ActualValue);
    }

    /// <inheritdoc/>
    public override void WriteChanges(ref SyncWriter writer)
    {
        base.WriteChanges(ref writer);
        _actualValue.WriteChanges(ref writer, ActualValue, AllChanged);
    }

    /// <inheritdoc/>
    public override void ReadAll(ref SyncReader reader)
    {
        base.ReadAll(ref reader);
        _actualValue.ReadAll(ref reader);
    }

    /// <inheritdoc/>
    public override void ReadChanges(ref SyncReader reader)
    {
        base.ReadChanges(ref reader);
        _actualValue.ReadChanges(ref reader);
    }

    /// <inheritdoc/>
    public override void ApplyAll()
    {
        base.ApplyAll();
        _actualValue.ApplyAll(ref ActualValue);
    }

    /// <inheritdoc/>
    public override void ApplyChanges(Shadow staged)
    {
        base.ApplyChanges(staged);
        _actualValue.ApplyChanges(in ((ArgumentOutOfRangeExceptionShadow)staged)._actualValue, ref ActualValue);
    }
}

/// <summary>One of just this type, or an exception derived from it without fields of its own.</summary>
internal sealed class ArgumentOutOfRangeExceptionShadow<[DynamicallyAccessedMembers(Uninitialized.Constructors)] T> : ArgumentOutOfRangeExceptionShadow where T : ArgumentOutOfRangeException
{
    public override object CreateTarget(int length) => Uninitialized.Create<T>();
}
