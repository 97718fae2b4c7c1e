// expect: migrates
using System.Runtime.CompilerServices;
using System.Text;
using Comet;

namespace Blocks
{
    [Offloadable]
    public partial class Box
    {
        public int V;
        public Box? Next;
        public string? Text;
        public int[] Items = [1, 2, 3];
    }

    public struct Point { public int X, Y; }

    [Offloadable]
    public static partial class Work
    {
        public static int Sum(int n) { int t = 0; for (int i = 0; i < n; i++) t += i; return t; }
        public static void Note(StringBuilder log, string text) { Sum(2); log.Append(text).Append(' '); }
    }

    [Offloadable]
    public static partial class BoxExtensions
    {
        private static int _calls;
        extension(Box b)
        {
            /// <summary>Grows it.</summary>
            public int Grow(int n, int by = 2)
            {
                _calls++;
                int Local(int q) => Work.Sum(q) + b.V;
                for (int i = 0; i < n; i++) b.V += Local(i) % 7 * by;
                return b.V;
            }
            public int Size => Work.Sum(b.V % 10) + b.Items.Length;
            public int Wide
            {
                get { int t = 0; foreach (var x in b.Items) t += Work.Sum(x); return t; }
                set { for (int i = 0; i < b.Items.Length; i++) b.Items[i] = value + Work.Sum(i); }
            }
            public byte Small { get => (byte)(b.V + Work.Sum(3)); set { b.V = value + Work.Sum(2); } }
            public int Half { get => b.V; set { b.V = value + Work.Sum(2); } }
            public string? Word { get { Work.Sum(2); return b.Text; } set => b.Text = value; }
            public Box Chain(int v) { b.Next = new Box { V = v + Work.Sum(3) }; return b.Next; }
            public IEnumerable<int> Walk() { for (Box? at = b; at != null; at = at.Next) yield return Work.Sum(at.V % 5) + at.V; }
            public async Task<int> GrowAsync(int n) { int r = 0; for (int i = 0; i < n; i++) { await Task.Yield(); r += b.Grow(2) + Work.Sum(i); } return r; }
            public int CallsOthers() => b.Grow(by: 3, n: 2) + b.Size + b.Wide + BoxExtensions.Grow(b, 1) + get_Size(b);
            public static Box Make(int v) => new Box { V = v + Work.Sum(4) };
            public static Box Default => Box.Make(7);
            public static int Calls { get => _calls + Work.Sum(1); set => _calls = value + Work.Sum(2); }
            public static Box operator +(Box x, int y) { x.V += y; return x; }
        }
        extension<T>(List<T> list) where T : notnull
        {
            public int CountOf<U>(U like, Func<T, U, bool> same) { int n = 0; foreach (var x in list) { Work.Sum(2); if (same(x, like)) n++; } return n; }
            public T Head => list[Work.Sum(2) - 1];
            public static List<T> Two(T a, T b) { Work.Sum(3); return [a, b]; }
        }
        extension<T>(List<T> list) where T : struct, System.Numerics.INumber<T> { public T Lead { get => list[Work.Sum(2) - 1]; set { Work.Sum(1); list[0] = value; } } }
        extension<T>(T[] array) where T : struct
        {
            public T[] Doubled() { var r = new T[array.Length * 2]; for (int i = 0; i < r.Length; i++) { Work.Sum(1); r[i] = array[i / 2]; } return r; }
        }
        extension(ref int i) { public void Bump() { i += Work.Sum(4); } }
        extension(Point p) { public int Norm => p.X * p.X + p.Y * Work.Sum(p.Y); public Point Moved(int d) { p.X += Work.Sum(d); return p; } }
        extension(string? s) { public string OrNone => s ?? "none" + Work.Sum(2); public string Times(int n) { var b = new StringBuilder(); for (int i = 0; i < n; i++) { Work.Sum(i); b.Append(s); } return b.ToString(); } }
        extension(object) { public static string Name(int n) => "object" + Work.Sum(n); }
    }

