using System;
using System.Linq;
using System.Text;
using Microsoft.CodeAnalysis;

namespace Comet.Generators.Text;

/// <summary>Names of generated files and of what is named after an assembly.</summary>
internal static class HintNames
{
    /// <summary>
    /// The first part of the names of a class's files: readable, and no other class's even where file names do not tell capitals apart.
    /// </summary>
    public static string Of(INamedTypeSymbol type)
    {
        string name = MetadataNames.Of(type);
        string readable = name.Replace('+', '.').Replace('`', '_');
        bool isAmbiguous = name.IndexOf('`') >= 0;
        for (ISymbol symbol = type; !isAmbiguous && symbol.ContainingSymbol is INamespaceOrTypeSymbol container; symbol = container)
        {
            isAmbiguous = container.GetMembers().OfType<INamespaceOrTypeSymbol>().Any(m => m.Name != symbol.Name && string.Equals(m.Name, symbol.Name, StringComparison.OrdinalIgnoreCase));
        }
        return isAmbiguous ? $"{readable}.{Hash(name)}" : readable;
    }

    /// <summary>A name as an identifier: what is not a letter or digit becomes an underscore, and digits tell such names apart.</summary>
    public static string Identifier(string name)
    {
        var text = new StringBuilder(name.Length);
        foreach (char c in name) text.Append(char.IsLetterOrDigit(c) ? c : '_');
        if (text.Length == 0 || char.IsDigit(text[0])) text.Insert(0, '_');
        string identifier = text.ToString();
        return identifier == name ? name : $"{identifier}_{Hash(name)}";
    }

    /// <summary>Eight hexadecimal digits that stand for a text, the same on every machine.</summary>
    public static string Hash(string text)
    {
        uint hash = 2166136261;
        foreach (char c in text) hash = unchecked((hash ^ c) * 16777619);
        return hash.ToString("x8");
    }
}
