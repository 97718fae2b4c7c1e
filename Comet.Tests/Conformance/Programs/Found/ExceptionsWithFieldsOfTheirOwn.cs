// expect: abandons
// Exceptions of the framework with fields of their own keep them.
using Comet;
[Offloadable] public partial class X
{
    static int L(int n) { int s = 0; for (int i = 0; i < n; i++) s++; return s; }
    static byte[] Enc(string s) => System.Text.Encoding.GetEncoding("us-ascii", System.Text.EncoderFallback.ExceptionFallback, System.Text.DecoderFallback.ExceptionFallback).GetBytes(s);
    static string Dec(byte[] b) => new System.Text.UTF8Encoding(false, true).GetString(b);
    public string A() { try { return Enc("aé").Length + ""; } catch (System.Text.EncoderFallbackException e) { L(1); return e.Index + " " + (int)e.CharUnknown + e.IsUnknownSurrogate() + e.Message; } }
    public string B() { try { return Dec([65, 255]); } catch (System.Text.DecoderFallbackException e) { L(1); return e.Index + " " + (e.BytesUnknown?.Length ?? -1); } }
    public string C() { try { throw new System.Globalization.CultureNotFoundException("p", "name" + L(1), "msg"); } catch (System.Globalization.CultureNotFoundException e) { L(1); return e.InvalidCultureName + e.ParamName + e.Message; } }
    public string D() { try { throw new System.Globalization.CultureNotFoundException("m" + L(1), 77, (Exception?)null); } catch (System.Globalization.CultureNotFoundException e) { L(1); return e.InvalidCultureId + e.Message; } }
    public string E() { try { throw new NotFiniteNumberException("nf", 4.5); } catch (NotFiniteNumberException e) { L(1); return e.Message + e.OffendingNumber.ToString(System.Globalization.CultureInfo.InvariantCulture); } }
    public string F() { try { throw new InsufficientMemoryException("x"); } catch (Exception e) { L(1); return e.Message; } }
    public string G() { try { throw new System.IO.InvalidDataException("x" + L(1)); } catch (Exception e) { L(1); return e.Message; } }
    public string H() { try { throw new System.Security.Cryptography.CryptographicException("x" + L(1)); } catch (Exception e) { L(1); return e.Message; } }
    public string I() { try { throw new SynchronizationLockException("x" + L(1)); } catch (Exception e) { L(1); return e.Message; } }
    public string J() { try { throw new System.Threading.Channels.ChannelClosedException("x" + L(1)); } catch (Exception e) { L(1); return e.Message; } }
}
public static class Program { static string Tr(Func<string> f) { try { return f(); } catch (Exception e) { return "!" + e.GetType().Name; } } public static object? Run() { var x = new X(); return new[] { Tr(() => x.A()), Tr(() => x.B()), Tr(() => x.C()), Tr(() => x.D()), Tr(() => x.E()), Tr(() => x.F()), Tr(() => x.G()), Tr(() => x.H()), Tr(() => x.I()), Tr(() => x.J()) }; } }
