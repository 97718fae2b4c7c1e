using System.Text.RegularExpressions;

namespace Comet.Runtime;

/// <summary>Stack traces as text, with what the generator has made of a method shown as the method itself. Files and lines are the user's already.</summary>
internal static partial class TraceText
{
    /// <summary>The text with the users' names.</summary>
    internal static string Readable(string text)
    {
        // The driver loop is where a resumed activation's exception is caught, and the runtime hides no last entry.
        text = Driver().Replace(text, "");
        if (!text.Contains("__", StringComparison.Ordinal))
            return text;
        text = Twin().Replace(text, "$1(");
        text = Continuation().Replace(text, "$1(...)");
        text = Constructor().Replace(text, "..ctor(");
        text = LocalFunction().Replace(text, ".");
        return Lambda().Replace(text, ".lambda");
    }

    // C.Run__Comet[T](CometThread __t, Int32 n)   ->   C.Run[T](Int32 n)
    [GeneratedRegex(@"__Comet(?:Default|InPlace)?(\[[^\]\r\n]*\])?\(CometThread __t(?:, )?")]
    private static partial Regex Twin();

    // C.Run__Continue2[T](CometThread __t, Run__Frame2`1 __f)   ->   C.Run[T](...)
    [GeneratedRegex(@"__Continue\d*(\[[^\]\r\n]*\])?\(CometThread __t[^)\r\n]*\)")]
    private static partial Regex Continuation();

    [GeneratedRegex(@"^ +at Comet\.Runtime\.CometThread\..*(?:\r?\n|\z)", RegexOptions.Multiline)]
    private static partial Regex Driver();

    // C.__ctor(Int32 n), C.__Initialize2()   ->   C..ctor(Int32 n), C..ctor()
    [GeneratedRegex(@"\.__(?:ctor|Initialize\d+)\(")]
    private static partial Regex Constructor();

    [GeneratedRegex(@"\.__Local\d+_")]
    private static partial Regex LocalFunction();

    // C.__Lambda1`1.__Invoke(Int32 x), or C.__Lambda1[T](Int32 x) if it is a method   ->   C.lambda(Int32 x)
    [GeneratedRegex(@"\.__Lambda\d+(?:(?:`\d+)?(?:\[[^\]\r\n]*\])?\.__Invoke)?(?:Async)?")]
    private static partial Regex Lambda();
}
