using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Comet.Generators.Text;

/// <summary>Constants as C# text.</summary>
internal static class Literal
{
    /// <summary>A text as a string literal.</summary>
    public static string Of(string text) => SymbolDisplay.FormatLiteral(text, quote: true);

    /// <summary>A constant as a value of its type, which is no type parameter's unless it is the default.</summary>
    public static string Of(object? value, ITypeSymbol type)
    {
        if (value is null) return type.IsReferenceType ? "null!" : "default";
        string literal = value switch
        {
            float f when float.IsNaN(f) => "float.NaN",
            float f when float.IsPositiveInfinity(f) => "float.PositiveInfinity",
            float f when float.IsNegativeInfinity(f) => "float.NegativeInfinity",
            double d when double.IsNaN(d) => "double.NaN",
            double d when double.IsPositiveInfinity(d) => "double.PositiveInfinity",
            double d when double.IsNegativeInfinity(d) => "double.NegativeInfinity",
            float f => f.ToString("R", CultureInfo.InvariantCulture) + "F",
            double d => d.ToString("R", CultureInfo.InvariantCulture) + "D",
            decimal m => m.ToString(CultureInfo.InvariantCulture) + "M",
            _ => SymbolDisplay.FormatPrimitive(value, quoteStrings: true, useHexadecimalNumbers: false)!,
        };
        ITypeSymbol underlying = type.WithoutNullable();
        return underlying.TypeKind == TypeKind.Enum ? $"({TypeText.Annotated(underlying)})({literal})" : literal;
    }
}
