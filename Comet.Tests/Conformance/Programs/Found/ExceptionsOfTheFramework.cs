// expect: abandons
// Exceptions of the framework that cross, and such as do not.
using Comet;
using System.Runtime.CompilerServices;
[Offloadable] public partial class X
{
    static int L(int n) { int s = 0; for (int i = 0; i < n; i++) s++; return s; }
    public string A() { try { return "" + (L(7) switch { 1 => 2 }); } catch (SwitchExpressionException e) { L(1); return e.Message + e.UnmatchedValue; } }
    public string B() { try { throw new ArgumentOutOfRangeException("p", L(4), "m"); } catch (ArgumentOutOfRangeException e) { L(1); return e.Message + e.ActualValue + e.ParamName; } }
    public string C() { try { throw new ObjectDisposedException("o" + L(1)); } catch (ObjectDisposedException e) { L(1); return e.Message + e.ObjectName; } }
    public string D() { try { throw new System.IO.FileNotFoundException("m", "f" + L(1)); } catch (System.IO.FileNotFoundException e) { L(1); return e.Message + e.FileName; } }
    public string E() { try { System.Text.Json.JsonSerializer.Deserialize<int[]>("[1,"); return ""; } catch (System.Text.Json.JsonException e) { L(1); return e.Message + e.Path + e.LineNumber + e.BytePositionInLine; } }
    public string F() { try { _ = new System.Text.RegularExpressions.Regex("(a" + L(1)); return ""; } catch (System.Text.RegularExpressions.RegexParseException e) { L(1); return e.Message + e.Error + e.Offset; } }
    public string G() { try { throw new OperationCanceledException("m" + L(1), new CancellationToken(true)); } catch (OperationCanceledException e) { L(1); return e.Message + e.CancellationToken.IsCancellationRequested; } }
    public string H() { try { _ = System.Globalization.CultureInfo.GetCultureInfo("xx-yyyyyyyyyyyy" + L(1)); return ""; } catch (System.Globalization.CultureNotFoundException e) { L(1); return e.InvalidCultureName + e.ParamName; } }
    public string I() { try { System.Text.Encoding.GetEncoding("ascii", System.Text.EncoderFallback.ExceptionFallback, System.Text.DecoderFallback.ExceptionFallback).GetBytes("aé" + L(1)); return ""; } catch (System.Text.EncoderFallbackException e) { L(1); return e.Index + "" + (int)e.CharUnknown; } }
    public string J() { try { throw new System.Net.Http.HttpRequestException("m", null, System.Net.HttpStatusCode.NotFound); } catch (System.Net.Http.HttpRequestException e) { L(1); return e.Message + e.StatusCode; } }
    public string K() { try { throw new TaskCanceledException("tc" + L(1)); } catch (TaskCanceledException e) { L(1); return e.Message; } }
    public string M() { try { throw new System.Net.Sockets.SocketException(10054); } catch (System.Net.Sockets.SocketException e) { L(1); return e.SocketErrorCode + "" + e.NativeErrorCode; } }
    public string N() { try { throw new System.ComponentModel.Win32Exception(5, "w" + L(1)); } catch (System.ComponentModel.Win32Exception e) { L(1); return e.Message + e.NativeErrorCode; } }
    public string O() { try { throw new NotFiniteNumberException("nf", L(3)); } catch (NotFiniteNumberException e) { L(1); return e.Message + e.OffendingNumber; } }
    public string P() { try { throw new MissingFieldException("cl" + L(1), "fl"); } catch (MissingFieldException e) { L(1); return e.Message; } }
    public string Q() { try { throw new BadImageFormatException("cl" + L(1), "fl"); } catch (BadImageFormatException e) { L(1); return e.Message + e.FileName; } }
    public string R() { try { throw new TypeLoadException("tl" + L(1)); } catch (TypeLoadException e) { L(1); return e.Message + e.TypeName; } }
    public string S() { try { throw new DllNotFoundException("tl" + L(1)); } catch (Exception e) { L(1); return e.Message + e.GetType(); } }
    public string T() { try { throw new System.Collections.Generic.KeyNotFoundException("k" + L(1)) { HelpLink = "h", HResult = 4, Source = "sr" }; } catch (Exception e) { L(1); return e.Message + e.HelpLink + e.HResult + e.Source; } }
    public string U() { try { throw new ValidationEx(L(5)); } catch (Exception e) { L(1); return e.Message + ((ValidationEx)e).Value + ((ValidationEx)e).Details.Count; } }
}
public class ValidationEx(int v) : ArgumentOutOfRangeException("vv", v, "val") { public int Value => v; public Dictionary<string, object?> Details { get; } = new() { ["a"] = v }; }
public static class Program { static string Tr(Func<string> f) { try { return f(); } catch (Exception e) { return "!" + e.GetType().Name; } } public static object? Run() { var x = new X(); return new[] { Tr(() => x.A()), Tr(() => x.B()), Tr(() => x.C()), Tr(() => x.D()), Tr(() => x.E()), Tr(() => x.F()), Tr(() => x.G()), Tr(() => x.H()), Tr(() => x.I()), Tr(() => x.J()), Tr(() => x.K()), Tr(() => x.M()), Tr(() => x.N()), Tr(() => x.O()), Tr(() => x.P()), Tr(() => x.Q()), Tr(() => x.R()), Tr(() => x.S()), Tr(() => x.T()), Tr(() => x.U()) }; } }
