using Comet.Generators.Text;

namespace Comet.Generators.Model;

/// <summary>A generated shadow.</summary>
/// <param name="Name">The nested class.</param>
/// <param name="Modifiers">Its modifiers.</param>
/// <param name="Base">What it derives from, with the arguments of its constructor if that takes any.</param>
/// <param name="CallsBase">Whether the base class has slots, or may have, which come first.</param>
/// <param name="Summary">What it shadows, in words.</param>
/// <param name="Target">The type of the object; null for statics, whose slots are reached without one.</param>
/// <param name="CanCreate">Whether there are objects of exactly this type.</param>
/// <param name="Slots">The fields that cross.</param>
/// <param name="LeftOut">Fields that never cross, with the reason in words.</param>
/// <param name="ReadOnlyReferences">For statics: the expressions of the <c>static readonly</c> references.</param>
/// <param name="DeclaresTracker">Whether the class is the one from which objects have what they tell of writes by.</param>
internal sealed record ShadowModel(
    string Name, string Modifiers, string Base, bool CallsBase, string Summary, string? Target, bool CanCreate,
    EquatableArray<SlotModel> Slots, EquatableArray<string> LeftOut, EquatableArray<string> ReadOnlyReferences, bool DeclaresTracker = false);
