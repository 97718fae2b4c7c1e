using System.Runtime.InteropServices;
using System.Text;

namespace Comet.Runtime;

/// <summary>A <see cref="StringBuilder"/>: its characters. Its capacity is its own business at either end; its limit is not.</summary>
internal sealed class StringBuilderShadow : SequenceShadow<char>
{
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
        catch (Exception exception) when (exception is ArgumentException or NullReferenceException)
        {
            return false;
        }
    }

    protected override bool Holds(object target, ReadOnlySpan<char> elements) => ((StringBuilder)target).Equals(elements);

    protected override void Fill(object target, ReadOnlySpan<char> elements) => ((StringBuilder)target).Clear().Append(elements);

    protected override bool TryAppend(object target, ReadOnlySpan<char> added)
    {
        ((StringBuilder)target).Append(added);
        return true;
    }

    internal override void WriteShape(ref SyncWriter writer)
    {
        base.WriteShape(ref writer);
        writer.WriteCount(((StringBuilder)Target).MaxCapacity);
    }

    internal override object ReadShape(ref SyncReader reader, object? adopted)
    {
        ReadLength(ref reader);
        var limit = (int)reader.ReadVarint();
        if (limit < 1)
            SyncReader.Throw("A string builder has no room.");
        if (adopted is StringBuilder { MaxCapacity: var own } && own != limit)
            SyncReader.Throw("The string builder of a static readonly field has another limit at the other end.");
        return adopted ?? new StringBuilder(Math.Min(16, limit), limit);
    }
}
