namespace ImageEditor;

/// <summary>Draws edges: Sobel's gradients, thinned, and followed from strong ones to weak ones, as Canny does.</summary>
[Offloadable]
public sealed partial class EdgeDetector
{
    private readonly int _width;
    private readonly int _height;
    private readonly byte[] _gray;
    private readonly int[] _strength;
    private readonly byte[] _direction;

    private EdgeDetector(Image image)
    {
        _width = image.Width;
        _height = image.Height;
        _gray = image.ToGray();
        _strength = new int[_gray.Length];
        _direction = new byte[_gray.Length];
    }

    /// <summary>White edges on black.</summary>
    /// <param name="image">The image.</param>
    /// <param name="low">The strength from which edges are followed.</param>
    /// <param name="high">The strength from which edges begin.</param>
    public static Image Detect(Image image, int low, int high)
    {
        var detector = new EdgeDetector(image);
        detector.FindGradients();
        return detector.Follow(detector.Thin(), low, high);
    }

    private void FindGradients()
    {
        for (var y = 1; y < _height - 1; y++)
        {
            for (var x = 1; x < _width - 1; x++)
            {
                var i = y * _width + x;
                var dx = _gray[i - _width + 1] + 2 * _gray[i + 1] + _gray[i + _width + 1] - _gray[i - _width - 1] - 2 * _gray[i - 1] - _gray[i + _width - 1];
                var dy = _gray[i + _width - 1] + 2 * _gray[i + _width] + _gray[i + _width + 1] - _gray[i - _width - 1] - 2 * _gray[i - _width] - _gray[i - _width + 1];
                _strength[i] = (int)Math.Sqrt(dx * dx + dy * dy);
                _direction[i] = Direction(dx, dy);
            }
        }
    }

    /// <summary>Across the edge: 0 along the row, 1 falling, 2 along the column, 3 rising.</summary>
    private static byte Direction(int dx, int dy)
    {
        // tan(22.5°) is 0.4142.
        if (Math.Abs(dy) * 10_000 < Math.Abs(dx) * 4_142)
            return 0;
        if (Math.Abs(dx) * 10_000 < Math.Abs(dy) * 4_142)
            return 2;
        return (byte)(dx > 0 == dy > 0 ? 1 : 3);
    }

    /// <summary>Keeps what is not weaker than its neighbours across the edge.</summary>
    private int[] Thin()
    {
        var steps = new[] { 1, _width + 1, _width, _width - 1 };
        var thin = new int[_strength.Length];
        for (var y = 1; y < _height - 1; y++)
        {
            for (var x = 1; x < _width - 1; x++)
            {
                var i = y * _width + x;
                var step = steps[_direction[i]];
                if (_strength[i] > _strength[i - step] && _strength[i] >= _strength[i + step])
                    thin[i] = _strength[i];
            }
        }

        return thin;
    }

    private Image Follow(int[] thin, int low, int high)
    {
        var result = new Image(_width, _height);
        var open = new Stack<int>();
        for (var i = 0; i < thin.Length; i++)
        {
            if (thin[i] >= high)
                open.Push(i);
        }

        while (open.TryPop(out var i))
        {
            if (result.Pixels[3 * i] != 0)
                continue;
            result.Pixels[3 * i] = result.Pixels[3 * i + 1] = result.Pixels[3 * i + 2] = 255;
            for (var dy = -1; dy <= 1; dy++)
            {
                for (var dx = -1; dx <= 1; dx++)
                {
                    // Strengths at the border are zero, so neighbours are within the image.
                    var neighbour = i + dy * _width + dx;
                    if (thin[neighbour] >= low && result.Pixels[3 * neighbour] == 0)
                        open.Push(neighbour);
                }
            }
        }

        return result;
    }
}
