using System.ComponentModel;
using System.Numerics;
using System.Runtime.ExceptionServices;
using System.Runtime.InteropServices;
using Comet.Runtime;

namespace Comet.Linq;

/// <summary>
/// The library's sort by a comparison, or by what the elements themselves say of others. It is not stable, so which of two equal elements comes first depends on every comparison and every move: these are the same here, in the same order. Introspective sort: quicksort about
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

    // Whether the comparison is a method of its first argument: null is never asked, and comes first. The library's sort then asks in another way, too.
    private readonly bool _isByElements;

    // What the library names if comparisons contradict themselves.
    private readonly object? _comparer;

    /// <summary>A sort of a list or of an array, in place.</summary>
    public Sorting(T[]? array, List<T>? list, Comparison<T> comparison, object? comparer, bool isByElements = false)
    {
        _array = array;
        _list = list;
        _comparison = comparison;
        _comparer = comparer;
        _isByElements = isByElements;
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
        if (!(_isByElements && Get(i) is null) && _comparison(Get(i), Get(j)) > 0)
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
        var parted = _isByElements ? PartByElements(start, last, pivot) : PartByComparison(start, last, pivot);
        if (parted != last - 1)
            Swap(start + parted, start + last - 1);
        return parted;
    }

    private int PartByComparison(int start, int last, T pivot)
    {
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

        return left;
    }

    private int PartByElements(int start, int last, T pivot)
    {
        int left = 0, right = last - 1;
        while (left < right)
        {
            if (pivot is null)
            {
                while (left < last - 1 && Get(start + ++left) is null)
                {
                }

                while (right > 0 && Get(start + --right) is not null)
                {
                }
            }
            else
            {
                while (left < last - 1 && _comparison(pivot, Get(start + ++left)) > 0)
                {
                }

                while (right > 0 && _comparison(pivot, Get(start + --right)) < 0)
                {
                }
            }

            if (left >= right)
                break;
            Swap(start + left, start + right);
        }

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
            if (child < count && IsLess(Get(start + child - 1), Get(start + child)))
                child++;
            if ((_isByElements && Get(start + child - 1) is null) || !IsLess(sifted, Get(start + child - 1)))
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
            while (j >= 0 && IsLess(inserted, Get(start + j)))
            {
                Set(start + j + 1, Get(start + j));
                j--;
            }

            Set(start + j + 1, inserted);
        }
    }

    private bool IsLess(T left, T right) => (_isByElements && left is null) || _comparison(left, right) < 0;

    private T Get(int i) => Elements[i];

    private void Set(int i, T element) => Elements[i] = element;

    private void Swap(int i, int j)
    {
        var elements = Elements;
        (elements[i], elements[j]) = (elements[j], elements[i]);
    }

    /// <summary>Throws what the library makes of an exception that a comparison throws.</summary>
    private void ThrowAsLibrary(Exception failure) => new Span<T>(new T[2]).Sort(new Failing(failure, _comparer?.ToString()));

    /// <summary>A comparer that fails, and is called as another.</summary>
    private sealed class Failing(Exception failure, string? name) : IComparer<T>
    {
        public int Compare(T? x, T? y)
        {
            ExceptionDispatchInfo.Throw(failure);
            return 0;
        }

        public override string? ToString() => name;
    }
}
