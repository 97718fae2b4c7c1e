namespace MathTool;

/// <summary>A session of the math tool, its commands read from a script.</summary>
public sealed class MathToolApplication : IApplication
{
    /// <inheritdoc/>
    public string Name => "MathTool";

    /// <inheritdoc/>
    public string Description => "Differentiates, integrates and plots what a script of commands asks for (--input FILE, or - to talk to it).";

    /// <inheritdoc/>
    public Checksum Run(RunSettings settings)
    {
        var script = settings.InputOr(Name, settings.BySize("tiny.txt", "small.txt", "default.txt", "large.txt"));
        using var output = new RecordingWriter(settings.Console);
        using var input = script == "-" ? Console.In : File.OpenText(script);
        var session = new MathSession(input, output, settings.Output);
        session.Run();
        if (!(session.WorstDerivativeError < 1e-6))
            throw new WrongResultException($"A derivative is off by {session.WorstDerivativeError}.");

        var checksum = Checksum.Empty.Add(output.Text);
        foreach (var plot in session.Plots)
            checksum = checksum.Add(File.ReadAllText(plot));
        return checksum;
    }
}
