using System;
using System.Text;

namespace Comet.Generators.Text;

/// <summary>Writes C# text with blocks and indentation. Lines end in <c>\n</c> wherever the compiler runs, so that output is the same everywhere.</summary>
internal sealed class SourceWriter
{
    private const int IndentSize = 4;

    private readonly StringBuilder _text = new();
    private int _depth;
    private bool _needsGap;

    /// <summary>Writes one line, or, at a line of several (separated by <c>\n</c>), each at the current indentation.</summary>
    public void Line(string line)
    {
        _needsGap = false;
        foreach (string part in line.Split('\n'))
        {
            if (part.Length > 0 && part[0] != '#') _text.Append(' ', _depth * IndentSize);
            _text.Append(part).Append('\n');
        }
    }

    /// <summary>Writes an empty line.</summary>
    public void Line() => _text.Append('\n');

    /// <summary>Asks for an empty line before the next block member, unless the block has just been opened or is about to be closed.</summary>
    public void Gap()
    {
        if (_needsGap) _text.Append('\n');
        _needsGap = false;
    }

    /// <summary>Writes a header and opens a block, which ends when the returned value is disposed of.</summary>
    public Scope Block(string header, string end = "}")
    {
        Line(header);
        Line("{");
        _depth++;
        return new Scope(this, end);
    }

    /// <summary>Writes a block of lines.</summary>
    public void Block(string header, Action<SourceWriter> body)
    {
        using (Block(header)) body(this);
    }

    /// <inheritdoc/>
    public override string ToString() => _text.ToString();

    private void Close(string end)
    {
        _depth--;
        Line(end);
        _needsGap = true;
    }

    /// <summary>An open block.</summary>
    public readonly struct Scope(SourceWriter writer, string end) : IDisposable
    {
        /// <summary>Closes the block.</summary>
        public void Dispose() => writer.Close(end);
    }
}
