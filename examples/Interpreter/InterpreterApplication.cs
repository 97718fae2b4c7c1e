namespace Interpreter;

/// <summary>Runs a folder of programs, and compares what they print with what is expected, where that is known.</summary>
public sealed class InterpreterApplication : IApplication
{
    /// <inheritdoc/>
    public string Name => "Interpreter";

    /// <inheritdoc/>
    public string Description => "Runs JavaScript programs in the style of the SunSpider benchmark.";

    /// <inheritdoc/>
    public Checksum Run(RunSettings settings)
    {
        var checksum = Checksum.Empty;
        var folder = settings.InputOr(Name, "programs");
        var scale = settings.BySize(1, 60, 300, 900);
        foreach (var path in Directory.GetFiles(folder, "*.js").Order(StringComparer.Ordinal))
        {
            var console = new ScriptConsole(settings.Console);
            new ScriptEngine(console).Run(File.ReadAllText(path), scale);

            // What a program prints first does not depend on the scale.
            var name = Path.GetFileNameWithoutExtension(path);
            File.WriteAllLines(settings.OutputFile(name + ".out"), console.Lines);
            var expected = Path.ChangeExtension(path, ".expected");
            if (File.Exists(expected) && !console.Lines.Take(File.ReadAllLines(expected).Length).SequenceEqual(File.ReadAllLines(expected)))
                throw new WrongResultException($"{name} prints '{string.Join(' ', console.Lines.Take(3))} ...', which is not what is expected.");
            foreach (var line in console.Lines)
                checksum = checksum.Add(line);
        }

        return checksum;
    }
}
