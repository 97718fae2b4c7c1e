using System.Runtime.CompilerServices;

namespace Comet.Runtime;

/// <summary>What a heap keeps of an object: its shadow. A string, of which nothing can change, stands for itself.</summary>
/// <remarks>A structure, because storing into an array of objects looks at the object's type: a cache miss each.</remarks>
internal readonly struct HeapEntry
{
    private readonly object? _value;

    internal HeapEntry(Shadow shadow) => _value = shadow;

    internal HeapEntry(string text) => _value = text;

    /// <summary>Whether there is no object.</summary>
    internal bool IsNone => _value is null;

    /// <summary>The object, or null.</summary>
    internal object? Target => _value is null or string ? _value : Unsafe.As<Shadow>(_value).Target;

    /// <summary>The object's shadow; null for a string.</summary>
    internal Shadow? Shadow => _value is string ? null : Unsafe.As<Shadow>(_value);

    /// <summary>The shadow of an object that is known to have one. Does not look at it, which may be a cache miss.</summary>
    internal Shadow KnownShadow => Unsafe.As<Shadow>(_value)!;

    /// <summary>What is known to be a string.</summary>
    internal string KnownText => Unsafe.As<string>(_value)!;

    /// <summary>Asks for the shadow or string ahead of time.</summary>
    internal void Fetch() => Prefetch.OfAll(_value);

    /// <summary>Asks for the object itself ahead of time, of an object that can change.</summary>
    internal void FetchMutableTarget() => Prefetch.OfAll(KnownShadow.Target);

    /// <summary>The string; null for an object with a shadow.</summary>
    internal string? Text => _value as string;
}
