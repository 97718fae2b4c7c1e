// A class that is marked but cannot be generated into, and one that derives from it: they and their statics stay at home.
using System.IO;
using Comet;
[Offloadable]
public partial class Tap : Stream
{
    public static int Taps; public static string Last = "none";
    private int _n;
    public int N => _n;
    public void Add(int x) { for (int i = 0; i < x; i++) { _n++; Taps++; } }
    public static int Count(int x) { for (int i = 0; i < x; i++) Taps++; return Taps; }
    public override bool CanRead => true; public override bool CanSeek => false; public override bool CanWrite => false; public override long Length => _n; public override long Position { get; set; }
    public override void Flush() { } public override int Read(byte[] b, int o, int c) { Taps++; return 0; } public override long Seek(long a, SeekOrigin o) => 0; public override void SetLength(long v) { } public override void Write(byte[] b, int o, int c) { }
}
[Offloadable]
public partial class Tap2 : Tap
{
    public static int More; public int Z;
    public int Both(int x) { int s = 0; for (int i = 0; i < x; i++) { s += Count(1); Z++; } return s + Z; }
}
[Offloadable]
public static partial class Taps
{
    static int Sum(int n) { int s = 0; for (int i = 0; i < n; i++) s += i; return s; }
    public static object? Run()
    {
        Tap.Taps = 0; Tap2.More = 0; Tap.Last = "x";
        int r = 0;
        for (int i = 0; i < 3; i++) { r += Sum(i) + Tap.Taps; Tap.Taps += Sum(2); Tap2.More++; Tap.Last += i; }
        var t = new Tap2(); t.Add(3); r += t.Both(4); r += Tap.Count(2);
        return r + " " + Tap.Taps + " " + Tap2.More + Tap.Last + t.N;
    }
}

public static class Program
{
    public static object? Run() => Taps.Run();
}
