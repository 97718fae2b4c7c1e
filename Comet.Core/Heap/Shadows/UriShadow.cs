namespace Comet.Runtime;

/// <summary>A <see cref="Uri"/>: the text it was made from.</summary>
internal sealed class UriShadow : ImmutableShadow
{
    internal override int TargetPrice => 512;

    internal override void WriteShape(ref SyncWriter writer)
    {
        var uri = (Uri)Target;
        if (uri.UserEscaped)
            writer.Refuse("System.Uri that its user has escaped");
        writer.Write(uri.IsAbsoluteUri);
        writer.WriteText(uri.OriginalString);
    }

    internal override object ReadShape(ref SyncReader reader, object? adopted)
    {
        var kind = reader.Read<bool>() ? UriKind.Absolute : UriKind.Relative;
        var text = reader.ReadText();
        return adopted ?? new Uri(text, kind);
    }
}
