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
    [InlineData("_ = System.Random.Shared;")]
    [InlineData("_ = System.Guid.NewGuid();")]
    [InlineData("_ = System.HashCode.Combine(n, 1);")]
    [InlineData("_ = System.Globalization.CultureInfo.CurrentCulture;")]
    [InlineData("_ = new System.DateTimeOffset(_time);")]
    [InlineData("System.Threading.Thread.Sleep(0);")]
    [InlineData("_numbers.Sort(_byName);")]
    [InlineData("_ = new ByName();")]
    [InlineData("object box = default(Boxed);")]
    [InlineData("_ = new System.Lazy<int>(_number).Value;")]
    [InlineData("_ = new System.Lazy<int>(() => System.Environment.TickCount).Value;")]
    [InlineData("_ = _odd[^1];")]
    [InlineData("_ = _odd is [1, ..];")]
    [InlineData("Odd odd = [n];")]
    [InlineData("_ = (_equal, 1) == (_equal, 2);")]
    [InlineData("foreach (int x in new Walk()) { }")]
    [InlineData("_ = _noted with { };")]
    [InlineData("_ = $\"{_shown}\";")]
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
    [InlineData("_ = new System.Random(n).Next();", false)]
    [InlineData("_ = System.Text.RegularExpressions.Regex.IsMatch(_name, \"a+\");", false)]
    [InlineData("_ = System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(_name)).Length;", false)]
    [InlineData("_ = \"\" + new Quiet();", false)]
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
                private System.Func<int> _number = null!;
                private Odd _odd = null!;
                private Equal _equal;
                private Noted _noted = null!;
                private Shown _shown = null!;
                private ByName _byName = null!;
                private System.Collections.Generic.List<int> _numbers = null!;
                public void Run(int n) { for (int i = 0; i < n; i++) { {{statement}} } }
            }
            [Offloadable]
            public partial class Loud { public override string ToString() { System.Console.WriteLine("loud"); return ""; } }
            public class Odd : System.Collections.IEnumerable
            {
                public int Length { get { System.Console.WriteLine(); return 1; } }
                public int this[int i] => i;
                public void Add(int n) => System.Console.WriteLine(n);
                System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => throw new System.NotSupportedException();
            }
            #pragma warning disable CS0660, CS0661
            public struct Equal
            {
                public static bool operator ==(Equal x, Equal y) { System.Console.WriteLine(); return true; }
                public static bool operator !=(Equal x, Equal y) => false;
            }
            public struct Walk : System.IDisposable { public Walk GetEnumerator() => this; public int Current => 1; public bool MoveNext() => false; public void Dispose() => System.Console.WriteLine(); }
            public record Noted { public Noted() { } protected Noted(Noted other) => System.Console.WriteLine(); }
            public record Shown { public int Asked { get { System.Console.WriteLine(); return 1; } } }
            public class Quiet { public override string ToString() => "quiet"; }
            public class ByName : System.Collections.Generic.IComparer<int> { public int Compare(int x, int y) { System.Console.WriteLine(x); return 0; } }
            public struct Boxed { public override string ToString() { System.Console.WriteLine("boxed"); return ""; } }
            public class Plain { public static int Shared; public void Go() => Shared++; }
            """);
        Assert.Empty(program.CompilerProblems());
        var twins = program.File("C.Twins.g.cs");
        Assert.Equal(isPinned, twins.Contains("MustGoHome", StringComparison.Ordinal) || twins.Contains("LeavesToHome", StringComparison.Ordinal));
    }
}
