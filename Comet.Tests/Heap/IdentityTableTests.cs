using Comet.Runtime;

namespace Comet.Tests.Heap;

/// <summary>The table from object to id, over hash codes that meet often enough for its rows to run over their ends.</summary>
public sealed class IdentityTableTests
{
    private const int Steps = 60_000;
    private const int DifferentHashes = 3_000;
    private const int Known = 12_000;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void What_was_added_and_not_removed_is_found(int seed)
    {
        var random = new Random(seed);
        var objects = new ObjectTable();
        var table = new IdentityTable(objects);
        List<(string Text, int Hash, uint Id)> known = [];
        var free = new Stack<uint>();
        for (var step = 0; step < Steps; step++)
        {
            if (known.Count == 0 || random.Next(Known) >= known.Count)
            {
                var added = (Text: new string('t', 1), Hash: random.Next(DifferentHashes), Id: free.TryPop(out var id) ? id : 2 * (uint)(known.Count + free.Count) + 3);
                Assert.Equal(0u, table.Find(added.Text, added.Hash));
                objects.Add(added.Id, new HeapEntry(added.Text), added.Hash);
                table.Add(added.Hash, added.Id);
                known.Add(added);
            }
            else
            {
                var number = random.Next(known.Count);
                var removed = known[number];
                table.Remove(objects.Remove(removed.Id), removed.Id);
                free.Push(removed.Id);
                known[number] = known[^1];
                known.RemoveAt(known.Count - 1);
                Assert.Equal(0u, table.Find(removed.Text, removed.Hash));
            }

            if (step == Steps / 2)
                table.Reserve(Steps);
        }

        Assert.All(known, entry => Assert.Equal(entry.Id, table.Find(entry.Text, entry.Hash)));
    }
}
