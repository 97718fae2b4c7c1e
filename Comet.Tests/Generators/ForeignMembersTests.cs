using Comet.Runtime;
using Comet.Sessions;
using Microsoft.CodeAnalysis;

namespace Comet.Tests.Generators;

/// <summary>What the code of one assembly may take for granted of another's offloadable classes, and that nothing moves if it is not so any more.</summary>
public sealed class ForeignMembersTests
{
    private const string Library = """
        using System;
        using Comet;
        namespace Lib;
        [Offloadable] public partial struct Vec(int x) { public int X { get; set; } = x; public static Vec operator +(Vec a, Vec b) => new(a.X + b.X); public void Deconstruct(out int x, out int y) => (x, y) = (X, 1); }
        [Offloadable] public partial class Log
        {
            public int Lines { get; private set; }
            public System.IO.Stream? Target { get; set; }
            public static System.IO.Stream? Shared { get; set; }
            public void Add() => Lines++;
            public void Write() => Console.WriteLine(Lines);
            public virtual int Width() { Console.WriteLine(); return 1; }
            public int DoubleWidth() => Width() * 2;
        }
        [Offloadable] public partial class Loud { public int Size; public override string ToString() { Console.WriteLine(); return ""; } public int Twice() => Size * 2; }
        [Offloadable] public partial class Started { static Started() => Console.WriteLine(); public int Size; public int Twice() => Size * 2; }
        [Offloadable] public partial class Sealed { public Sealed(Loud loud) { Held = loud; } public Loud Held { get; } public int Size => Held.Size; internal int Inside => 1; }
        [Offloadable] public static partial class Exts { public static int Twice(this int n) => n * 2; extension(int n) { public int Thrice() => n * 3; public int Half => n / 2; public static int Seven => 7; public int Loop() { while (n > 9) n--; return n; } public int Count { get { while (n > 9) n--; return n; } } } }
        public class Unmarked { public int Size => 1; }
        """;

    [Theory]
    [InlineData("var v = new Vec(i); v.X++; s += (v + v).X; var (a, b) = v; s += a + b;", null)]
    [InlineData("s += i.Twice() + i.Thrice() + i.Half + int.Seven;", null)]
    [InlineData("s += i.Loop();", null)]
    [InlineData("s += i.Count;", null)]
    [InlineData("var l = new Log(); l.Add(); s += l.Lines;", null)]
    [InlineData("s += new Log().Target == null ? 1 : 2;", "Log.Target")]
    [InlineData("s += Log.Shared == null ? 1 : 2;", "Log.Shared")]
    [InlineData("s += new Loud().Twice();", "Loud")]
    [InlineData("s += new Started().Twice();", "Started")]
    [InlineData("s += new Unmarked().Size;", "Unmarked")]
    public void Small_members_of_a_library_run_anywhere_if_they_may(string body, string? pinned)
    {
        var library = GeneratorHost.Run([Library], "Lib").AssertClean();
        var program = GeneratorHost.Run([$$"""
            using Comet;
            using Lib;
            [Offloadable] public partial class Work { public int Run(int n) { int s = 0; for (int i = 0; i < n; i++) { {{body}} } return s; } }
            """], references: [library]).AssertClean();
        var warnings = program.Said(DiagnosticSeverity.Warning).Select(static d => d.ToString()).ToList();
        if (pinned is null) Assert.Empty(warnings);
        else Assert.Contains(warnings, w => w.Contains(pinned, StringComparison.Ordinal));
    }

    [Fact]
    public void What_derives_from_a_class_that_stays_at_home_stays_too()
    {
        var library = GeneratorHost.Run([Library], "Lib").AssertClean();
        var program = GeneratorHost.Run(["using Comet; [Offloadable] public partial class Louder : Lib.Loud { public int Run(int n) { for (int i = 0; i < n; i++) Size += i; return Size; } }"], references: [library]).AssertClean();
        Assert.DoesNotContain("AddClass<", program.File("Louder.Heap.g.cs"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Lines++;", "Lines += 2;", true)]
    [InlineData("Lines++;", "Console.WriteLine();", false)]
    [InlineData("public int Size;", "public int Size; private int _more;", false)]
    [InlineData("public class Unmarked {", "public class Unmarked { private int _more = 1;", false)]
    [InlineData("public void Add()", "public int Loop(int n) { while (n > 9) n--; return n; } public void Add()", false)]
    public void Nothing_is_offered_if_a_library_was_replaced_by_one_that_is_not_alike(string before, string after, bool isAlike)
    {
        var library = GeneratorHost.Run([Library], "Lib").AssertClean();
        var replaced = GeneratorHost.Run([Library.Replace(before, after, StringComparison.Ordinal)], "Lib").AssertClean();
        var program = GeneratorHost.Run(["using Comet; [Offloadable] public partial class Work { public int Run(Lib.Log log) { for (int i = 0; i < 3; i++) log.Add(); return log.Lines; } }"], references: [library]).AssertClean();
        using var loaded = (program with { References = [replaced] }).Load();
        var offer = () => HomeApplication.Create("replaced", [loaded.Assembly], [program.Emit(), replaced.Emit()]);
        if (isAlike) Assert.Equal(2, offer().Assemblies.Count);
        else Assert.Contains("another build of Lib", Assert.Throws<InvalidOperationException>(offer).Message, StringComparison.Ordinal);
    }
}
