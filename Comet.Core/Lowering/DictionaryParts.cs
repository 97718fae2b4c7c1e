using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace Comet.Runtime;

/// <summary>The dictionaries behind their keys and values. A <c>foreach</c> over those runs on a cursor over the dictionary: the parts are views that cannot cross.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class DictionaryParts
{
    /// <summary>Whose keys these are.</summary>
    /// <exception cref="NullReferenceException">There are none.</exception>
    public static Dictionary<TKey, TValue> DictionaryOf<TKey, TValue>(Dictionary<TKey, TValue>.KeyCollection keys) where TKey : notnull => Of<TKey, TValue>.Owner(keys);

    /// <summary>Whose values these are.</summary>
    /// <exception cref="NullReferenceException">There are none.</exception>
    public static Dictionary<TKey, TValue> DictionaryOf<TKey, TValue>(Dictionary<TKey, TValue>.ValueCollection values) where TKey : notnull => Of<TKey, TValue>.Owner(values);

    /// <summary>Whose keys these are.</summary>
    /// <exception cref="NullReferenceException">There are none.</exception>
    public static SortedDictionary<TKey, TValue> DictionaryOf<TKey, TValue>(SortedDictionary<TKey, TValue>.KeyCollection keys) where TKey : notnull => Of<TKey, TValue>.Owner(keys);

    /// <summary>Whose values these are.</summary>
    /// <exception cref="NullReferenceException">There are none.</exception>
    public static SortedDictionary<TKey, TValue> DictionaryOf<TKey, TValue>(SortedDictionary<TKey, TValue>.ValueCollection values) where TKey : notnull => Of<TKey, TValue>.Owner(values);

    private static class Of<TKey, TValue> where TKey : notnull
    {
        [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_dictionary")]
        public static extern ref Dictionary<TKey, TValue> Owner(Dictionary<TKey, TValue>.KeyCollection keys);

        [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_dictionary")]
        public static extern ref Dictionary<TKey, TValue> Owner(Dictionary<TKey, TValue>.ValueCollection values);

        [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_dictionary")]
        public static extern ref SortedDictionary<TKey, TValue> Owner(SortedDictionary<TKey, TValue>.KeyCollection keys);

        [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_dictionary")]
        public static extern ref SortedDictionary<TKey, TValue> Owner(SortedDictionary<TKey, TValue>.ValueCollection values);
    }
}
