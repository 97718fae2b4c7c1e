using Comet.Generators.Text;

namespace Comet.Generators.Model;

/// <summary>What is generated into a class that asks to be precise.</summary>
/// <param name="IsPrecise">Whether its objects tell when they are written to.</param>
/// <param name="DeclaresTracker">Whether the class is the one that declares what they tell by.</param>
/// <param name="IsSealed">Whether nobody derives from it.</param>
/// <param name="Properties">The properties.</param>
internal sealed record PreciseModel(bool IsPrecise, bool DeclaresTracker, bool IsSealed, EquatableArray<PrecisePropertyModel> Properties);

/// <summary>A partial property that is implemented.</summary>
/// <param name="Declaration">Modifiers, type and name.</param>
/// <param name="Getter">The getter's modifiers and keyword.</param>
/// <param name="Setter">The setter's.</param>
/// <param name="IsOblivious">Whether it is declared where nobody says what may be null.</param>
internal sealed record PrecisePropertyModel(string Declaration, string Getter, string Setter, bool IsOblivious);
