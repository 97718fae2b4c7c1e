using System.Collections.Immutable;
using Comet.Runtime;

namespace Comet.Tests.Heap;

/// <summary>Immutable collections of texts keep the order of the process where they were made, in which texts have other hash codes.</summary>
public sealed class OrderedHashCodesTests
{
    [Theory]
    [InlineData("a", "b", "c", "d", "e", "f")]
    [InlineData("f", "a", "e", null, "b", "d", "c")]
    [InlineData(null, "z", "y")]
    [InlineData("z", "y", null)]
    [InlineData(null)]
    public void What_is_made_has_the_order_that_is_asked_for_and_finds_its_elements(params string?[]? elements)
    {
        elements ??= [null];
        var set = ImmutableHashSet.Create(OrderedHashCodes<string?>.Of(elements, 2), elements);
        Assert.Equal(elements, set);
        Assert.All(elements, element => Assert.Contains(element?.ToUpperInvariant(), set));
        Assert.DoesNotContain("none", set);
        Assert.Equal(elements.Contains(null), set.Contains(null));
    }

    [Fact]
    public void What_was_made_away_from_home_does_not_cross()
    {
        using var home = new SharedHeap(CreateTypes(), isHome: true);
        using var server = new SharedHeap(CreateTypes(), isHome: false);
        var here = ImmutableHashSet.Create("a", "b", "c");
        home.Pin();
        var there = (ImmutableHashSet<string>)Cross(home, server, here);
        Assert.Equal(here, there);
        Assert.Same(here, Cross(server, home, there));
        foreach (var made in new[] { there.Add("d"), ImmutableHashSet.Create("a") })
        {
            Cross(home, server, here);
            Assert.Throws<NotPortableException>(() => server.Capture(HeapPair.Stack(made)));
        }
    }

    private static object Cross(SharedHeap from, SharedHeap to, object value)
    {
        var staged = to.Decode(from.Capture(HeapPair.Stack(value)).Message.Span);
        to.Apply(staged);
        return HeapPair.ValueOf(staged)!;
    }

    private static TypeTable CreateTypes()
    {
        var types = new TypeTable();
        types.AddImmutableHashSet<string>();
        types.AddFrame<TestFrame>();
        types.Freeze();
        return types;
    }
}
