using System.Diagnostics.CodeAnalysis;

namespace Comet.Runtime;

/// <summary>
/// The suspended activations of one thread, outermost first, and how many of the outermost ones the peer is known to hold.
/// </summary>
/// <remarks>
/// Frames are immutable while they are saved, so a frame that has not been popped since the last sync is the very one the peer has. That makes
/// "what does the peer still have" a single number: a pop lowers it, a sync raises it, and no frames are ever compared.
/// </remarks>
internal sealed class FrameStack
{
    private Frame?[] _frames = new Frame?[8];
    private int _count;
    private int _sharedStart;
    private int _sharedEnd;
    private int _sharedGeneration;

    /// <summary>How many frames there are.</summary>
    public int Count => _count;

    /// <summary>All frames, outermost first.</summary>
    public ReadOnlySpan<Frame> Frames => _frames.AsSpan(0, _count)!;

    /// <summary>Puts a frame on top.</summary>
    public void Push(Frame frame)
    {
        if (_count == _frames.Length)
            Array.Resize(ref _frames, _count * 2);
        _frames[_count++] = frame;
    }

    /// <summary>Puts frames on top that were saved while unwinding, innermost first.</summary>
    public void PushReversed(ReadOnlySpan<Frame> saved)
    {
        for (var i = saved.Length - 1; i >= 0; i--)
            Push(saved[i]);
    }

    /// <summary>Takes the innermost frame off.</summary>
    public bool TryPop([NotNullWhen(true)] out Frame? frame)
    {
        if (_count == 0)
        {
            frame = null;
            return false;
        }

        frame = _frames[--_count]!;
        _frames[_count] = null;
        _sharedEnd = Math.Min(_sharedEnd, _count);
        return true;
    }

    /// <summary>
    /// Where the frames begin that can cross: above the innermost one that must stay. Equals <see cref="Count"/> if the innermost itself must stay.
    /// </summary>
    public int FindPortableStart()
    {
        var start = _count;
        while (start > 0 && _frames[start - 1]!.IsPortable)
            start--;
        return start;
    }

    /// <summary>How many frames from <paramref name="start"/> on the peer holds already.</summary>
    /// <param name="start">Where the frames begin that can cross.</param>
    /// <param name="generation">The heap's: what was shared before both ends forgot everything is not shared any more.</param>
    public int CountShared(int start, int generation) =>
        start == _sharedStart && generation == _sharedGeneration ? Math.Max(0, _sharedEnd - start) : 0;

    /// <summary>Notes that the peer holds all frames from <paramref name="start"/> on.</summary>
    public void MarkShared(int start, int generation)
    {
        _sharedGeneration = generation;
        _sharedStart = start;
        _sharedEnd = _count;
    }

    /// <summary>Takes off all frames above the first <paramref name="count"/>.</summary>
    public void Truncate(int count)
    {
        Array.Clear(_frames, count, _count - count);
        _count = count;
        _sharedEnd = Math.Min(_sharedEnd, count);
    }

    /// <summary>Makes the stack as good as new; keeps its memory for the next thread.</summary>
    public void Clear()
    {
        Truncate(0);
        _sharedStart = 0;
    }
}
