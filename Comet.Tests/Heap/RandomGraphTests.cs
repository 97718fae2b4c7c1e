using System.Collections;
using System.Runtime.CompilerServices;
using System.Text;
using CsCheck;

namespace Comet.Tests.Heap;

/// <summary>Graphs that are changed at random at either end, with losses and collections in between, stay alike at both.</summary>
public sealed class RandomGraphTests
{
    private static readonly Gen<Step> _step = Gen.Select(
        Gen.Int[0, 23], Gen.Int[0, 10_000], Gen.Int[0, 10_000], Gen.Int[0, 10_000], static (kind, a, b, c) => new Step(kind, a, b, c));

    private static readonly Gen<List<Step>> _steps = _step.List[1, 120];

    // Every run tries the same programs; set the variable to look further.
    private static readonly int _programs = int.Parse(Environment.GetEnvironmentVariable("COMET_HEAP_PROGRAMS") ?? "600", null);

    [Fact]
    public void Both_ends_stay_alike()
    {
        for (var program = 0; program < _programs; program++)
        {
            var steps = _steps.Generate(new PCG(1, (ulong)program), null, out _);
            try
            {
                Run(steps);
            }
            catch (Exception exception)
            {
                Assert.Fail($"Program {program}: {exception}");
            }
        }
    }

    /// <summary>One change, or what else happens.</summary>
    public sealed record Step(int Kind, int A, int B, int C);

    private static void Run(List<Step> steps)
    {
        using var pair = new HeapPair();
        pair.Home.Pin();
        var away = false;
        foreach (var step in steps)
        {
            if (step.Kind > 5)
            {
                Change(away ? pair.ServerWorld : pair.HomeWorld, step);
                continue;
            }

            if (step.Kind == 5)
            {
                Lose(pair, away);
                continue;
            }

            Cross(pair, away);
            away = !away;
            if (!away && step.Kind == 0)
            {
                pair.Home.Unpin();
                if (step.A % 8 == 0)
                    GC.Collect(step.A % 3);
                pair.Home.Pin();
            }
        }

        Cross(pair, away);
    }

    private static void Cross(HeapPair pair, bool away)
    {
        if (away)
            pair.ToHome((object?)pair.ServerWorld.Root);
        else
            pair.ToServer((object?)pair.HomeWorld.Root);
        Assert.Null(GraphComparer.Difference(pair.HomeWorld, pair.ServerWorld));
    }

