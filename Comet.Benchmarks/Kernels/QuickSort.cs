namespace Comet.Benchmarks.Kernels;

/// <summary>Recursion over parts of one array, with two inner loops that run to meet each other.</summary>
[Offloadable]
public partial class QuickSort
{
    public long Run(int size)
    {
        var values = new int[size];
        uint state = 1;
        for (var i = 0; i < size; i++)
        {
            state = state * 1664525 + 1013904223;
            values[i] = (int)(state >> 4);
        }

        Sort(values, 0, size - 1);

        long sum = 0;
        for (var i = 0; i < size; i++)
            sum += (long)values[i] % 1000 * i;
        return sum;
    }

    private static void Sort(int[] values, int first, int last)
    {
        if (first >= last)
            return;

        var pivot = values[(first + last) / 2];
        var left = first;
        var right = last;
        while (left <= right)
        {
            while (values[left] < pivot)
                left++;
            while (values[right] > pivot)
                right--;
            if (left > right)
                break;
            (values[left], values[right]) = (values[right], values[left]);
            left++;
            right--;
        }

        Sort(values, first, right);
        Sort(values, left, last);
    }
}
