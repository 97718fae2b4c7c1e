namespace Interpreter;

/// <summary>Runs programs.</summary>
[Offloadable]
internal sealed partial class ScriptEngine
{
    private readonly ScriptConsole _console;

    /// <summary>An engine whose programs print on a console.</summary>
    public ScriptEngine(ScriptConsole console) => _console = console;

    /// <summary>Runs a program to its end.</summary>
    /// <param name="source">The program.</param>
    /// <param name="scale">The value of the program's variable <c>scale</c>.</param>
    /// <exception cref="InvalidDataException">It is no program.</exception>
    /// <exception cref="JsException">The program has thrown something that it does not catch.</exception>
    public void Run(string source, int scale)
    {
        var builtins = new Builtins(_console);
        builtins.Globals["scale"] = Value.Of(scale);
        var program = Parser.Parse(source, builtins);
        var activation = new Activation(null, program.Variables.Count, Value.Undefined);
        var slot = 0;
        foreach (var global in builtins.Globals.Values)
            activation.Variables[slot++] = global;
        program.Body.Execute(activation);
    }
}
