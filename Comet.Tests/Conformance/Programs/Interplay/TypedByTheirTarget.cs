using System;
using System.Collections.Generic;
using System.Linq;
using Comet;

/// <summary>Operands whose type comes from where they stand, beside calls that suspend.</summary>
[Offloadable]
public partial class Typed
{
    public List<string> Log { get; } = [];

    private int F(int value)
    {
        int n = 0;
        while (n < 2)
        {
            n++;
        }

        Log.Add("F" + value);
        return value;
    }

    private string S(string value)
    {
        for (int i = 0; i < 2; i++)
        {
        }

        return value;
    }

    private static string M(byte a, int b) => $"byte {a} {b}";

    private static string M(long a, int b) => $"long {a} {b}";

    private static string M(string? a, int b) => $"string {a} {b}";

    private static string L(List<int> a, int b) => $"list {a.Count} {b}";

    private static string N(object? a, int b) => $"{a?.GetType().Name ?? "null"} {a} {b}";

    private static string O(decimal a, float b, ulong c, int d) => FormattableString.Invariant($"{a} {b} {c} {d}");

    private static string P(FormattableString text, int n) => $"{text.Format} with {text.ArgumentCount} {n}";

    private static string Q(DayOfWeek day, int n, char c = 'x', Index at = default) => $"{day} {n} {c} {at}";

    private static string R(Func<int, int> f, int n) => "function " + f(n);

    private static string T<TItem>(TItem a, TItem b) => $"{typeof(TItem).Name} {a} {b}";

    private static string U(ReadOnlySpan<char> text, int n) => $"{text.Length} chars {n}";

    private static string V(params object?[] all) => string.Join("/", all.Select(a => a ?? "null"));

    private static string W((byte, long?) pair, int n) => $"{pair} {n}";

    public void Run()
    {
        Log.Add(M(1, F(1)));
        Log.Add(M(300, F(2)));
        Log.Add(M((string?)null, F(3)));
        Log.Add(M(default(string), F(4)));
        Log.Add(L(new() { 1, 2 }, F(5)));
        Log.Add(L([1, 2, 3], F(6)));
        Log.Add(N('c', F(7)));
        Log.Add(N(null, F(8)));
        Log.Add(N(F(0) == 0 ? 1 : 2.5, F(9)));
        Log.Add(N(default, F(10)));
        Log.Add(O(1, 2, 3, F(11)));
        Log.Add(P($"a{F(1)}b{S("x")}", F(12)));
        Log.Add(Q(0, F(13)));
        Log.Add(Q(DayOfWeek.Friday, F(14), at: ^2, c: (char)('a' + F(1))));
        Log.Add(R(x => x * 3, F(15)));
        Log.Add(R(F, F(16)));
        Log.Add(T(1, (long)F(17)));
        Log.Add(T<object>("a", F(18)));
        Log.Add(U("span", F(19)));
        Log.Add(U(S("string"), F(20)));
        Log.Add(V(1, F(21), null, S("s"), 'c'));
        Log.Add(V(null!, F(22)));
        Log.Add(W((1, null), F(23)));
        byte narrow = F(1) == 1 ? (byte)1 : (byte)2;
        narrow += (byte)F(255);
        short compound = 1;
        compound *= (short)F(300);
        compound <<= F(7);
        char letter = 'a';
        letter += (char)F(2);
        float single = F(1) / 3f;
        single += F(1);
        long wide = F(1) + int.MaxValue;
        wide += F(int.MaxValue);
        uint unsigned = 5;
        unsigned -= (uint)F(6);
        int? nullable = F(1) > 1 ? null : F(24);
        object boxed = F(1) == 1 ? F(25) : "text";
        IEnumerable<int> sequence = F(1) == 2 ? [] : new[] { F(26) };
        double real = F(1) switch { 1 => F(27), _ => 1.5 };
        Log.Add(FormattableString.Invariant($"{narrow} {compound} {letter} {single} {wide} {unsigned} {nullable} {boxed} {sequence.First()} {real}"));
    }
}

public static class Program
{
    public static object? Run()
    {
        var typed = new Typed();
        typed.Run();
        Console.WriteLine(string.Join("\n", typed.Log));
        return typed;
    }
}
