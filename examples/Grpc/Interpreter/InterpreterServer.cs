using Grpc.Core;
using Interpreter;

namespace GrpcApplications;

/// <summary>Runs programs.</summary>
internal sealed class InterpreterServer : InterpreterService.InterpreterServiceBase
{
    /// <inheritdoc/>
    public override Task Run(ProgramRequest request, IServerStreamWriter<PrintedLine> responseStream, ServerCallContext context) => LineStream.RunAsync(
        console => new ScriptEngine(new ScriptConsole(console)).Run(request.Source, request.Scale),
        line => responseStream.WriteAsync(new PrintedLine { Text = line }, context.CancellationToken));
}
