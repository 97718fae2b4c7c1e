namespace ImageEditor;

/// <summary>Makes images narrower by taking out the seams that are missed least.</summary>
[Offloadable]
public sealed partial class SeamCarver
{
    private readonly int _height;
    private readonly byte[] _pixels;
    private readonly byte[] _gray;
    private readonly int _stride;
    private readonly int[] _costs;
    private int _width;

    private SeamCarver(Image image)
    {
        _width = _stride = image.Width;
        _height = image.Height;
        _pixels = (byte[])image.Pixels.Clone();
        _gray = image.ToGray();
        _costs = new int[image.Width * image.Height];
    }

    /// <summary>An image that is some columns narrower.</summary>
    public static Image Narrow(Image image, int columns)
    {
        if (columns >= image.Width)
            throw new ArgumentOutOfRangeException(nameof(columns), columns, $"The image has only {image.Width} columns.");
        var carver = new SeamCarver(image);
        var seam = new int[image.Height];
        for (var i = 0; i < columns; i++)
        {
            carver.AddUpCosts();
            carver.FindSeam(seam);
            carver.Remove(seam);
        }

        return carver.ToImage();
    }

    /// <summary>For each pixel, the cost of the cheapest seam from the top to it.</summary>
    private void AddUpCosts()
    {
        for (var y = 0; y < _height; y++)
        {
            var row = y * _stride;
            for (var x = 0; x < _width; x++)
            {
                var cost = Energy(x, y);
                if (y > 0)
                {
                    var above = _costs[row - _stride + x];
                    if (x > 0)
                        above = Math.Min(above, _costs[row - _stride + x - 1]);
                    if (x < _width - 1)
                        above = Math.Min(above, _costs[row - _stride + x + 1]);
                    cost += above;
                }

                _costs[row + x] = cost;
            }
        }
    }

    private int Energy(int x, int y)
    {
        var row = y * _stride;
        var across = _gray[row + Math.Min(x + 1, _width - 1)] - _gray[row + Math.Max(x - 1, 0)];
        var along = _gray[Math.Min(y + 1, _height - 1) * _stride + x] - _gray[Math.Max(y - 1, 0) * _stride + x];
        return Math.Abs(across) + Math.Abs(along);
    }

    private void FindSeam(int[] seam)
    {
        var last = (_height - 1) * _stride;
        var x = 0;
        for (var other = 1; other < _width; other++)
        {
            if (_costs[last + other] < _costs[last + x])
                x = other;
        }

        for (var y = _height - 1; y >= 0; y--)
        {
            seam[y] = x;
            if (y == 0)
                break;
            var above = (y - 1) * _stride;
            var best = x;
            if (x > 0 && _costs[above + x - 1] < _costs[above + best])
                best = x - 1;
            if (x < _width - 1 && _costs[above + x + 1] < _costs[above + best])
                best = x + 1;
            x = best;
        }
    }

    private void Remove(int[] seam)
    {
        for (var y = 0; y < _height; y++)
        {
            var from = y * _stride + seam[y] + 1;
            var count = _width - seam[y] - 1;
            Array.Copy(_gray, from, _gray, from - 1, count);
            Array.Copy(_pixels, from * Image.Channels, _pixels, (from - 1) * Image.Channels, count * Image.Channels);
        }

        _width--;
    }

    private Image ToImage()
    {
        var image = new Image(_width, _height);
        for (var y = 0; y < _height; y++)
            Array.Copy(_pixels, y * _stride * Image.Channels, image.Pixels, image.At(0, y), _width * Image.Channels);
        return image;
    }
}
