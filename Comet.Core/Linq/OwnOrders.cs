using System.ComponentModel;
using Comet.Runtime;

namespace Comet.Linq;

/// <summary>
/// The library's sorts that are given a comparer of the program's own, or whose elements compare themselves by a method of the program's own, as offloadable code: whoever calls one says how that method is called.
/// </summary>
[Offloadable]
[JudgedByCallers]
[EditorBrowsable(EditorBrowsableState.Never)]
public static partial class OwnOrders
{
    /// <summary><see cref="List{T}.Sort()"/>, where elements have a <c>CompareTo</c> of the program's own.</summary>
    public static void Sort<T>(List<T> list, Comparison<T> compareTo)
    {
        new Sorting<T>(null, list, compareTo, comparer: null, isByElements: true).Sort(list.Count);
        CollectionVersion<T>.Of(list)++;
    }

    /// <summary><see cref="Array.Sort{T}(T[])"/>, where elements have a <c>CompareTo</c> of the program's own.</summary>
    public static void Sort<T>(T[] array, Comparison<T> compareTo)
    {
        ArgumentNullException.ThrowIfNull(array);
        new Sorting<T>(array, null, compareTo, comparer: null, isByElements: true).Sort(array.Length);
    }

    /// <summary><see cref="List{T}.Sort(IComparer{T})"/>.</summary>
    public static void Sort<T, TComparer>(List<T> list, TComparer? comparer, Func<TComparer, T, T, int> compare)
        where TComparer : class, IComparer<T>
    {
        if (comparer is null)
        {
            list.Sort();
            return;
        }

        new Sorting<T>(null, list, (x, y) => compare(comparer, x, y), comparer).Sort(list.Count);
        CollectionVersion<T>.Of(list)++;
    }

    /// <summary><see cref="Array.Sort{T}(T[], IComparer{T})"/>.</summary>
    public static void Sort<T, TComparer>(T[] array, TComparer? comparer, Func<TComparer, T, T, int> compare)
        where TComparer : class, IComparer<T>
    {
        ArgumentNullException.ThrowIfNull(array);
        if (comparer is null)
        {
            Array.Sort(array);
            return;
        }

        new Sorting<T>(array, null, (x, y) => compare(comparer, x, y), comparer).Sort(array.Length);
    }
}
