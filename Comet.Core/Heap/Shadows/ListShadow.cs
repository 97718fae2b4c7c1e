using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Comet.Runtime;

/// <summary>
/// A <see cref="List{T}"/>, with the change counter its enumerators look at. Its capacity is its own business at either end.
/// </summary>
/// <remarks>
/// Changes: the change counter, then count * 2 + 1 if everything follows | count * 2, runs among the elements both counts have, the elements
/// beyond.
/// </remarks>
internal sealed class ListShadow<T> : Shadow
{
    private T[] _elements = [];
    private int _count;
    private int _version;

    // Of a staged change.
    private StagedRuns<T>? _runs;
    private T[] _beyond = [];
    private bool _isWhole;

    public override int MinimumElementSize => Elements<T>.MinimumSize;

    private Span<T> Shadowed => _elements.AsSpan(0, _count);

    public override int GetLength() => _count;

    public override object CreateTarget(int length) => new List<T>(length);

    public override bool IsClean()
    {
        var list = Unsafe.As<List<T>>(Target);
        var target = CollectionsMarshal.AsSpan(list);
        return target.Length == _count && CollectionVersion<T>.Of(list) == _version && Elements<T>.Same(target, Shadowed);
    }

    public override void WriteAll(ref SyncWriter writer)
    {
        var target = WriteVersion(ref writer);
        Resize(target.Length);
        Elements<T>.Write(ref writer, target, Shadowed);
    }

    public override void WriteChanges(ref SyncWriter writer)
    {
        var target = WriteVersion(ref writer);
        writer.WriteVarint((uint)target.Length << 1 | (AllChanged ? 1u : 0u));
        var common = AllChanged ? 0 : Math.Min(target.Length, _count);
        Resize(target.Length);
        if (!AllChanged)
            Elements<T>.WriteRuns(ref writer, target[..common], Shadowed[..common]);
        Elements<T>.Write(ref writer, target[common..], Shadowed[common..]);
    }

    public override void ReadAll(ref SyncReader reader)
    {
        _version = (int)reader.ReadVarint();

        // The count was announced with the shape.
        _elements = Elements<T>.Read(ref reader, _count);
    }

    public override void ReadChanges(ref SyncReader reader)
    {
        _version = (int)reader.ReadVarint();
        var header = reader.ReadVarint();
        _isWhole = (header & 1) != 0;
        _count = (int)(header >> 1);
        var common = _isWhole ? 0 : Math.Min(_count, Original!.GetLength());
        if (!_isWhole)
            _runs = Elements<T>.ReadRuns(ref reader, common);
        _beyond = Elements<T>.Read(ref reader, _count - common);
    }

    public override void ApplyAll()
    {
        var list = (List<T>)Target;
        CollectionsMarshal.SetCount(list, _count);
        Shadowed.CopyTo(CollectionsMarshal.AsSpan(list));
        CollectionVersion<T>.Of(list) = _version;
    }

    public override void ApplyChanges(Shadow staged)
    {
        var change = (ListShadow<T>)staged;
        var list = (List<T>)Target;
        var runsSuffice = !change._isWhole && change._count == _count && list.Count == _count;
        _version = change._version;
        Resize(change._count);
        change._runs?.CopyTo(Shadowed);
        change._beyond.CopyTo(Shadowed[(_count - change._beyond.Length)..]);
        if (runsSuffice)
        {
            change._runs!.CopyTo(CollectionsMarshal.AsSpan(list));
            CollectionVersion<T>.Of(list) = _version;
        }
        else
        {
            ApplyAll();
        }
    }

    internal override void WriteShape(ref SyncWriter writer) => writer.WriteCount(_count);

    internal override object ReadShape(ref SyncReader reader, object? adopted)
    {
        var length = reader.ReadVarint();
        reader.Admit(length, MinimumElementSize);
        _count = (int)length;
        return adopted ?? CreateTarget(_count);
    }

    private Span<T> WriteVersion(scoped ref SyncWriter writer)
    {
        var list = (List<T>)Target;
        _version = CollectionVersion<T>.Of(list);
        writer.WriteVarint((uint)_version);
        return CollectionsMarshal.AsSpan(list);
    }

    private void Resize(int count)
    {
        if (count > _elements.Length)
            Array.Resize(ref _elements, Math.Max(count, (int)Math.Min(2L * _elements.Length, Array.MaxLength)));
        else if (count < _count && RuntimeHelpers.IsReferenceOrContainsReferences<T>())
            Array.Clear(_elements, count, _count - count);
        _count = count;
    }
}
