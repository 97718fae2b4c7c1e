using System.ComponentModel;

namespace Comet.Runtime;

/// <summary>What a lambda that captures nothing became.</summary>
/// <typeparam name="TSelf">The class itself.</typeparam>
/// <typeparam name="TDelegate">What the lambda is converted to.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface ISharedFunction<TSelf, TDelegate> where TSelf : class, ISharedFunction<TSelf, TDelegate> where TDelegate : Delegate
{
    /// <summary>Makes the delegate.</summary>
    static abstract TDelegate __Bind(TSelf function);
}

/// <summary>The delegate of a lambda that captures nothing: one for the process, as where the compiler makes it, so that whoever compares two of them finds them to be the same.</summary>
/// <remarks>It is registered, and so stands for the other end's own.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class SharedFunction<TFunction, TDelegate> where TFunction : class, ISharedFunction<TFunction, TDelegate>, new() where TDelegate : Delegate
{
    /// <summary>The delegate.</summary>
    public static readonly TDelegate Delegate = TFunction.__Bind(new TFunction());
}
