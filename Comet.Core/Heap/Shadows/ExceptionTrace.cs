using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace Comet.Runtime;

/// <summary>The stack trace of an exception: the frames the runtime has noted here, after the text of those at the other end.</summary>
internal static class ExceptionTrace
{
    // The runtime's own notes are kept in a field that native AOT does not have. There, a trace crosses once and then grows at each end by itself.
    private static bool _hasNotes = true;

    // Nor need a runtime have a field for the text it has made once.
    private static bool _hasText = true;

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
    internal static string? TextOf(Exception exception) => exception.StackTrace is { } text ? TraceText.Readable(text.TrimEnd()) : null;

    /// <summary>
    /// Gives the trace as text with the users' names for methods. The runtime's notes stay, so that debuggers and rethrowing find what they know; it makes the text anew from them once the exception
    /// is thrown on. The exception's own properties are not asked: they are virtual.
    /// </summary>
    internal static void MakeReadable(Exception exception)
    {
        if (ExceptionFields.EarlierTrace(exception) is { } earlier)
            ExceptionFields.EarlierTrace(exception) = TraceText.Readable(earlier);
        var text = new StackTrace(exception, fNeedFileInfo: true).ToString().TrimEnd();
        var readable = TraceText.Readable(text);
        if (!ReferenceEquals(text, readable))
            SetNotesText(exception, readable);
    }

    /// <summary>Makes <paramref name="text"/> all of the trace so far; throwing the exception again goes on after it.</summary>
    internal static void SetText(Exception exception, string? text)
    {
        if (_hasNotes && NotesOf(exception) is not null)
            Notes(exception) = null;
        // What was made readable is part of the text now.
        SetNotesText(exception, null);
        ExceptionFields.EarlierTrace(exception) = text is null ? null : text + Environment.NewLine;
    }

    /// <summary>Replaces the text that the runtime would make of its notes.</summary>
    private static void SetNotesText(Exception exception, string? text)
    {
        if (!_hasText)
            return;
        try
        {
            NotesText(exception) = text;
        }
        catch (MissingFieldException)
        {
            _hasText = false;
        }
    }

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_stackTraceString")]
    private static extern ref string? NotesText(Exception exception);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_stackTrace")]
    private static extern ref object? Notes(Exception exception);
}
