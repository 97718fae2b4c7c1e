using Grpc.Net.Client;
using MathTool;

namespace GrpcApplications;

/// <summary>The math tool: a call for each command but those that only name or evaluate a formula, which the device does itself.</summary>
internal sealed class RemoteMathTool : IRemoteApplication
{
    /// <inheritdoc/>
    public string Name => "MathTool";

    /// <inheritdoc/>
    public async Task<Checksum> RunAsync(GrpcChannel channel, RunSettings settings, CancellationToken cancellation)
    {
        var server = new MathToolService.MathToolServiceClient(channel);
        var script = settings.InputOr(Name, settings.BySize("tiny.txt", "small.txt", "default.txt", "large.txt"));
        using var output = new RecordingWriter(settings.Console);
        using var input = script == "-" ? Console.In : File.OpenText(script);
        var local = new MathSession(TextReader.Null, TextWriter.Null, settings.Output);
        var definitions = new List<string>();
        var plotted = new List<string>();
        while (await input.ReadLineAsync(cancellation) is { } line && line != "quit")
        {
            if (line.Length == 0 || line.StartsWith('#'))
                continue;
            string[] words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (words is ["let" or "value", ..])
            {
                output.WriteLine(local.TryAnswer(line));
                if (words[0] == "let")
                    definitions.Add(line);
                continue;
            }

            var reply = await server.AnswerAsync(new CommandRequest { Definitions = { definitions }, Command = line }, cancellationToken: cancellation);
            if (!(reply.DerivativeError < 1e-6))
                throw new WrongResultException($"A derivative is off by {reply.DerivativeError}.");
            if (reply.HasSvg)
            {
                await File.WriteAllTextAsync(settings.OutputFile(Path.GetFileName(words[1])), reply.Svg, cancellation);
                plotted.Add(reply.Svg);
            }

            output.WriteLine(reply.Text);
        }

        return plotted.Aggregate(Checksum.Empty.Add(output.Text), (checksum, plot) => checksum.Add(plot));
    }
}
