using Comet.Linq;

namespace Comet.Tests.Linq;

/// <summary>The sorts compare what the library's sorts compare, in the same order, and leave the elements in the same order; so they do whatever the comparison answers.</summary>
public class SortTests
{
    private static readonly int[] _lengths = [0, 1, 2, 3, 4, 15, 16, 17, 18, 31, 32, 33, 64, 100, 257, 1000];

    [Fact]
    public void Random_elements_many_of_them_equal() => Compare((random, length) => [.. Enumerable.Range(0, length).Select(i => (random.Next(1 + random.Next(2 * length + 1)), i))], static (a, b) => a.Key.CompareTo(b.Key));

    [Fact]
    public void Elements_in_order_and_in_reverse() => Compare((random, length) => [.. Enumerable.Range(0, length).Select(i => (random.Next(2) == 0 ? i : length - i, i))], static (a, b) => a.Key.CompareTo(b.Key));

    [Fact]
    public void What_sends_a_quicksort_too_deep() => Compare(static (_, length) => Killer(length), static (a, b) => a.Key.CompareTo(b.Key));

    [Fact]
    public void Comparisons_that_contradict_themselves()
    {
        foreach (var answer in new[] { -1, 0, 1 })
            Compare((random, length) => [.. Enumerable.Range(0, length).Select(i => (random.Next(length + 1), i))], (_, _) => answer);
        Compare((random, length) => [.. Enumerable.Range(0, length).Select(i => (random.Next(length + 1), i))], static (a, b) => unchecked(((a.Index * 31) ^ (b.Index * 17)) % 3) - 1);
    }

    [Fact]
    public void Comparisons_that_throw() => Compare(
        (random, length) => [.. Enumerable.Range(0, length).Select(i => (random.Next(length + 1), i))],
        static (a, b) => (a.Index + b.Index) % 23 == 22 ? throw (a.Key % 2 == 0 ? new IndexOutOfRangeException("mine") : new FormatException("mine")) : a.Key.CompareTo(b.Key));

    [Fact]
    public void A_list_counts_a_sort_as_one_change_if_it_succeeds()
    {
        var list = new List<int> { 3, 1, 2 };
        using var before = list.GetEnumerator();
        Operators.ListSort(list, (a, b) =>
        {
            // The library's sort can be watched.
            foreach (var element in list)
                Assert.InRange(element, 1, 3);
            return a - b;
        });
        Assert.Equal([1, 2, 3], list);
        Assert.Throws<InvalidOperationException>(() => before.MoveNext());

        using var during = list.GetEnumerator();
        Assert.Throws<InvalidOperationException>(() => Operators.ListSort(list, static (_, _) => throw new FormatException()));
        Assert.True(during.MoveNext());
    }

    [Fact]
    public void Elements_that_compare_themselves()
    {
        var random = new Random(11);
        foreach (var length in _lengths.SelectMany(static l => Enumerable.Repeat(l, 20)))
        {
            var order = random.Next(6);
            (int Key, int Index)[] elements = order is 0 or 5 ? Killer(length) : [.. Enumerable.Range(0, length).Select(i => (random.Next(1 + random.Next(2 * length + 1)), i))];
            Element?[] unsorted = [.. elements.Select(e => order > 3 && random.Next(5) == 0 ? null : new Element(e.Key, e.Index, order == 2))];
            var expected = SortBySelf(unsorted, static array => Array.Sort(array));
            Assert.Equal(expected, SortBySelf(unsorted, static array => OwnOrders.Sort(array, static (x, y) => x!.CompareTo(y))));
            Assert.Equal(expected, SortBySelf(unsorted, static array =>
            {
                var list = new List<Element?>(array);
                try
                {
                    OwnOrders.Sort(list, static (x, y) => x!.CompareTo(y));
                }
                finally
                {
                    list.CopyTo(array);
                }
            }));
        }
    }

