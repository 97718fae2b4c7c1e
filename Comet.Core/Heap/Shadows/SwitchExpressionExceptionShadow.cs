using System.Runtime.CompilerServices;

namespace Comet.Runtime;

/// <summary>A <see cref="SwitchExpressionException"/>, with the name of the type.</summary>
internal sealed class SwitchExpressionExceptionShadow : ExceptionShadow
{
    private TrackedReference<object> _unmatchedValue;

    private ref object? Field => ref ExceptionFields.UnmatchedValue(Unsafe.As<SwitchExpressionException>(Target));

    public override object CreateTarget(int length) => Uninitialized.Create<SwitchExpressionException>();

    public override bool IsClean() => base.IsClean() && _unmatchedValue.IsClean(Field);

    public override void WriteAll(ref SyncWriter writer)
    {
        base.WriteAll(ref writer);
        _unmatchedValue.WriteAll(ref writer, Field);
    }

    public override void WriteChanges(ref SyncWriter writer)
    {
        base.WriteChanges(ref writer);
        _unmatchedValue.WriteChanges(ref writer, Field, AllChanged);
    }

    public override void ReadAll(ref SyncReader reader)
    {
        base.ReadAll(ref reader);
        _unmatchedValue.ReadAll(ref reader);
    }

    public override void ReadChanges(ref SyncReader reader)
    {
        base.ReadChanges(ref reader);
        _unmatchedValue.ReadChanges(ref reader);
    }

    public override void ApplyAll()
    {
        base.ApplyAll();
        _unmatchedValue.ApplyAll(ref Field);
    }

    public override void ApplyChanges(Shadow staged)
    {
        base.ApplyChanges(staged);
        _unmatchedValue.ApplyChanges(in ((SwitchExpressionExceptionShadow)staged)._unmatchedValue, ref Field);
    }
}
