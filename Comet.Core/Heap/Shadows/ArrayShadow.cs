using System.Runtime.CompilerServices;

namespace Comet.Runtime;

/// <summary>An array of one dimension whose elements' exact type is <typeparamref name="T"/>; the base of arrays of several dimensions.</summary>
internal class ArrayShadow<T> : Shadow
{
    private T[] _elements = [];
    private StagedRuns<T>? _staged;

    public sealed override int MinimumElementSize => Elements<T>.MinimumSize;

    /// <summary>The target's elements.</summary>
    protected virtual Span<T> Span => Unsafe.As<T[]>(Target);

    public sealed override int GetLength() => ((Array)Target).Length;

    public override object CreateTarget(int length) => Elements<T>.Allocate(length);

    public sealed override bool IsClean() => Elements<T>.Same(Span, _elements);

    public sealed override void WriteAll(ref SyncWriter writer)
    {
        var target = Span;
        _elements = Elements<T>.Allocate(target.Length);
        Elements<T>.Write(ref writer, target, _elements);
    }

    public sealed override void WriteChanges(ref SyncWriter writer)
    {
        var target = Span;
        if (!AllChanged)
        {
            Elements<T>.WriteRuns(ref writer, target, _elements);
            return;
        }

        Elements<T>.WriteAsRun(ref writer, target, _elements);
    }

    public sealed override void ReadAll(ref SyncReader reader) => _elements = Elements<T>.Read(ref reader, GetLength());

    public sealed override void ReadChanges(ref SyncReader reader) => _staged = Elements<T>.ReadRuns(ref reader, Original!.GetLength());

    public sealed override void ApplyAll() => _elements.CopyTo(Span);

    public sealed override void ApplyChanges(Shadow staged)
    {
        var runs = ((ArrayShadow<T>)staged)._staged!;
        runs.CopyTo(_elements);
        runs.CopyTo(Span);
    }

    internal override void WriteShape(ref SyncWriter writer)
    {
        writer.WriteLength(GetLength(), Elements<T>.Price);
        if (GetLength() == 0)
            writer.WriteCount(EmptyArrays<T>.NumberOf(Target));
    }

    internal override object ReadShape(ref SyncReader reader, object? adopted)
    {
        var length = reader.ReadLength(MinimumElementSize, Elements<T>.Price);
        var shared = length == 0 ? EmptyArrays<T>.Get(reader.ReadVarint()) : null;
        if (adopted is null)
            return shared ?? CreateTarget(length);
        if (((Array)adopted).Length != length)
            SyncReader.Throw("The array of a static readonly field has another length at the other end.");
        return adopted;
    }
}
