namespace ImageEditor;

/// <summary>Puts an image together from small ones, for each place the one that looks most like it.</summary>
[Offloadable]
public sealed partial class PhotoMosaic
{
    private readonly List<Image> _tiles;
    private readonly int _side;

    /// <summary>Mosaics of square tiles of one size.</summary>
    public PhotoMosaic(List<Image> tiles)
    {
        if (tiles.Count == 0 || tiles.Exists(tile => tile.Width != tile.Height || tile.Width != tiles[0].Width))
            throw new ArgumentException("Tiles must be squares of one size.", nameof(tiles));
        _tiles = tiles;
        _side = tiles[0].Width;
    }

    /// <summary>A mosaic; what does not fill a tile at the right and the bottom is cut off.</summary>
    public Image Compose(Image image)
    {
        var (columns, rows) = (image.Width / _side, image.Height / _side);
        var mosaic = new Image(columns * _side, rows * _side);
        for (var row = 0; row < rows; row++)
        {
            for (var column = 0; column < columns; column++)
                Put(FindTile(image, column * _side, row * _side), mosaic, column * _side, row * _side);
        }

        return mosaic;
    }

    private Image FindTile(Image image, int left, int top)
    {
        var best = _tiles[0];
        var leastDifference = long.MaxValue;
        foreach (var tile in _tiles)
        {
            var difference = Difference(image, left, top, tile, leastDifference);
            if (difference < leastDifference)
                (best, leastDifference) = (tile, difference);
        }

        return best;
    }

    /// <summary>The sum of squared differences; it may stop where it gets too large.</summary>
    private long Difference(Image image, int left, int top, Image tile, long enough)
    {
        long sum = 0;
        for (var y = 0; y < _side && sum < enough; y++)
        {
            var (first, second) = (image.At(left, top + y), tile.At(0, y));
            for (var i = 0; i < _side * Image.Channels; i++)
            {
                var difference = image.Pixels[first + i] - tile.Pixels[second + i];
                sum += difference * difference;
            }
        }

        return sum;
    }

    private void Put(Image tile, Image mosaic, int left, int top)
    {
        for (var y = 0; y < _side; y++)
            Array.Copy(tile.Pixels, tile.At(0, y), mosaic.Pixels, mosaic.At(left, top + y), _side * Image.Channels);
    }
}
