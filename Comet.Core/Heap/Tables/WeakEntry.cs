using System.Runtime;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Comet.Runtime;

/// <summary>
/// Holds what a <see cref="HeapEntry"/> has as long as the program can reach the object: an object's shadow by a dependent handle, a string, which has none, by a weak one, which costs half.
/// </summary>
/// <remarks>Which of the two it is, the caller knows: there is one of these for every object that has crossed.</remarks>
[StructLayout(LayoutKind.Explicit)]
internal struct WeakEntry
{
    [FieldOffset(0)]
    private DependentHandle _pair;

    [FieldOffset(0)]
    private WeakGCHandle<string> _text;

    internal WeakEntry(HeapEntry entry, bool isText)
    {
        if (isText)
            _text = new WeakGCHandle<string>(entry.KnownText, trackResurrection: true);
        else
            _pair = new DependentHandle(entry.KnownShadow.Target, entry.KnownShadow);
    }

    /// <summary>Whether it holds something.</summary>
    internal readonly bool IsAllocated => _pair.IsAllocated;

    /// <summary>What it holds; none if the object is dead.</summary>
    internal readonly HeapEntry Read(bool isText)
    {
        if (isText)
            return _text.TryGetTarget(out var text) ? new HeapEntry(text) : default;

        // Unsafe: a checked cast would look at every shadow, a cache miss each.
        return _pair.TargetAndDependent.Dependent is { } shadow ? new HeapEntry(Unsafe.As<Shadow>(shadow)) : default;
    }

    /// <summary>Gives it back, if it holds something.</summary>
    internal void Free(bool isText)
    {
        if (isText)
            _text.Dispose();
        else
            _pair.Dispose();
    }
}
