using System.Text;

namespace Comet.Examples;

/// <summary>A console whose text is kept, so that what was said can be compared.</summary>
public sealed class RecordingWriter(TextWriter inner) : TextWriter
{
    private readonly StringBuilder _text = new();

    /// <summary>All that was written.</summary>
    public string Text => _text.ToString();

    /// <inheritdoc/>
    public override Encoding Encoding => inner.Encoding;

    /// <inheritdoc/>
    public override void Write(char value)
    {
        _text.Append(value);
        inner.Write(value);
    }

    /// <inheritdoc/>
    public override void Write(string? value)
    {
        _text.Append(value);
        inner.Write(value);
    }

    /// <inheritdoc/>
    public override void WriteLine(string? value)
    {
        _text.Append(value).Append('\n');
        inner.WriteLine(value);
    }
}
