namespace Comet.Generators.Model;

/// <summary>The names of the pipeline's steps, for tests of what is computed again.</summary>
internal static class TrackingNames
{
    /// <summary>One class gathered, lowered and rendered.</summary>
    public const string Class = nameof(Class);

    /// <summary>The files of one class.</summary>
    public const string ClassSources = nameof(ClassSources);

    /// <summary>The diagnostics of one class.</summary>
    public const string ClassDiagnostics = nameof(ClassDiagnostics);

    /// <summary>One call that may be rerouted.</summary>
    public const string CallSite = nameof(CallSite);

    /// <summary>A generic class closed outside of offloadable classes.</summary>
    public const string ClosedClass = nameof(ClosedClass);

    /// <summary>All interceptors.</summary>
    public const string Interceptors = nameof(Interceptors);

    /// <summary>The files of unmarked classes.</summary>
    public const string Data = nameof(Data);

    /// <summary>What the module registers.</summary>
    public const string Module = nameof(Module);

    /// <summary>An override that would bypass a twin.</summary>
    public const string Override = nameof(Override);
}
