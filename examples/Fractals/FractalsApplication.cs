using StbImageWriteSharp;

namespace Fractals;

/// <summary>Images of the Mandelbrot set, at depths where doubles end.</summary>
public sealed class FractalsApplication : IApplication
{
    /// <summary>Pixels of each image that are counted again with all digits.</summary>
    private const int ProbeCount = 8;

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
            var probes = Probes(width, height);
            Check(view, [.. probes.Select(probe => counts[probe.Row * width + probe.Column])], [.. probes.Select(probe => DirectRenderer.Count(view, width, height, probe.Column, probe.Row))]);
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

    /// <summary>The pixels of an image that are counted again.</summary>
    public static IReadOnlyList<(int Column, int Row)> Probes(int width, int height) =>
        [.. Enumerable.Range(0, ProbeCount).Select(probe => ((2 * probe + 1) * width / (2 * ProbeCount), (5 * probe + 2) % ProbeCount * height / ProbeCount))];

    /// <summary>Compares what was counted for some pixels with what exact arithmetic gives.</summary>
    /// <exception cref="WrongResultException">Too many differ.</exception>
    public static void Check(View view, IReadOnlyList<int> counts, IReadOnlyList<int> exactCounts)
    {
        var wrong = counts.Zip(exactCounts).Count(pair => Math.Abs(pair.First - pair.Second) > 1);

        // Near the set's edge neighbouring doubles go different ways; but not everywhere.
        if (wrong > ProbeCount / 4)
            throw new WrongResultException($"{wrong} of {ProbeCount} pixels of {view.Name} differ from what exact arithmetic gives.");
    }
}
