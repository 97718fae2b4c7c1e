using System;
using Comet;

[Offloadable]
public partial class Sorts
{
    public int Compared, Moved;

    private bool Less(int[] items, int a, int b)
    {
        Compared++;
        return items[a] < items[b];
    }

    private void Swap(int[] items, int a, int b)
    {
        Moved++;
        (items[a], items[b]) = (items[b], items[a]);
    }

    public void Quick(int[] items, int low, int high)
    {
        while (low < high)
        {
            Swap(items, (low + high) / 2, high);
            int store = low;
            for (int i = low; i < high; i++)
            {
                if (Less(items, i, high))
                {
                    Swap(items, i, store++);
                }
            }

            Swap(items, store, high);
            if (store - low < high - store)
            {
                Quick(items, low, store - 1);
                low = store + 1;
            }
            else
            {
                Quick(items, store + 1, high);
                high = store - 1;
            }
        }
    }

    public void Heap(int[] items)
    {
        for (int root = items.Length / 2 - 1; root >= 0; root--)
        {
            Sink(items, root, items.Length);
        }

        for (int end = items.Length - 1; end > 0; end--)
        {
            Swap(items, 0, end);
            Sink(items, 0, end);
        }
    }

    private void Sink(int[] items, int root, int count)
    {
        int child;
        while ((child = 2 * root + 1) < count)
        {
            if (child + 1 < count && Less(items, child, child + 1))
            {
                child++;
            }

            if (!Less(items, root, child))
            {
                return;
            }

            Swap(items, root, child);
            root = child;
        }
    }

    public int[] Merge(int[] items)
    {
        if (items.Length < 2)
        {
            return items;
        }

        int[] left = Merge(items[..(items.Length / 2)]), right = Merge(items[(items.Length / 2)..]);
        int[] merged = new int[items.Length];
        for (int i = 0, l = 0, r = 0; i < merged.Length; i++)
        {
            merged[i] = r == right.Length || l < left.Length && left[l] <= right[r] ? left[l++] : right[r++];
        }

        return merged;
    }

    public static void Radix(uint[] items)
    {
        var other = new uint[items.Length];
        for (int shift = 0; shift < 12; shift += 4)
        {
            Span<int> ends = stackalloc int[17];
            foreach (uint item in items)
            {
                ends[(int)(item >> shift & 15) + 1]++;
            }

            for (int i = 1; i < ends.Length; i++)
            {
                ends[i] += ends[i - 1];
            }

            foreach (uint item in items)
            {
                other[ends[(int)(item >> shift & 15)]++] = item;
            }

            other.CopyTo(items, 0);
        }
    }
}

public static class Program
{
    private static int[] Shuffled(int count)
    {
        var items = new int[count];
        for (int i = 0; i < count; i++)
        {
            items[i] = i * 37 % 101;
        }

        return items;
    }

    private static bool IsSorted(int[] items)
    {
        for (int i = 1; i < items.Length; i++)
        {
            if (items[i] < items[i - 1])
            {
                return false;
            }
        }

        return true;
    }

    public static object? Run()
    {
        var sorts = new Sorts();
        int[] quick = Shuffled(40), heap = Shuffled(35);
        sorts.Quick(quick, 0, quick.Length - 1);
        sorts.Heap(heap);
        int[] merge = sorts.Merge(Shuffled(30));
        uint[] radix = Array.ConvertAll(Shuffled(20), static item => (uint)item * 23);
        Sorts.Radix(radix);
        if (!IsSorted(quick) || !IsSorted(heap) || !IsSorted(merge) || !IsSorted(Array.ConvertAll(radix, static item => (int)item)))
        {
            throw new InvalidOperationException("Not sorted.");
        }

        Console.WriteLine($"{sorts.Compared} {sorts.Moved} {string.Join(" ", merge)}");
        return new object[] { sorts, quick, heap, merge, radix };
    }
}
