namespace Comet.Runtime;

/// <summary>A string: sent once, with its characters as the shape it is created from, and never looked at again. It has no shadow.</summary>
internal static class StringShape
{
    internal static void Write(ref SyncWriter writer, string text)
    {
        writer.Charge(PriceOf(text));
        writer.WriteText(text);
    }

    internal static string Read(ref SyncReader reader)
    {
        var text = reader.ReadText();
        if (text.Length == 0)
            SyncReader.Throw("The empty string has an id of its own.");

        // It has been made, but of no more bytes than there are; what it leads to in the tables has not.
        reader.Charge(PriceOf(text));
        return text;
    }

    private static long PriceOf(string text) => MemoryPrice.OfString + (long)sizeof(char) * text.Length;
}
