using System.Collections.Generic;
using System.Linq;
using Comet.Generators.Analysis;
using Comet.Generators.Model;
using Comet.Generators.Text;
using Microsoft.CodeAnalysis;

namespace Comet.Generators.Gathering;

/// <summary>Finds what a shadow derives from: the shadow of the nearest base class that has one.</summary>
internal static class BaseShadows
{
    private const string Plain = GeneratedNames.Runtime + ".ExceptionShadow";

    /// <summary>The framework's exceptions whose fields are known, and the runtime's shadow that carries them.</summary>
    private static readonly Dictionary<string, string> _exceptions = new()
    {
        ["ArgumentException"] = GeneratedNames.Runtime + ".ArgumentExceptionShadow",
        ["ArgumentNullException"] = GeneratedNames.Runtime + ".ArgumentExceptionShadow",
        ["ArgumentOutOfRangeException"] = GeneratedNames.Runtime + ".ArgumentOutOfRangeExceptionShadow",
        ["ObjectDisposedException"] = GeneratedNames.Runtime + ".ObjectDisposedExceptionShadow",
        ["OperationCanceledException"] = GeneratedNames.Runtime + ".OperationCanceledExceptionShadow",
        ["TaskCanceledException"] = GeneratedNames.Runtime + ".OperationCanceledExceptionShadow",
        ["AggregateException"] = GeneratedNames.Runtime + ".AggregateExceptionShadow",
    };

    /// <summary>The framework's exceptions without fields of their own that matter.</summary>
    private static readonly HashSet<string> _plainExceptions =
    [
        "Exception", "SystemException", "ApplicationException", "InvalidOperationException", "NotSupportedException", "NotImplementedException",
        "PlatformNotSupportedException", "NullReferenceException", "IndexOutOfRangeException", "InvalidCastException", "ArrayTypeMismatchException", "RankException",
        "ArithmeticException", "DivideByZeroException", "OverflowException", "FormatException", "UriFormatException",
        "KeyNotFoundException", "InvalidDataException", "IOException", "EndOfStreamException", "DirectoryNotFoundException", "PathTooLongException", "TimeoutException",
        "UnauthorizedAccessException", "OutOfMemoryException",
    ];

    /// <summary>Bases of the framework without state that matters.</summary>
    private static readonly HashSet<string> _stateless = ["System.Object", "System.EventArgs", "System.Collections.Generic.Comparer", "System.Collections.Generic.EqualityComparer"];

    /// <summary>
    /// What the shadow of an offloadable class derives from, and whether that has slots; null if a class in between has fields that would not cross.
    /// </summary>
    public static (string Shadow, bool CallsBase)? OfClass(INamedTypeSymbol type, out INamedTypeSymbol? obstacle)
    {
        obstacle = null;
        if (type.IsValueType) return (GeneratedNames.Runtime + ".Shadow", false);
        for (INamedTypeSymbol? t = type.BaseType; t is not null; t = t.BaseType)
        {
            if (ClassRules.IsGenerated(t)) return ($"{TypeText.Of(t)}.{GeneratedNames.Shadow}", true);
            if (FrameworkTypes.IsFramework(t.ContainingAssembly))
            {
                if (OfException(t) is { } exception) return exception;
                if (IsStateless(t)) return (GeneratedNames.Runtime + ".Shadow", false);
                if (DataClasses.ContentsOf(type) is { } contents) return (contents, true);
            }
            else if ((!t.GetMembers().OfType<IFieldSymbol>().Any(static f => !f.IsStatic) && !DataClasses.HasUnknownFields(t)) || DataClasses.CanBeBase(t))
            {
                continue;
            }
            obstacle = t;
            return null;
        }
        return (GeneratedNames.Runtime + ".Shadow", false);
    }

    /// <summary>What carries what a class has from a container of the framework: the shadow to derive from, with its argument; null if the class is none that users' classes can derive from.</summary>
    public static string? OfContainer(INamedTypeSymbol type) => FrameworkTypes.Contents(type) is { } contents ? $"{GeneratedNames.Runtime}.ContentsShadow({contents})" : null;

    /// <summary>What carries an exception of the framework; null if it has fields nobody knows.</summary>
    public static (string Shadow, bool CallsBase)? OfException(INamedTypeSymbol type) =>
        !PortableTypes.IsException(type) ? null : _exceptions.TryGetValue(type.Name, out string? shadow) ? (shadow, true) : _plainExceptions.Contains(type.Name) ? (Plain, true) : null;

    /// <summary>Whether a class of the framework has no fields that matter.</summary>
    public static bool IsStateless(INamedTypeSymbol type) => _stateless.Any(name => FrameworkTypes.Is(type, name));

    /// <summary>Whether a base shadow carries nothing beyond what every exception has.</summary>
    public static bool IsPlain(string shadow) => shadow == Plain;
}
