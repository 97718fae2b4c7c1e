using System.Buffers.Binary;
using MemoryPack;

namespace Comet.Runtime;

/// <summary>
/// The receiver's first half of a sync: decodes everything beside the heap, without touching it, and refuses what does not fit.
/// </summary>
internal sealed class SyncStaging(HeapState heap)
{
    private const int PrefixLength = sizeof(uint);

    private const int MinimumAdoptionLength = 3;
    private const int MinimumStackLength = 3;
    private const int MinimumFrameLength = 2;

    private readonly StagedTable _staged = new();
    private readonly HeaderPrediction _prediction = new();
    private NewObjects _created = new();
    private int _nextUnnamed;
    private long _admissible;
    private long _unspent;
    private uint _decoding;
    private bool _introducesStatics;

    /// <summary>Whether this end is home.</summary>
    internal bool IsHome => heap.IsHome;

    /// <summary>Delegates that only home knows.</summary>
    internal HomeDelegates HomeDelegates => heap.HomeDelegates;

    /// <summary>Decodes a message.</summary>
    /// <exception cref="MalformedSyncException">The message is not one a correct peer could have sent.</exception>
    internal StagedSync Run(ReadOnlySpan<byte> message)
    {
        _created = new();
        _introducesStatics = false;
        _nextUnnamed = 0;
        _decoding = _decoding + 1 & int.MaxValue;
        try
        {
            return Decode(message);
        }
        catch (Exception exception) when (exception is not MalformedSyncException and not OutOfMemoryException)
        {
            // Registered codecs and MemoryPack's formatters run over what the peer sent; whatever they throw, the message is to blame.
            throw new MalformedSyncException($"Decoding failed: {exception.GetType().Name}: {exception.Message}");
        }
        finally
        {
            _staged.Clear();
            _created = new();
        }
    }

    /// <summary>The object with an id, new or known.</summary>
    internal object Resolve(uint id)
    {
        if (id == HeapState.NextNewObject && SkipNamed())
            return _created[_nextUnnamed++].Entry.Target!;
        var staged = _staged[id];
        if (staged >= 0)
            return _created[staged].Entry.Target!;
        if (id == HeapState.EmptyStringId)
            return string.Empty;
        if (staged == StagedTable.None && heap.Objects[id].Target is { } known)
            return known;
        throw new MalformedSyncException($"No object has the id {id}.");
    }

    /// <summary>Takes an announced length off what the message can still hold.</summary>
    internal void Admit(long length, int minimumSize)
    {
        // Divided rather than multiplied: an announced length can be near the largest number.
        if (length < 0 || length > _admissible / minimumSize)
            SyncReader.Throw("An object is announced that is longer than the message.");
        _admissible -= length * minimumSize;
    }

    /// <summary>Takes what is about to be made off what the message pays for.</summary>
    internal void Charge(long price)
    {
        if ((_unspent -= price) < 0)
            SyncReader.Throw("The message is too short for what it makes.");
    }

    private StagedSync Decode(ReadOnlySpan<byte> message)
    {
        if (message.Length < PrefixLength)
            SyncReader.Throw("The message ends early.");
        var tailStart = BinaryPrimitives.ReadUInt32LittleEndian(message);
        if (tailStart < PrefixLength || tailStart > (uint)message.Length)
            SyncReader.Throw("The tail lies outside the message.");
        var body = message[PrefixLength..(int)tailStart];
        var tail = message[(int)tailStart..];
        _admissible = body.Length;
        _unspent = MemoryPrice.AllowedBy(message.Length);

        using var state = MemoryPackReaderOptionalStatePool.Rent(MemoryPackSerializerOptions.Default);
        var reader = new SyncReader(body, state, this);
        var dropped = ReadDrops(ref reader);
        ReadTail(tail, state);
        var changed = ReadChanges(ref reader);
        var stacks = ReadStacks(ref reader);
        for (var i = 0; i < _created.Count; i++)
            _created[i].Entry.Shadow?.ReadAll(ref reader);
        if (reader.Remaining != 0)
            SyncReader.Throw("Something follows the message.");
        if (SkipNamed())
            SyncReader.Throw("Nothing refers to a new object.");
        return new StagedSync
        {
            Revision = heap.Revision,
            Dropped = dropped,
            Created = _created,
            Changed = changed,
            IntroducesStatics = _introducesStatics,
            Stacks = stacks,
        };
    }

