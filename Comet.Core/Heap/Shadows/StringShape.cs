namespace Comet.Runtime;

/// <summary>A string: sent once, with its characters as the shape it is created from, and never looked at again. It has no shadow.</summary>
internal static class StringShape
{
    // Interned strings are never freed, so the other end may not make any number of them. A program's literals are much fewer.
    private const long MaxInternedCharacters = 16 << 20;

    private static long _internedCharacters;

    internal static void Write(ref SyncWriter writer, string text)
    {
        var isInterned = ReferenceEquals(string.IsInterned(text), text);
        writer.Charge(PriceOf(text, isInterned));
        writer.WriteText(text, isInterned);
    }

    internal static string Read(ref SyncReader reader)
    {
        var text = reader.ReadText(out var isInterned);
        if (text.Length == 0)
            SyncReader.Throw("The empty string has an id of its own.");

        // It has been made, but of no more bytes than there are; what it leads to in the tables has not.
        reader.Charge(PriceOf(text, isInterned));
        return isInterned ? Interned(text) : text;
    }

    /// <summary>What a literal is at one end it is at the other: a program may compare it by reference.</summary>
    private static string Interned(string text) =>
        string.IsInterned(text) ?? (Interlocked.Add(ref _internedCharacters, text.Length) <= MaxInternedCharacters ? string.Intern(text) : text);

    private static long PriceOf(string text, bool isInterned) =>
        MemoryPrice.OfString + (long)sizeof(char) * text.Length + (isInterned ? MemoryPrice.OfInterned : 0);
}
