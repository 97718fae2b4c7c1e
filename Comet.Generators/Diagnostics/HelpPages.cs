namespace Comet.Generators.Diagnostics;

/// <summary>Where the pages are that say more of each diagnostic.</summary>
internal static class HelpPages
{
    /// <summary>The folder of the pages; each is called after its diagnostic.</summary>
    public const string Folder = "docs/diagnostics/";
}
