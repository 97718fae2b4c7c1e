// A calculator made of parser combinators: query syntax over a delegate type of the program's own, generic extension methods, closures that call closures.
using System;
using System.Collections.Generic;
using System.Linq;
using Comet;

public readonly record struct Parsed<T>(bool Ok, T Value, int Rest);

public delegate Parsed<T> Rule<T>(string text, int at);

[Offloadable]
public static partial class Rules
{
    public static Rule<U> Select<T, U>(this Rule<T> rule, Func<T, U> result) =>
        (s, i) => rule(s, i) is { Ok: true } r ? new(true, result(r.Value), r.Rest) : new(false, default!, i);

    public static Rule<V> SelectMany<T, U, V>(this Rule<T> rule, Func<T, Rule<U>> next, Func<T, U, V> result) => (s, i) =>
    {
        var a = rule(s, i);
        if (!a.Ok)
        {
            return new(false, default!, i);
        }

        var b = next(a.Value)(s, a.Rest);
        return b.Ok ? new(true, result(a.Value, b.Value), b.Rest) : new(false, default!, i);
    };

    public static Rule<T> Where<T>(this Rule<T> rule, Func<T, bool> test) => (s, i) =>
    {
        var r = rule(s, i);
        return r.Ok && test(r.Value) ? r : new(false, default!, i);
    };

    public static Rule<T> Or<T>(this Rule<T> a, Rule<T> b) => (s, i) => a(s, i) is { Ok: true } r ? r : b(s, i);

    public static Rule<List<T>> Many<T>(this Rule<T> rule, int least = 0) => (s, i) =>
    {
        var all = new List<T>();
        int at = i;
        while (rule(s, at) is { Ok: true } r && r.Rest > at)
        {
            all.Add(r.Value);
            at = r.Rest;
        }

        return all.Count >= least ? new(true, all, at) : new(false, default!, i);
    };

    public static Rule<char> Char(Func<char, bool> test) => (s, i) => i < s.Length && test(s[i]) ? new(true, s[i], i + 1) : new(false, default, i);

    public static Rule<char> Char(char c) => Char(x => x == c);

    public static Rule<T> Lazy<T>(Func<Rule<T>> make) => (s, i) => make()(s, i);

    public static Rule<T> Token<T>(this Rule<T> rule) => from x in rule from _ in Char(char.IsWhiteSpace).Many() select x;

    public static Rule<T> Chain<T>(this Rule<T> term, Rule<Func<T, T, T>> operation) =>
        from first in term
        from rest in (from o in operation from t in term select (o, t)).Many()
        select rest.Aggregate(first, (left, r) => r.o(left, r.t));
}

[Offloadable]
public partial class Calculator
{
    private readonly Dictionary<string, long> variables = new() { ["x"] = 7 };
    private readonly Rule<long> expression;

    public Calculator()
    {
        Rule<long> number = (from digits in Rules.Char(char.IsDigit).Many(1) select digits.Aggregate(0L, (n, c) => n * 10 + (c - '0'))).Token();
        Rule<long> variable = (from letters in Rules.Char(char.IsLetter).Many(1) let name = string.Concat(letters) where variables.ContainsKey(name) select Lookup(name)).Token();
        Rule<long> group = from _ in Rules.Char('(').Token() from e in Rules.Lazy(() => expression!) from c in Rules.Char(')').Token() select e;
        var factor = number.Or(variable).Or(group);
        var term = factor.Chain(Operation('*', Times).Or(Operation('/', (a, b) => a / b)));
        expression = term.Chain(Operation('+', (a, b) => a + b).Or(Operation('-', (a, b) => a - b)));

        static Rule<Func<long, long, long>> Operation(char c, Func<long, long, long> f) => from _ in Rules.Char(c).Token() select f;
    }

    public int Lookups { get; private set; }

    public string Evaluate(string text)
    {
        try
        {
            var r = expression(text, 0);
            return r.Ok ? $"{r.Value} at {r.Rest}" : "no";
        }
        catch (DivideByZeroException)
        {
            return "division by zero";
        }
    }

    private static long Times(long a, long b)
    {
        long product = 0;
        for (int i = 0; i < b; i++)
        {
            product += a;
        }

        return product;
    }

    private long Lookup(string name)
    {
        for (int i = 0; i < 2; i++)
        {
            Lookups++;
        }

        return variables[name];
    }
}

public static class Program
{
    public static object? Run()
    {
        var calculator = new Calculator();
        foreach (string text in new[] { "1 + 2*3", "(1+2)*3 - x", "x*(x-(2+1))/2", "12/(3-3)", "y+1", "2*", "((4))" })
        {
            Console.WriteLine($"{text}: {calculator.Evaluate(text)}");
        }

        return calculator.Lookups;
    }
}
