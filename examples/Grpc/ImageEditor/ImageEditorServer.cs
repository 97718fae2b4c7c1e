using Google.Protobuf;
using Grpc.Core;
using ImageEditor;

namespace GrpcApplications;

/// <summary>Edits images.</summary>
internal sealed class ImageEditorServer : ImageEditorService.ImageEditorServiceBase
{
    /// <inheritdoc/>
    public override async Task Edit(IAsyncStreamReader<EditRequest> requestStream, IServerStreamWriter<EditReply> responseStream, ServerCallContext context)
    {
        // PNG files do not shrink any more.
        context.WriteOptions = new WriteOptions(WriteFlags.NoCompress);
        var image = new Image(1, 1);
        var files = new List<ByteString>();
        await foreach (var request in requestStream.ReadAllAsync(context.CancellationToken))
        {
            if (request.CommandCase == EditRequest.CommandOneofCase.Load)
                files.Add(request.Load);
            image = request.CommandCase switch
            {
                EditRequest.CommandOneofCase.Load => Load(request.Load),
                EditRequest.CommandOneofCase.LoadAgain => Load(files[request.LoadAgain]),
                EditRequest.CommandOneofCase.Blur => GaussianBlur.Apply(image, request.Blur),
                EditRequest.CommandOneofCase.Edges => EdgeDetector.Detect(image, request.Edges.Low, request.Edges.High),
                EditRequest.CommandOneofCase.Narrow => SeamCarver.Narrow(image, request.Narrow),
                EditRequest.CommandOneofCase.Mosaic => new PhotoMosaic([.. request.Mosaic.Tiles.Select(Load)]).Compose(image),
                _ => image,
            };
            var reply = new EditReply { Width = image.Width, Height = image.Height };
            if (request.CommandCase == EditRequest.CommandOneofCase.Save)
                reply.File = Save(image);
            await responseStream.WriteAsync(reply, context.CancellationToken);
        }
    }

    private static Image Load(ByteString file)
    {
        using var stream = new MemoryStream(file.ToByteArray());
        return ImageFile.Load(stream);
    }

    private static ByteString Save(Image image)
    {
        using var stream = new MemoryStream();
        ImageFile.Save(image, stream);
        return UnsafeByteOperations.UnsafeWrap(stream.GetBuffer().AsMemory(0, (int)stream.Length));
    }
}
