using Comet.Sessions;

namespace Comet.Server;

/// <summary>
/// Assembly files on the disk, named by their SHA-256. Whoever knows a file's hash may use it; nobody can put a file under another's hash.
/// Several servers may share a directory. Safe from any thread.
/// </summary>
internal sealed class ApplicationCache
{
    private readonly string _directory;
    private readonly long _maxBytes;

    /// <summary>A cache in a directory, which is created.</summary>
    /// <param name="directory">The directory.</param>
    /// <param name="maxBytes">Above so many bytes the files that were not used for longest are deleted.</param>
    public ApplicationCache(string directory, long maxBytes = 1L << 30)
    {
        _directory = Path.GetFullPath(directory);
        _maxBytes = maxBytes;
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(_directory);
        else
            Directory.CreateDirectory(_directory, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    /// <summary>Whether the file is there and undamaged. A damaged one is deleted.</summary>
    public bool Has(AssemblyIdentity assembly) => TryRead(assembly) is not null;

    /// <summary>Keeps a file.</summary>
    /// <exception cref="ApplicationRefusedException">The bytes are not those of <paramref name="assembly"/>.</exception>
    public void Add(AssemblyIdentity assembly, ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length != assembly.Length || AssemblyIdentity.HashOf(bytes) != assembly.Hash)
            throw new ApplicationRefusedException($"the bytes sent for {assembly.Name} are not those that were announced");

        // Under another name first: a file that is there is whole, even if this process is killed now.
        var unfinished = Path.Combine(_directory, $"{assembly.Hash}.{Guid.NewGuid():N}.tmp");
        File.WriteAllBytes(unfinished, bytes);
        File.Move(unfinished, PathOf(assembly), overwrite: true);
        Trim(except: PathOf(assembly));
    }

    /// <summary>The file's bytes; null if it is not there.</summary>
    public byte[]? TryRead(AssemblyIdentity assembly)
    {
        var path = PathOf(assembly);
        try
        {
            if (new FileInfo(path) is not { Exists: true } file || file.Length != assembly.Length)
                return null;
            var bytes = File.ReadAllBytes(path);
            if (AssemblyIdentity.HashOf(bytes) != assembly.Hash)
            {
                File.Delete(path);
                return null;
            }

            File.SetLastWriteTimeUtc(path, DateTime.UtcNow);
            return bytes;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Another server trims the directory at this moment, or the disk fails: then home sends it again.
            return null;
        }
    }

    private string PathOf(AssemblyIdentity assembly) => Path.Combine(_directory, assembly.Hash + ".dll");

    private void Trim(string except)
    {
        var files = new DirectoryInfo(_directory).GetFiles();
        var total = files.Sum(file => file.Length);
        foreach (var file in files.OrderBy(file => file.LastWriteTimeUtc).TakeWhile(_ => total > _maxBytes))
        {
            if (file.FullName == except)
                continue;
            total -= file.Length;
            try
            {
                file.Delete();
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                // Somebody else uses or has deleted it; the next trim tries again.
            }
        }
    }
}
