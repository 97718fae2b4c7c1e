namespace Comet.Tests.Portability;

/// <summary>One type of docs/portable-types.md, with all that its tests need: a new type is one entry of <see cref="PortableRows"/>.</summary>
/// <param name="Type">The type, as C# writes it.</param>
/// <param name="Carried">How it crosses, for the page.</param>
/// <param name="Make">The expression that makes a value.</param>
/// <param name="Change">The statements that change the variable <c>value</c>, or what it refers to.</param>
/// <param name="Observe">What can be seen of <c>value</c>: all that is to survive.</param>
/// <param name="IsRandom">Whether two values that are made alike differ, so that only copies of one can be compared.</param>
/// <param name="IsChangedAtHome">Whether the other end has only a copy to be read.</param>
internal sealed record PortableRow(string Type, string Carried, string Make, string Change, string Observe = "value", bool IsRandom = false, bool IsChangedAtHome = false);
