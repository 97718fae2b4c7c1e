// A method whose result is dynamic, given by a call whose result is a number.
using Comet;
[Offloadable] public static partial class Work {
  static int W(int n) { int s = 0; for (int i = 0; i < 3; i++) s += n + i; return s; }
  static dynamic Dyn(int n) => W(n);
  public static object? Go() { object d = Dyn(3); return "" + d; }
}
public static class Program { public static object? Run() => Work.Go(); }
