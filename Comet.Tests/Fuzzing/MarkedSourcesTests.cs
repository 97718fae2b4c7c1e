using Microsoft.CodeAnalysis;

namespace Comet.Tests.Fuzzing;

public sealed class MarkedSourcesTests
{
    [Fact]
    public void Marks_every_type_once_and_compiles_what_is_made_of_it()
    {
        const string first = """
            namespace N;
            public readonly record struct Point(int X, int Y);
            public interface IShape { int Area(); }
            public abstract partial class Shape : IShape { public abstract int Area(); }
            public enum Kind { None }
            public sealed class NoteAttribute : Attribute;
            """;
        const string second = """
            namespace N;
            partial class Shape
            {
                public static int Sum(List<Shape> all) { int s = 0; foreach (Shape shape in all) s += shape.Area(); return s; }
                private sealed class Unit : Shape { public override int Area() => 1; }
                private ref struct Cursor { public int At; }
            }
            """;
        var sources = MarkedSources.Of([("First.cs", first), ("Second.cs", second), ("Needs.cs", "public class Needs : Missing;")], [], []);

        Assert.Equal(4, sources.MarkedTypes);
        Assert.Contains("Missing", Assert.Single(sources.LeftOut), StringComparison.Ordinal);
        Assert.Empty(sources.Problems());
    }

    [Fact]
    public void Says_that_sources_do_not_compile_once_marked()
    {
        // A class of their own stands for our namespace.
        var sources = MarkedSources.Of([("Hides.cs", "public static class Comet { public static int M() { return 1; } }")], [], []);

        Assert.Throws<InvalidOperationException>(sources.Problems);
    }
}
