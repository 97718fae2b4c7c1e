using System.ComponentModel;
using System.Numerics;
using System.Runtime.ExceptionServices;
using System.Runtime.InteropServices;
using Comet.Runtime;

namespace Comet.Linq;

/// <summary>
/// The library's sort by a comparison. It is not stable, so which of two equal elements comes first depends on every comparison and every move: these are the same here, in the same order. Introspective sort: quicksort about
/// the median of three, insertion sort for what is short, heap sort where quicksort goes too deep.
/// </summary>
[Offloadable]
[JudgedByCallers]
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed partial class Sorting<T>
{
    private const int ShortestPartition = 17;

    private readonly T[]? _array;
    private readonly List<T>? _list;
    private readonly Comparison<T> _comparison;

    /// <summary>A sort of a list or of an array, in place.</summary>
    public Sorting(T[]? array, List<T>? list, Comparison<T> comparison)
    {
        _array = array;
        _list = list;
        _comparison = comparison;
    }

    // A list's own indexer would count what it writes as a change each.
    private Span<T> Elements => _list is null ? _array : CollectionsMarshal.AsSpan(_list);

    /// <summary>Sorts the first so many elements.</summary>
    public void Sort(int count)
    {
        if (count < 2)
            return;
        try
        {
            SortPart(0, count, 2 * (BitOperations.Log2((uint)count) + 1));
        }
        catch (Exception failure)
        {
            ThrowAsLibrary(failure);
        }
    }

    private void SortPart(int start, int count, int depth)
    {
        while (count > 1)
        {
            if (count < ShortestPartition)
            {
                SortShort(start, count);
                return;
            }

            if (depth == 0)
            {
                SortAsHeap(start, count);
                return;
            }

            depth--;
            var pivot = Partition(start, count);
            SortPart(start + pivot + 1, count - pivot - 1, depth);
            count = pivot;
        }
    }

    private void SortShort(int start, int count)
    {
        if (count == 2)
        {
            PutInOrder(start, start + 1);
        }
        else if (count == 3)
        {
            PutInOrder(start, start + 1);
            PutInOrder(start, start + 2);
            PutInOrder(start + 1, start + 2);
        }
        else
        {
            SortByInsertion(start, count);
        }
    }

    private void PutInOrder(int i, int j)
    {
        if (_comparison(Get(i), Get(j)) > 0)
            Swap(i, j);
    }

    private int Partition(int start, int count)
    {
        var last = count - 1;
        var middle = last >> 1;
        PutInOrder(start, start + middle);
        PutInOrder(start, start + last);
        PutInOrder(start + middle, start + last);

        var pivot = Get(start + middle);
        Swap(start + middle, start + last - 1);
        int left = 0, right = last - 1;
        while (left < right)
        {
            // A comparison that contradicts itself leads out of the partition.
            do
            {
                if (++left > last)
                    throw new IndexOutOfRangeException();
            }
            while (_comparison(Get(start + left), pivot) < 0);
            do
            {
                if (--right < 0)
                    throw new IndexOutOfRangeException();
            }
            while (_comparison(pivot, Get(start + right)) < 0);
            if (left >= right)
                break;
            Swap(start + left, start + right);
        }

        if (left != last - 1)
            Swap(start + left, start + last - 1);
        return left;
    }

    private void SortAsHeap(int start, int count)
    {
        for (var i = count >> 1; i >= 1; i--)
            SiftDown(start, i, count);
        for (var i = count; i > 1; i--)
        {
            Swap(start, start + i - 1);
            SiftDown(start, 1, i - 1);
        }
    }

    // The nodes of the heap are numbered from one.
    private void SiftDown(int start, int node, int count)
    {
        var sifted = Get(start + node - 1);
        while (node <= count >> 1)
        {
            var child = 2 * node;
            if (child < count && _comparison(Get(start + child - 1), Get(start + child)) < 0)
                child++;
            if (_comparison(sifted, Get(start + child - 1)) >= 0)
                break;
            Set(start + node - 1, Get(start + child - 1));
            node = child;
        }

        Set(start + node - 1, sifted);
    }

    private void SortByInsertion(int start, int count)
    {
        for (var i = 0; i < count - 1; i++)
        {
            var inserted = Get(start + i + 1);
            var j = i;
            while (j >= 0 && _comparison(inserted, Get(start + j)) < 0)
            {
                Set(start + j + 1, Get(start + j));
                j--;
            }

            Set(start + j + 1, inserted);
        }
    }

    private T Get(int i) => Elements[i];

    private void Set(int i, T element) => Elements[i] = element;

    private void Swap(int i, int j)
    {
        var elements = Elements;
        (elements[i], elements[j]) = (elements[j], elements[i]);
    }

    /// <summary>Throws what the library makes of an exception that a comparison throws.</summary>
    private static void ThrowAsLibrary(Exception failure) =>
        new Span<T>(new T[2]).Sort((_, _) =>
        {
            ExceptionDispatchInfo.Throw(failure);
            return 0;
        });
}