    [Offloadable]
    public static partial class App
    {
        public static string Go()
        {
            var log = new StringBuilder();
            Box.Calls = 0;
            Box Holder(Box x) { x.V++; return x; }
            var names0 = new List<int> { 1, 2 };
            var b = Box.Make(5);
            Work.Note(log, $"{b.V} {b.Grow(3)} {b.Grow(by: 1, n: 2)} {b.Size}");
            Work.Note(log, $"{Box.Default.V}:{Box.Make(3).V:D3} {BoxExtensions.Make(2).V}");
            b.Wide = Work.Sum(4);
            Work.Note(log, $"{b.Wide} {string.Join(",", b.Items)}");
            b.Wide += 2;
            b.Wide++;
            --b.Wide;
            b.Wide *= Work.Sum(3) - 1;
            b.Wide = Work.Sum(3);
            Box.Calls += Work.Sum(3);
            Box.Calls++;
            b.Small += 250;
            b.Small <<= 1;
            b.Half -= Work.Sum(2);
            b.Word += "x" + Work.Sum(2);
            b.Word ??= "none";
            Holder(b).Wide += 1;
            names0.Lead += Work.Sum(3);
            Work.Note(log, $"{b.Small} {b.Half} {b.Word} {names0.Lead}");
            Work.Note(log, $"{b.Wide}");
            Box? none = null;
            Work.Note(log, $"[{none?.Size}] [{none?.Grow(1)}] [{b?.Size}] [{b?.Grow(1)}] {b!.Next?.Size ?? -1}");
            none?.Wide = Work.Sum(3);
            b?.Wide = Work.Sum(3);
            Work.Note(log, $"{b!.Wide}");
            b.Chain(4).Chain(5).Chain(Work.Sum(3));
            foreach (var w in b.Walk()) Work.Note(log, w.ToString());
            Work.Note(log, string.Join("+", b.Walk().Where(x => x % 2 == 1).Select(x => x + b.Size)));
            Work.Note(log, b.CallsOthers().ToString());
            var names = List<string>.Two("x", "yy");
            Work.Note(log, $"{names.CountOf(2, (s, n) => s.Length == n)} {names.CountOf<string, int>(1, (s, n) => Work.Sum(n) + 1 == s.Length)} {names.Head}");
            Work.Note(log, string.Join(",", new[] { 1, 2 }.Doubled()));
            var anonymous = new[] { new { A = 1 }, new { A = 2 } }.ToList();
            Work.Note(log, anonymous.CountOf(2, (x, y) => x.A == y).ToString());
            int k = 3; k.Bump(); k.Bump();
            Work.Note(log, k.ToString());
            var p = new Point { X = 2, Y = 4 };
            var q = p.Moved(3).Moved(2);
            Work.Note(log, $"{p.Norm} {q.Norm} {p.X} {q.X}");
            Work.Note(log, ((string?)null).OrNone + "ab".OrNone + "ab".Times(3) + object.Name(3));
            Func<int, int, int> grow = b.Grow;
            Work.Note(log, $"{grow(2, 1)} {b is { Size: > 3, Wide: >= 0 }}");
            var (size, wide) = (b.Size, b.Wide);
            Work.Note(log, $"{size} {wide} {nameof(BoxExtensions.Grow)}");
            Work.Note(log, (b + 3).V.ToString());
            Func<int> later = () => b.Grow(1) + b.Size;
            Work.Note(log, later().ToString());
            for (b.Wide = 1; b.Wide < 20; b.Wide = b.Wide + 1) Work.Sum(1);
            Work.Note(log, $"{b.Wide} {new Box { V = 3, Wide = 4 }.Wide}");
            switch (b.Size) { case > 100: Work.Note(log, "big"); break; default: Work.Note(log, "small"); break; }
            Work.Note(log, $"{(b.Size > 2 ? b.Grow(1) : b.Wide)} {b.Items[b.Size % 3]} {-b.Size} {b.Size + b.Size * b.Wide}");
            Work.Note(log, b.GrowAsync(3).GetAwaiter().GetResult().ToString());
            Work.Note(log, Box.Calls.ToString());
            return log.ToString();
        }
    }
}

public static class Program
{
    public static object? Run()
    {
        var b = Blocks.BoxExtensions.Make(1);
        using (var _ = new System.IO.MemoryStream()) { }
        return Blocks.App.Go() + Entered(b);
    }

    private static string Entered(Blocks.Box b) { return Other.Entry.Go(b); }
}

namespace Other
{
    using Blocks;
    public static class Entry { public static string Go(Box b) => $"{b.Grow(20)} {Box.Make(4).V} {b.Size} {List<string>.Two("q", "r").CountOf(1, (s, n) => s.Length == n)} {BoxExtensions.Grow(b, 3)}"; }
}
