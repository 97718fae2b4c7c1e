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
            static types => types.AddFrame<TestFrame>(1),
            static types => types.AddStatics(typeof(World), static () => null!),
            static types => types.AddLayout(typeof(Node), "int First; int Second"),
            static types => types.AddLayout(typeof(Node), "int Second; int First"),
            static types => types.AddLayout(typeof(Node), "int First; long Second"),
        }.Select(static add =>
        {
            var types = new TypeTable();
            add(types);
            types.Freeze();
            return types.Fingerprint;
        });
        Assert.Distinct(fingerprints);
    }

    [Theory]
    [InlineData("int First; long Second", "Node: int Second", "Node: long Second")]
    [InlineData("int Second; int First", "Node: int First", "Node: int Second")]
    [InlineData("int First", "Node: int Second", "Object System.Object")]
    public void What_differs_is_named(string fields, string home, string server)
    {
        var difference = With("int First; int Second").DifferenceFrom(With(fields).Describe());
        Assert.Contains($"home has \"{typeof(Node).Namespace}.{home}\"", difference, StringComparison.Ordinal);
        Assert.Contains(server + "\"", difference, StringComparison.Ordinal);

        static TypeTable With(string fields)
        {
            var types = new TypeTable();
            types.AddLayout(typeof(Node), fields);
            types.Freeze();
            return types;
        }
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
