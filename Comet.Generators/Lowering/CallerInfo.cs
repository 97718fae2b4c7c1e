using System.Collections.Immutable;
using System.Text;
using System.Threading;
using Comet.Generators.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Operations;

namespace Comet.Generators.Lowering;

/// <summary>The arguments the compiler makes up from the place of a call: <c>[CallerMemberName]</c> and its like.</summary>
internal static class CallerInfo
{
    /// <summary>Those of a call or creation, as they are in the user's own source: <c>, name: value</c> for each.</summary>
    public static string Of(SyntaxNode call, SemanticModel model, CancellationToken cancellation)
    {
        ImmutableArray<IArgumentOperation> arguments = model.GetOperation(call, cancellation) switch
        {
            IInvocationOperation invocation => invocation.Arguments,
            IObjectCreationOperation creation => creation.Arguments,
            _ => ImmutableArray<IArgumentOperation>.Empty,
        };
        var text = new StringBuilder();
        foreach (IArgumentOperation argument in arguments)
        {
            if (argument is not { ArgumentKind: ArgumentKind.DefaultValue, Parameter: { } parameter, Value.ConstantValue: { HasValue: true, Value: { } value } }) continue;
            foreach (AttributeData attribute in parameter.GetAttributes())
            {
                if (attribute.AttributeClass?.Name is not ("CallerMemberNameAttribute" or "CallerArgumentExpressionAttribute" or "CallerLineNumberAttribute" or "CallerFilePathAttribute")) continue;
                text.Append($", {BodyContext.Escape(parameter.Name)}: {Literal.Of(value, parameter.Type)}");
                break;
            }
        }
        return text.ToString();
    }
}
