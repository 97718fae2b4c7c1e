using Grpc.Core;
using MathTool;

namespace GrpcApplications;

/// <summary>Answers commands.</summary>
internal sealed class MathToolServer : MathToolService.MathToolServiceBase
{
    /// <inheritdoc/>
    public override async Task<CommandReply> Answer(CommandRequest request, ServerCallContext context)
    {
        var folder = Directory.CreateTempSubdirectory("math-tool-").FullName;
        try
        {
            var session = new MathSession(TextReader.Null, TextWriter.Null, folder);
            foreach (var definition in request.Definitions)
                session.TryAnswer(definition);
            var reply = new CommandReply { Text = session.TryAnswer(request.Command), DerivativeError = session.WorstDerivativeError };
            if (session.Plots is [var plot])
                reply.Svg = await File.ReadAllTextAsync(plot, context.CancellationToken);
            return reply;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
