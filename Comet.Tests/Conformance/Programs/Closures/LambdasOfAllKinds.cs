// expect: migrates
using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Linq;
using System.Linq.Expressions;
using System.Threading.Tasks;
using Comet;

public delegate int WithDefault(int x, int y = 5);

public delegate int Sum(params int[] numbers);

public delegate void Swap<T>(ref T a, ref T b);

public delegate bool Try(string text, out int value);

public delegate int Within(in int x);

public delegate ref int Place(int[] array);

public class Root
{
    public virtual int Value(int x) => x + 100;

    public virtual string Name => "root";
}

/// <summary>Every way to write a lambda, in a method that is suspended.</summary>
[Offloadable]
public partial class Kinds : Root
{
    private int _sum;
    private int[] _numbers = [1, 2, 3];

    private static int Work(int n)
    {
        int sum = 0;
        for (int i = 0; i < n; i++) sum += i;
        return sum;
    }

    public override int Value(int x) => x + 1;

    public int Backed
    {
        get
        {
            Func<int> read = () => field + 1;
            return read() + Work(2);
        }
        set
        {
            Action write = () => field = value;
            for (int i = 0; i < 2; i++) write();
        }
    }

    public string OfBase(int n)
    {
        Func<int, int> f = x => base.Value(x) + Value(x);
        Func<string> g = () => base.Name;
        int sum = 0;
        for (int i = 0; i < n; i++) sum += f(i) + Work(i);
        return sum + g();
    }

    public string Async(int n)
    {
        int seen = 0;
        Func<int, Task<int>> twice = async x => { await Task.CompletedTask; seen += x; return x * 2; };
        Func<Task> plain = async () => { await Task.Yield(); seen += Work(3); };
        Func<Task> arrow = async () => await plain();
        Func<ValueTask<int>> value = async () => await twice(4);
        Func<int, Task<int>> notAsync = x => Task.FromResult(x + Work(2));
        Action fire = async () => await Task.CompletedTask;
        fire();
        arrow().GetAwaiter().GetResult();
        int result = twice(n).GetAwaiter().GetResult() + value().AsTask().GetAwaiter().GetResult() + notAsync(1).GetAwaiter().GetResult();
        return $"{result} {seen} {Work(4)}";
    }

    public unsafe string Unsafe(int n)
    {
        Func<int, int> f = x => { int* p = &x; return *p + 1; };
        int sum = 0;
        for (int i = 0; i < n; i++) sum += f(i);
        return sum.ToString();
    }

    public string UnsafeWithin(int n)
    {
        Func<int, int> f = x => { unsafe { int* p = &x; return *p + sizeof(int); } };
        int sum = 0;
        for (int i = 0; i < n; i++) sum += f(i);
        return sum.ToString();
    }

    public string Static(int n)
    {
        const int Constant = 7;
        Func<int, int> f = static x => x + Constant + Work(x);
        Func<int, int> g = static (int x) => { for (int i = 0; i < 2; i++) x++; return x; };
        return (f(n) + g(n)).ToString();
    }

    public string Parameters(int n)
    {
        WithDefault d = (int x, int y = 5) => x * y + Work(x);
        Sum s = (params int[] xs) => xs.Sum() + n;
        Sum old = delegate { return n; };
        Swap<string> swap = (ref string a, ref string b) => (a, b) = (b, a);
        Try parse = (string text, out int value) => int.TryParse(text, out value);
        Within within = (in int x) => x + n;
        Func<int, int, int, int> discards = (_, x, _) => x;
        Func<int, int, int> ignored = delegate { return 3; };
        string one = "one", two = "two";
        swap(ref one, ref two);
        bool parsed = parse("12", out int number);
        return $"{d(n)} {d(n, 2)} {s(1, 2, 3)} {s()} {old(4)} {one} {two} {parsed} {number} {within(n)} {discards(1, 2, 3)} {ignored(1, 2)} {Work(3)}";
    }

