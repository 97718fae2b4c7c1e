namespace Comet.Generators.Closures;

/// <summary>What a lambda becomes. The compiler makes the same difference, and it shows in which of its delegates are equal.</summary>
internal enum LambdaForm
{
    /// <summary>A class of which there is one object, since the lambda captures nothing.</summary>
    Shared,

    /// <summary>A method of the class around, since the lambda captures <c>this</c> only.</summary>
    Method,

    /// <summary>A class whose objects hold the captured variables' objects.</summary>
    Closure,
}

/// <summary>What comes of evaluating a lambda again while the captured variables are the same.</summary>
internal enum Remaking
{
    /// <summary>It is evaluated once.</summary>
    Never,

    /// <summary>A delegate that is equal to the first.</summary>
    EqualDelegate,

    /// <summary>The first delegate.</summary>
    SameDelegate,
}
