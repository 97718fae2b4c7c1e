using Comet.Generators.Text;

namespace Comet.Generators.Model;

/// <summary>What a file has that concerns offloadable classes from outside.</summary>
/// <param name="Calls">The calls that are rerouted.</param>
/// <param name="ClosedClasses">The generic classes it closes, and the classes it declares portable.</param>
/// <param name="Overrides">The overrides that would bypass a twin.</param>
/// <param name="Problems">What is to be said about calls that are not rerouted, and classes that cannot be declared portable.</param>
internal sealed record FileModel(EquatableArray<CallSiteModel> Calls, EquatableArray<ClosedClassModel> ClosedClasses, EquatableArray<DiagnosticModel> Overrides, EquatableArray<DiagnosticModel> Problems)
{
    /// <summary>Whether there is nothing.</summary>
    public bool IsEmpty => Calls.Count == 0 && ClosedClasses.Count == 0 && Overrides.Count == 0 && Problems.Count == 0;
}