    [Fact]
    public void Comparers()
    {
        var random = new Random(13);
        foreach (var length in _lengths.SelectMany(static l => Enumerable.Repeat(l, 10)))
        {
            Element?[] unsorted = [.. Enumerable.Range(0, length).Select(i => new Element(random.Next(1 + random.Next(2 * length + 1)), i, throws: random.Next(40) == 0))];
            var comparer = new ByKey();
            var expected = SortBySelf(unsorted, array => Array.Sort(array, comparer));
            Assert.Equal(expected, SortBySelf(unsorted, array => OwnOrders.Sort(array, comparer, static (c, x, y) => c.Compare(x, y))));
        }
    }

    private static List<string> SortBySelf(Element?[] elements, Action<Element?[]> sort)
    {
        var sorted = elements.ToArray();
        Element.Seen.Clear();
        try
        {
            sort(sorted);
        }
        catch (Exception e)
        {
            Element.Seen.Add($"{e.GetType()}: {e.Message} <- {e.InnerException?.GetType()}: {e.InnerException?.Message}");
        }

        return [.. Element.Seen, .. sorted.Select(static e => e is null ? "null" : $"{e.Key} {e.Index}")];
    }

    private sealed class Element(int key, int index, bool throws) : IComparable<Element>
    {
        public static List<string> Seen { get; } = [];

        public int Key { get; } = key;

        public int Index { get; } = index;

        public int CompareTo(Element? other)
        {
            Seen.Add($"{Index}?{other?.Index}");
            if (throws && Index % 7 == 6)
                throw Index % 2 == 0 ? new IndexOutOfRangeException("mine") : new FormatException("mine");
            return other is null ? 1 : Key.CompareTo(other.Key);
        }
    }

    private sealed class ByKey : IComparer<Element?>
    {
        public int Compare(Element? x, Element? y) => x is null ? -1 : x.CompareTo(y);
    }

    private static void Compare(Func<Random, int, (int Key, int Index)[]> elements, Comparison<(int Key, int Index)> comparison)
    {
        var random = new Random(7);
        foreach (var length in _lengths.SelectMany(static l => Enumerable.Repeat(l, 20)))
        {
            var unsorted = elements(random, length);
            var expected = Sort(unsorted, comparison, static (array, order) => Array.Sort(array, order));
            Assert.Equal(expected, Sort(unsorted, comparison, static (array, order) => Operators.ArraySort(array, order)));
            Assert.Equal(expected, Sort(unsorted, comparison, (array, order) =>
            {
                var list = new List<(int, int)>(array);
                try
                {
                    Operators.ListSort(list, order);
                }
                finally
                {
                    list.CopyTo(array);
                }
            }));
        }
    }

    /// <summary>All that can be seen of a sort: each comparison, what is thrown, and the elements after it.</summary>
    private static List<string> Sort((int Key, int Index)[] elements, Comparison<(int Key, int Index)> comparison, Action<(int, int)[], Comparison<(int Key, int Index)>> sort)
    {
        var sorted = elements.ToArray();
        var seen = new List<string>();
        try
        {
            sort(sorted, (a, b) =>
            {
                seen.Add($"{a.Index}?{b.Index}");
                return comparison(a, b);
            });
        }
        catch (Exception e)
        {
            seen.Add($"{e.GetType()}: {e.Message} <- {e.InnerException?.GetType()}: {e.InnerException?.Message}");
        }

        seen.AddRange(sorted.Select(static e => e.ToString()));
        return seen;
    }

    /// <summary>Elements of which every median of three is one of the least, made by answering a sort's comparisons so that it is (McIlroy's adversary).</summary>
    private static (int Key, int Index)[] Killer(int length)
    {
        var values = Enumerable.Repeat(length, length).ToArray();
        int solid = 0, candidate = 0;
        Array.Sort(Enumerable.Range(0, length).ToArray(), (x, y) =>
        {
            if (values[x] == length && values[y] == length)
                values[x == candidate ? x : y] = solid++;
            if (values[x] == length)
                candidate = x;
            else if (values[y] == length)
                candidate = y;
            return values[x].CompareTo(values[y]);
        });
        return [.. values.Select(static (v, i) => (v, i))];
    }
}
