using Comet.Generators.Gathering;
using Comet.Generators.Text;

namespace Comet.Generators.Model;

/// <summary>A call that is rerouted.</summary>
/// <param name="Target">The method it calls.</param>
/// <param name="Attribute">The attribute that names the place of the call.</param>
/// <param name="Place">The place itself.</param>
/// <param name="Registrations">Statements that register what the call closes: type arguments, and the objects it passes.</param>
/// <param name="Data">The files of the unmarked classes among them.</param>
internal sealed record CallSiteModel(InterceptedMethodModel Target, string Attribute, SourcePlace Place, EquatableArray<string> Registrations, EquatableArray<SourceModel> Data);

/// <summary>A method whose calls are rerouted, as text. Calls with equal targets share one interceptor.</summary>
/// <param name="Name">What the interceptor is called after: <c>Solver_Solve</c>.</param>
/// <param name="Receiver">The class: the type of the receiver, or what a static method is called on.</param>
/// <param name="IsStatic">Whether the method is static.</param>
/// <param name="ReceiverModifier">How the receiver is passed to an interceptor: empty, or <c>ref</c> or <c>in</c>, and a space, if it is a structure.</param>
/// <param name="IsExtension">Whether it is called on its first argument.</param>
/// <param name="Method">The method's name.</param>
/// <param name="Twin">Its twin's.</param>
/// <param name="MethodArguments">Its own type parameters, as arguments: <c>&lt;T&gt;</c>.</param>
/// <param name="TypeParameters">Those of its class, then its own.</param>
/// <param name="Constraints">The constraints on all of them.</param>
/// <param name="ReturnType">What it returns; null for nothing.</param>
/// <param name="Parameters">Its parameters.</param>
/// <param name="IsAsync">Whether it is async: it is started, and returns a task.</param>
/// <param name="CanMoveFirst">Whether the thread can move before the method begins, with a frame that holds the arguments.</param>
internal sealed record InterceptedMethodModel(
    string Name, string Receiver, bool IsStatic, string ReceiverModifier, bool IsExtension, string Method, string Twin, string MethodArguments, string TypeParameters, string Constraints,
    string? ReturnType, EquatableArray<ParameterModel> Parameters, bool IsAsync, bool CanMoveFirst);

/// <summary>A parameter.</summary>
/// <param name="Type">Its type.</param>
/// <param name="Name">Its name, as an identifier.</param>
/// <param name="Kind">How its argument is carried, if it can cross.</param>
/// <param name="Modifier">How it is passed: empty, or <c>ref</c>, <c>out</c>, <c>in</c>, <c>ref readonly</c>, and a space.</param>
internal sealed record ParameterModel(string Type, string Name, SlotKind Kind, string Modifier = "")
{
    /// <summary>As an argument of the method as written.</summary>
    public string Argument => (Modifier == "ref readonly " ? "in " : Modifier) + Name;

    /// <summary>As an argument of the twin, which takes what it sets as <c>ref</c>.</summary>
    public string TwinArgument => (Modifier == "out " ? "ref " : Modifier == "ref readonly " ? "in " : Modifier) + Name;
}
