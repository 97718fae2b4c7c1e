using StbImageWriteSharp;

namespace Fractals;

/// <summary>Images of the Mandelbrot set, at depths where doubles end.</summary>
public sealed class FractalsApplication : IApplication
{
    /// <summary>Pixels of each image that are counted again with all digits.</summary>
    private const int Probes = 8;

    /// <inheritdoc/>
    public string Name => "Fractals";

    /// <inheritdoc/>
    public string Description => "Renders views of the Mandelbrot set, deep ones too, to PNG files.";

    /// <inheritdoc/>
    public Checksum Run(RunSettings settings)
    {
        var checksum = Checksum.Empty;
        var (width, height) = settings.BySize((12, 8), (240, 160), (480, 320), (960, 640));
        foreach (var view in View.ReadAll(settings.InputOr(Name, settings.BySize("tiny.txt", "views.txt", "views.txt", "views.txt"))))
        {
            var counts = new MandelbrotRenderer(view).Render(width, height);
            Check(view, counts, width, height);
            var colors = Palette.Color(counts, view.Iterations);
            using (var file = File.Create(settings.OutputFile($"{view.Name}.png")))
                new ImageWriter().WritePng(colors, width, height, ColorComponents.RedGreenBlue, file);

            var inside = counts.Count(count => count == view.Iterations);
            settings.Console.WriteLine($"{view.Name}: {counts.Sum(count => (long)count)} iterations, {inside} points inside");
            foreach (var count in counts)
                checksum = checksum.Add(count);
            checksum = checksum.Add(colors);
        }

        return checksum;
    }

    private static void Check(View view, int[] counts, int width, int height)
    {
        var wrong = 0;
        for (var probe = 0; probe < Probes; probe++)
        {
            var column = (2 * probe + 1) * width / (2 * Probes);
            var row = (5 * probe + 2) % Probes * height / Probes;
            var exact = DirectRenderer.Count(view, width, height, column, row);
            wrong += Math.Abs(exact - counts[row * width + column]) <= 1 ? 0 : 1;
        }

        // Near the set's edge neighbouring doubles go different ways; but not everywhere.
        if (wrong > Probes / 4)
            throw new WrongResultException($"{wrong} of {Probes} pixels of {view.Name} differ from what exact arithmetic gives.");
    }
}
