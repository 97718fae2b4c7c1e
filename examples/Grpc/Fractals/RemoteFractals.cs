using Fractals;
using Grpc.Net.Client;
using StbImageWriteSharp;

namespace GrpcApplications;

/// <summary>Fractals: a call for each view, which gives the counts; the colors, three times their bytes, are found at home.</summary>
internal sealed class RemoteFractals : IRemoteApplication
{
    /// <inheritdoc/>
    public string Name => "Fractals";

    /// <inheritdoc/>
    public async Task<Checksum> RunAsync(GrpcChannel channel, RunSettings settings, CancellationToken cancellation)
    {
        var server = new FractalsService.FractalsServiceClient(channel);
        var checksum = Checksum.Empty;
        var (width, height) = settings.BySize((12, 8), (240, 160), (480, 320), (960, 640));
        var probes = FractalsApplication.Probes(width, height);
        foreach (var view in View.ReadAll(settings.InputOr(Name, settings.BySize("tiny.txt", "views.txt", "views.txt", "views.txt"))))
        {
            var rendered = await server.RenderAsync(new ViewRequest
            {
                CenterX = view.CenterX,
                CenterY = view.CenterY,
                Radius = view.Radius,
                Iterations = view.Iterations,
                Width = width,
                Height = height,
                Probes = { probes.Select(probe => probe.Row * width + probe.Column) },
            }, cancellationToken: cancellation);
            int[] counts = [.. rendered.Counts];
            FractalsApplication.Check(view, [.. probes.Select(probe => counts[probe.Row * width + probe.Column])], rendered.ExactCounts);
            var colors = Palette.Color(counts, view.Iterations);
            using (var file = File.Create(settings.OutputFile($"{view.Name}.png")))
                new ImageWriter().WritePng(colors, width, height, ColorComponents.RedGreenBlue, file);

            var inside = counts.Count(count => count == view.Iterations);
            settings.Console.WriteLine($"{view.Name}: {counts.Sum(count => (long)count)} iterations, {inside} points inside");
            foreach (var count in counts)
                checksum = checksum.Add(count);
            checksum = checksum.Add(colors);
        }

        return checksum;
    }
}
