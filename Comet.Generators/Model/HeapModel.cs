using Comet.Generators.Text;

namespace Comet.Generators.Model;

/// <summary>The heap side of a class.</summary>
/// <param name="Type">The class, in terms of its own type parameters.</param>
/// <param name="Name">Its simple name.</param>
/// <param name="Instance">The shadow of its objects; null for a static class.</param>
/// <param name="Statics">The shadow of its static fields, if any cross.</param>
/// <param name="Codecs">The codecs of the structures it mentions.</param>
/// <param name="Shadows">The shadows of the exceptions it mentions, and of data classes nested in it.</param>
/// <param name="Accessors">Accessors for fields without a name.</param>
/// <param name="Registrations">The statements that register the types it mentions.</param>
/// <param name="LoweredRegistrations">The statements that register its frames and results.</param>
/// <param name="HidesRegister">Whether a base class has a registering method of its own.</param>
/// <param name="CanCross">Whether its objects may cross; if not they are not registered, though derived classes may build on its shadow.</param>
/// <param name="RunsAnywhere">The members that other assemblies may run anywhere; null if it has none to tell of, being an interface, or does not cross.</param>
/// <param name="Precise">What is generated into a class that asks to be precise.</param>
internal sealed record HeapModel(
    string Type, string Name, ShadowModel? Instance, ShadowModel? Statics, EquatableArray<CodecModel> Codecs, EquatableArray<ShadowModel> Shadows,
    EquatableArray<AccessorModel> Accessors, EquatableArray<string> Registrations, EquatableArray<string> LoweredRegistrations, bool HidesRegister, bool CanCross, EquatableArray<string>? RunsAnywhere = null, PreciseModel? Precise = null);
