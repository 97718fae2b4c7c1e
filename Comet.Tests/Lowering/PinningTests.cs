using Comet.Tests.Generators;

namespace Comet.Tests.Lowering;

/// <summary>What must run at home is preceded by a way home, whatever form it takes.</summary>
public sealed class PinningTests
{
    [Theory]
    [InlineData("System.Console.WriteLine(n);")]
    [InlineData("_ = System.DateTime.Now;")]
    [InlineData("_ = System.Environment.TickCount;")]
    [InlineData("_ = \"x\".GetHashCode();")]
    [InlineData("_ = new System.Random();")]
    [InlineData("System.IO.File.ReadAllText(\"x\");")]
    [InlineData("_ = $\"{_time}\";")]
    [InlineData("object o = _time;")]
    [InlineData("_ = \"at \" + _time;")]
    [InlineData("_ = _loud.ToString();")]
    [InlineData("_ = \"\" + _loud;")]
    [InlineData("_plain.Go();")]
    [InlineData("_call();")]
    [InlineData("Plain.Shared++;")]
    [InlineData("lock (this) { }")]
    [InlineData("using (_disposable) { }")]
    [InlineData("_dynamic.Foo();")]
    [InlineData("_ = System.Math.Sqrt(n);", false)]
    [InlineData("_ = new System.Collections.Generic.List<int> { n }.Count;", false)]
    [InlineData("_ = $\"{n} {_name}\";", false)]
    public void GoesHomeFor(string statement, bool isPinned = true)
    {
        var program = GeneratorHost.Run($$"""
            using Comet;
            [Offloadable]
            public partial class C
            {
                private System.DateTime _time;
                private string _name = "";
                private Loud _loud = null!;
                private Plain _plain = null!;
                private System.Action _call = null!;
                private System.IDisposable _disposable = null!;
                private dynamic _dynamic = null!;
                public void Run(int n) { for (int i = 0; i < n; i++) { {{statement}} } }
            }
            [Offloadable]
            public partial class Loud { public override string ToString() { System.Console.WriteLine("loud"); return ""; } }
            public class Plain { public static int Shared; public void Go() => Shared++; }
            """);
        Assert.Empty(program.CompilerProblems());
        var twins = program.File("C.Twins.g.cs");
        Assert.Equal(isPinned, twins.Contains("MustGoHome", StringComparison.Ordinal));
    }
}
