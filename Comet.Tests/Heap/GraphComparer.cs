using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text;
using Comet.Runtime;

namespace Comet.Tests.Heap;

/// <summary>Whether two graphs of sample objects are alike: the same types, values, order, sharing and cycles.</summary>
internal static class GraphComparer
{
    /// <summary>All objects reached from a root, it included, in the order of discovery.</summary>
    public static List<object> Reach(object root)
    {
        var found = new List<object> { root };
        var seen = new HashSet<object>(ReferenceEqualityComparer.Instance) { root };
        for (var i = 0; i < found.Count; i++)
        {
            foreach (var reference in Slots(found[i]))
            {
                if (IsObject(reference) && seen.Add(reference!))
                    found.Add(reference!);
            }
        }

        return found;
    }

    /// <summary>What is different; null if nothing is.</summary>
    public static string? Difference(object left, object right)
    {
        var pairs = new List<(object Left, object Right)> { (left, right) };
        var toRight = new Dictionary<object, object>(ReferenceEqualityComparer.Instance) { [left] = right };
        var toLeft = new Dictionary<object, object>(ReferenceEqualityComparer.Instance) { [right] = left };
        for (var i = 0; i < pairs.Count; i++)
        {
            var (a, b) = pairs[i];
            if (a.GetType() != b.GetType())
                return $"{a.GetType()} against {b.GetType()}";
            var (slotsOfA, slotsOfB) = (Slots(a), Slots(b));
            if (slotsOfA.Count != slotsOfB.Count)
                return $"{slotsOfA.Count} slots against {slotsOfB.Count} in {a.GetType()}";
            for (var j = 0; j < slotsOfA.Count; j++)
            {
                var (x, y) = (slotsOfA[j], slotsOfB[j]);
                if (!IsObject(x) || !IsObject(y))
                {
                    if (!Equals(x, y))
                        return $"{x ?? "null"} against {y ?? "null"} in slot {j} of {a.GetType()}";
                }
                else if (toRight.TryGetValue(x!, out var partner) || toLeft.TryGetValue(y!, out _))
                {
                    if (!ReferenceEquals(partner, y))
                        return $"shared differently in slot {j} of {a.GetType()}";
                }
                else
                {
                    toRight[x!] = y!;
                    toLeft[y!] = x!;
                    pairs.Add((x!, y!));
                }
            }
        }

        return null;
    }

    /// <summary>All that is in a generator of random numbers.</summary>
    private static string StateOf(object value) => value switch
    {
        Array array => string.Join(' ', array.Cast<object>()),
        _ when value.GetType().IsPrimitive => string.Create(CultureInfo.InvariantCulture, $"{value}"),
        _ => string.Join(' ', value.GetType().GetFields(BindingFlags.Instance | BindingFlags.NonPublic).Select(field => StateOf(field.GetValue(value)!))),
    };

    /// <summary>A value in a slot that is a value to the comparison, boxed by it or not.</summary>
    private sealed record Value(object? Content);

    private static bool IsObject(object? slot) => slot is not null and not Value;

    private static List<object?> Slots(object item)
    {
        switch (item)
        {
            case World world:
                return [new Value(world.Count), world.Root, world.Fixed, world.Row, world.Index];
            case BigNode node:
                return [.. SlotsOf(node), new Value(node.Pair.First), node.Pair.Second, node.Children];
            case Node node:
                return SlotsOf(node);
            case Point point:
                return [new Value(point.X), point.Label];
            case Pair pair:
                return [new Value(pair.First), pair.Second];
            case Pair[] pairs:
                return [.. pairs.SelectMany(static pair => new[] { new Value(pair.First), pair.Second })];
            case List<Pair> pairs:
                return [.. pairs.SelectMany(static pair => new[] { new Value(pair.First), pair.Second })];
            case string text:
                return [new Value(text)];
            case StringBuilder text:
                return [new Value(text.ToString())];
            case Random random:
                return [new Value(StateOf(random))];
            case HashSet<string> set:
                return [new Value(string.Join(' ', HashSetLayout<string>.HolesOf(set, [.. set]))), .. set];
            case HashSet<Point> set:
                return [new Value(string.Join(' ', HashSetLayout<Point>.HolesOf(set, [.. set]))), .. set];
            case PriorityQueue<string, int> queue:
                return [.. queue.UnorderedItems.SelectMany(static item => new object[] { item.Element, new Value(item.Priority) })];
            case LinkedList<string> list:
                return [new Value(list.Count), list.First];
            case LinkedListNode<string> node:
                return [node.List, node.Next, node.Previous, node.Value];
            case BitArray bits:
                return [.. bits.Cast<bool>().Select(static bit => new Value(bit))];
            case IDictionary dictionary:
                var slots = new List<object?> { new Value(HolesOf(dictionary)) };
                foreach (DictionaryEntry entry in dictionary)
                {
                    slots.Add(SlotOf(entry.Key, dictionary.GetType().GetGenericArguments()[0]));
                    slots.Add(SlotOf(entry.Value, dictionary.GetType().GetGenericArguments()[1]));
                }

                return slots;
            case IList list:
                var elementType = list.GetType().GetElementType() ?? list.GetType().GetGenericArguments()[0];
                return [.. list.Cast<object?>().Select(element => SlotOf(element, elementType))];
            case IEnumerable collection:
                var ofCollection = collection.GetType().GetGenericArguments()[0];
                return [.. collection.Cast<object?>().Select(element => SlotOf(element, ofCollection))];
            default:
                return item.GetType().IsValueType ? [new Value(item)] : [];
        }
    }

    private static string HolesOf(IDictionary dictionary) => string.Join(' ', dictionary switch
    {
        Dictionary<string, object?> map => DictionaryLayout<string, object?>.HolesOf(map, [.. map.Keys]),
        Dictionary<int, int> map => DictionaryLayout<int, int>.HolesOf(map, [.. map.Keys]),
        Dictionary<Point, Node> map => DictionaryLayout<Point, Node>.HolesOf(map, [.. map.Keys]),
        _ => [],
    });

    private static object? SlotOf(object? value, Type slotType) => slotType.IsValueType ? new Value(value) : value;

    private static List<object?> SlotsOf(Node node) =>
    [
        new Value(node.Number), new Value(BitConverter.DoubleToInt64Bits(node.Weight)), node.Left, node.Right, node.Tag, node.Name,
        new Value(node.Secret),
    ];
}
