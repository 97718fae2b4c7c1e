// expect: migrates
// Lambdas, local functions and queries with directives in and around them: they move like any others, and their delegates are equal where those of C#'s are.
#define EXTRA
using System;
using System.Collections.Generic;
using System.Linq;
using Comet;

[Offloadable]
public partial class Directed
{
    public List<Func<int, int>> Known = new();

    private static int Spin(int n)
    {
        int i = 0;
        while (i < n) i++;
        return i;
    }

    private static Func<int, int> Twice(int n)
    {
        int i = 0;
        while (i < n) i++;
        Func<int, int> f = x =>
        {
#if EXTRA
            return x * 2 + Spin(1);
#else
            return x * 3 +;
#endif
        };
        return f;
    }

    private int Local(int n)
    {
        #region locals
        int total = 0;
#if !EXTRA
        void Add(int x) { not C# at all }
#elif EXTRA
        void Add(int x)
        {
            #pragma warning disable CS0219
            int unused = 5;
            #pragma warning restore CS0219
            for (int i = 0; i < x; i++) total += Spin(i);
        }
#endif
        #endregion
        Add(n);
        foreach (int k in new[]
        {
            1,
#if EXTRA
            2,
#endif
            3
        })
        {
            Func<int> g = () =>
#if EXTRA
                k + Spin(k);
#else
                nothing;
#endif
            total += g();
        }

        return total;
    }

    private int Query(int n) => Enumerable.Range(0, n)
#if EXTRA
        .Select(x => x + Spin(x))
#endif
        .Where(x =>
        {
#nullable disable
            string s = null;
#nullable restore
            return x % 2 == 0 && s is null;
        })
        .Sum();

    private int Straddled(int n)
#if EXTRA
    {
        Func<int, int> f = x => x + Spin(n);
#else
    {
        Func<int, int> f = null;
#endif
        return f(2);
    }

    public string Run()
    {
        Known.Add(Twice(2));
        Spin(4);
        bool first = Known.Contains(Twice(3));
        Spin(4);
        bool second = ReferenceEquals(Known[0], Twice(1));
        Spin(2);
        bool third = Known[0].Equals(Twice(5));
        object a = Twice(1), b = Known[0];
        Spin(2);
        return $"{first} {third} {Equals(a, b)} {Known.IndexOf(Twice(2))} {Known[0](4)} {second} {Local(4)} {Query(9)} {Straddled(3)}";
    }
}

public static class Program
{
    public static string Run() => new Directed().Run();
}
