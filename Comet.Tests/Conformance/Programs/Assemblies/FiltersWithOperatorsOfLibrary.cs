// An exception filter that uses a library's operators is asked before the finally blocks.
using Comet;
namespace Lib;
[Offloadable]
public static partial class Gate { public static int Depth; public static void In() => Depth++; public static void Out() => Depth--; }
[Offloadable]
public readonly partial struct Lvl(int n) { public static Lvl operator +(Lvl a, int b) => new(a.N + b + Gate.Depth); public int N => n; public static bool operator >(Lvl a, int b) => Gate.Depth > b; public static bool operator <(Lvl a, int b) => Gate.Depth < b; }
//// program
using Comet;
using Lib;
[Offloadable]
public partial class Work
{
    public int L(int n) { int t = 0; for (int i = 0; i < n; i++) t += i; return t; }
    private void Fail() { Gate.In(); try { L(2); throw new InvalidOperationException("x"); } finally { Gate.Out(); L(1); } }
    public string Go() { string s = ""; var l = new Lvl(1); try { Fail(); } catch (Exception) when (l > 0) { L(1); s += "yes"; } catch (Exception) { s += "no"; } return s; }
}
public static class Program { public static object? Run() => new Work().Go(); }
