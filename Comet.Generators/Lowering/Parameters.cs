using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Comet.Generators.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Comet.Generators.Lowering;

/// <summary>Parameter lists and constraints of twins and frames.</summary>
internal static class Parameters
{
    /// <summary>A method's parameters as they stand in its twin: names, defaults and <c>params</c> included, so calls need not change.</summary>
    public static string Declare(IMethodSymbol method) => string.Join(", ", method.Parameters.Select(static p => Declare(p)));

    /// <summary>One parameter, without its <c>ref</c> or <c>out</c>.</summary>
    public static string Declare(IParameterSymbol parameter) => Declare(parameter, Modifier(parameter.RefKind));

    /// <summary>One parameter as it stands in a method that is not a twin.</summary>
    public static string DeclareAsWritten(IParameterSymbol parameter) => Declare(parameter, ModifierAsWritten(parameter.RefKind));

    private static string Declare(IParameterSymbol parameter, string modifier)
    {
        string text = $"{modifier}{BodyContext.TypeText(parameter.Type)} {BodyContext.Escape(parameter.Name)}";
        if (parameter.IsParams) text = "params " + text;
        string attributes = OptionalAttributes(parameter);
        if (attributes.Length > 0) return attributes + text;
        if (parameter.HasExplicitDefaultValue) text += " = " + Literal.Of(parameter.ExplicitDefaultValue, parameter.Type);
        return text;
    }

    /// <summary>The attributes by which a parameter is optional whose declaration has no default value.</summary>
    private static string OptionalAttributes(IParameterSymbol parameter)
    {
        if (!parameter.IsOptional || parameter.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is not ParameterSyntax { Default: null }) return "";
        return string.Concat(parameter.GetAttributes()
            .Where(static a => a.AttributeClass is { Name: "OptionalAttribute" or "DefaultParameterValueAttribute" or "DateTimeConstantAttribute" or "DecimalConstantAttribute" })
            .Select(static a => $"[global::{a.AttributeClass!.ToDisplayString()}({string.Join(", ", a.ConstructorArguments.Select(static v => Literal.Of(v.Value, v.Type!)))})] "));
    }

    /// <summary>How a twin takes a parameter. One that is suspended returns without having set what it is to set, so <c>out</c> becomes <c>ref</c>.</summary>
    private static string Modifier(RefKind kind) => kind switch
    {
        RefKind.None => "",
        RefKind.Ref or RefKind.Out => "ref ",
        _ => "in ",
    };

    /// <summary>How a parameter is passed by reference, as its declaration says.</summary>
    public static string ModifierAsWritten(RefKind kind) => kind switch
    {
        RefKind.Ref => "ref ",
        RefKind.Out => "out ",
        RefKind.In => "in ",
        RefKind.RefReadOnlyParameter => "ref readonly ",
        _ => "",
    };

    /// <summary>A parameter as it is passed on to the method as written.</summary>
    public static string Pass(Slot parameter) => Pass(parameter.RefKind, parameter.Name);

    /// <summary>The same of one that is no variable of a twin.</summary>
    public static string Pass(RefKind kind, string name) => kind switch
    {
        RefKind.None => name,
        RefKind.Ref => "ref " + name,
        RefKind.Out => "out " + name,
        _ => "in " + name,
    };

    /// <summary>The constraints as the user wrote them.</summary>
    public static string Constraints(MethodDeclarationSyntax? method) => method is null ? "" : string.Concat(method.ConstraintClauses.Select(static c => " " + c.WithoutTrivia().ToString()));

    /// <summary>The constraints of type parameters, spelled out: those of an override are inherited and not in its source.</summary>
    public static string Constraints(ImmutableArray<ITypeParameterSymbol> typeParameters) => string.Concat(typeParameters.Select(Constraint));

    private static string Constraint(ITypeParameterSymbol parameter)
    {
        var parts = new List<string>();
        if (parameter.HasUnmanagedTypeConstraint) parts.Add("unmanaged");
        else if (parameter.HasValueTypeConstraint) parts.Add("struct");
        else if (parameter.HasReferenceTypeConstraint) parts.Add(parameter.ReferenceTypeConstraintNullableAnnotation == NullableAnnotation.Annotated ? "class?" : "class");
        else if (parameter.HasNotNullConstraint) parts.Add("notnull");
        parts.AddRange(parameter.ConstraintTypes.Select(BodyContext.TypeText));
        if (parameter.HasConstructorConstraint) parts.Add("new()");
        return parts.Count == 0 ? "" : $" where {parameter.Name} : {string.Join(", ", parts)}";
    }
}