    private static void Lose(HeapPair pair, bool away)
    {
        var heap = away ? pair.Server : pair.Home;
        heap.Capture(HeapPair.Stack((away ? pair.ServerWorld : pair.HomeWorld).Root));
        heap.Abandoned();
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Change(World world, Step step)
    {
        var objects = GraphComparer.Reach(world);
        var target = objects[step.A % objects.Count];
        var value = step.B % 3 == 0 ? Create(step.C) : objects[step.C % objects.Count];
        if (value is World)
            value = null;
        Change(world, target, value, step);
    }

    private static void Change(World world, object target, object? value, Step step)
    {
        switch (target)
        {
            case BigNode node when step.Kind % 2 == 0:
                if (step.C % 2 == 0)
                    node.Children = value as Node[];
                else
                    node.Pair = new Pair { First = step.B, Second = value };
                break;
            case Node node:
                ChangeNode(node, value, step);
                break;
            case int[] { Length: > 0 } row:
                row[step.B % row.Length] = step.C % 4;
                break;
            case BigNode[] { Length: > 0 } nodes:
                nodes[step.B % nodes.Length] = (value as BigNode)!;
                break;
            case Node[] { Length: > 0 } nodes:
                nodes[step.B % nodes.Length] = (value as Node)!;
                break;
            case Pair[] { Length: > 0 } pairs:
                pairs[step.B % pairs.Length].Second = value;
                break;
            case object?[] { Length: > 0 } items when items.GetType() == typeof(object[]):
                items[step.B % items.Length] = value;
                break;
            case List<Node> nodes:
                ChangeList(nodes, (value as Node)!, step);
                break;
            case List<int> numbers:
                ChangeList(numbers, step.C % 5, step);
                break;
            case Dictionary<string, object?> byName:
                ChangeDictionary(byName, "k" + step.B % 6, value, step);
                break;
            case Dictionary<int, int> byNumber:
                ChangeDictionary(byNumber, step.B % 6, step.C, step);
                break;
            case Dictionary<Point, Node> byPoint:
                ChangeDictionary(byPoint, new Point { X = step.B % 6, Label = "p" + step.C % 2 }, (value as Node)!, step);
                break;
            case Dictionary<object, object?> byObject:
                ChangeDictionary(byObject, value is IBump or null ? "key" : value, target, step);
                break;
            case StringBuilder text:
                ChangeText(text, step);
                break;
            case HashSet<string> texts:
                ChangeSet(texts, "k" + step.B % 9, step);
                break;
            case HashSet<Point> points:
                ChangeSet(points, new Point { X = step.B % 6, Label = "p" + step.C % 2 }, step);
                break;
            case SortedSet<int> sorted:
                ChangeSet(sorted, step.B % 20, step);
                break;
            case SortedDictionary<string, object?> sortedByName:
                if (step.Kind % 3 == 0)
                    sortedByName.Remove("k" + step.B % 9);
                else
                    sortedByName["k" + step.B % 9] = value;
                break;
            case Queue<object?> queue:
                if (step.Kind % 3 == 0)
                    queue.TryDequeue(out _);
                else
                    queue.Enqueue(value);
                break;
            case Stack<Node> stack:
                if (step.Kind % 3 == 0)
                    stack.TryPop(out _);
                else
                    stack.Push((value as Node)!);
                break;
            case LinkedList<string> linked:
                ChangeLinked(linked, step);
                break;
            case PriorityQueue<string, int> urgent:
                if (step.Kind % 3 == 0)
                    urgent.TryDequeue(out _, out _);
                else
                    urgent.Enqueue("k" + step.B % 9, step.C % 4);
                break;
            case SortedList<int, string> sortedList:
                if (step.Kind % 3 == 0)
                    sortedList.Remove(step.B % 9);
                else
                    sortedList[step.B % 9] = "v" + step.C;
                break;
            case Random random:
                random.Next();
                break;
            case BitArray bits:
                bits.Length = step.B % 40 + 1;
                bits[step.C % bits.Length] = !bits[step.C % bits.Length];
                break;
            case IBump box:
                box.Bump();
                break;
            default:
                world.Count = step.C;
                world.Root = step.C % 10 == 0 ? null : value as Node ?? world.Root ?? new Node();
                break;
        }
    }

    private static void ChangeNode(Node node, object? value, Step step)
    {
        switch (step.Kind % 7)
        {
            case 0:
                node.Number = step.C;
                break;
            case 1:
                node.Weight = step.C % 3 == 0 ? double.NaN : -0.0;
                break;
            case 2:
                node.Left = value as Node;
                break;
            case 3:
                node.Right = value as Node;
                break;
            case 4:
                node.Name = value as string;
                break;
            case 5:
                node.Secret = step.B;
                break;
            default:
                node.Tag = value;
                break;
        }
    }

    private static void ChangeList<T>(List<T> list, T value, Step step)
    {
        if (list.Count == 0 || step.Kind % 4 == 0)
            list.Add(value);
        else if (step.Kind % 4 == 1)
            list.RemoveAt(step.B % list.Count);
        else if (step.Kind % 4 == 2)
            list.Insert(step.B % list.Count, value);
        else
            list[step.B % list.Count] = value;
    }

    private static void ChangeDictionary<TKey, TValue>(Dictionary<TKey, TValue> dictionary, TKey key, TValue value, Step step)
        where TKey : notnull
    {
        if (step.Kind % 3 == 0)
            dictionary.Remove(key);
        else
            dictionary[key] = value;
    }

    private static void ChangeText(StringBuilder text, Step step)
    {
        if (step.Kind % 4 == 0 && text.Length > 0)
            text.Remove(step.B % text.Length, 1);
        else if (step.Kind % 4 == 1)
            text.Insert(step.B % (text.Length + 1), "i");
        else if (step.Kind % 4 == 2 && text.Length > 0)
            text[step.B % text.Length] = 'c';
        else
            text.Append("more").Append(step.C);
    }

    private static void ChangeSet<T>(ISet<T> set, T element, Step step)
    {
        if (step.Kind % 3 == 0)
            set.Remove(element);
        else
            set.Add(element);
    }

    private static void ChangeLinked(LinkedList<string> list, Step step)
    {
        if (list.First is not { } first || step.Kind % 4 == 0)
            list.AddLast("l" + step.B);
        else if (step.Kind % 4 == 1)
            list.AddAfter(first, "m" + step.B);
        else if (step.Kind % 4 == 2)
            list.Remove(list.Last!);
        else
            first.Value = "c" + step.C;
    }

    private static object? Create(int choice) => (choice % 25) switch
    {
        0 => null,
        1 or 2 or 3 => new Node { Number = choice },
        4 or 5 => new BigNode { Number = choice, Children = [new Node()] },
        6 => new int[choice % 7],
        7 => new object?[choice % 5],
        8 => new Node[choice % 5],
        9 => new BigNode[choice % 5],
        10 => new List<Node> { new() },
        11 => new List<int> { choice },
        12 => new Dictionary<string, object?> { ["k0"] = choice },
        13 => choice % 2 == 0 ? new Dictionary<int, int>() : new Dictionary<Point, Node>(),
        14 => choice % 2 == 0 ? new Counter { Count = choice } : new Pair { First = choice },
        16 => new StringBuilder("text" + choice),
        17 => choice % 2 == 0 ? new HashSet<string> { "k1", "k2" } : new HashSet<Point>(),
        18 => choice % 2 == 0 ? new SortedSet<int> { choice % 20 } : new SortedDictionary<string, object?>(StringComparer.Ordinal),
        19 => choice % 2 == 0 ? new Queue<object?>() : new Stack<Node>(),
        20 => new LinkedList<string>(["first", "second"]),
        21 => new PriorityQueue<string, int>(),
        22 => new SortedList<int, string>(),
        23 => choice % 2 == 0 ? new Random(choice) : new BitArray(choice % 40),
        15 => choice % 2 == 0 ? new Pair[choice % 4] : new Dictionary<object, object?>(),
        _ => choice % 2 == 0 ? "text" + choice : new object(),
    };
}
