using Comet.Links;
using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Numerics;
using System.Runtime.CompilerServices;
using MemoryPack;

namespace Comet.Runtime;

/// <summary>
/// The sender's half of a sync: finds what differs, writes it, and follows references to objects that have not crossed before.
/// </summary>
/// <remarks>
/// Layout of the message:
/// <code>
/// uint32   where the tail starts
/// body     dropped ids, 0 | (id, changes)*, 0 | stacks | contents of the new objects, in the order of the tail
/// tail     whether statics are introduced, and then (statics, slot, new object)* | how many new objects | (how many come as foretold, shape*, (id, type, shape)?)*
/// </code>
/// An object's first reference in the body need not name it: the new objects that are referred to so come in the order of the tail. The tail comes last because it is known last; it is read first, so that every new object exists before anything refers to it.
/// References are followed breadth-first from a queue: the depth of the data costs no stack.
/// </remarks>
internal sealed class SyncCapture(HeapState heap)
{
    private static readonly bool _verifies = Environment.GetEnvironmentVariable("COMET_VERIFY") == "1";

    private readonly NewObjects _introduced = new();
    private readonly HeaderPrediction _prediction = new();
    private readonly List<Shadow> _found = [];
    private readonly List<Shadow> _changed = [];
    private readonly List<AdoptedStatic> _adopted = [];
    private readonly ByteCount _bytes = new();
    private SyncBuffer _buffer;

    // What else has been written: statics, shadows of objects both ends know, frames. Only read to explain a refusal.
    private readonly List<object> _others = [];

    // The number of what is being written: of a new object, or the complement of one of the others.
    private int _current = ~0;
    private TypeEntry? _lastEntry;
    private int _dropped;
    private bool _introducedStatics;
    private long _price;

    // Whether the reference that is being written stays in the message, so that it can stand for an object's name.
    private bool _isInBody;

    /// <summary>Whether this end is home.</summary>
    internal bool IsHome => heap.IsHome;

    /// <summary>Notes what the receiver will make of what is written.</summary>
    internal void Charge(long price) => _price += price;

    /// <summary>Captures everything that differs from what the peer has, and the given stacks.</summary>
    /// <exception cref="NotPortableException">Something that cannot cross was met. The heap is as if nothing had been tried.</exception>
    /// <exception cref="SyncTooLargeException">It becomes longer than <paramref name="maxLength"/>, as well.</exception>
    internal CapturedSync Run(IReadOnlyList<StackPush> stacks, int maxLength)
    {
        Release();
        _buffer.MaxLength = maxLength;
        try
        {
            var statistics = WriteMessage(stacks);
            foreach (var shadow in _changed)
                shadow.AllChanged = false;
            if (_verifies)
                heap.Flagged.Verify();
            return new CapturedSync(_buffer.Written, statistics);
        }
        catch (SyncTooLargeException) when (maxLength == LinkLimits.MaxMessageLength)
        {
            var exception = new NotPortableException(NameOf(SourceOf(_current)), PathOf(_current) + " (the sync is longer than a message may be)");
            Withdraw();
            throw exception;
        }
        catch
        {
            Withdraw();
            throw;
        }
    }

    /// <summary>
    /// The last capture did not reach the peer: its new objects are unknown there, and what it took over into shadows was never sent.
    /// </summary>
    internal void Withdraw()
    {
        foreach (var shadow in _changed)
            shadow.AllChanged = true;
        heap.Flagged.PutBack();
        for (var i = _introduced.Count - 1; i >= 0; i--)
        {
            var id = _introduced[i].Id;
            heap.Identities.Remove(heap.Objects.Remove(id), id);
            heap.OwnIds.Free(id);
        }

        if (_introducedStatics)
            heap.StaticsIntroduced = false;
        _dropped = 0;
        Release();
    }

    /// <summary>Lets go of the last capture, its message included. From now on it counts as arrived.</summary>
    internal void Release()
    {
        heap.Flagged.Forget();
        _introduced.Clear();
        _others.Clear();
        _isInBody = false;
        _found.Clear();
        _changed.Clear();
        _adopted.Clear();
        _buffer.Clear();
        _current = ~0;
        _introducedStatics = false;

        // Once sent and arrived, a drop need not be repeated.
        heap.Liveness.Dead.RemoveRange(0, _dropped);
        _dropped = 0;
    }

