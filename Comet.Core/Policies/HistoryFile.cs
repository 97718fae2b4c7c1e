using System.Text.Json;
using System.Text.Json.Serialization;

namespace Comet.Runtime;

/// <summary>
/// Keeps what is known of a program's places from one run to the next, as JSON. Another build of the program begins anew: its places have other numbers.
/// </summary>
/// <param name="path">Where. The folder must exist.</param>
/// <param name="build">What identifies the build.</param>
internal sealed class HistoryFile(string path, string build)
{
    /// <summary>The largest file that is read, in bytes.</summary>
    private const int MostBytes = 4 * 1024 * 1024;

    /// <summary>Reads it; an empty history if there is none, or it is another build's.</summary>
    /// <exception cref="IOException">It cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It cannot be read.</exception>
    /// <exception cref="JsonException">It is no such file.</exception>
    public PlaceHistory Read()
    {
        if (!File.Exists(path))
            return new PlaceHistory();
        using var file = File.OpenRead(path);
        if (file.Length > MostBytes)
            throw new JsonException($"It is longer than {MostBytes} bytes.");
        var content = JsonSerializer.Deserialize(file, HistoryJson.Default.HistoryContent);
        // Annotations are only respected where the values of members stand.
        if (content?.Places.Values.Any(static runs => runs is null || runs.Contains(null!)) == true)
            throw new JsonException("A place has nothing where something is known.");
        return content is null || content.Build != build ? new PlaceHistory() : new PlaceHistory(content.Places) { MoveOverhead = PlaceRun.Ticks(content.MoveOverheadMilliseconds) };
    }

    /// <summary>Replaces it; a reader sees the old one or the new one, whole.</summary>
    /// <exception cref="IOException">It cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">It cannot be written.</exception>
    public void Write(PlaceHistory history)
    {
        var bytes = JsonSerializer.SerializeToUtf8Bytes(new HistoryContent(build, new(history.Describe()), PlaceRun.Milliseconds(history.MoveOverhead)), HistoryJson.Default.HistoryContent);
        var temporary = $"{path}.{Environment.ProcessId}.new";
        File.WriteAllBytes(temporary, bytes);
        File.Move(temporary, path, overwrite: true);
    }
}

/// <summary>What the file holds.</summary>
internal sealed record HistoryContent(string Build, Dictionary<string, IReadOnlyList<PlaceRun>> Places, double MoveOverheadMilliseconds = 0);

/// <summary>How it is written.</summary>
[JsonSerializable(typeof(HistoryContent))]
[JsonSourceGenerationOptions(WriteIndented = true, RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true)]
internal sealed partial class HistoryJson : JsonSerializerContext;
