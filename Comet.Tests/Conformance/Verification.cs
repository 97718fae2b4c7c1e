using System.Runtime.CompilerServices;

namespace Comet.Tests.Conformance;

/// <summary>All tests compare what objects of precise classes did not tell of.</summary>
internal static class Verification
{
    [ModuleInitializer]
    internal static void Begin() => Environment.SetEnvironmentVariable("COMET_VERIFY", "1");
}
