namespace Comet.Tests.Language;

/// <summary>A construct of C#, and a class that suspends, or would like to, in the middle of it.</summary>
/// <param name="Area">The part of the language.</param>
/// <param name="Name">What users call it.</param>
/// <param name="Body">The statements of <c>int Run()</c>; <c>Inside(x)</c> gives x, and is where the thread is to be suspended.</param>
/// <param name="Members">What else is in the class.</param>
/// <param name="Types">What else is declared.</param>
internal sealed record LanguageConstruct(string Area, string Name, string Body, string Members = "", string Types = "");
