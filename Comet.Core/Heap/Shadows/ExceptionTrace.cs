using System.Runtime.CompilerServices;

namespace Comet.Runtime;

/// <summary>The stack trace of an exception: the frames the runtime has noted here, after the text of those at the other end.</summary>
internal static class ExceptionTrace
{
    // The runtime's own notes are kept in a field that native AOT does not have. There, a trace crosses once and then grows at each end by itself.
    private static bool _hasNotes = true;

    /// <summary>What changes when the exception is thrown again; compared by reference.</summary>
    internal static object? NotesOf(Exception exception)
    {
        if (!_hasNotes)
            return null;
        try
        {
            return Notes(exception);
        }
        catch (MissingFieldException)
        {
            _hasNotes = false;
            return null;
        }
    }

    /// <summary>The whole trace as text; null if the exception has never been thrown.</summary>
    internal static string? TextOf(Exception exception) => exception.StackTrace?.TrimEnd();

    /// <summary>Makes <paramref name="text"/> all of the trace so far; throwing the exception again goes on after it.</summary>
    internal static void SetText(Exception exception, string? text)
    {
        if (_hasNotes && NotesOf(exception) is not null)
            Notes(exception) = null;
        ExceptionFields.EarlierTrace(exception) = text is null ? null : text + Environment.NewLine;
    }

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_stackTrace")]
    private static extern ref object? Notes(Exception exception);
}
