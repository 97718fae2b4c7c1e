// Extension members of a library: methods and blocks, small ones and such with loops.
using Comet;
namespace Shapes;
[Offloadable]
public static partial class Exts
{
    public static int Twice(this int n) => n * 2;
    public static int Sum(this IReadOnlyList<int> all) { int s = 0; for (int i = 0; i < all.Count; i++) s += all[i]; return s; }
    extension(int n)
    {
        public int Thrice() => n * 3;
        public int Half => n / 2;
        public static int Seven => 7;
        public int Loop() { int s = 0; for (int i = 0; i < n; i++) s += i; return s; }
        public int Count { get { int s = 0; for (int i = 0; i < n; i++) s++; return s; } }
    }
    extension<T>(List<T> list) where T : class
    {
        public T Last() => list[^1];
        public T? Find(Func<T, bool> test) { for (int i = 0; i < list.Count; i++) if (test(list[i])) return list[i]; return null; }
    }
}
//// program
using Comet;
using Shapes;
[Offloadable]
public partial class Work
{
    public int Small(int n) { int s = 0; for (int i = 0; i < n; i++) s += i.Twice() + i.Thrice() + i.Half + int.Seven; return s; }
    public int Long(int n) { int s = 0; for (int i = 0; i < n; i++) s += i.Loop() + i.Count + new[] { i, 2 }.Sum(); return s; }
    public string Lists(int n) { var list = new List<string> { "a" }; for (int i = 0; i < n; i++) list.Add(list.Last() + list.Find(x => x.Length > i)); return list.Last(); }
}
public static class Program { public static object? Run() => new Work().Small(5) + " " + new Work().Long(5) + " " + new Work().Lists(4); }
