// Delegates that are called where they are made, and members of the library's classes that are given lambdas by the classes that derive from them.
using System;
using Comet;

[Offloadable]
public partial class M
{
    static int W(int n) { int s = 0; for (int i = 0; i < 3; i++) s += n; return s; }
    public int Go(int x) { int k = ((Func<int, int>)(y => W(y)))(x); k += ((Func<int>)(() => W(2)))() + W(3); k += ((Func<int, int>)(y => W(y) + x))(-x); k += new Func<int, int>(y => y + x + W(1))(x); k+= new Func<int, int>(W)(x) + ((Func<int, int>)W)(-x); return k; }
    public int Go2(int x) { int r = new Func<int>(() => W(4))(); r += new Func<int>(delegate { return W(5); })(); r+= new Func<int>(() => 4)(); r += new Func<int, int>(y => y)(-1); r += new Func<int, int>(static y => y + 1)(x) + W(1); return r; }
}
public static class Program { public static object? Run() => new M().Go(2); }
