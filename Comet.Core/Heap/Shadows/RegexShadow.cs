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
    /// <summary>Whether a class is one of those that <see cref="GeneratedRegexAttribute"/> asks for.</summary>
    internal static bool IsGenerated(Type type) => type.GetCustomAttribute<GeneratedCodeAttribute>(inherit: false)?.Tool == "System.Text.RegularExpressions.Generator";

    internal override void WriteShape(ref SyncWriter writer)
    {
        var regex = (Regex)Target;
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
}
