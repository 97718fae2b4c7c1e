// Classes without the mark whose bases have private fields of the same names.
using System; using System.Collections.Generic; using System.Linq; using System.Text; using System.Threading; using Comet;

namespace OfEveryAccess
{
    [Offloadable] public static partial class W { public static int N(int n) { int s = 0; for (int i = 0; i < n; i++) s += 1; return s; }
      public static string Run() { var d = new D(); d.Inc(); N(2); return d.Who() + d.Z(); } }
    public class B { protected int _x = 1; public string Who() => "b" + _x; } public class D : B { protected new int _x = 20; public int Z() => _x; public void Inc() { base._x++; } }
    public static class Main { public static object? Run() => W.Run(); }
}

namespace OfAutoProperty
{
    [Offloadable] public static partial class W { public static int N(int n) { int s = 0; for (int i = 0; i < n; i++) s += 1; return s; }
      public static string Run() { var d = new D(); d.Inc(); N(2); return d.Who() + d.Z(); } }
    public class B { private int Y { get; set; } = 1; public void Inc() { Y++; } public string Who() => "b" + Y; } public class D : B { private int Y { get; set; } = 20; public int Z() => Y; }
    public static class Main { public static object? Run() => W.Run(); }
}

namespace OfFieldOfBase
{
    [Offloadable] public static partial class W { public static int N(int n) { int s = 0; for (int i = 0; i < n; i++) s += 1; return s; }
      public static string Run() { var d = new D(); d.Inc(); N(2); return d.Who(); } }
    public class B { private int _y = 1; public void Inc() { _y++; } public string Who() => "b" + _y; } public class D : B { private int _y = 20; public int Z() => _y; }
    public static class Main { public static object? Run() => W.Run(); }
}

namespace OfFieldOtherType
{
    [Offloadable] public static partial class W { public static int N(int n) { int s = 0; for (int i = 0; i < n; i++) s += 1; return s; }
      public static string Run() { var d = new E(); d.Inc(); d.Inc2(); N(2); return d.Who() + d.Z() + d.M(); } }
    public class B { private List<int> _y = new(); public void Inc() { _y.Add(1); } public string Who() => "b" + _y.Count; } public class D : B { private int _y = 20; public void Inc2() { _y++; } public int M() => _y; } public class E : D { private string _y = "e"; public string Z() => _y; }
    public static class Main { public static object? Run() => W.Run(); }
}

namespace OfInCollections
{
    [Offloadable] public static partial class W { public static int N(int n) { int s = 0; for (int i = 0; i < n; i++) s += 1; return s; }
      public static string Run() { var d = new D(); d.Inc(); N(2); return d.Who() + d.Z() + d.Count; } }
    public class B : List<int> { private int _y = 1; public void Inc() { _y++; Add(1); } public string Who() => "b" + _y; } public class D : B { private int _y = 20; public int Z() => _y; }
    public static class Main { public static object? Run() => W.Run(); }
}

namespace OfInExceptions
{
    [Offloadable] public static partial class W { public static int N(int n) { int s = 0; for (int i = 0; i < n; i++) s += 1; return s; }
      public static string Run() { var d = new D(); d.Inc(); N(2); try { throw d; } catch (Exception e) { N(1); return ((B)e).Who() + ((D)e).Z(); } } }
    public class B : Exception { private int _y = 1; public void Inc() { _y++; } public string Who() => "b" + _y; } public class D : B { private int _y = 20; public int Z() => _y; }
    public static class Main { public static object? Run() => W.Run(); }
}

namespace OfInRecords
{
    [Offloadable] public static partial class W { public static int N(int n) { int s = 0; for (int i = 0; i < n; i++) s += 1; return s; }
      public static string Run() { var d = new D(4); d.Inc(); N(2); return d.Who() + d.Z() + d; } }
    public record B(int Y) { private int _c = 1; public void Inc() { _c++; } public string Who() => "b" + _c; } public record D(int Y) : B(Y) { private readonly int _c = 20; public int Z() => _c; }
    public static class Main { public static object? Run() => W.Run(); }
}

namespace OfLock
{
    [Offloadable] public static partial class W { public static int N(int n) { int s = 0; for (int i = 0; i < n; i++) s += 1; return s; }
      public static string Run() { var d = new D(); d.Inc(); N(2); return d.Who() + d.Z(); } }
    public class B { private readonly object _g = new(); private int _n = 1; public void Inc() { lock (_g) { _n++; } } public string Who() { lock (_g) { return "b" + _n; } } } public class D : B { private readonly object _g = new(); public int Z() { lock (_g) { return 5; } } }
    public static class Main { public static object? Run() => W.Run(); }
}

namespace OfPrimaryParameter
{
    [Offloadable] public static partial class W { public static int N(int n) { int s = 0; for (int i = 0; i < n; i++) s += 1; return s; }
      public static string Run() { var d = new D(3); d.Inc(); N(2); return d.Who() + d.Z(); } }
    public class B(int y) { public void Inc() { y++; } public string Who() => "b" + y; } public class D(int y) : B(y + 1) { public int Z() => y++; }
    public static class Main { public static object? Run() => W.Run(); }
}

public static class Program { public static object? Run() => string.Join(" ", OfEveryAccess.Main.Run(), OfAutoProperty.Main.Run(), OfFieldOfBase.Main.Run(), OfFieldOtherType.Main.Run(), OfInCollections.Main.Run(), OfInExceptions.Main.Run(), OfInRecords.Main.Run(), OfLock.Main.Run(), OfPrimaryParameter.Main.Run()); }