    private List<uint> ReadDrops(ref SyncReader reader)
    {
        var dropped = new List<uint>();
        for (var id = reader.ReadVarint(); id != 0; id = reader.ReadVarint())
        {
            if (heap.IsHome)
                SyncReader.Throw("Only home decides what is dropped.");
            if (heap.Objects[id].IsNone || _staged[id] != StagedTable.None)
                SyncReader.Throw("A dropped object is not known.");
            _staged[id] = StagedTable.Dropped;
            dropped.Add(id);
        }

        return dropped;
    }

    private void ReadTail(ReadOnlySpan<byte> tail, MemoryPackReaderOptionalState state)
    {
        var reader = new SyncReader(tail, state, this);
        var adoptions = ReadAdoptions(ref reader);
        var count = (int)Math.Min(reader.ReadVarint(), int.MaxValue);

        // Each takes a byte at least: its first reference in the body, or its header here.
        if (count > _admissible + reader.Remaining)
            SyncReader.Throw("A count exceeds what follows.");
        var highest = heap.HighestPeerId + 2 * (long)count;
        ReadHeaders(ref reader, count, highest, adoptions);
        if (adoptions is not null && adoptions.Keys.Any(index => index >= count))
            SyncReader.Throw("An object that was not sent is to be adopted.");

        // What only makes it longer is 0.
        if (reader.ReadBytes(reader.Remaining).ContainsAnyExcept((byte)0))
            SyncReader.Throw("Something follows the message.");
    }

    private void ReadHeaders(ref SyncReader reader, int count, long highest, Dictionary<int, object>? adoptions)
    {
        _prediction.Clear();
        while (_created.Count < count)
        {
            var ahead = reader.ReadVarint();
            if (ahead > (uint)(count - _created.Count))
                SyncReader.Throw("More new objects come than were announced.");
            for (; ahead > 0; ahead--)
                Add(ref reader, _prediction.Id, _prediction.Type, isNamed: false);
            if (_created.Count == count)
                return;
            var distance = reader.ReadVarint();
            var id = _prediction.Id + (distance >> 1 ^ (uint)-(int)(distance & 1));
            var type = reader.ReadVarint();
            Add(ref reader, id, (int)(type >> 1), (type & 1) != 0);
        }

        void Add(ref SyncReader reader, uint id, int type, bool isNamed)
        {
            _prediction.Note(id, type);
            var isFree = _staged[id] switch
            {
                StagedTable.None => heap.Objects[id].IsNone,
                StagedTable.Dropped => true,
                _ => false,
            };
            if (!heap.PeerIds.Owns(id) || id > highest || !isFree)
                SyncReader.Throw("A new object has an id it cannot have.");
            if (heap.Types.Find((uint)type) is not { } entry)
            {
                SyncReader.Throw("A new object is of no known type.");
                return;
            }

            var created = Create(ref reader, entry, id, adoptions?.GetValueOrDefault(_created.Count));
            _staged[id] = _created.Count;

            // Asked for as long as the object is in the cache.
            var hash = IdentityTable.HashOf(created.Target!);
            _created.Add(NewObject.Made(created, id, hash, isNamed));
        }
    }

    private HeapEntry Create(ref SyncReader reader, TypeEntry entry, uint id, object? adopted)
    {
        if (adopted is not null && heap.Types.Find(adopted.GetType()) != entry)
            SyncReader.Throw($"A static readonly field refers to a {entry.Type} at one end and to a {adopted.GetType()} at the other.");
        if (ReferenceEquals(entry, heap.Types.StringEntry))
            return new HeapEntry(Adopted(StringShape.Read(ref reader), (string?)adopted));
        Charge(entry.ObjectPrice);
        var shadow = entry.CreateShadow();
        shadow.Entry = entry;
        shadow.Id = id;
        shadow.Target = shadow.ReadShape(ref reader, adopted);
        return new HeapEntry(shadow);
    }

    // A static readonly string is computed at each end, and may be compared by reference.
    private static string Adopted(string text, string? own)
    {
        if (own is not null && own != text)
            SyncReader.Throw($"A static readonly field is \"{text}\" at one end and \"{own}\" at the other.");
        return own ?? text;
    }

