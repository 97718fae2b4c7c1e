namespace Comet.Generators.Model;

/// <summary>What was found out about a method that carries no mark.</summary>
/// <param name="Id">The method, by the name it has in documentation files.</param>
/// <param name="PinReason">Why it must run at home; null if it runs anywhere.</param>
internal sealed record InferredModel(string Id, string? PinReason);
