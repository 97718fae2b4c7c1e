using System.Collections.Generic;
using System.Linq;
using Comet.Generators.Analysis;
using Comet.Generators.Diagnostics;
using Comet.Generators.Model;
using Comet.Generators.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Comet.Generators.Gathering;

/// <summary>Gathers the shadows of an offloadable class: of its objects and of its statics.</summary>
internal static class ShadowGatherer
{
    /// <summary>The shadow of the class's objects; null for a static class, an interface, and a structure, which is carried as a value.</summary>
    public static ShadowModel? Instance(INamedTypeSymbol type, string baseShadow, bool callsBase, SlotGatherer slots, Compilation compilation, List<DiagnosticModel> diagnostics)
    {
        if (type.IsStatic || type.TypeKind != TypeKind.Class) return null;
        var leftOut = new List<string>();
        var names = new HashSet<string>();
        var fields = new List<SlotModel>();
        foreach (IFieldSymbol field in DataClasses.Fields(type, compilation).Where(static f => !PreciseRules.IsOfGenerated(f)))
        {
            if (Crosses(field, slots, compilation, leftOut, diagnostics)) fields.Add(slots.Slot(field, names, asDeclaring: !SymbolEqualityComparer.Default.Equals(field.ContainingType, type)));
        }
        foreach (IPropertySymbol property in PreciseRules.Properties(type))
        {
            if (Crosses(property, slots, compilation, leftOut, diagnostics)) fields.Add(slots.Slot(property, names));
        }
        bool hidesBase = baseShadow.EndsWith("." + GeneratedNames.Shadow, System.StringComparison.Ordinal);
        return new ShadowModel(
            GeneratedNames.Shadow,
            $"public {(hidesBase ? "new " : "")}{(type.IsAbstract ? "abstract " : type.IsSealed ? "sealed " : "")}class",
            baseShadow, callsBase, $"What the other endpoint knows of a <c>{type.Name}</c>.",
            TypeText.Of(type), !type.IsAbstract, fields.ToEquatableArray(), leftOut.ToEquatableArray(), default, PreciseRules.IsRoot(type));
    }

    /// <summary>The shadow of the class's static fields; null if none crosses.</summary>
    public static ShadowModel? Statics(INamedTypeSymbol type, SlotGatherer slots, Compilation compilation, List<DiagnosticModel> diagnostics)
    {
        var leftOut = new List<string>();
        var names = new HashSet<string>();
        var fields = new List<SlotModel>();
        var references = new List<string>();
        foreach (IFieldSymbol field in type.GetMembers().OfType<IFieldSymbol>().Where(static f => f is { IsStatic: true, IsConst: false }))
        {
            if (field.GetAttributes().Any(static a => a.AttributeClass is { } c && FrameworkTypes.Is(c, "System.ThreadStaticAttribute")))
            {
                leftOut.Add($"{FieldNames.OfUser(field)} (it belongs to one operating-system thread)");
            }
            else if (Crosses(field, slots, compilation, leftOut, diagnostics))
            {
                SlotModel slot = slots.Slot(field, names);
                if (!field.IsReadOnly) fields.Add(slot);
                else if (field.Type.IsReferenceType && !IsLiteral(field, compilation)) references.Add(slot.Access);
            }
        }
        if (fields.Count == 0 && references.Count == 0) return null;
        return new ShadowModel(
            GeneratedNames.Statics, "private sealed class", GeneratedNames.Runtime + ".StaticsShadow", false, $"What the other endpoint knows of the static fields of <c>{type.Name}</c>.",
            null, false, fields.ToEquatableArray(), leftOut.ToEquatableArray(), references.ToEquatableArray());
    }

    /// <summary>Whether a static readonly field or property is initialized with a string constant, which is one object to all of a process; so the heap keeps it one.</summary>
    private static bool IsLiteral(IFieldSymbol field, Compilation compilation) =>
        field.Type.SpecialType == SpecialType.System_String && field.ContainingType.StaticConstructors.All(static c => c.IsImplicitlyDeclared)
        && (field.AssociatedSymbol ?? field).DeclaringSyntaxReferences is { Length: 1 } references
        && references[0].GetSyntax().ChildNodes().OfType<EqualsValueClauseSyntax>().FirstOrDefault()?.Value is { } value && CompilationAnalysis.Of(compilation).Model(value.SyntaxTree).GetConstantValue(value).Value is string;

    private static bool Crosses(IFieldSymbol field, SlotGatherer slots, Compilation compilation, List<string> leftOut, List<DiagnosticModel> diagnostics)
    {
        PortabilityVerdict verdict = field.RefKind != RefKind.None ? new(false, "it is a reference") : PortableTypes.Of(field.Type, compilation);
        if (field.AssociatedSymbol is IEventSymbol) verdict = new(false, "it is an event, whose handlers are at home");
        if (field.IsStatic && FrameworkTypes.MayHaveToWait(field.Type)) verdict = new(false, "every thread would wait at home until it has been asked for its value");
        return Crosses(field.AssociatedSymbol ?? field, FieldNames.OfUser(field), field.Type, verdict, slots, leftOut, diagnostics);
    }

    private static bool Crosses(IPropertySymbol property, SlotGatherer slots, Compilation compilation, List<string> leftOut, List<DiagnosticModel> diagnostics) =>
        Crosses(property, property.Name, property.Type, PortableTypes.Of(property.Type, compilation), slots, leftOut, diagnostics);

    private static bool Crosses(ISymbol member, string name, ITypeSymbol type, PortabilityVerdict verdict, SlotGatherer slots, List<string> leftOut, List<DiagnosticModel> diagnostics)
    {
        if (verdict.IsPortable && !slots.CanName(type)) verdict = new(false, $"{type.ToDisplayString()} is not accessible here");
        if (verdict.IsPortable) return true;
        leftOut.Add($"{name} ({verdict.Reason})");
        diagnostics.Add(DiagnosticModel.Create(
            ClassDiagnostics.FieldStaysHome, member.Locations.FirstOrDefault(static l => l.IsInSource) ?? member.ContainingType.Locations[0], name, verdict.Reason));
        return false;
    }
}
