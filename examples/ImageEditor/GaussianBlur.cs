namespace ImageEditor;

/// <summary>Blurs by a bell curve, first along the rows, then along the columns.</summary>
[Offloadable]
public static partial class GaussianBlur
{
    private const int One = 1 << 16;

    /// <summary>A blurred copy.</summary>
    /// <param name="image">The image.</param>
    /// <param name="radius">How far a pixel reaches; three times the curve's deviation.</param>
    public static Image Apply(Image image, int radius)
    {
        var kernel = CreateKernel(radius);
        var rows = Convolve(image, kernel, stepX: 1, stepY: 0);
        return Convolve(rows, kernel, stepX: 0, stepY: 1);
    }

    private static int[] CreateKernel(int radius)
    {
        var deviation = Math.Max(radius, 1) / 3.0;
        var weights = new double[2 * radius + 1];
        for (var i = -radius; i <= radius; i++)
            weights[i + radius] = Math.Exp(-i * i / (2 * deviation * deviation));
        var sum = weights.Sum();

        // Whole numbers that add up to one, so that every processor comes to the same pixels.
        var kernel = new int[weights.Length];
        for (var i = 0; i < kernel.Length; i++)
            kernel[i] = (int)Math.Round(weights[i] / sum * One);
        kernel[radius] += One - kernel.Sum();
        return kernel;
    }

    private static Image Convolve(Image image, int[] kernel, int stepX, int stepY)
    {
        var result = new Image(image.Width, image.Height);
        var radius = kernel.Length / 2;
        for (var y = 0; y < image.Height; y++)
        {
            for (var x = 0; x < image.Width; x++)
            {
                var (red, green, blue) = (One / 2, One / 2, One / 2);
                for (var i = -radius; i <= radius; i++)
                {
                    var from = image.At(Math.Clamp(x + i * stepX, 0, image.Width - 1), Math.Clamp(y + i * stepY, 0, image.Height - 1));
                    var weight = kernel[i + radius];
                    red += weight * image.Pixels[from];
                    green += weight * image.Pixels[from + 1];
                    blue += weight * image.Pixels[from + 2];
                }

                var to = image.At(x, y);
                result.Pixels[to] = (byte)(red / One);
                result.Pixels[to + 1] = (byte)(green / One);
                result.Pixels[to + 2] = (byte)(blue / One);
            }
        }

        return result;
    }
}
