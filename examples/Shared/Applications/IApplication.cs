namespace Comet.Examples;

/// <summary>An example as its front end and the tests see it.</summary>
public interface IApplication
{
    /// <summary>Its name, as in its project's.</summary>
    string Name { get; }

    /// <summary>What it does, in a sentence.</summary>
    string Description { get; }

    /// <summary>Reads the input, computes, checks and writes the results.</summary>
    /// <returns>All that was computed, in a checksum that is the same wherever the code ran.</returns>
    /// <exception cref="WrongResultException">A result is not what it must be.</exception>
    Checksum Run(RunSettings settings);
}

/// <summary>An example whose input is too large to come with it and is made by it instead.</summary>
public interface IInputGenerator
{
    /// <summary>Writes the input of a size; the same files for the same seed.</summary>
    /// <param name="size">How much there is to compute with it.</param>
    /// <param name="seed">Chooses one of many inputs.</param>
    /// <param name="folder">Where to write; it exists.</param>
    void Generate(ProblemSize size, int seed, string folder);
}

/// <summary>A result fails the example's own check.</summary>
public sealed class WrongResultException(string message) : Exception(message);
