using System.Runtime.CompilerServices;

namespace Comet.Runtime;

/// <summary>An object that a user's <see cref="IPortableCodec{T}"/> carries. All there is to it is its shape; it is compared all the same, since its codec may be mistaken in that it does not change.</summary>
internal sealed class PortableShadow<T>(IPortableCodec<T> codec, Action<T, PortableWriter> write) : Shadow where T : class
{
    private PortableContents _contents = PortableContents.None;

    internal override int TargetPrice => PortableContents.PriceOfObject;

    public override object CreateTarget(int length) => throw new NotSupportedException("The object is created from its shape.");

    public override bool IsClean() => PortableScratch.IsUnchanged(write, (T)Target, _contents);

    public override void WriteAll(ref SyncWriter writer)
    {
    }

    public override void WriteChanges(ref SyncWriter writer)
    {
        // What an abandoned sync has marked may be as it was.
        if (!IsClean())
            writer.Refuse($"{typeof(T)}, which has changed though its codec is not an {nameof(IMutablePortableCodec<>)},");
    }

    public override void ReadAll(ref SyncReader reader)
    {
    }

    public override void ReadChanges(ref SyncReader reader)
    {
    }

    public override void ApplyAll()
    {
    }

    public override void ApplyChanges(Shadow staged)
    {
    }

    internal override void IntroduceParts(SyncCapture capture)
    {
        // One in another in another ... could take any depth of stack.
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
            capture.Refuse($"{typeof(T)}, nested too deeply,", null);
        if (PortableScratch.TryTake(write, (T)Target, out var problem) is not { } contents)
        {
            capture.Refuse(problem, null);
            return;
        }

        _contents = contents;
        capture.Introduce<object?>(contents.References);
    }

    internal override void WriteShape(ref SyncWriter writer) => _contents.WriteTo(ref writer);

    internal override object ReadShape(ref SyncReader reader, object? adopted)
    {
        _contents = PortableContents.ReadFrom(ref reader);
        if (adopted is not null)
            return adopted;
        var source = new PortableReader(_contents);
        var value = codec.Read(source);
        source.End();
        if (value?.GetType() != typeof(T))
            SyncReader.Throw($"The codec of {typeof(T)} has made another object.");
        return value!;
    }
}

/// <summary>An object that a user's <see cref="IMutablePortableCodec{T}"/> carries.</summary>
internal sealed class MutablePortableShadow<T>(IMutablePortableCodec<T> codec, Action<T, PortableWriter> write) : Shadow where T : class
{
    private PortableContents _contents = PortableContents.None;

    internal override int TargetPrice => PortableContents.PriceOfObject;

    public override object CreateTarget(int length)
    {
        var created = codec.Create();
        if (created?.GetType() != typeof(T))
            SyncReader.Throw($"The codec of {typeof(T)} has made another object.");
        return created!;
    }

    public override bool IsClean() => PortableScratch.IsUnchanged(write, (T)Target, _contents);

    public override void WriteAll(ref SyncWriter writer)
    {
        if (PortableScratch.TryTake(write, (T)Target, out var problem) is not { } contents)
        {
            writer.Refuse(problem);
            return;
        }

        _contents = contents;
        contents.WriteTo(ref writer);
    }

    public override void WriteChanges(ref SyncWriter writer) => WriteAll(ref writer);

    public override void ReadAll(ref SyncReader reader)
    {
        _contents = PortableContents.ReadFrom(ref reader);

        // What the codec refuses is refused before anything has been applied.
        Fill((T)CreateTarget(0));
    }

    public override void ReadChanges(ref SyncReader reader) => ReadAll(ref reader);

    public override void ApplyAll() => Fill((T)Target);

    public override void ApplyChanges(Shadow staged)
    {
        _contents = ((MutablePortableShadow<T>)staged)._contents;
        ApplyAll();
    }

    private void Fill(T target)
    {
        var reader = new PortableReader(_contents);
        codec.Fill(target, reader);
        reader.End();
    }
}
