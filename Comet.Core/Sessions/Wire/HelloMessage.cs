using Comet.Runtime;

namespace Comet.Sessions;

/// <summary>
/// Home introduces itself: <c>version, library version, application name, policy, most migrations, options (1 byte), assemblies {name, MVID (16 bytes),
/// SHA-256 (32 bytes), length}, references that home lacks {name}, fingerprint of its type table (8 bytes)</c>.
/// </summary>
/// <param name="LibraryVersion">Which release of this library home runs, and on which .NET; both ends must run the same.</param>
/// <param name="ApplicationName">For people.</param>
/// <param name="Policy">When threads move.</param>
/// <param name="MaxMigrations">How often a thread may move.</param>
/// <param name="Options">What else both ends must agree on.</param>
/// <param name="Assemblies">The application, in the order in which both ends register its types.</param>
/// <param name="AbsentReferences">Full names of assemblies the application refers to but home does not have either.</param>
/// <param name="Fingerprint">Stands for home's type table, which the server's must be equal to.</param>
internal sealed record HelloMessage(
    string LibraryVersion,
    string ApplicationName,
    MigrationPolicy Policy,
    int MaxMigrations,
    SessionOptions Options,
    IReadOnlyList<AssemblyIdentity> Assemblies,
    IReadOnlyList<string> AbsentReferences,
    ulong Fingerprint)
{
    private const SessionOptions KnownOptions = SessionOptions.FreshHeap;

    /// <summary>Writes it.</summary>
    public void Write(WireWriter writer)
    {
        writer.Begin(MessageType.Hello);
        writer.Number(SessionProtocol.Version);
        writer.Text(LibraryVersion);
        writer.Text(ApplicationName);
        writer.Text(Policy.ToString());
        writer.Number(MaxMigrations);
        writer.Byte((byte)Options);
        writer.Number(Assemblies.Count);
        foreach (var assembly in Assemblies)
        {
            writer.Text(assembly.Name);
            writer.Guid(assembly.Mvid);
            writer.Raw(Convert.FromHexString(assembly.Hash));
            writer.Number(assembly.Length);
        }

        writer.Number(AbsentReferences.Count);
        foreach (var name in AbsentReferences)
            writer.Text(name);
        writer.Fixed64(Fingerprint);
    }

    /// <summary>Reads it.</summary>
    /// <exception cref="MalformedSyncException">It is not one, or is one of another version.</exception>
    public static HelloMessage Read(ReadOnlySpan<byte> message)
    {
        var reader = new WireReader(message, MessageType.Hello);
        var version = reader.Number();
        if (version != SessionProtocol.Version)
            throw new MalformedSyncException($"The peer speaks version {version} of the protocol, this end version {SessionProtocol.Version}.");

        var libraryVersion = reader.Text();
        var applicationName = reader.Text();
        var policyText = reader.Text();
        if (!MigrationPolicy.TryParse(policyText, out var policy))
            throw new MalformedSyncException($"'{policyText}' is no migration policy.");
        var maxMigrations = (int)reader.Number(int.MaxValue);
        var options = (SessionOptions)reader.Byte();
        if ((options & ~KnownOptions) != 0)
            throw new MalformedSyncException($"The session asks for unknown options {options}.");
        var hello = new HelloMessage(
            libraryVersion, applicationName, policy, maxMigrations, options, ReadAssemblies(ref reader), ReadAbsent(ref reader), reader.Fixed64());
        reader.End();
        return hello;
    }

    private static AssemblyIdentity[] ReadAssemblies(ref WireReader reader)
    {
        var assemblies = new AssemblyIdentity[reader.Count(SessionProtocol.MaxAssemblies, 1 + 16 + AssemblyIdentity.HashLength + 1)];
        var total = 0L;
        for (var i = 0; i < assemblies.Length; i++)
        {
            assemblies[i] = new AssemblyIdentity(
                reader.Text(),
                reader.Guid(),
                Convert.ToHexStringLower(reader.Take(AssemblyIdentity.HashLength)),
                (int)reader.Number(SessionProtocol.MaxApplicationLength));
            total += assemblies[i].Length;
        }

        return total <= SessionProtocol.MaxApplicationLength
            ? assemblies
            : throw new MalformedSyncException($"The application has {total} bytes; at most {SessionProtocol.MaxApplicationLength} are allowed.");
    }

    private static string[] ReadAbsent(ref WireReader reader)
    {
        var names = new string[reader.Count(SessionProtocol.MaxAssemblies, 1)];
        for (var i = 0; i < names.Length; i++)
            names[i] = reader.Text();
        return names;
    }
}

/// <summary>What both ends of a session must agree on.</summary>
[Flags]
internal enum SessionOptions : byte
{
    /// <summary>Nothing special.</summary>
    None = 0,

    /// <summary>Both heaps forget everything whenever a thread has come home, so that each push carries the whole reachable heap. For tests.</summary>
    FreshHeap = 1,
}
