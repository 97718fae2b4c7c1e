// Objects that every process has one of, compared by reference after moves.
using System; using System.Collections.Generic; using System.Collections.ObjectModel; using System.Globalization; using System.Linq; using System.Text; using System.Collections.Immutable; using Comet;
[Offloadable] public static partial class W { public static int N(int n) { int s = 0; for (int i = 0; i < n; i++) s += 1; return s; } static string RE(object? a, object? b) => ReferenceEquals(a, b) ? "T" : "F";
  static string A() { int[] a = Array.Empty<int>(); N(2); return "A" + RE(a, Array.Empty<int>()); }
  static string B() { string[] a = []; N(2); return "B" + RE(a, Array.Empty<string>()); }
  static string C() { var a = CultureInfo.InvariantCulture; N(2); return "C" + RE(a, CultureInfo.InvariantCulture) + (a == CultureInfo.InvariantCulture); }
  static string D() { var a = ReadOnlyCollection<int>.Empty; N(2); return "D" + RE(a, ReadOnlyCollection<int>.Empty) + a.Count; }
  static string E() { object a = EventArgs.Empty; N(2); return "E" + RE(a, EventArgs.Empty); }
  static string F() { object a = DBNull.Value; N(2); return "F" + RE(a, DBNull.Value); }
  static string G() { IEnumerable<int> a = Enumerable.Empty<int>(); N(2); return "G" + RE(a, Enumerable.Empty<int>()); }
  static string H() { var a = ReadOnlyDictionary<string, int>.Empty; N(2); return "H" + RE(a, ReadOnlyDictionary<string, int>.Empty); }
  static string I() { var a = ImmutableDictionary<string, int>.Empty; N(2); return "I" + RE(a, ImmutableDictionary<string, int>.Empty); }
  static string J() { var a = ImmutableHashSet<int>.Empty; N(2); return "J" + RE(a, ImmutableHashSet<int>.Empty); }
  static string K() { var a = StringComparer.OrdinalIgnoreCase; N(2); return "K" + RE(a, StringComparer.OrdinalIgnoreCase); }
  static string L() { var a = StringComparer.InvariantCulture; N(2); return "L" + RE(a, StringComparer.InvariantCulture); }
  static string M() { ImmutableArray<int> a = ImmutableArray<int>.Empty; N(2); return "M" + (a == ImmutableArray<int>.Empty); }
  static string O() { ReadOnlyMemory<int> a = ReadOnlyMemory<int>.Empty; ArraySegment<int> s = ArraySegment<int>.Empty; N(2); return "O" + a.Equals(ReadOnlyMemory<int>.Empty) + (s == ArraySegment<int>.Empty) + RE(s.Array, ArraySegment<int>.Empty.Array); }
  static string P() { Uri? u = null; Encoding e = Encoding.UTF8, f = Encoding.Latin1; N(2); return "P" + RE(e, Encoding.UTF8) + RE(f, Encoding.Latin1) + (u == null); }
  static string Q() { Guid g = Guid.Empty; string s = string.Empty; N(2); return "Q" + (g == Guid.Empty) + RE(s, ""); }
  static string S() { var l = ImmutableList<int>.Empty; l = l.Add(1).Clear(); N(2); return "S" + RE(l, ImmutableList<int>.Empty) + RE(l.Clear(), l); }
  static string T() { int[] a = new int[0]; N(2); return "T" + RE(a, Array.Empty<int>()); }
  static string U() { var c = CultureInfo.GetCultureInfo("de-DE"); N(2); return "U" + c.Name + RE(c, CultureInfo.GetCultureInfo("de-DE")) + c.IsReadOnly; }
  static string V() { object t = true; object c = Comparer<string>.Default, d = EqualityComparer<int>.Default; N(2); return "V" + RE(c, Comparer<string>.Default) + RE(d, EqualityComparer<int>.Default); }
  public static string[] Run() { var l = new List<string>(); for (int i = 0; i < 3; i++) { N(2); l.Add(A() + B() + C()); l.Add(D()); N(1); l.Add(H()); l.Add(I()); l.Add(J()); l.Add(K()); l.Add(L()); l.Add(M()); l.Add(O()); l.Add(P()); l.Add(Q()); l.Add(S()); l.Add(T()); l.Add(U()); l.Add(V()); } return l.ToArray(); } }
public static class Program { public static object? Run() => W.Run(); }
