using System.Diagnostics.CodeAnalysis;

namespace Comet.Runtime;

/// <summary>An exception without fields of its own that matter.</summary>
internal sealed class PlainExceptionShadow<[DynamicallyAccessedMembers(Uninitialized.Constructors)] T> : ExceptionShadow where T : Exception
{
    public override object CreateTarget(int length) => Uninitialized.Create<T>();
}
