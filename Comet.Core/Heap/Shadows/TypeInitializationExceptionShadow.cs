using System.Runtime.CompilerServices;

namespace Comet.Runtime;

/// <summary>A <see cref="TypeInitializationException"/>, with the name of the type.</summary>
internal sealed class TypeInitializationExceptionShadow : ExceptionShadow
{
    private TrackedReference<string> _typeName;

    private ref string? Field => ref ExceptionFields.TypeName(Unsafe.As<TypeInitializationException>(Target));

    public override object CreateTarget(int length) => Uninitialized.Create<TypeInitializationException>();

    public override bool IsClean() => base.IsClean() && _typeName.IsClean(Field);

    public override void WriteAll(ref SyncWriter writer)
    {
        base.WriteAll(ref writer);
        _typeName.WriteAll(ref writer, Field);
    }

    public override void WriteChanges(ref SyncWriter writer)
    {
        base.WriteChanges(ref writer);
        _typeName.WriteChanges(ref writer, Field, AllChanged);
    }

    public override void ReadAll(ref SyncReader reader)
    {
        base.ReadAll(ref reader);
        _typeName.ReadAll(ref reader);
    }

    public override void ReadChanges(ref SyncReader reader)
    {
        base.ReadChanges(ref reader);
        _typeName.ReadChanges(ref reader);
    }

    public override void ApplyAll()
    {
        base.ApplyAll();
        _typeName.ApplyAll(ref Field);
    }

    public override void ApplyChanges(Shadow staged)
    {
        base.ApplyChanges(staged);
        _typeName.ApplyChanges(in ((TypeInitializationExceptionShadow)staged)._typeName, ref Field);
    }
}
