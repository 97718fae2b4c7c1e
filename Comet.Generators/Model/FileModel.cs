using Comet.Generators.Text;

namespace Comet.Generators.Model;

/// <summary>What a file has that concerns offloadable classes from outside.</summary>
/// <param name="Calls">The calls that are rerouted.</param>
/// <param name="ClosedClasses">The generic classes it closes.</param>
/// <param name="Overrides">The overrides that would bypass a twin.</param>
/// <param name="NotRerouted">What is to be said about calls that are not rerouted.</param>
internal sealed record FileModel(EquatableArray<CallSiteModel> Calls, EquatableArray<ClosedClassModel> ClosedClasses, EquatableArray<DiagnosticModel> Overrides, EquatableArray<DiagnosticModel> NotRerouted)
{
    /// <summary>Whether there is nothing.</summary>
    public bool IsEmpty => Calls.Count == 0 && ClosedClasses.Count == 0 && Overrides.Count == 0 && NotRerouted.Count == 0;
}
