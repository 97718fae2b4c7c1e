using System;
using System.Text;

namespace Comet.Generators.Text;

/// <summary>Writes C# text with blocks and indentation. Lines end in <c>\n</c> wherever the compiler runs, so that output is the same everywhere.</summary>
internal sealed class SourceWriter
{
    private const int IndentSize = 4;

    private readonly StringBuilder _text = new();
    private int _depth;
    private bool _afterBlock;

    /// <summary>Writes a line, or several separated by <c>\n</c>, at the current indentation.</summary>
    public void Line(string lines)
    {
        _afterBlock = false;
        foreach (string line in lines.Split('\n'))
        {
            if (line.Length > 0 && line[0] != '#') _text.Append(' ', _depth * IndentSize);
            _text.Append(line).Append('\n');
        }
    }

    /// <summary>Writes an empty line.</summary>
    public void Line() => _text.Append('\n');

    /// <summary>Writes an empty line if a block has just been closed, so that members stand apart.</summary>
    public void Gap()
    {
        if (_afterBlock) _text.Append('\n');
        _afterBlock = false;
    }

    /// <summary>Lets the next block follow the last one closely, as <c>finally</c> does.</summary>
    public void Continue() => _afterBlock = false;

    /// <summary>Writes a header and opens its block.</summary>
    public void Open(string header)
    {
        Gap();
        Line(header);
        Line("{");
        Indent();
    }

    /// <summary>Indents what follows, up to <see cref="Close"/>.</summary>
    public void Indent() => _depth++;

    /// <summary>Closes the innermost block.</summary>
    public void Close()
    {
        _depth--;
        Line("}");
        _afterBlock = true;
    }

    /// <summary>Writes a block that is closed when the returned value is disposed of.</summary>
    public Scope Block(string header)
    {
        Open(header);
        return new Scope(this);
    }

    /// <inheritdoc/>
    public override string ToString() => _text.ToString();

    /// <summary>An open block.</summary>
    public readonly struct Scope(SourceWriter writer) : IDisposable
    {
        /// <summary>Closes it.</summary>
        public void Dispose() => writer.Close();
    }
}
