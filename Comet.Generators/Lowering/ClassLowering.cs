using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Threading;
using Comet.Generators.Analysis;
using Comet.Generators.Closures;
using Comet.Generators.Diagnostics;
using Comet.Generators.Emission;
using Comet.Generators.Gathering;
using Comet.Generators.Memo;
using Comet.Generators.Model;
using Comet.Generators.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Comet.Generators.Lowering;

/// <summary>
/// Lowers all methods, accessors, operators and conversions of one offloadable class that have twins. One source text per user file, since a twin needs the using directives of the text it was made from.
/// </summary>
internal static class ClassLowering
{
    public static LoweredClass Lower(INamedTypeSymbol type, Compilation compilation, CancellationToken cancellation)
    {
        var parts = new List<LoweredPart>();
        var registrations = new List<string>();
        var diagnostics = new List<DiagnosticModel>();
        var inferred = new List<InferredModel>();
        var frameNames = new Dictionary<string, int>();
        foreach (SyntaxReference reference in type.DeclaringSyntaxReferences.OrderBy(static r => r.SyntaxTree.FilePath, System.StringComparer.Ordinal).ThenBy(static r => r.Span.Start))
        {
            if (reference.GetSyntax(cancellation) is not TypeDeclarationSyntax declaration) continue;
            var file = new PartWriter(declaration);
            var members = new StringBuilder();
            SemanticModel model = CompilationAnalysis.Of(compilation).Model(declaration.SyntaxTree);
            var plan = new Plan(model, file.MemberIndent, frameNames, cancellation);
            // A primary constructor, or the one that nobody has written, is declared by the class.
            foreach (IMethodSymbol constructor in type.InstanceConstructors.Where(c => type.TypeKind is TypeKind.Class or TypeKind.Struct && ConstructorParts.Of(c, cancellation).Declaration == declaration)) plan.Add(constructor, declaration);
            if (ConstructorFromElsewhere(type, declaration, compilation, cancellation) is { } runner) plan.AddTwin(runner, declaration, TwinKind.Initializers);
            foreach (SyntaxNode syntax in declaration.Members.SelectMany(SourceBodies.In))
            {
                cancellation.ThrowIfCancellationRequested();
                if (SourceBodies.Declared(syntax, model, cancellation) is not { } method) continue;
                plan.Add(method, syntax);
                inferred.AddRange(Inference.Of(method, compilation, cancellation));
            }
            foreach (SyntaxNode syntax in declaration.Members.OfType<ExtensionBlockDeclarationSyntax>().SelectMany(static b => b.Members).SelectMany(SourceBodies.In)) plan.AddExtension(syntax);
            string container = $"{GeneratedNames.TwinAccessors}{(parts.Count == 0 ? "" : (parts.Count + 1).ToString())}";
            var accessors = new AccessorGatherer(type, container);
            foreach (WrittenMember member in Write(plan.Members, accessors, () => new AccessorGatherer(type, container), cancellation))
            {
                if (member.Text.Length > 0) members.Append(members.Length > 0 ? "\n" : "").Append(member.Text);
                registrations.AddRange(member.Registrations);
                diagnostics.AddRange(member.Diagnostics);
            }
            if (reference == type.DeclaringSyntaxReferences[0]) InterfaceTwins.Write(type, compilation, file.MemberIndent, members);
            if (members.Length == 0) continue;
            AccessorModel[] made = [.. accessors.Accessors];
            members.Append(AccessorEmitter.Nested(made, file.MemberIndent));
            file.Write(members, TwinInterfaceOf(type, compilation));
            members.Append(AccessorEmitter.TopLevel(made));
            parts.Add(new LoweredPart(declaration.SyntaxTree.FilePath, members.ToString()));
        }
        return new LoweredClass(parts.ToEquatableArray(), registrations.Distinct().ToEquatableArray(), diagnostics.ToEquatableArray(), inferred.ToEquatableArray());
    }

    /// <summary>A constructor with a twin that runs the initializers of a part of its class though it stands in another; null if there is none, or nothing to run.</summary>
    private static IMethodSymbol? ConstructorFromElsewhere(INamedTypeSymbol type, TypeDeclarationSyntax part, Compilation compilation, CancellationToken cancellation) =>
        type.DeclaringSyntaxReferences.Length == 1 ? null
        : type.InstanceConstructors.FirstOrDefault(c => ConstructorParts.Of(c, cancellation) is var parts && parts.Place != part && parts.Places.Contains(part) && TwinRule.HasTwin(c, compilation));

    /// <summary>The interface by which twins call a lambda; null for other classes, and if the lambda has no twin.</summary>
    private static string? TwinInterfaceOf(INamedTypeSymbol type, Compilation compilation) =>
        type.GetMembers().OfType<IMethodSymbol>().FirstOrDefault(ClosureNames.IsFunctionBody) is { } body && ClosureNames.IsClosureClass(type) && TwinRule.HasTwin(body, compilation)
            ? (body.IsAsync ? TwinInterface.OfAwaited(body) : TwinInterface.Of(body)) : null;

