using Comet.Generators.Model;
using Comet.Generators.Text;

namespace Comet.Generators.Lowering;

/// <summary>What lowering a class gave: text only, so that it can be compared and kept.</summary>
/// <param name="Parts">The source files with its twins and frames, one per declaration of the class that has any.</param>
/// <param name="Registrations">Statements over <c>types</c> that make its frames and results known to a session; to be written inside the class.</param>
/// <param name="Diagnostics">What could not be made suspendable, and why.</param>
/// <param name="Inferred">The unmarked methods that its twins call.</param>
internal sealed record LoweredClass(EquatableArray<LoweredPart> Parts, EquatableArray<string> Registrations, EquatableArray<DiagnosticModel> Diagnostics, EquatableArray<InferredModel> Inferred);

/// <summary>One generated file.</summary>
/// <param name="FilePath">The user's file it was made from.</param>
/// <param name="Source">Its whole text.</param>
internal sealed record LoweredPart(string FilePath, string Source);