    public string Attributed(int n)
    {
        Func<string?, int> f = [return: MaybeNull] ([AllowNull] string? s) => (s ?? "null").Length + Work(n);
        Func<int, int> g = [Obsolete] [method: System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.NoInlining)] (x) => x + n;
        return f(null) + "," + f("ab") + g(1);
    }

    public string Natural(int n)
    {
        var f = (int x) => x + n;
        var g = () => Work(n);
        var h = int (string s) => s.Length;
        var byReference = (ref int x) => x += n;
        var withDefault = (int x = 3) => x + n;
        var many = (params int[] xs) => xs.Length + n;
        object boxed = (int x) => x * 2;
        Delegate plain = (string s) => s + n;
        var group = Work;
        int number = 4;
        byReference(ref number);
        return $"{f(1)} {g()} {h("abc")} {number} {withDefault()} {many(1, 2)} {((Func<int, int>)boxed)(4)} {((Func<string, string>)plain)("p")} {group(n)}";
    }

    public string ByReference(int n)
    {
        Place first = static array => ref array[0];
        first(_numbers) += n;
        Work(3);
        return string.Join(",", _numbers);
    }

    public string Expressions(int n)
    {
        int offset = n;
        Expression<Func<int, int>> e = x => x + offset;
        Expression<Func<int, Func<int, int>>> nested = x => y => x + y;
        Func<int, int> counted = x => x + offset;
        for (int i = 0; i < 2; i++) offset++;
        return $"{e.Body.NodeType} {e.Compile()(1)} {nested.Body.NodeType} {nested.Compile()(1)(2)} {counted(1)} {Work(3)}";
    }

    public string Anonymous(int n)
    {
        var item = new { Name = "n", Value = n };
        Func<int> f = () => item.Value + Work(2);
        var list = Enumerable.Range(0, n).Select(i => new { i, Half = i / 2.0 }).Where(x => x.i > 1).Select(x => x.Half + item.Value).ToList();
        return f() + ":" + string.Join(",", list);
    }

    public string Nested(int n)
    {
        Func<int, Func<int, Func<int, int>>> curried = a => b => c => a * 100 + b * 10 + c + Work(n);
        Func<Func<int, int>, Func<int, int>> twice = f => x => f(f(x));
        Func<int, int> factorial = null!;
        factorial = x => x < 2 ? 1 : x * factorial(x - 1);
        return $"{curried(1)(2)(3)} {twice(x => x + n)(1)} {factorial(5)}";
    }

    public string Given(int n)
    {
        var lazy = new Lazy<int>(() => 40);
        var numbers = Enumerable.Range(0, n).Where(x => x % 2 == 0).Select(x => x * x).ToArray();
        Array.Sort(numbers, (a, b) => b - a);
        int index = Array.FindIndex(numbers, x => x < 5);
        int own = Apply(x => x + 1, n) + Apply(static x => x - 1, n);
        return $"{lazy.Value} {string.Join(",", numbers)} {index} {own} {Work(n)}";
    }

    private static int Apply(Func<int, int> f, int x)
    {
        for (int i = 0; i < 2; i++) x = f(x);
        return x;
    }
}

public static class Program
{
    public static object Run()
    {
        var k = new Kinds { Backed = 3 };
        Console.WriteLine(k.Backed);
        Console.WriteLine(k.OfBase(3));
        Console.WriteLine(k.Async(3));
        Console.WriteLine(k.Unsafe(3));
        Console.WriteLine(k.UnsafeWithin(3));
        Console.WriteLine(k.Static(3));
        Console.WriteLine(k.Parameters(3));
        Console.WriteLine(k.Attributed(3));
        Console.WriteLine(k.Natural(3));
        Console.WriteLine(k.ByReference(3));
        Console.WriteLine(k.Expressions(3));
        Console.WriteLine(k.Anonymous(4));
        Console.WriteLine(k.Nested(3));
        Console.WriteLine(k.Given(6));
        return k.Value(1);
    }
}