    /// <summary>
    /// Writes the members of a part, in their order. They are written side by side, each as if it alone needed accessors; the few that do need some are written once more, one after the other, since
    /// the names of accessors are told apart by numbers.
    /// </summary>
    private static IEnumerable<WrittenMember> Write(IReadOnlyList<System.Func<AccessorGatherer, WrittenMember>> members, AccessorGatherer accessors, System.Func<AccessorGatherer> ownAccessors, CancellationToken cancellation)
    {
        IReadOnlyList<(WrittenMember? Member, UnitReads Reads)> ahead = SideBySide.Select(
            members,
            write =>
            {
                using UnitReads reads = UnitReads.Begin();
                AccessorGatherer own = ownAccessors();
                WrittenMember written = write(own);
                return (own.Accessors.Any() ? null : written, reads);
            },
            cancellation);
        for (int i = 0; i < members.Count; i++)
        {
            ahead[i].Reads.Repeat();
            yield return ahead[i].Member ?? members[i](accessors);
        }
    }

    /// <summary>What is to be written of the members of one part.</summary>
    private sealed class Plan(SemanticModel model, int indent, Dictionary<string, int> frameNames, CancellationToken cancellation)
    {
        private readonly List<System.Func<AccessorGatherer, WrittenMember>> _members = [];

        /// <summary>The members in their order, each to be given accessors.</summary>
        public IReadOnlyList<System.Func<AccessorGatherer, WrittenMember>> Members => _members;

        /// <summary>Adds what is to be written of a method, accessor, operator, conversion or constructor.</summary>
        public void Add(IMethodSymbol method, SyntaxNode syntax)
        {
            if (TwinRule.HasDefaultTwin(method)) AddTwin(method, syntax, TwinKind.Default);
            // An interface has no twins of what it makes of another's members but that.
            if (method.ContainingType.TypeKind == TypeKind.Interface && !method.ExplicitInterfaceImplementations.IsEmpty) return;
            bool isBridge = TwinRule.NeedsBridge(method, model.Compilation) || ((SourceBodies.IsAutomatic(method) || TwinRule.IsInterfaceMember(method) || TwinRule.IsStaticInterfaceMember(method) || AsyncMethods.IsAwaitedAsWritten(method)) && TwinRule.HasTwin(method, model.Compilation));
            if (!isBridge && !TwinRule.HasTwin(method, model.Compilation))
            {
                // Only a method with something to be suspended at is worth a word.
                if (TwinRule.WhyNot(method) is { } reason && (method.MethodKind == MethodKind.Constructor ? HasTwinCalls(method, model.Compilation) : syntax.DescendantNodes().Any(IsWorthSuspending)))
                {
                    var diagnostic = DiagnosticModel.Create(LoweringDiagnostics.MethodRunsAsWritten, SourceBodies.Place(syntax), method.MethodKind == MethodKind.Constructor ? method.ContainingType.Name : method.Name, reason);
                    _members.Add(_ => new WrittenMember("", [], [diagnostic]));
                }
                return;
            }
            if (method.IsAbstract && !TwinRule.IsInterfaceMember(method) && !TwinRule.IsStaticInterfaceMember(method))
            {
                _members.Add(_ => Abstract(method, syntax));
                return;
            }
            AddTwin(method, syntax, isBridge ? TwinKind.Bridge : TwinKind.Own);
        }

        /// <summary>Adds a word on a member of an extension block that has not become a method.</summary>
        public void AddExtension(SyntaxNode syntax)
        {
            if (!syntax.DescendantNodes().Any(IsWorthSuspending) || SourceBodies.Declared(syntax, model, cancellation) is not { } method || TwinRule.Definition(method) is var made && Extensions.ExtensionBlocks.IsMoved(made) || TwinRule.WhyNot(made) is not { } reason) return;
            var diagnostic = DiagnosticModel.Create(LoweringDiagnostics.MethodRunsAsWritten, SourceBodies.Place(syntax), (method.AssociatedSymbol ?? method).Name, reason);
            _members.Add(_ => new WrittenMember("", [], [diagnostic]));
        }

        /// <summary>Adds a twin.</summary>
        public void AddTwin(IMethodSymbol method, SyntaxNode syntax, TwinKind kind)
        {
            string frameName = FrameName(method);
            _members.Add(accessors => Twin(method, syntax, kind, frameName, accessors));
        }

        private WrittenMember Abstract(IMethodSymbol method, SyntaxNode syntax)
        {
            var text = new StringBuilder(TwinWriter.WriteAbstract(method, model.Compilation, Parameters.Declare(method), Parameters.Constraints(syntax as MethodDeclarationSyntax), indent));
            if (AsyncMethods.IsAwaited(method)) AsyncWriter.Write(method, model.Compilation, indent, text);
            var result = new List<string>();
            if (AsyncMethods.ResultType(method) is { } resultType) result.Add($"types.AddResult<{BodyContext.TypeText(resultType)}>();");
            if (method.TypeParameters.IsEmpty) return new WrittenMember(text.ToString(), result, []);
            return new WrittenMember(text.Append('\n').Append(GenericRegistration(method, result, model.Compilation, indent)).ToString(), [], []);
        }