    /// <summary>Goes on to the next new object that is not named; false if there is none.</summary>
    private bool SkipNamed()
    {
        while (_nextUnnamed < _created.Count && _created[_nextUnnamed].IsNamed)
            _nextUnnamed++;
        return _nextUnnamed < _created.Count;
    }

    // Which of the new objects are, here, what static readonly fields refer to already.
    private Dictionary<int, object>? ReadAdoptions(ref SyncReader reader)
    {
        if (!reader.Read<bool>())
            return null;
        if (heap.StaticsIntroduced)
            SyncReader.Throw("Statics are introduced twice.");
        _introducesStatics = true;
        var count = reader.ReadCount(MinimumAdoptionLength);
        var adoptions = new Dictionary<int, object>(count);
        var own = new Dictionary<object, int>(count, ReferenceEqualityComparer.Instance);
        var owner = -1;
        object?[] references = [];
        for (var i = 0; i < count; i++)
        {
            var statics = (int)reader.ReadVarint();
            var slot = (int)reader.ReadVarint();
            var index = (int)reader.ReadVarint();
            if ((uint)statics >= (uint)heap.Statics.Length)
                SyncReader.Throw("No such statics exist.");
            if (statics != owner)
                references = heap.Statics[owner = statics].GetReadOnlyReferences();
            if ((uint)slot >= (uint)references.Length || references[slot] is not { } value)
            {
                SyncReader.Throw($"A static readonly field of {heap.Types.Statics[statics].Owner} is null at one end only.");
                return null;
            }

            // Two fields may share an object, but then they must share it at both ends. Texts may happen to be one, as the library keeps some.
            if (index < 0
                || adoptions.TryGetValue(index, out var other) && !ReferenceEquals(other, value)
                || own.TryGetValue(value, out var otherIndex) && otherIndex != index)
            {
                if (index >= 0 && value is string)
                    continue;
                SyncReader.Throw($"The static readonly fields of {heap.Types.Statics[statics].Owner} are not alike at both ends.");
            }

            adoptions[index] = value;
            own[value] = index;
        }

        return adoptions;
    }

    private List<(Shadow Shadow, Shadow Staged)> ReadChanges(ref SyncReader reader)
    {
        var changed = new List<(Shadow, Shadow)>();
        for (var id = reader.ReadVarint(); id != 0; id = reader.ReadVarint())
        {
            var shadow = heap.FindStatics(id) ?? (_staged[id] == StagedTable.None ? heap.Objects[id].Shadow : null);
            if (shadow is null || shadow.StagedIn == _decoding || !shadow.Entry.IsMutable)
            {
                SyncReader.Throw($"The object {id} cannot have changed.");
                return changed;
            }

            Charge(MemoryPrice.OfChange + shadow.Entry.ShadowPrice);
            shadow.StagedIn = _decoding;
            var staged = shadow.Entry.CreateShadow();
            staged.Original = shadow;
            staged.ReadChanges(ref reader);
            changed.Add((shadow, staged));
        }

        return changed;
    }

    private StackPush[] ReadStacks(ref SyncReader reader)
    {
        var stacks = new StackPush[reader.ReadCount(MinimumStackLength)];
        for (var i = 0; i < stacks.Length; i++)
        {
            var thread = (int)reader.ReadVarint();
            var kept = (int)reader.ReadVarint();
            if (thread < 0 || kept < 0)
                SyncReader.Throw("A stack is not one.");
            var frames = new Frame[reader.ReadCount(MinimumFrameLength)];
            for (var j = 0; j < frames.Length; j++)
                frames[j] = ReadFrame(ref reader);
            stacks[i] = new StackPush(thread, kept, frames);
        }

        return stacks;
    }

    /// <summary>Reads a frame.</summary>
    internal Frame ReadFrame(ref SyncReader reader)
    {
        if (heap.Types.FindFrame(reader.ReadVarint()) is not { } entry)
            throw new MalformedSyncException("A frame is of no known method.");
        Charge(entry.Price);
        var frame = entry.CreateFrame();
        frame.Point = (int)reader.ReadVarint();
        if ((uint)frame.Point >= (uint)frame.PointCount)
            SyncReader.Throw("A frame has no such point.");
        frame.Read(ref reader);
        return frame;
    }
}
