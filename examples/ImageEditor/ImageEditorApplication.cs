using System.Globalization;

namespace ImageEditor;

/// <summary>Edits photos as a script says.</summary>
public sealed class ImageEditorApplication : IApplication, IInputGenerator
{
    /// <summary>The file of the commands.</summary>
    public const string Script = "commands.txt";

    /// <inheritdoc/>
    public string Name => "ImageEditor";

    /// <inheritdoc/>
    public string Description => "Edits images as commands.txt in a folder says (--input FOLDER; without it, photos are painted).";

    /// <inheritdoc/>
    public void Generate(ProblemSize size, int seed, string folder)
    {
        var (width, height, tiles, side, columns) = size switch
        {
            ProblemSize.Tiny => (16, 12, 3, 4, 2),
            ProblemSize.Small => (800, 600, 60, 20, 20),
            ProblemSize.Large => (4000, 3000, 250, 25, 60),
            _ => (1632, 1224, 120, 24, 80),
        };
        var generator = new SceneGenerator(seed);
        ImageFile.Save(generator.Paint(width, height), Path.Combine(folder, "photo.png"));
        var tileFolder = Directory.CreateDirectory(Path.Combine(folder, "tiles")).FullName;
        for (var i = 0; i < tiles; i++)
            ImageFile.Save(generator.Paint(side, side), Path.Combine(tileFolder, string.Create(CultureInfo.InvariantCulture, $"{i:000}.png")));
        File.WriteAllLines(Path.Combine(folder, Script),
        [
            "# Commands of the image editor.",
            "load photo.png",
            "blur 6",
            "save blurred.png",
            "load photo.png",
            "blur 2",
            "edges 40 120",
            "save edges.png",
            "load photo.png",
            string.Create(CultureInfo.InvariantCulture, $"narrow {columns}"),
            "save narrow.png",
            "mosaic tiles",
            "save mosaic.png",
            "quit",
        ]);
    }

    /// <inheritdoc/>
    public Checksum Run(RunSettings settings)
    {
        var folder = InputFolder(settings);
        using var output = new RecordingWriter(settings.Console);
        using var input = File.OpenText(Path.Combine(folder, Script));
        var session = new EditorSession(input, output, folder, settings.Output);
        session.Run();
        return Sum(output.Text, session.Saved);
    }

    /// <summary>The folder of the images and the commands: the user's, or one that is painted once.</summary>
    public string InputFolder(RunSettings settings)
    {
        var folder = settings.Input ?? settings.OutputFile($"photos-{settings.Size.ToString().ToLowerInvariant()}");
        if (settings.Input is null && !Directory.Exists(folder))
        {
            Directory.CreateDirectory(folder);
            Generate(settings.Size, seed: 1, folder);
        }

        return folder;
    }

    /// <summary>The checksum of all that was said and saved.</summary>
    public static Checksum Sum(string text, List<Image> saved)
    {
        var checksum = Checksum.Empty.Add(text);
        foreach (var image in saved)
            checksum = checksum.Add(image.Width).Add(image.Height).Add(image.Pixels);
        return checksum;
    }
}
