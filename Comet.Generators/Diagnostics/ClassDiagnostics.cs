using Microsoft.CodeAnalysis;

namespace Comet.Generators.Diagnostics;

/// <summary>What there is to say about the classes that are marked.</summary>
internal static class ClassDiagnostics
{
    private const string Category = "Comet.Classes";

    /// <summary>Generated members could not be added.</summary>
    public static readonly DiagnosticDescriptor NotPartial = new(
        "COMET0001", "Offloadable class must be partial", "'{0}' must be declared partial, since methods of '{1}' are generated into it; until then they run at home", Category, DiagnosticSeverity.Error, isEnabledByDefault: true,
        helpLinkUri: HelpPages.Folder + "COMET0001.md");

    /// <summary>Generated code could not name the class.</summary>
    public static readonly DiagnosticDescriptor NotAccessible = new(
        "COMET0002", "Offloadable class must be accessible", "'{0}' must be at least internal, and not local to its file, since generated code refers to it; until then its methods run at home", Category, DiagnosticSeverity.Warning, isEnabledByDefault: true,
        helpLinkUri: HelpPages.Folder + "COMET0002.md");

    /// <summary>A base class has fields that would not cross.</summary>
    public static readonly DiagnosticDescriptor BaseNotOffloadable = new(
        "COMET0003", "Base class must be offloadable", "'{0}' derives from '{1}', which cannot cross; mark '{1}' [Offloadable] too; until then the methods of '{0}' run at home", Category, DiagnosticSeverity.Warning, isEnabledByDefault: true,
        helpLinkUri: HelpPages.Folder + "COMET0003.md");

    /// <summary>A type parameter may be a ref struct, or hides another that generated code would have to name.</summary>
    public static readonly DiagnosticDescriptor UnfitTypeParameter = new(
        "COMET0004", "Type parameter must not allow ref structs, nor hide another", "Type parameter '{1}' of '{0}' {2}; the methods of '{0}' run at home", Category, DiagnosticSeverity.Warning, isEnabledByDefault: true,
        helpLinkUri: HelpPages.Folder + "COMET0004.md");

    /// <summary>An override would be bypassed.</summary>
    public static readonly DiagnosticDescriptor OverrideNotOffloadable = new(
        "COMET0005", "Class that overrides an offloadable method must be offloadable", "'{0}' overrides '{1}', which can be suspended; mark class '{2}' [Offloadable] too, or this override would be bypassed", Category, DiagnosticSeverity.Error, isEnabledByDefault: true,
        helpLinkUri: HelpPages.Folder + "COMET0005.md");

    /// <summary>A field is not carried.</summary>
    public static readonly DiagnosticDescriptor FieldStaysHome = new(
        "COMET0006", "Field never leaves home", "'{0}' never leaves home, and code that touches it runs there: {1}", Category, DiagnosticSeverity.Info, isEnabledByDefault: true,
        helpLinkUri: HelpPages.Folder + "COMET0006.md");

    /// <summary>What initializes the statics of a class is pinned, and so is the class.</summary>
    public static readonly DiagnosticDescriptor InitializerRunsAtHome = new(
        "COMET0007", "Static initializer must run at home", "The methods of '{0}' run at home, since its static initializer must run there: {1}", Category, DiagnosticSeverity.Warning, isEnabledByDefault: true,
        helpLinkUri: HelpPages.Folder + "COMET0007.md");

    /// <summary>A static field that threads at both ends may use is known at home only.</summary>
    public static readonly DiagnosticDescriptor StaticNotOffloadable = new(
        "COMET0008", "Static field is not offloadable", "'{0}' can change and does not cross, so code that touches it runs at home; mark '{1}' [Offloadable]", Category, DiagnosticSeverity.Warning, isEnabledByDefault: true,
        helpLinkUri: HelpPages.Folder + "COMET0008.md");

    /// <summary>A class that asks for it is not precise.</summary>
    public static readonly DiagnosticDescriptor NotPrecise = new(
        "COMET0012", "Class is not precise", "Objects of '{0}' are compared at each move though the class asks to be precise: {1}", Category, DiagnosticSeverity.Info, isEnabledByDefault: true,
        helpLinkUri: HelpPages.Folder + "COMET0012.md");

    /// <summary>Generated code would not compile.</summary>
    public static readonly DiagnosticDescriptor LanguageTooOld = new(
        "COMET0013", "Language version is too old", "The methods of '{0}' run at home: what is generated is C# 12, and the project is compiled as C# {1}", Category, DiagnosticSeverity.Warning, isEnabledByDefault: true,
        helpLinkUri: HelpPages.Folder + "COMET0013.md");

    /// <summary>A declaration has no effect.</summary>
    public static readonly DiagnosticDescriptor CannotBePortable = new(
        "COMET0009", "Class cannot be declared portable", "Objects of '{0}' do not cross though it is declared portable: {1}", Category, DiagnosticSeverity.Warning, isEnabledByDefault: true,
        helpLinkUri: HelpPages.Folder + "COMET0009.md");
}
