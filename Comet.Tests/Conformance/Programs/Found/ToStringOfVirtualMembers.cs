// ToString of a public class shows a public virtual property: objects of it cross.
using Comet;
[Offloadable]
public abstract partial class Shape { public abstract string Name { get; } public virtual int Area => 2; public override string ToString() => Name + Area; }
[Offloadable]
public partial class Sq : Shape { public override string Name => "sq"; }
[Offloadable]
public partial class App { public int Go() { Shape s = new Sq(); int t = 0; for (int i = 0; i < 30; i++) t += s.Area; return t + s.ToString().Length; } }
public static class Program { public static object? Run() => new App().Go(); }
