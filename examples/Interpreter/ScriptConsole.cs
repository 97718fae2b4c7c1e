namespace Interpreter;

/// <summary>Where programs print.</summary>
[Offloadable]
internal sealed partial class ScriptConsole
{
    private readonly TextWriter _output;

    /// <summary>A console on a writer.</summary>
    public ScriptConsole(TextWriter output) => _output = output;

    /// <summary>Everything that was printed, a line each.</summary>
    public List<string> Lines { get; } = [];

    /// <summary>Prints a line.</summary>
    public void WriteLine(string line)
    {
        Lines.Add(line);
        _output.WriteLine(line);
    }
}
