using Grpc.Core;
using Grpc.Net.Client;

namespace GrpcApplications;

/// <summary>The interpreter: a call for each program, from which its lines come as they are printed.</summary>
internal sealed class RemoteInterpreter : IRemoteApplication
{
    /// <inheritdoc/>
    public string Name => "Interpreter";

    /// <inheritdoc/>
    public async Task<Checksum> RunAsync(GrpcChannel channel, RunSettings settings, CancellationToken cancellation)
    {
        var server = new InterpreterService.InterpreterServiceClient(channel);
        var checksum = Checksum.Empty;
        var folder = settings.InputOr(Name, "programs");
        var scale = settings.BySize(1, 60, 300, 900);
        foreach (var path in Directory.GetFiles(folder, "*.js").Order(StringComparer.Ordinal))
        {
            var lines = new List<string>();
            using var running = server.Run(new ProgramRequest { Source = await File.ReadAllTextAsync(path, cancellation), Scale = scale }, cancellationToken: cancellation);
            await foreach (var line in running.ResponseStream.ReadAllAsync(cancellation))
            {
                lines.Add(line.Text);
                settings.Console.WriteLine(line.Text);
            }

            // What a program prints first does not depend on the scale.
            var name = Path.GetFileNameWithoutExtension(path);
            await File.WriteAllLinesAsync(settings.OutputFile(name + ".out"), lines, cancellation);
            var expected = Path.ChangeExtension(path, ".expected");
            if (File.Exists(expected) && !lines.Take(File.ReadAllLines(expected).Length).SequenceEqual(File.ReadAllLines(expected)))
                throw new WrongResultException($"{name} prints '{string.Join(' ', lines.Take(3))} ...', which is not what is expected.");
            foreach (var line in lines)
                checksum = checksum.Add(line);
        }

        return checksum;
    }
}