        private WrittenMember Twin(IMethodSymbol method, SyntaxNode syntax, TwinKind kind, string frameName, AccessorGatherer accessors)
        {
            var text = new StringBuilder();
            LoweredMethod lowered = MethodLowering.Lower(method, syntax, model, accessors, frameName, kind, indent, text, cancellation);
            if (!TwinTypes.Any(method)) return new WrittenMember(text.ToString(), lowered.Registrations, lowered.Diagnostics);
            return new WrittenMember(text.Append('\n').Append(GenericRegistration(method, lowered.Registrations, model.Compilation, indent)).ToString(), [], lowered.Diagnostics);
        }

        private string FrameName(IMethodSymbol method)
        {
            string name = TwinRule.SimpleName(method);
            frameNames.TryGetValue(name, out int count);
            frameNames[name] = count + 1;
            return count == 0 ? $"{name}__Frame" : $"{name}__Frame{count + 1}";
        }
    }

    /// <summary>An override's registration has the name of the overridden method's.</summary>
    private static bool HidesRegistration(IMethodSymbol method) => method.OverriddenMethod != null;

    /// <summary>Most constructors only set fields.</summary>
    private static bool HasTwinCalls(IMethodSymbol constructor, Compilation compilation)
    {
        MethodSummary summary = CompilationAnalysis.Of(compilation).Summary(constructor);
        return summary.HasLoop || summary.Callees.Any(c => c.Role != TwinRole.None && c.Callee is IMethodSymbol method && TwinRule.HasTwin(method, compilation));
    }

    private static bool IsWorthSuspending(SyntaxNode node) =>
        node is ForStatementSyntax or CommonForEachStatementSyntax or WhileStatementSyntax or DoStatementSyntax or InvocationExpressionSyntax;

    /// <summary>Who can call a method registers it; so can the class whose method it overrides. No more may see it than may see the types of its constraints.</summary>
    private static string RegistrationAccess(IMethodSymbol method)
    {
        if (method.ExplicitInterfaceImplementations.FirstOrDefault() is { } member) return member.ContainingType.DeclaredAccessibility == Accessibility.Public ? "public" : "internal";
        return method.DeclaredAccessibility switch
        {
            Accessibility.Private => "private",
            Accessibility.Internal or Accessibility.ProtectedAndInternal => "internal",
            _ => "public",
        };
    }

    /// <summary>The frames of a generic method are known for given type arguments only; whoever calls it with some registers them.</summary>
    private static string GenericRegistration(IMethodSymbol method, List<string> statements, Compilation compilation, int indent)
    {
        // A virtual call may run any of the overrides.
        foreach (ISymbol target in method.IsStatic ? [] : CompilationAnalysis.Of(compilation).Targets(method))
        {
            if (target is IMethodSymbol { ContainingType.IsGenericType: false } overriding && compilation.IsSymbolAccessibleWithin(overriding.ContainingType, method.ContainingType) && !SymbolEqualityComparer.Default.Equals(overriding, method)
                && (TwinRule.HasTwin(overriding, compilation) || TwinRule.NeedsBridge(overriding, compilation)))
            {
                statements.Add($"{BodyContext.TypeText(overriding.ContainingType)}.{MethodLowering.RegisterName(overriding)}<{string.Join(", ", method.TypeParameters.Select(static t => t.Name))}>(types);");
            }
        }
        string pad = new(' ', indent * 4);
        string register = MethodLowering.RegisterName(method);
        const string addFrame = "types.AddFrame<";
        string? guard = statements.FirstOrDefault(static s => s.StartsWith(addFrame, System.StringComparison.Ordinal)) is { } frame ? frame.Substring(addFrame.Length, frame.LastIndexOf('>') - addFrame.Length) : null;
        var text = new StringBuilder();
        if (guard is null && statements.Any(static s => s.Contains(MethodLowering.RegisterSuffix)))
        {
            guard = $"{register}Begun{TwinTypes.List(method)}";
            text.Append(pad).Append($"private static class {guard}{TwinTypes.Constraints(method)} {{ }}\n\n");
        }
        text.Append(pad).Append("[global::System.CodeDom.Compiler.GeneratedCode(\"Comet.Generators\", \"0.1.0\"), global::System.ComponentModel.EditorBrowsable(global::System.ComponentModel.EditorBrowsableState.Never)]\n");
        text.Append(pad).Append($"{RegistrationAccess(method)} {(HidesRegistration(method) ? "new " : "")}static void {register}{TwinTypes.List(method)}(global::Comet.Runtime.TypeTable types){TwinTypes.Constraints(method)}\n");
        text.Append(pad).Append("{\n");
        // Methods that call each other register each other.
        if (guard is not null) text.Append(pad).Append($"    if (!types.Begin(typeof({guard}))) return;\n");
        foreach (string statement in statements) text.Append(pad).Append("    ").Append(statement).Append('\n');
        text.Append(pad).Append("}\n");
        return text.ToString();
    }
}

/// <summary>A member as it was written, with what its class has to say of it.</summary>
internal sealed record WrittenMember(string Text, List<string> Registrations, List<DiagnosticModel> Diagnostics);
