using System.CodeDom.Compiler;
using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;

namespace Comet.Runtime;

/// <summary>
/// A <see cref="Regex"/>: the pattern, options and time limit it was made of, and the culture by which it tells upper case from lower. One that a generator has written
/// out is made of its pattern at the other end, and does the same.
/// </summary>
internal sealed class RegexShadow : ImmutableShadow
{
    private const int PriceOfPattern = 8 * 1024;
    private const int PriceOfCharacter = 1024;
    private const int PriceOfCompiled = 16 * 1024;

    /// <summary>Whether a class is one of those that <see cref="GeneratedRegexAttribute"/> asks for.</summary>
    internal static bool IsGenerated(Type type) => type.GetCustomAttribute<GeneratedCodeAttribute>(inherit: false)?.Tool == "System.Text.RegularExpressions.Generator";

    internal override void WriteShape(ref SyncWriter writer)
    {
        var regex = (Regex)Target;
        writer.Charge(PriceOf(regex.ToString(), regex.Options));
        writer.WriteText(regex.ToString());
        writer.WriteCount((int)regex.Options);
        writer.Write(regex.MatchTimeout.Ticks);
        writer.WriteText(CultureInfo.CurrentCulture.Name);
    }

    internal override object ReadShape(ref SyncReader reader, object? adopted)
    {
        var pattern = reader.ReadText();
        var options = (RegexOptions)reader.ReadVarint();
        var limit = TimeSpan.FromTicks(reader.Read<long>());
        var culture = reader.ReadText();
        if (adopted is not null)
            return adopted;
        reader.Charge(PriceOf(pattern, options));
        var own = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
        try
        {
            return new Regex(pattern, options, limit);
        }
        finally
        {
            CultureInfo.CurrentCulture = own;
        }
    }

    // A pattern is parsed and made into a program, which may be compiled.
    private static long PriceOf(string pattern, RegexOptions options) =>
        (options & (RegexOptions.Compiled | RegexOptions.NonBacktracking)) != 0 ? PriceOfCompiled * (1 + (long)pattern.Length) : PriceOfPattern + (long)pattern.Length * PriceOfCharacter;
}