    /// <summary>Looks at every object that can change for whether it differs from its shadow.</summary>
    internal IReadOnlyList<Shadow> FindChanged()
    {
        _found.Clear();
        foreach (var shadow in heap.Statics)
            FindIfChanged(shadow);
        foreach (var shadow in heap.Flagged.Take())
            FindIfChanged(shadow);
        heap.Objects.ScannedPages.RemoveAll(static page => !(page.IsListed = page.HasScanned));
        foreach (var page in heap.Objects.ScannedPages)
        {
            page.Fetch(page.Scanned, 0);
            for (var word = 0; word < page.Scanned.Length; word++)
            {
                page.Fetch(page.Scanned, word + 1);
                page.FetchMutableTargets(page.Scanned[word], word);
                for (var bits = page.Scanned[word]; bits != 0; bits &= bits - 1)
                    FindIfChanged(page.Slots[word * 64 + BitOperations.TrailingZeroCount(bits)].KnownShadow);
            }
        }

        return _found;
    }

    /// <summary>The object's id, a new one if it has none.</summary>
    internal uint IdOf(object value)
    {
        var hash = IdentityTable.HashOf(value);
        var id = heap.Identities.Find(value, hash);
        return id != 0 ? id : Introduce(value, hash);
    }

    /// <summary>What stands for an object in the message: its id, or where it is new and this is its first reference, that it is the next new one.</summary>
    internal uint ReferenceTo(object value)
    {
        var hash = IdentityTable.HashOf(value);
        var id = heap.Identities.Find(value, hash);
        if (id != 0)
            return id;
        var wasInBody = _isInBody;
        _isInBody = false;
        id = Introduce(value, hash);
        _isInBody = wasInBody;
        if (!wasInBody || id == HeapState.EmptyStringId)
            return id;
        _introduced[_introduced.Count - 1].IsNamed = false;
        return HeapState.NextNewObject;
    }

    /// <summary>Gives ids to all objects that elements refer to.</summary>
    internal void Introduce<T>(ReadOnlySpan<T> elements)
    {
        if (!RuntimeHelpers.IsReferenceOrContainsReferences<T>())
            return;
        var buffer = new SyncBuffer();
        using var state = MemoryPackWriterOptionalStatePool.Rent(MemoryPackSerializerOptions.Default);
        var writer = new SyncWriter(ref buffer, state, this);
        foreach (ref readonly var element in elements)
            writer.WriteValue(in element);
        writer.Flush();
        buffer.Dispose();
    }

    /// <summary>What crosses of a delegate that only home knows.</summary>
    internal HomeDelegate HomeDelegateOf(Delegate value)
    {
        if (heap.HomeDelegates.Find(value) is { } known)
            return known;
        if (!IsHome)
            Refuse($"{value.GetType()} of an unknown method", value);
        var added = new HomeDelegate();
        heap.HomeDelegates.Add(value, added);
        return added;
    }

    /// <summary>Whether a delegate that has been written, or one it is combined of, can be called at home only.</summary>
    internal bool IsOfHome(Delegate value)
    {
        if (value.HasSingleTarget)
            return heap.HomeDelegates.Find(value) is not null;
        foreach (var part in value.GetInvocationList())
        {
            if (heap.HomeDelegates.Find(part) is not null)
                return true;
        }

        return false;
    }

    /// <summary>Ends the capture: something cannot cross.</summary>
    [DoesNotReturn]
    internal void Refuse(string typeName, object? value) =>
        throw new NotPortableException(typeName, PathOf(_current) + PathText.SlotOf(SourceOf(_current), value));

    private uint Introduce(object value, int hash)
    {
        HeapEntry entry;
        uint id;
        if (value is string text)
        {
            if (text.Length == 0)
                return HeapState.EmptyStringId;
            entry = new HeapEntry(text);
            id = heap.OwnIds.Next();
        }
        else
        {
            var shadow = CreateShadow(value);
            entry = new HeapEntry(shadow);
            id = shadow.Id;
        }

        heap.Objects.Add(id, entry, hash);
        heap.Identities.Add(hash, id);
        _introduced.Add(NewObject.Found(entry, id, _current));
        return id;
    }

