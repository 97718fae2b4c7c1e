using Grpc.Net.Client;
using ImageEditor;

namespace GrpcApplications;

/// <summary>The image editor: one call for a session.</summary>
internal sealed class RemoteImageEditor : IRemoteApplication
{
    private readonly ImageEditorApplication _local = new();

    /// <inheritdoc/>
    public string Name => _local.Name;

    /// <inheritdoc/>
    public async Task<Checksum> RunAsync(GrpcChannel channel, RunSettings settings, CancellationToken cancellation)
    {
        var folder = _local.InputFolder(settings);
        using var output = new RecordingWriter(settings.Console);
        using var input = File.OpenText(Path.Combine(folder, ImageEditorApplication.Script));
        var session = new RemoteEditorSession(new ImageEditorService.ImageEditorServiceClient(channel), input, output, folder, settings.Output);
        await session.RunAsync(cancellation);
        return ImageEditorApplication.Sum(output.Text, session.Saved);
    }
}
