namespace ImageEditor;

/// <summary>An image: red, green and blue for each pixel, row by row.</summary>
public sealed class Image
{
    /// <summary>Bytes of a pixel.</summary>
    public const int Channels = 3;

    /// <summary>A black image.</summary>
    public Image(int width, int height)
        : this(width, height, new byte[width * height * Channels])
    {
    }

    /// <summary>An image of given pixels.</summary>
    public Image(int width, int height, byte[] pixels)
    {
        Width = width;
        Height = height;
        Pixels = pixels;
    }

    /// <summary>Pixels in a row.</summary>
    public int Width { get; }

    /// <summary>Rows.</summary>
    public int Height { get; }

    /// <summary>The pixels' bytes.</summary>
    public byte[] Pixels { get; }

    /// <summary>The place of a pixel's first byte.</summary>
    public int At(int x, int y) => (y * Width + x) * Channels;

    /// <summary>How bright each pixel is, by the weights of ITU-R 601.</summary>
    public byte[] ToGray()
    {
        var gray = new byte[Width * Height];
        for (var i = 0; i < gray.Length; i++)
            gray[i] = (byte)((299 * Pixels[3 * i] + 587 * Pixels[3 * i + 1] + 114 * Pixels[3 * i + 2] + 500) / 1000);
        return gray;
    }
}
