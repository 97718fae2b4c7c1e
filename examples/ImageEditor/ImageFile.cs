using StbImageSharp;
using StbImageWriteSharp;

namespace ImageEditor;

/// <summary>Images in files.</summary>
public static class ImageFile
{
    /// <summary>Reads a PNG or JPEG file.</summary>
    public static Image Load(string path)
    {
        using var file = File.OpenRead(path);
        return Load(file);
    }

    /// <summary>Reads a PNG or JPEG file from a stream.</summary>
    public static Image Load(Stream file)
    {
        var result = ImageResult.FromStream(file, StbImageSharp.ColorComponents.RedGreenBlue);
        return new Image(result.Width, result.Height, result.Data);
    }

    /// <summary>Writes a PNG file.</summary>
    public static void Save(Image image, string path)
    {
        using var file = File.Create(path);
        Save(image, file);
    }

    /// <summary>Writes a PNG file to a stream.</summary>
    public static void Save(Image image, Stream file) =>
        new ImageWriter().WritePng(image.Pixels, image.Width, image.Height, StbImageWriteSharp.ColorComponents.RedGreenBlue, file);
}
