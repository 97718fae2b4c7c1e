// expect: migrates
using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using Comet;

[Offloadable]
public partial class Bag<T> : IEnumerable<T> where T : IComparable<T>
{
    private T[] _items = new T[2];
    private int _count;

    public void Add(T item)
    {
        if (_count == _items.Length) Array.Resize(ref _items, _count * 2);
        _items[_count++] = item;
    }

    public IEnumerator<T> GetEnumerator()
    {
        for (int i = 0; i < _count; i++) yield return _items[i];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    public IEnumerable<T> Above(T limit)
    {
        foreach (T item in this)
        {
            if (item.CompareTo(limit) > 0) yield return item;
        }
    }
}

[Offloadable]
public partial class Node
{
    public int Value;
    public Node? Left, Right;

    public IEnumerable<int> InOrder()
    {
        if (Left != null) foreach (int x in Left.InOrder()) yield return x;
        yield return Value;
        if (Right != null) foreach (int x in Right.InOrder()) yield return x;
    }

    public static Node Build(int low, int high)
    {
        int mid = (low + high) / 2;
        return new Node { Value = mid * mid % 31, Left = low < mid ? Build(low, mid - 1) : null, Right = mid < high ? Build(mid + 1, high) : null };
    }
}

[Offloadable]
public partial class Work
{
    private IEnumerable<int>? _kept;

    public string All()
    {
        var bag = new Bag<string>();
        foreach (string s in "the quick brown fox jumps".Split(' ')) bag.Add(s);
        string text = "";
        foreach (string s in bag) text += s[0];
        foreach (string s in bag.Above("m")) text += "," + s;
        foreach (int x in Node.Build(1, 9).InOrder()) text += "." + x;
        _kept = Counting(3);
        int sum = 0;
        for (int i = 0; i < 2; i++) foreach (int x in _kept) sum = sum * 10 + x;
        return text + sum + Pick(bag.Above("a"));
    }

    private IEnumerable<int> Counting(int n)
    {
        while (n > 0) yield return n--;
    }

    private string Pick(IEnumerable<string> words)
    {
        string longest = "";
        foreach (string w in words)
        {
            if (w.Length >= longest.Length) longest = w;
        }
        return longest;
    }
}

public static class Program
{
    public static object Run()
    {
        var w = new Work();
        return w.All();
    }
}
