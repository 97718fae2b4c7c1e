using Comet.Generators.Text;

namespace Comet.Generators.Model;

/// <summary>A generated codec of a structure that holds references.</summary>
/// <param name="Name">The nested class.</param>
/// <param name="Type">The structure.</param>
/// <param name="Slots">Its fields.</param>
internal sealed record CodecModel(string Name, string Type, EquatableArray<SlotModel> Slots);
