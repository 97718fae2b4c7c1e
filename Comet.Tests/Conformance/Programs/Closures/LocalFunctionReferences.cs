// expect: migrates
#define TRACED
using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using Comet;

public delegate int Step(int x);

/// <summary>Delegates of local functions in every position, equal as in plain C#; and what stands before a local function.</summary>
[Offloadable]
public partial class Steps
{
    private int _calls;
    private Step? _kept;

    public event Step? Stepped;

    private static int Work(int n)
    {
        int sum = 0;
        for (int i = 0; i < n; i++) sum += i;
        return sum;
    }

    private static bool Are(Step a, Step b) => a == b;

    public string Casts(int n)
    {
        int offset = n;
        Step first = (Step)Local, second = new Step(Local);
        object boxed = (Step)Local;
        var natural = Local;
        string text = (first == second ? "=" : "!") + first.Equals(boxed) + Are(Local, Local) + Are(Local, new(Local)) + Are((Local), first);
        Step chosen = n > 1 ? Local : Other;
        text += chosen == first ? "=" : "!";
        Step[] all = [Local, Other, Local];
        text += (all[0] == all[2] ? "=" : "!") + (all[0] == all[1] ? "=" : "!");
        var tuple = (One: (Step)Local, Two: 2);
        text += (tuple.One == first ? "=" : "!") + natural(Work(3));
        offset++;
        return text + first(1) + second(2) + Return()(3);

        int Local(int x) => x + offset;
        int Other(int x) => x;
        Step Return() => Local;
    }

    public string Generics(int n)
    {
        Func<int, int> a = Same<int>, b = Same<int>;
        Func<string, string> c = Same;
        string text = (a == b ? "=" : "!") + a(Work(n)) + c("t");
        return text + (Same<Func<int, int>>(Same<int>) == a ? "=" : "!");

        static T Same<T>(T x) => x;
    }

    public string Events(int n)
    {
        int seen = 0;
        Stepped += Handler;
        Stepped += Handler;
        Stepped -= Handler;
        seen += Stepped!(Work(n));
        Stepped -= Handler;
        return seen + "," + (Stepped == null);

        int Handler(int x)
        {
            seen += x;
            return 1;
        }
    }

    public string Across(int n)
    {
        bool isSame = Keep() == Keep();
        int before = Work(n);
        return isSame + "," + (_kept == Keep()) + before + _kept!(1);

        Step Keep()
        {
            _kept = Static;
            return _kept;
        }

        static int Static(int x) => x + 1;
    }

    public string Given(int n)
    {
        int[] numbers = [.. Enumerable.Range(0, n).Select(Square)];
        return string.Join(",", numbers.Where(IsOdd).OrderByDescending(Identity)) + Work(n);

        int Square(int x) => x * x;
        static bool IsOdd(int x) => x % 2 == 1;
        int Identity(int x) => x;
    }

    public string Attributes(int n)
    {
        int sum = 0;
        for (int i = 0; i < n; i++)
        {
            Traced(Count(i));
            Untraced(Count(i));
            sum += Documented(i, "x") + Old(1);
        }
        return sum + "," + _calls + nameof(Traced);

        [Conditional("TRACED")]
        static void Traced(int x) => Debugging.Note("t" + x);

        [Conditional("UNTRACED")]
        static void Untraced(int x) => Debugging.Note("u" + x);

        int Count(int x)
        {
            for (int i = 0; i < 2; i++) _calls++;
            return x;
        }

        [return: System.Diagnostics.CodeAnalysis.NotNullIfNotNull(nameof(name))]
        static int Documented([System.Diagnostics.CodeAnalysis.AllowNull] int x, string? name, [System.Runtime.CompilerServices.CallerMemberName] string caller = "") => Work(x) + caller.Length;

        [Obsolete("for the test")]
        static int Old(int x) => Work(x + 2);
    }
}

public static class Debugging
{
    public static string Notes = "";

    public static void Note(string text) => Notes += text;
}

public static class Program
{
    public static object Run()
    {
        var steps = new Steps();
        Console.WriteLine(steps.Casts(2));
        Console.WriteLine(steps.Generics(4));
        Console.WriteLine(steps.Events(5));
        Console.WriteLine(steps.Across(3));
        Console.WriteLine(steps.Given(6));
        Console.WriteLine(steps.Attributes(3));
        return Debugging.Notes;
    }
}
