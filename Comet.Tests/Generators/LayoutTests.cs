using Comet.Runtime;

namespace Comet.Tests.Generators;

/// <summary>Two builds of one program are told apart by what they carry, and the type and member that differs is named.</summary>
public sealed class LayoutTests
{
    private const string Source = """
        using System.Collections.Generic;
        using Comet;
        public class Customer { public string Name = ""; private int _age; public int Age => _age; }
        public struct Place { public int X; public int Y; }
        public struct Visit { public Place Place; public Customer? Of; }
        [Offloadable]
        public partial class Visits
        {
            private List<Visit> _all = new();
            private static long s_made;
            public int Run(Customer customer, int n)
            {
                int sum = 0;
                for (int i = 0; i < n; i++) { _all.Add(new Visit { Of = customer }); sum += customer.Age; s_made++; }
                return sum;
            }
        }
        """;

    [Theory]
    [InlineData("private int _age; public int Age => _age;", "private long _age; public int Age => (int)_age;", "Customer: int _age")]
    [InlineData("public string Name = \"\"; private int _age;", "private int _age; public string Name = \"\";", "Customer: string Name")]
    [InlineData("public int X; public int Y;", "public int Y; public int X;", "Place: int X")]
    [InlineData("public Customer? Of;", "public Customer? Of; public string? Why;", "")]
    [InlineData("private List<Visit> _all = new();", "private IList<Visit> _all = new List<Visit>();", "Visits: System.Collections.Generic.List<Visit> _all")]
    [InlineData("private static long s_made;", "private static int s_made;", "Visits: long s_made")]
    [InlineData("int sum = 0;", "long sum = 0;", "Frame Visits+Run__Frame, layout ")]
    public void WhatTwoBuildsCarryDifferentlyIsNamed(string text, string otherText, string named)
    {
        var other = Source.Replace(text, otherText, StringComparison.Ordinal).Replace("return sum;", "return (int)sum;", StringComparison.Ordinal);
        var (home, server) = (TypesOf(Source), TypesOf(other));
        Assert.NotEqual(home.Fingerprint, server.Fingerprint);
        Assert.Contains($"home has \"{named}", home.DifferenceFrom(server.Describe()), StringComparison.Ordinal);
    }

    [Fact]
    public void TwoBuildsThatCarryTheSameAgree() =>
        Assert.Equal(TypesOf(Source).Fingerprint, TypesOf(Source.Replace("sum += customer.Age;", "sum += 2 * customer.Age;", StringComparison.Ordinal)).Fingerprint);

    private static TypeTable TypesOf(string source)
    {
        using var program = GeneratorHost.Run(source, "Layout").AssertClean().Load();
        System.Runtime.CompilerServices.RuntimeHelpers.RunModuleConstructor(program.Assembly.ManifestModule.ModuleHandle);
        return TypeTable.Build([CometModule.For(program.Assembly)!]);
    }
}
