// Names that are keywords, types of the library, or generated code's.
using System; using System.Collections; using System.Collections.Generic; using System.Linq; using System.Runtime.CompilerServices; using System.Text; using System.Threading.Tasks;
using Comet;
[Offloadable] public static partial class W {
    public static int Up(int n) { int s = 0; for (int i = 0; i < n; i++) s += 1; return s; }
    public static T Id<T>(T v) { for (int i = 0; i < 2; i++) { } return v; }
    public static string Log = "";
    public static int L(int n, string s) { for (int i = 0; i < 2; i++) { } Log += s + ";"; return n; }
    public static string S(string s) { for (int i = 0; i < 2; i++) { } Log += s + ";"; return s; }
    public static bool B(bool b, string s) { for (int i = 0; i < 2; i++) { } Log += s + ";"; return b; }
}

namespace Comet.Runtime2 { public class X { } }
namespace My { namespace Comet { public class CometThread { } public class Runtime { } } 
  [global::Comet.Offloadable] public partial class System { public int Int32 = 1; public string String(int Object) { string Boolean = ""; for (int Char = 0; Char < Object; Char++) Boolean += Char + Int32; return Boolean; } 
     public class Collections { public class Generic { } } } 
  [global::Comet.Offloadable] public partial class global { public int g(int @global) { int s = 0; for (int i = 0; i < @global; i++) s += i; return s; } }
  [global::Comet.Offloadable] public partial class Int32 { public int V; public global::System.Int32 Get(int n) { for (global::System.Int32 i = 0; i < n; i++) V++; return V; } public static implicit operator Int32(int n) { var r = new Int32(); for (int i = 0; i < n; i++) r.V++; return r; } }
}
[Offloadable] public partial class __x<__T, T__> { public __T? __tt; public T__? __self; private int __frame = 1, __r1 = 2, __s1 = 3, __point = 4, __reader, __writer, __comet;
  public string __M(int __ttt, int t, int self, int __selfq, int frame, int __frameq, int state, int twin, int __r1, int __r2, int result) { string s = ""; for (int __i = 0; __i < 2; __i++) { s += __ttt + W.Up(t) + self + __selfq + W.Up(frame) + __frameq + state + twin + __r1 + W.Up(__r2) + result + this.__frame + this.__r1 + __s1 + __point; } return s; }
  public IEnumerable<int> __It(int __state, int __current) { for (int __index = 0; __index < 3; __index++) { yield return __state + W.Up(__current); } }
  public Func<int> __Lambda(int __Env) { int __env = W.Up(2); return () => { __env++; for (int __e = 0; __e < 2; __e++) __Env++; return __env + __Env; }; }
  public int __Env() { int L(int __Local) { for (int i = 0; i < 2; i++) __Local++; return __Local; } return L(3); }
  public int Resume() { return W.Up(1); } public int Save() { return W.Up(2); } public int Restore() { return W.Up(3); } public int Read() => W.Up(4); public int Write() => W.Up(5); public int Shadow() => W.Up(6); public int Create() => W.Up(1); public int Clone() => W.Up(8); public int Capture() => W.Up(2); public int Apply() => W.Up(2);
  public class Frame { public int N; } public class Shadow2 { } public class Twins { } public class Continuation { } public class Module { } public class Point { } public class Frames { } public class Codec { }
}
[Offloadable] public partial class Dup { public int M__Comet() => W.Up(1); public int M() { for (int i = 0; i < 2; i++) { } return 2; } public int get_X() { W.Up(1); return 9; } public int op_Addition(int a, int b) { W.Up(1); return a - b; } public int get_P__Comet() { W.Up(1); return 4; } public int P { get { W.Up(1); return 5; } } public int M_Frame() => 3; public class M_Frame1 { } public class MFrame { } }
[Offloadable] public partial class Same { public partial class Inner { public int V() { for (int i = 0; i < 2; i++) { } return 1; } public partial class Deep { public int V() => W.Up(3); } } public static int Same2(int Same) { for (int i = 0; i < Same; i++) { } return Same; } }
[Offloadable] public partial class Same<T> { [Offloadable] public partial class Inner { public T? Q; public string V() { string s = ""; for (int i = 0; i < 2; i++) s += typeof(T).Name; return s; } [Offloadable] public partial class Inner2<U> { public string V(T? t, U u) { string s = ""; for (int i = 0; i < 2; i++) s += t + "" + u; return s; } [Offloadable] public partial struct T2<TT> { public string V(TT t) { string s = ""; for (int i = 0; i < 2; i++) s += t + typeof(U).Name; return s; } } } } }
[Offloadable] public partial class Same<T, U> { public string V() { string s = ""; for (int i = 0; i < 2; i++) s += typeof(T).Name + typeof(U).Name; return s; } }
[Offloadable] public partial class ÄÖ_ß<Ŧ> { public Ŧ? ñ; public string été(Ŧ Ω, int \u0061b) { string ç = ""; for (int ı = 0; ı < ab; ı++) ç += Ω; var ᛟ = new { été = ç, ñ = W.Up(2) }; return ᛟ.été + ᛟ.ñ; } }
[Offloadable] public partial class Kw { public int @int, @object; public int @class(int @in, ref int @ref, out int @out, params int[] @params) { @out = 0; for (int @for = 0; @for < @in; @for++) { @out += @for; @ref++; } foreach (var @foreach in @params) @out += W.Up(@foreach); return @int + @object; } public int @this { get { int @return = W.Up(3); return @return; } set { for (int i = 0; i < value; i++) @int++; } } public delegate int @delegate(int @async); public event @delegate? @event; public int @base() { @event += @void => W.Up(@void) + 1; @event += delegate(int @null) { return @null + W.Up(2); }; return @event(W.Up(5)); }
  public static string async(string await, int yield = 1, int partial = 2, int record = 3, int var = 4, int where = 5, int when = 6, int nameof = 7, int dynamic = 8, int unmanaged = 9, int notnull = 10, int managed = 11, int get = 12, int set = 13, int init = 14, int value = 15, int field = 16, int and = 17, int or = 18, int not = 19, int with = 20, int file = 21, int scoped = 22, int required = 23, int args = 24, int nint = 25, int extension = 26, int allows = 27, int alias = 28, int global = 29, int add = 30, int remove = 31, int select = 32, int from = 33, int let = 34, int into = 35, int join = 36, int on = 37, int equals = 38, int by = 39, int ascending = 40, int group = 41, int orderby = 42) { string s = ""; for (int i = 0; i < 2; i++) { s += await + (yield + partial + record + var + where + when) + W.Up(get) + set + init + value + field + (W.Up(and) is > 3 and < 100 or 5) + not + with + file + scoped + required + args + nint + W.Up(extension) + allows + alias + global + add + remove + (select + from + let + W.Up(into) + join + on + equals + by + ascending + group + orderby) + dynamic + unmanaged + notnull + managed; } return s; } }
