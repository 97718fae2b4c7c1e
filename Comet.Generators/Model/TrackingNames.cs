namespace Comet.Generators.Model;

/// <summary>The names of the pipeline's steps, for tests of what is computed again.</summary>
internal static class TrackingNames
{
    /// <summary>One class gathered, lowered and rendered.</summary>
    public const string Class = nameof(Class);

    /// <summary>The files of one class.</summary>
    public const string ClassSources = nameof(ClassSources);

    /// <summary>What one file has that concerns offloadable classes from outside.</summary>
    public const string File = nameof(File);

    /// <summary>All interceptors.</summary>
    public const string Interceptors = nameof(Interceptors);

    /// <summary>The files of unmarked classes.</summary>
    public const string Data = nameof(Data);

    /// <summary>What the module registers.</summary>
    public const string Module = nameof(Module);

    /// <summary>An override that would bypass a twin.</summary>
    public const string Override = nameof(Override);
}
