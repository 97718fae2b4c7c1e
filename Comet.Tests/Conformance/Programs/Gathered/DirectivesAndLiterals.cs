#define LOUD
// Directives in the middle of everything, and literals that look like comments.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using static System.Math;
using Pair = (int Left, string Right);
using IntList = System.Collections.Generic.List<int>;
using Comet;
namespace Outer
{
    using System.Globalization;
    using Sb = StringBuilder;
    namespace Inner.Deep
    {
        [Offloadable]
        public static partial class Mixed
        {
            #region helpers
            private static int N(int n) { int s = 0; for (int i = 0; i < n; i++) s += i; return s; }
            #endregion
            public static string Go()
            {
                #region start
                var b = new Sb();
#if LOUD
                b.Append("loud" + N(3));
#else
                b.Append("quiet" + N(3))
#endif
                #endregion
#pragma warning disable CS0219
                int unused = 5;
#pragma warning restore CS0219
                string raw = """
                    { "a": "// not a comment", "b": [1, 2] } /* nor this */
                    """ + N(2);
                string verb = @"c:\dir\
next "" line" + N(3) + "\u0041\t{0}" + '\'' + '"' + '\\';
                string inter = $@"{N(2)}\{{{N(3):D3}}} {(N(2) > 0 ? "y" : "n")} {Max(N(2), 3),5:N1}" + $$"""{{{N(3)}}} {x}""";
                Pair pair = (N(3), "r" + N(2));
                IntList list = new IntList { N(1), N(2),
#if LOUD
                    N(3),
#endif
                    N(4) };
                b.Append(pair.Left).Append(pair.Right).Append(raw).Append(verb).Append(inter)
                    .Append(string.Create(CultureInfo.InvariantCulture, $"{N(4) / 8.0:F2}"))
#if !LOUD
                    .Append("not this")
#endif
                    .AppendLine(list.Count.ToString(CultureInfo.InvariantCulture));
                Func<int, int> f = x =>
                {
#if LOUD
                    int y = x + N(2);
#else
                    int y = x;
#endif
                    return y + list.Count;
                };
                /// <summary>Doc of a local function.</summary>
                /// <param name="x">It.</param>
                int Local(int x)
                {
                    #region inside
                    return f(x) + N(x);
                    #endregion
                }
                for (int i = 0; i < 3; i++)
                {
                    b.Append(Local(i)).Append(f(i));
#if LOUD
                    if (i == 1) continue;
#endif
                    b.Append('.');
                }
                switch (N(3))
                {
#if LOUD
                    case 3:
                        b.Append("three" + N(1));
                        break;
#endif
                    default:
                        b.Append("d");
                        break;
                }
                b.Append(list.Where(x => x >= 0 /* all */).Select(x => $"{x}{N(x)}").Aggregate("", (a, c) => a + c + "//"));
                return b.ToString()
#line 1000 "elsewhere.cs"
                    + N(2)
#line default
                    ;
            }
        }
    }
}
public static class Program { public static object? Run() => Outer.Inner.Deep.Mixed.Go(); }