    private Shadow CreateShadow(object value)
    {
        // Objects of one type mostly come in rows.
        var type = value.GetType();
        if (_lastEntry is not { } entry || entry.Type != type)
        {
            entry = heap.Types.Find(type);
            if (entry is null)
                Refuse(type.ToString(), value);
            _lastEntry = entry;
        }

        var shadow = entry.CreateShadow();
        shadow.Entry = entry;
        shadow.Target = value;
        shadow.IntroduceParts(this);
        shadow.Id = heap.OwnIds.Next();
        return shadow;
    }

    private SyncStatistics WriteMessage(IReadOnlyList<StackPush> stacks)
    {
        using var state = MemoryPackWriterOptionalStatePool.Rent(MemoryPackSerializerOptions.Default);
        var writer = new SyncWriter(ref _buffer, state, this);
        _bytes.Clear();
        _price = 0;
        writer.Write(0u);
        IntroduceStatics();
        WriteDrops(ref writer);
        _isInBody = true;
        WriteChanges(ref writer);
        var beforeFrames = writer.Position;
        var frames = WriteStacks(ref writer, stacks);
        var frameBytes = writer.Position - beforeFrames;
        for (var i = 0; i < _introduced.Count; i++)
        {
            _introduced.FetchAhead(i);
            _introduced.FetchTargetAhead(i);
            _introduced.FetchReferencesAhead(i);
            if (_introduced[i].Entry.Shadow is not { } shadow)
                continue;
            _current = i;
            var start = writer.Position;
            shadow.WriteAll(ref writer);
            _bytes.Add(shadow.Entry.Kind, in writer, start);
            heap.StartWatching(shadow);
        }

        _isInBody = false;
        var tail = writer.Position;
        WriteTail(ref writer);
        WritePadding(ref writer);
        writer.Flush();
        BinaryPrimitives.WriteUInt32LittleEndian(_buffer.WrittenSpan, (uint)tail);
        return new SyncStatistics(_bytes.Of(_buffer.Written.Length, frameBytes), frames, _changed.Count, _introduced.Count, _dropped, heap.Objects.Count);
    }

    // Objects that static readonly fields refer to are sent with the very first sync, because the receiver may come by its own ones
    // through those fields at any time.
    private void IntroduceStatics()
    {
        if (heap.StaticsIntroduced)
            return;
        heap.StaticsIntroduced = true;
        _introducedStatics = true;
        for (var i = 0; i < heap.Statics.Length; i++)
        {
            Begin(heap.Statics[i]);
            var references = heap.Statics[i].GetReadOnlyReferences();
            for (var slot = 0; slot < references.Length; slot++)
            {
                if (references[slot] is not { } value || IdOf(value) is var id && id == HeapState.EmptyStringId)
                    continue;
                _adopted.Add(new AdoptedStatic(i, slot, NumberOf(id)));
            }
        }
    }

    private int NumberOf(uint id)
    {
        var number = _introduced.Count - 1;
        while (_introduced[number].Id != id)
            number--;
        return number;
    }

    private void WriteDrops(ref SyncWriter writer)
    {
        foreach (var id in heap.Liveness.Dead)
            writer.WriteVarint(id);
        writer.WriteVarint(0);
        _dropped = heap.Liveness.Dead.Count;
    }

    private void WriteChanges(ref SyncWriter writer)
    {
        FindChanged();
        foreach (var shadow in _found)
        {
            Begin(shadow);
            _changed.Add(shadow);
            writer.WriteVarint(shadow.Id);
            var start = writer.Position;
            Charge(MemoryPrice.OfChange + shadow.Entry.ShadowPrice);
            shadow.WriteChanges(ref writer);
            _bytes.Add(shadow.Entry.Kind, in writer, start);
        }

        writer.WriteVarint(0);
    }

    private void FindIfChanged(Shadow shadow)
    {
        if (shadow.AllChanged || !shadow.IsClean())
            _found.Add(shadow);
    }

