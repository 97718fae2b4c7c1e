namespace Comet.Runtime;

/// <summary>A string: sent once, with its characters as the shape it is created from, and never looked at again.</summary>
internal sealed class StringShadow : Shadow
{
    public override int GetLength() => ((string)Target).Length;

    public override object CreateTarget(int length) => throw new NotSupportedException("A string is created from its characters.");

    public override bool IsClean() => true;

    public override void WriteAll(ref SyncWriter writer)
    {
    }

    public override void WriteChanges(ref SyncWriter writer)
    {
    }

    public override void ReadAll(ref SyncReader reader)
    {
    }

    public override void ReadChanges(ref SyncReader reader) => SyncReader.Throw("A string cannot change.");

    public override void ApplyAll()
    {
    }

    public override void ApplyChanges(Shadow staged)
    {
    }

    internal override void WriteShape(ref SyncWriter writer) => writer.WriteText((string)Target);

    internal override object ReadShape(ref SyncReader reader, object? adopted)
    {
        var text = reader.ReadText();
        if (text.Length == 0)
            SyncReader.Throw("The empty string has an id of its own.");
        return text;
    }
}
