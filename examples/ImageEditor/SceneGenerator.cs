namespace ImageEditor;

/// <summary>Paints landscapes that do not exist: a sky, hills, and disks, with some noise as photos have it.</summary>
public sealed class SceneGenerator(int seed)
{
    private readonly Random _random = new(seed);

    /// <summary>Paints one.</summary>
    public Image Paint(int width, int height)
    {
        var image = new Image(width, height);
        var horizon = Hills(width, height);
        var (sky, ground) = (AnyColor(), AnyColor());
        for (var y = 0; y < height; y++)
        {
            for (var x = 0; x < width; x++)
            {
                var isSky = y < horizon[x];
                var shade = isSky ? 128 + 127 * y / height : 255 - 200 * (y - horizon[x]) / height;
                Set(image, x, y, isSky ? sky : ground, shade);
            }
        }

        for (var i = 0; i < 12; i++)
            PaintDisk(image, _random.Next(width), _random.Next(height), 1 + _random.Next(Math.Max(1, height / 6)), AnyColor());
        return image;
    }

    /// <summary>The hills' height by midpoints that are moved less and less.</summary>
    private int[] Hills(int width, int height)
    {
        var points = new List<int> { height / 2, height / 2 };
        for (var range = height / 3; points.Count < width; range /= 2)
        {
            var finer = new List<int>();
            for (var i = 0; i + 1 < points.Count; i++)
            {
                finer.Add(points[i]);
                finer.Add((points[i] + points[i + 1]) / 2 + _random.Next(-range - 1, range + 2));
            }

            finer.Add(points[^1]);
            points = finer;
        }

        return [.. points.Take(width)];
    }

    private int[] AnyColor() => [80 + _random.Next(176), 80 + _random.Next(176), 80 + _random.Next(176)];

    private void PaintDisk(Image image, int centerX, int centerY, int radius, int[] color)
    {
        for (var y = Math.Max(0, centerY - radius); y < Math.Min(image.Height, centerY + radius); y++)
        {
            for (var x = Math.Max(0, centerX - radius); x < Math.Min(image.Width, centerX + radius); x++)
            {
                var distance = (x - centerX) * (x - centerX) + (y - centerY) * (y - centerY);
                if (distance < radius * radius)
                    Set(image, x, y, color, 255 - 128 * distance / (radius * radius));
            }
        }
    }

    private void Set(Image image, int x, int y, int[] color, int shade)
    {
        var at = image.At(x, y);
        for (var channel = 0; channel < Image.Channels; channel++)
            image.Pixels[at + channel] = (byte)Math.Clamp(color[channel] * shade / 255 + _random.Next(-6, 7), 0, 255);
    }
}
