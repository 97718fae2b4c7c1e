using System.ComponentModel;

namespace Comet.Runtime;

/// <summary>
/// The part of an object's shadow that carries what the object has from a collection of the library that its class derives from. Generated shadows of such classes derive from it and add the class's own fields.
/// </summary>
/// <remarks>The collection's part is carried by the shadow that the collection itself would have, over the same object.</remarks>
/// <param name="contents">That shadow, from <see cref="LibraryContents"/>.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class ContentsShadow(Shadow contents) : Shadow
{
    private readonly Shadow _contents = contents;

    /// <inheritdoc/>
    public sealed override int MinimumElementSize => _contents.MinimumElementSize;

    // The collection itself is made first, and then the object as one.
    internal sealed override int TargetPrice => 2 * (_contents.TargetPrice + 64);

    internal sealed override bool AppliesLast => _contents.AppliesLast;

    internal sealed override bool KeysLookAround => _contents.KeysLookAround;

    private Shadow Contents
    {
        get
        {
            _contents.Target = Target;
            return _contents;
        }
    }

    /// <inheritdoc/>
    public sealed override int GetLength() => _contents.GetLength();

    /// <inheritdoc/>
    public override bool IsClean() => Contents.IsClean();

    /// <inheritdoc/>
    public override void WriteAll(ref SyncWriter writer) => Contents.WriteAll(ref writer);

    /// <inheritdoc/>
    public override void WriteChanges(ref SyncWriter writer)
    {
        // It may be the class's own fields alone that differ.
        _contents.AllChanged = AllChanged;
        var differs = AllChanged || !Contents.IsClean();
        writer.Write(differs);
        if (differs)
            _contents.WriteChanges(ref writer);
    }

    /// <inheritdoc/>
    public override void ReadAll(ref SyncReader reader) => _contents.ReadAll(ref reader);

    /// <inheritdoc/>
    public override void ReadChanges(ref SyncReader reader)
    {
        HasContents = reader.Read<bool>();
        if (!HasContents)
            return;
        _contents.Original = ((ContentsShadow)Original!)._contents;
        _contents.ReadChanges(ref reader);
    }

    /// <inheritdoc/>
    public override void ApplyAll() => Contents.ApplyAll();

    /// <inheritdoc/>
    public override void ApplyChanges(Shadow staged)
    {
        if (staged is ContentsShadow { HasContents: true } change)
            Contents.ApplyChanges(change._contents);
    }

    // Of a staged change: whether the contents are part of it.
    private bool HasContents { get; set; }

    internal sealed override void ApplyAllLast() => Contents.ApplyAllLast();

    internal sealed override void ApplyChangesLast(Shadow staged)
    {
        if (staged is ContentsShadow { HasContents: true } change)
            Contents.ApplyChangesLast(change._contents);
    }

    internal sealed override void ApplyKeysAgain() => Contents.ApplyKeysAgain();

    internal sealed override void IntroduceParts(SyncCapture capture) => Contents.IntroduceParts(capture);

    internal sealed override void WriteShape(ref SyncWriter writer) => Contents.WriteShape(ref writer);

    internal sealed override object ReadShape(ref SyncReader reader, object? adopted)
    {
        var plain = _contents.ReadShape(ref reader, adopted);
        if (adopted is not null)
            return adopted;
        var target = CreateTarget(0);
        _contents.Construct(target, plain);
        return target;
    }
}
