using System.Diagnostics.CodeAnalysis;

namespace Comet.Runtime;

/// <summary>Asks a user's codec what there is to an object, to compare it or to keep it.</summary>
internal static class PortableScratch
{
    [ThreadStatic]
    private static PortableWriter? _writer;

    /// <summary>Whether an object still is what was written of it; false as well where the codec fails, so that the failure is met again where it can be told.</summary>
    [SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "A user's codec may throw anything; the sync that follows says what.")]
    internal static bool IsUnchanged<T>(Action<T, PortableWriter> write, T target, PortableContents contents)
    {
        var writer = Empty();
        try
        {
            write(target, writer);
            return writer.Wrote(contents);
        }
        catch (Exception)
        {
            return false;
        }
        finally
        {
            writer.Clear();
        }
    }

    /// <summary>What there is to an object; null if the codec fails, with the reason in words.</summary>
    [SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "A user's codec may throw anything; its thread then stays where it is, and this says why.")]
    internal static PortableContents? TryTake<T>(Action<T, PortableWriter> write, T target, out string problem)
    {
        var writer = Empty();
        try
        {
            problem = "";
            write(target, writer);
            return writer.Take();
        }
        catch (Exception exception)
        {
            problem = $"{typeof(T)}, of which its codec says \"{exception.Message}\",";
            return null;
        }
        finally
        {
            writer.Clear();
        }
    }

    private static PortableWriter Empty() => _writer ??= new PortableWriter();
}