    private int WriteStacks(ref SyncWriter writer, IReadOnlyList<StackPush> stacks)
    {
        var frames = 0;
        writer.WriteCount(stacks.Count);
        for (var i = 0; i < stacks.Count; i++)
        {
            var stack = stacks[i];
            writer.WriteCount(stack.ThreadId);
            writer.WriteCount(stack.Kept);
            writer.WriteCount(stack.NewFrames.Count);
            frames += stack.NewFrames.Count;
            for (var j = 0; j < stack.NewFrames.Count; j++)
            {
                Begin(stack.NewFrames[j]);
                WriteFrame(ref writer, stack.NewFrames[j]);
            }
        }

        return frames;
    }

    /// <summary>Writes a frame.</summary>
    internal void WriteFrame(ref SyncWriter writer, Frame frame)
    {
        // The session leaves such frames at home. Should one turn up elsewhere, refusing it is right: without what it holds it must not be continued.
        if (!frame.IsPortable)
            Refuse(frame.GetType().ToString(), null);
        if (heap.Types.FindFrame(frame.GetType()) is not { } entry)
        {
            Refuse(frame.GetType().ToString(), frame);
            return;
        }

        Charge(entry.Price);
        writer.WriteCount(entry.Index);
        writer.WriteCount(frame.Point);
        frame.Write(ref writer);
    }

    private void WriteTail(ref SyncWriter writer)
    {
        writer.Write(_introducedStatics);
        if (_introducedStatics)
        {
            writer.WriteCount(_adopted.Count);
            foreach (var adopted in _adopted)
            {
                writer.WriteCount(adopted.Statics);
                writer.WriteCount(adopted.Slot);
                writer.WriteCount(adopted.NewObject);
            }
        }

        writer.WriteCount(_introduced.Count);
        WriteHeaders(ref writer);
    }

    private void WriteHeaders(ref SyncWriter writer)
    {
        _prediction.Clear();
        var next = 0;
        while (next < _introduced.Count)
        {
            var ahead = _prediction.Ahead(_introduced, heap.Types, next);
            writer.WriteCount(ahead);
            for (; ahead > 0; ahead--)
                WriteShape(ref writer, next++);
            if (next == _introduced.Count)
                return;
            var (id, type) = (_introduced[next].Id, _introduced[next].TypeIn(heap.Types));
            var distance = (int)(id - _prediction.Id);
            writer.WriteVarint((uint)(distance << 1 ^ distance >> 31));
            writer.WriteVarint((uint)type << 1 | (_introduced[next].IsNamed ? 1u : 0u));
            _prediction.Note(id, type);
            WriteShape(ref writer, next++);
        }
    }

    private void WriteShape(ref SyncWriter writer, int index)
    {
        _current = index;
        _introduced.FetchAhead(index);
        var entry = _introduced[index].Entry;
        var start = writer.Position;
        if (entry.Shadow is { } shadow)
        {
            Charge(shadow.Entry.ObjectPrice);
            shadow.WriteShape(ref writer);
        }
        else
        {
            StringShape.Write(ref writer, entry.Text!);
        }

        _bytes.Add(entry.Shadow?.Entry.Kind ?? TypeKind.String, in writer, start);
    }

    private void WritePadding(ref SyncWriter writer)
    {
        const int longest = 4096;
        for (var left = MemoryPrice.LengthFor(_price) - writer.Position; left > 0; left -= longest)
            writer.WriteBytes(new byte[Math.Min(left, longest)]);
    }

    private void Begin(object other)
    {
        _current = ~_others.Count;
        _others.Add(other);
    }

    private object? SourceOf(int number)
    {
        if (number < 0)
            return ~number < _others.Count ? _others[~number] : null;
        var entry = _introduced[number].Entry;
        return entry.Shadow ?? entry.Target;
    }

    // From the frame or the statics inwards, by who discovered whom.
    private string PathOf(int number)
    {
        var steps = new List<string> { NameOf(SourceOf(number)) };
        while (number >= 0)
        {
            var target = _introduced[number].Entry.Target;
            number = _introduced[number].Discoverer;
            var source = SourceOf(number);
            steps.Add(NameOf(source) + PathText.SlotOf(source, target));
        }

        steps.Reverse();
        return PathText.Join(steps);
    }

    private string NameOf(object? source) => PathText.NameOf(source, heap);

    private readonly record struct AdoptedStatic(int Statics, int Slot, int NewObject);
}
