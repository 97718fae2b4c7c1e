using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using Comet.Runtime;

namespace Comet.Sessions;

/// <summary>One assembly of home's application: what it is, and where its bytes are.</summary>
internal sealed class OfferedAssembly
{
    /// <summary>Where, beside an assembly, its file may lie as it was before it was compiled ahead. Known to examples/Shared/Device.targets.</summary>
    private const string PortableFolder = "portable";

    private readonly ReadOnlyMemory<byte> _image;
    private readonly string? _path;

    private OfferedAssembly(AssemblyIdentity identity, Assembly? loaded, ReadOnlyMemory<byte> image, string? path)
    {
        Identity = identity;
        Loaded = loaded;
        _image = image;
        _path = path;
    }

    /// <summary>What it is.</summary>
    public AssemblyIdentity Identity { get; }

    /// <summary>The assembly in this process; null if only its bytes are known.</summary>
    public Assembly? Loaded { get; }

    /// <summary>What the generator made for it; null for an assembly without offloadable classes.</summary>
    public CometModule? Module => Loaded is null ? null : CometModule.For(Loaded);

    /// <summary>An assembly whose file lies in memory.</summary>
    /// <exception cref="BadImageFormatException">It is no assembly.</exception>
    public static OfferedAssembly FromImage(ReadOnlyMemory<byte> image, Assembly? loaded = null) => new(Identify(image.Span), loaded, image, null);

    /// <summary>An assembly whose file lies on the disk. The bytes are read again when the server asks for them.</summary>
    /// <remarks>A file that was compiled ahead for the device has many times the length of what the server can use; where the file as it was before lies beside it, that is offered.</remarks>
    /// <exception cref="InvalidOperationException">The file is not the one the process has loaded.</exception>
    public static OfferedAssembly FromFile(string path, Assembly? loaded = null)
    {
        var portable = Path.Combine(Path.GetDirectoryName(path) ?? "", PortableFolder, Path.GetFileName(path));
        if (File.Exists(portable))
            path = portable;
        var identity = Identify(File.ReadAllBytes(path));
        if (loaded is not null && loaded.ManifestModule.ModuleVersionId != identity.Mvid)
            throw new InvalidOperationException($"{path} has changed since this process loaded it; start the application again.");
        return new OfferedAssembly(identity, loaded, default, path);
    }

    /// <summary>The file's bytes.</summary>
    /// <exception cref="InvalidOperationException">The file has changed since it was identified.</exception>
    public ReadOnlyMemory<byte> ReadBytes()
    {
        if (_path is null)
            return _image;
        var bytes = File.ReadAllBytes(_path);
        return AssemblyIdentity.HashOf(bytes) == Identity.Hash
            ? bytes
            : throw new InvalidOperationException($"{_path} has changed while the session was being opened.");
    }

    private static unsafe AssemblyIdentity Identify(ReadOnlySpan<byte> image)
    {
        fixed (byte* start = image)
        {
            using var file = new PEReader(start, image.Length);
            var metadata = file.GetMetadataReader();
            return new AssemblyIdentity(
                metadata.GetAssemblyDefinition().GetAssemblyName().FullName,
                metadata.GetGuid(metadata.GetModuleDefinition().Mvid),
                AssemblyIdentity.HashOf(image),
                image.Length);
        }
    }
}
