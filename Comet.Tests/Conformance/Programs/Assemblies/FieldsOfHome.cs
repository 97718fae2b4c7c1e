// Public fields of a library's marked class whose types cannot cross are read at home.
using Comet;
namespace Lib;
[Offloadable]
public partial class Log { public System.IO.StringWriter Out = new(); public int N; }
//// program
using Comet;
using Lib;
[Offloadable]
public partial class Work
{
    public int L(int n) { int t = 0; for (int i = 0; i < n; i++) t += i; return t; }
    public string Go() { var log = new Log(); L(3); return log.Out == null ? "null" : "there"; }
}
public static class Program { public static object? Run() => new Work().Go(); }