[Offloadable] public static partial class Everything {
    public static object? Run() {
        W.Log = ""; var r = new List<string>();
        r.Add(new My.System().String(3) + new My.global().g(3) + new My.Int32().Get(2) + ((My.Int32)W.Up(3)).V);
        var x = new __x<int, string> { __tt = 3, __self = "s" }; r.Add(x.__M(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11) + string.Join(",", x.__It(1, W.Up(2))) + x.__Lambda(W.Up(3))() + x.__Env() + x.Resume() + x.Save() + x.Restore() + x.Read() + x.Write() + x.Shadow() + x.Create() + x.Clone() + x.Capture() + x.Apply() + x.__self);
        var d = new Dup(); r.Add("" + d.M__Comet() + d.M() + d.get_X() + d.op_Addition(5, 2) + d.get_P__Comet() + d.P + d.M_Frame());
        r.Add("" + new Same.Inner().V() + new Same.Inner.Deep().V() + Same.Same2(2) + new Same<int>.Inner().V() + new Same<int>.Inner.Inner2<string>().V(1, "q") + new Same<int>.Inner.Inner2<string>.T2<long>().V(4) + new Same<int, byte>().V());
        r.Add(new ÄÖ_ß<char>().été('é', 3));
        int q = 1; var k = new Kw { @this = W.Up(3) }; k.@this += 2; r.Add("" + k.@class(3, ref q, out var @long, 1, W.Up(2)) + q + @long + k.@base() + Kw.async("a", W.Up(3), orderby: W.Up(2), @field: 3));
        return string.Join("|", r) + "\n" + W.Log;
    }
}

public static class Program
{
    public static object? Run() => Everything.Run();
}
