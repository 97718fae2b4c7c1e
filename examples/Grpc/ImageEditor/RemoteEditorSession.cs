using System.Globalization;
using Google.Protobuf;
using Grpc.Core;
using ImageEditor;

namespace GrpcApplications;

/// <summary>Edits one image by commands, at the server: it is there until it is saved, and a file goes there once.</summary>
internal sealed class RemoteEditorSession(ImageEditorService.ImageEditorServiceClient server, TextReader input, TextWriter output, string source, string target)
{
    private readonly List<byte[]> _sent = [];

    /// <summary>All images that were saved.</summary>
    public List<Image> Saved { get; } = [];

    /// <summary>Edits until <c>quit</c> or the end of the input.</summary>
    public async Task RunAsync(CancellationToken cancellation)
    {
        using var editing = server.Edit(cancellationToken: cancellation);
        var (width, height) = (1, 1);
        while (await input.ReadLineAsync(cancellation) is { } line && line != "quit")
        {
            var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (words.Length == 0 || words[0].StartsWith('#'))
                continue;
            if (await ToRequestAsync(words, cancellation) is { } request)
            {
                await editing.RequestStream.WriteAsync(request, cancellation);
                if (!await editing.ResponseStream.MoveNext(cancellation))
                    throw new IOException("The server has ended the session.");
                var reply = editing.ResponseStream.Current;
                (width, height) = (reply.Width, reply.Height);
                if (request.Save is not null)
                    await SaveAsync(reply.File, words[1], cancellation);
            }
            else
            {
                output.WriteLine($"? {words[0]} is no command of that form.");
            }

            output.WriteLine($"{line}: {width} x {height}");
        }

        await editing.RequestStream.CompleteAsync();
    }

    private async Task<EditRequest?> ToRequestAsync(string[] words, CancellationToken cancellation)
    {
        switch (words)
        {
            case ["load", var file]:
                var bytes = await File.ReadAllBytesAsync(Path.Combine(source, file), cancellation);
                var known = _sent.FindIndex(sent => sent.AsSpan().SequenceEqual(bytes));
                if (known >= 0)
                    return new EditRequest { LoadAgain = known };
                _sent.Add(bytes);
                return new EditRequest { Load = UnsafeByteOperations.UnsafeWrap(bytes) };
            case ["save", _]:
                return new EditRequest { Save = new SaveCommand() };
            case ["blur", var radius]:
                return new EditRequest { Blur = Number(radius) };
            case ["edges", var low, var high]:
                return new EditRequest { Edges = new EdgesCommand { Low = Number(low), High = Number(high) } };
            case ["narrow", var columns]:
                return new EditRequest { Narrow = Number(columns) };
            case ["mosaic", var folder]:
                var files = Directory.GetFiles(Path.Combine(source, folder), "*.png").Order(StringComparer.Ordinal);
                return new EditRequest { Mosaic = new MosaicCommand { Tiles = { files.Select(file => UnsafeByteOperations.UnsafeWrap(File.ReadAllBytes(file))) } } };
            default:
                return null;
        }
    }

    private async Task SaveAsync(ByteString file, string name, CancellationToken cancellation)
    {
        await File.WriteAllBytesAsync(Path.Combine(target, name), file.Memory, cancellation);
        using var stream = new MemoryStream(file.ToByteArray());
        Saved.Add(ImageFile.Load(stream));
    }

    private static int Number(string word) => int.Parse(word, CultureInfo.InvariantCulture);
}
