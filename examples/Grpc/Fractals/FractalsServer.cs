using Fractals;
using Grpc.Core;

namespace GrpcApplications;

/// <summary>Renders views.</summary>
internal sealed class FractalsServer : FractalsService.FractalsServiceBase
{
    /// <inheritdoc/>
    public override Task<ViewReply> Render(ViewRequest request, ServerCallContext context)
    {
        var view = new View("", request.CenterX, request.CenterY, request.Radius, request.Iterations);
        var (width, height) = (request.Width, request.Height);
        return Task.FromResult(new ViewReply
        {
            Counts = { new MandelbrotRenderer(view).Render(width, height) },
            ExactCounts = { request.Probes.Select(probe => DirectRenderer.Count(view, width, height, probe % width, probe / width)) },
        });
    }
}
