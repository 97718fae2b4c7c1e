using System.Runtime.InteropServices;
using System.Text;

namespace Comet.Runtime;

/// <summary>A <see cref="StringBuilder"/>: its characters. Its capacity is its own business at either end; its limit is not.</summary>
internal sealed class StringBuilderShadow : SequenceShadow<char>
{
    // Announced with the shape.
    private int _limit;

    internal override int TargetPrice => 128;

    public override object CreateTarget(int length) => throw new NotSupportedException("A string builder is created from its shape.");

    protected override int CountOf(object target) => ((StringBuilder)target).Length;

    protected override bool TryCopy(object target, Span<char> elements)
    {
        try
        {
            var copied = 0;
            foreach (var chunk in ((StringBuilder)target).GetChunks())
            {
                if (!chunk.Span.TryCopyTo(elements[copied..]))
                    return false;
                copied += chunk.Length;
            }

            return copied == elements.Length;
        }
        catch (Exception exception) when (exception is ArgumentException or NullReferenceException or IndexOutOfRangeException)
        {
            return false;
        }
    }

    protected override bool Holds(object target, ReadOnlySpan<char> elements)
    {
        try
        {
            return ((StringBuilder)target).Equals(elements);
        }
        catch (Exception exception) when (exception is ArgumentException or NullReferenceException or IndexOutOfRangeException)
        {
            // Another thread is changing it; writing it will say so.
            return false;
        }
    }

    protected override void Fill(object target, ReadOnlySpan<char> elements) => ((StringBuilder)target).Clear().Append(elements);

    protected override bool TryAppend(object target, ReadOnlySpan<char> added)
    {
        ((StringBuilder)target).Append(added);
        return true;
    }

    protected override void ReadLayout(ref SyncReader reader, int count)
    {
        if (count > (Original is { Target: StringBuilder known } ? known.MaxCapacity : _limit))
            SyncReader.Throw("A string builder holds more than it has room for.");
    }

    internal override void WriteShape(ref SyncWriter writer)
    {
        base.WriteShape(ref writer);
        writer.WriteCount(((StringBuilder)Target).MaxCapacity);
    }

    internal override object ReadShape(ref SyncReader reader, object? adopted)
    {
        ReadLength(ref reader);
        _limit = (int)reader.ReadVarint();
        if (_limit < 1)
            SyncReader.Throw("A string builder has no room.");
        if (adopted is StringBuilder { MaxCapacity: var own } && own != _limit)
            SyncReader.Throw("The string builder of a static readonly field has another limit at the other end.");
        return adopted ?? new StringBuilder(Math.Min(16, _limit), _limit);
    }
}
