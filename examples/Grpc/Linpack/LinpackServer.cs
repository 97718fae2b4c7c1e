using Grpc.Core;
using Linpack;

namespace GrpcApplications;

/// <summary>Solves systems.</summary>
internal sealed class LinpackServer : LinpackService.LinpackServiceBase
{
    /// <inheritdoc/>
    public override Task<SystemReply> Solve(SystemRequest request, ServerCallContext context)
    {
        var solution = new Benchmark().Run(new Problem(request.Size, request.Seed));
        return Task.FromResult(new SystemReply { X = { solution.X }, Residual = solution.Residual, NormalizedResidual = solution.NormalizedResidual });
    }
}
