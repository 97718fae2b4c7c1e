using Comet.Runtime;

namespace Comet.Tests.Heap;

/// <summary>
/// A dictionary that crosses is enumerated in the order in which one that never crossed would be, whatever is removed and added at either end.
/// </summary>
public sealed class DictionaryOrderTests
{
    [Fact]
    public void The_layout_is_known() => Assert.True(DictionaryLayout.IsKnown);

    [Fact]
    public void Numbers() => Run(static i => i, static i => i);

    [Fact]
    public void Texts() => Run(static i => "key" + i, static i => (object?)i);

    [Fact]
    public void Objects_with_an_equality_of_their_own() => Run(static i => new Point { X = i, Label = "p" }, static _ => new Node());

    [Fact]
    public void Objects_by_identity()
    {
        var keys = Enumerable.Range(0, 40).Select(static i => new Node { Number = i }).ToArray();
        Run(i => keys[i], static i => i, static node => node.Number);
    }

    private static void Run<TKey, TValue>(Func<int, TKey> key, Func<int, TValue> value, Func<TKey, object>? view = null) where TKey : notnull
    {
        view ??= static key => key;
        for (var seed = 0; seed < 60; seed++)
        {
            using var pair = new HeapPair();
            pair.Home.Pin();
            var random = new Random(seed);
            var plain = new Dictionary<TKey, TValue>();
            var home = new Dictionary<TKey, TValue>();
            Dictionary<TKey, TValue>? away = null;
            var keys = random.Next(2, 40);
            for (var step = 0; step < 150; step++)
            {
                var number = random.Next(keys);
                var isRemoval = random.Next(5) < 2;
                foreach (var dictionary in new[] { plain, away ?? home })
                {
                    // By identity, the key that is there is the one to name: the other end has its own.
                    var named = dictionary.Keys.FirstOrDefault(k => view(k).Equals(view(key(number))), key(number));
                    if (isRemoval)
                        dictionary.Remove(named);
                    else
                        dictionary.TryAdd(named, value(number));
                }

                if (random.Next(40) == 0)
                {
                    plain.Clear();
                    (away ?? home).Clear();
                }

                if (random.Next(4) == 0)
                {
                    if (away is null)
                        away = pair.ToServer(home);
                    else if (pair.ToHome((object)away) is var _)
                        away = null;
                }

                Assert.Equal(plain.Keys.Select(view), (away ?? home).Keys.Select(view));
                Assert.All(away ?? home, entry => Assert.True((away ?? home).ContainsKey(entry.Key)));
            }
        }
    }
}
