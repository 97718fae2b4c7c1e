using Comet.Runtime;

namespace Comet.Sessions;

/// <summary>Where a server's session gets applications from. May be used by several sessions at once.</summary>
internal interface IApplicationLoader
{
    /// <summary>Whether the assembly need not be sent.</summary>
    bool Has(AssemblyIdentity assembly);

    /// <summary>Keeps an assembly's file.</summary>
    /// <exception cref="ApplicationRefusedException">The bytes are not those of <paramref name="assembly"/>.</exception>
    void Add(AssemblyIdentity assembly, ReadOnlySpan<byte> bytes);

    /// <summary>Loads an application for one session.</summary>
    /// <exception cref="ApplicationRefusedException">It cannot be loaded here.</exception>
    ILoadedApplication Load(HelloMessage hello);
}

/// <summary>An application loaded for one session, apart from all others. Disposing it lets it be unloaded.</summary>
internal interface ILoadedApplication : IDisposable
{
    /// <summary>What the generator made for its assemblies, in the order of <see cref="HelloMessage.Assemblies"/>.</summary>
    IReadOnlyList<CometModule> Modules { get; }
}

/// <summary>The server does not want an application. The message goes to home.</summary>
internal sealed class ApplicationRefusedException(string message) : Exception(message);
