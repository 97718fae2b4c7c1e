namespace Comet.Runtime;

/// <summary>A string: sent once, with its characters as the shape it is created from, and never looked at again.</summary>
internal sealed class StringShadow : ImmutableShadow
{
    public override int GetLength() => ((string)Target).Length;

    internal override void WriteShape(ref SyncWriter writer) => writer.WriteText((string)Target);

    internal override object ReadShape(ref SyncReader reader, object? adopted)
    {
        var text = reader.ReadText();
        if (text.Length == 0)
            SyncReader.Throw("The empty string has an id of its own.");
        return text;
    }
}
