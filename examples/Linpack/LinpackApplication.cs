using System.Diagnostics;
using System.Globalization;

namespace Linpack;

/// <summary>The LINPACK benchmark over the systems of a file.</summary>
public sealed class LinpackApplication : IApplication
{
    /// <summary>A result is accepted up to this normalized residual, as in the HPL benchmark.</summary>
    public const double Threshold = 16;

    /// <inheritdoc/>
    public string Name => "Linpack";

    /// <inheritdoc/>
    public string Description => "Solves dense systems of linear equations and checks the residuals.";

    /// <inheritdoc/>
    public Checksum Run(RunSettings settings)
    {
        var checksum = Checksum.Empty;
        var path = settings.InputOr(Name, settings.BySize("tiny.dat", "small.dat", "default.dat", "large.dat"));
        using var report = File.CreateText(settings.OutputFile("linpack.txt"));
        report.WriteLine("      n   seed      residual  normalized    x[1]-1    x[n]-1");
        foreach (var problem in Read(path))
        {
            var start = Stopwatch.GetTimestamp();
            var solution = new Benchmark().Run(problem);
            var seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
            if (!(solution.NormalizedResidual < Threshold))
                throw new WrongResultException($"The normalized residual of n = {problem.Size} is {solution.NormalizedResidual}.");

            report.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{problem.Size,7} {problem.Seed,6} {solution.Residual,13:E4} {solution.NormalizedResidual,11:F4} {solution.X[0] - 1,9:E1} {solution.X[^1] - 1,9:E1}"));
            settings.Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"n={problem.Size}: {problem.Operations / seconds / 1e6:F0} Mflop/s, normalized residual {solution.NormalizedResidual:F4}"));
            foreach (var x in solution.X)
                checksum = checksum.Add(x);
            checksum = checksum.Add(solution.Residual);
        }

        return checksum;
    }

    /// <summary>Reads a size and a seed a line; empty lines and lines that start with # are skipped.</summary>
    public static List<Problem> Read(string path)
    {
        var problems = new List<Problem>();
        foreach (var (index, line) in File.ReadLines(path).Index())
        {
            var words = line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
            if (words.Length == 0 || words[0].StartsWith('#'))
                continue;
            if (words.Length != 2
                || !int.TryParse(words[0], NumberStyles.None, CultureInfo.InvariantCulture, out var size) || size < 1
                || !int.TryParse(words[1], NumberStyles.None, CultureInfo.InvariantCulture, out var seed))
                throw new InvalidDataException($"{path}({index + 1}): a size and a seed are expected.");
            problems.Add(new Problem(size, seed));
        }

        return problems;
    }
}
