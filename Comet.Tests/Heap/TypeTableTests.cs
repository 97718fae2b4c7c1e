using Comet.Runtime;

namespace Comet.Tests.Heap;

/// <summary>Numbering, lookups and the fingerprint.</summary>
public sealed class TypeTableTests
{
    [Fact]
    public void Built_in_types_are_always_present()
    {
        var types = TypeTable.Build([]);
        foreach (var type in new[]
        {
            typeof(object), typeof(string), typeof(int), typeof(decimal), typeof(DateOnly), typeof(Int128), typeof(Half[]), typeof(Guid[]), typeof(string[]),
            typeof(object[]), typeof(List<int>), typeof(List<string>), typeof(InvalidOperationException), typeof(AggregateException),
            typeof(KeyNotFoundException),
        })
        {
            var entry = types.Find(type);
            Assert.NotNull(entry);
            Assert.Same(entry, types.Find((uint)entry.Index));
        }

        Assert.Null(types.Find(typeof(WeakReference)));
        Assert.Null(types.Find((uint)types.TypeCount));
        Assert.NotNull(types.FindFrame(typeof(ThrowFrame)));
    }

    [Fact]
    public void Duplicates_change_nothing()
    {
        var types = new TypeTable();
        types.AddArray<Guid>(2);
        var count = types.TypeCount;
        types.AddArray<Guid>(2);
        types.AddBox<int>();
        Assert.Equal(count, types.TypeCount);
        Assert.True(types.Begin(typeof(Guid)));
        Assert.False(types.Begin(typeof(Guid)));
    }

    [Fact]
    public void The_fingerprint_says_whether_two_tables_agree()
    {
        Assert.Equal(TypeTable.Build([]).Fingerprint, TypeTable.Build([]).Fingerprint);
        var fingerprints = new Action<TypeTable>[]
        {
            static _ => { },
            static types => types.AddArray<Guid>(2),
            static types => types.AddArray<Guid>(3),
            static types => { types.AddList<Guid>(); types.AddList<Version>(); },
            static types => { types.AddList<Version>(); types.AddList<Guid>(); },
            static types => types.AddFrame<TestFrame>(),
            static types => types.AddStatics(typeof(World), static () => null!),
        }.Select(static add =>
        {
            var types = new TypeTable();
            add(types);
            types.Freeze();
            return types.Fingerprint;
        });
        Assert.Distinct(fingerprints);
    }

    [Fact]
    public void A_frozen_table_takes_no_more_types()
    {
        var types = TypeTable.Build([]);
        Assert.Throws<InvalidOperationException>(() => types.AddArray<Version>());
        types.AddArray<int>();
    }

    [Fact]
    public void Application_types_have_one_byte_numbers()
    {
        var types = new TypeTable();
        types.AddClass<Node>(static () => new Node.Shadow__Comet());
        types.Freeze();
        Assert.InRange(types.Find(typeof(Node))!.Index, 0, 127);
    }
}
