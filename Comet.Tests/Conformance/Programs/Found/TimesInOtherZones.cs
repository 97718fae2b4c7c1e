// Local times as text, in all ways in which the machine's time zone may show.
using System; using System.Collections.Generic; using System.Globalization; using System.Text; using Comet;
[Offloadable] public static partial class W { public static int N(int n) { int s = 0; for (int i = 0; i < n; i++) s += 1; return s; }
 static string A(DateTime t) { N(2); return new StringBuilder().Append($"{t:%K}").ToString(); }              // AppendInterpolatedStringHandler
 static string B() { N(2); return Convert.ToDateTime("2020-07-01T00:00:00Z", CultureInfo.InvariantCulture).Hour.ToString(); }
 static string C() { N(2); return ((DateTime)Convert.ChangeType("2020-07-01T00:00:00Z", typeof(DateTime), CultureInfo.InvariantCulture)).Hour.ToString(); }
 static string D(DateTime t) { N(2); return t.ToFileTimeUtc().ToString(); }
 static string E(IFormattable t) { N(2); return t.ToString("%K", null); }
 static string F<T>(T t) where T : IFormattable { N(2); return t.ToString("%K", null); }
 static string G<T>(T t) { N(2); return $"{t:%K}"; }
 static string H(DateTime t) { N(2); return string.Create(CultureInfo.InvariantCulture, $"{t:zzz}"); }
 static string I(object t) { N(2); return $"{t:o}"; }
 static string J(object t) { N(2); return string.Format("{0:o}", t); }
 static string K(DateTime t) { N(2); Span<char> b = stackalloc char[64]; b.TryWrite($"{t:o}", out int n); return b[..n].ToString(); }
 public static string Run() { var t = new DateTime(2020, 7, 1, 12, 0, 0, DateTimeKind.Local); var l = new List<string>(); for (int i = 0; i < 3; i++) { N(i); l.Add("A " + A(t)); l.Add("B " + B()); l.Add("C " + C()); l.Add("D " + D(t)); l.Add("F " + F(t)); l.Add("G " + G(t)); l.Add("H " + H(t)); l.Add("K " + K(t)); } return string.Join("\n", l); } }
public static class Program { public static object? Run() => W.Run(); }
