// expect: migrates
using System;
using System.Collections.Generic;
using Comet;

// Enumerators that are iterator methods: of generic classes, in recursion, and virtual ones of which one must be called at home.
[Offloadable]
public partial class Tree<T>
{
    private readonly T _value;
    private readonly List<Tree<T>> _children = new();

    public Tree(T value, params Tree<T>[] children)
    {
        _value = value;
        _children.AddRange(children);
    }

    public IEnumerator<T> GetEnumerator()
    {
        yield return _value;
        foreach (Tree<T> child in _children)
        {
            foreach (T x in child) yield return x;
        }
    }
}

[Offloadable]
public partial class Numbers
{
    public virtual IEnumerator<int> GetEnumerator()
    {
        for (int i = 0; i < 3; i++) yield return i;
    }
}

[Offloadable]
public partial class Chatty : Numbers
{
    public override IEnumerator<int> GetEnumerator()
    {
        Console.WriteLine("chatty");
        return new Steps();
    }
}

[Offloadable]
public partial class Steps : IEnumerator<int>
{
    private int _at;

    public int Current => _at * 10;

    object System.Collections.IEnumerator.Current => Current;

    public bool MoveNext() => ++_at < 4;

    public void Reset() => _at = 0;

    public void Dispose() => _at = 0;
}

[Offloadable]
public partial class Walk
{
    public string Run()
    {
        string s = "";
        foreach (string x in new Tree<string>("a", new Tree<string>("b", new Tree<string>("c")), new Tree<string>("d"))) s += x + Work(1);
        foreach (Numbers numbers in new[] { new Numbers(), new Chatty() })
        {
            int sum = Work(2);
            foreach (int n in numbers) sum += n;
            s += sum;
            foreach (int n in numbers) s += Work(n);
        }

        return s;
    }

    private static int Work(int n)
    {
        int s = 0;
        for (int i = 0; i < 3; i++) s += n;
        return s;
    }
}

public static class Program
{
    public static object? Run() => new Walk().Run();
}
