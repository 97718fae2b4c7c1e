using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Comet.Runtime;

/// <summary>
/// A <see cref="List{T}"/>, with the change counter its enumerators look at. Its capacity is its own business at either end.
/// </summary>
/// <remarks>
/// Changes: the change counter, then count * 4 + 1 if everything follows | count * 4, runs among the elements both counts have, the elements
/// beyond | count * 4 + 2, how many elements at the start and at the end are left, and the elements between those.
/// </remarks>
internal sealed class ListShadow<T> : Shadow
{
    private const uint WholeBit = 1;
    private const uint SpliceBit = 2;

    private T[] _elements = [];
    private int _count;
    private int _version;

    // Of a staged change.
    private StagedRuns<T>? _runs;
    private T[] _beyond = [];
    private int _before;
    private int _after;
    private uint _form;

    public override int MinimumElementSize => Elements<T>.MinimumSize;

    private Span<T> Shadowed => _elements.AsSpan(0, _count);

    public override int GetLength() => _count;

    internal override int TargetPrice => 64;

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
        var common = AllChanged ? 0 : Math.Min(target.Length, _count);
        if (!AllChanged && target.Length != _count && FindSplice(target, common) is { } splice)
        {
            writer.WriteVarint((uint)target.Length << 2 | SpliceBit);
            WriteSplice(ref writer, target, splice.Before, splice.After);
            return;
        }

        writer.WriteVarint((uint)target.Length << 2 | (AllChanged ? WholeBit : 0));
        Resize(target.Length);
        if (!AllChanged)
            Elements<T>.WriteRuns(ref writer, target[..common], Shadowed[..common]);
        writer.Charge(PriceOf(target.Length - common));
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
        _form = header & (WholeBit | SpliceBit);
        _count = (int)(header >> 2);
        var common = _form == WholeBit ? 0 : Math.Min(_count, Original!.GetLength());
        switch (_form)
        {
            case WholeBit:
                break;
            case 0:
                _runs = Elements<T>.ReadRuns(ref reader, common);
                break;
            case SpliceBit:
                _before = (int)reader.ReadVarint();
                _after = (int)reader.ReadVarint();
                if ((long)(uint)_before + (uint)_after > common)
                    SyncReader.Throw("More elements are left than there were.");
                common = _before + _after;
                break;
            default:
                SyncReader.Throw("A list has changed in no such way.");
                break;
        }

        reader.Charge(PriceOf(_count - common));
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
        var runsSuffice = change._form == 0 && change._count == _count && list.Count == _count;
        _version = change._version;
        if (change._form == SpliceBit)
        {
            Splice(change._before, change._after, change._beyond);
            ApplyAll();
            return;
        }

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

    internal override void WriteShape(ref SyncWriter writer) => writer.WriteLength(_count, Elements<T>.Price);

    internal override object ReadShape(ref SyncReader reader, object? adopted)
    {
        _count = reader.ReadLength(MinimumElementSize, Elements<T>.Price);
        return adopted ?? CreateTarget(_count);
    }

    internal override void Construct(object derived, object plain) => Construct((List<T>)derived);

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = ".ctor")]
    private static extern void Construct(List<T> derived);

    // Whether less need be sent if the ends are left where they were.
    private (int Before, int After)? FindSplice(ReadOnlySpan<T> target, int common)
    {
        var (before, after) = Elements<T>.CommonEnds(Shadowed, target);
        var between = target.Length - before - after;
        var beyond = target.Length - common;
        return between <= beyond || Elements<T>.CountDifferences(target[..common], Shadowed[..common], between - beyond + 1) > between - beyond ? (before, after) : null;
    }

    private void WriteSplice(ref SyncWriter writer, ReadOnlySpan<T> target, int before, int after)
    {
        writer.WriteCount(before);
        writer.WriteCount(after);
        Splice(before, after, target[before..^after]);
        writer.Charge(PriceOf(_count - before - after));
        Elements<T>.Write(ref writer, Shadowed[before..^after], Shadowed[before..^after]);
    }

    private void Splice(int before, int after, ReadOnlySpan<T> between)
    {
        _elements = [.. _elements.AsSpan(0, before), .. between, .. _elements.AsSpan(_count - after, after)];
        _count = _elements.Length;
    }

    // Staged, and in object and shadow, which may grow by doubling.
    private static long PriceOf(int added) => (long)added * 3 * Elements<T>.Price;

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
