// expect: abandons
using System;
using System.Collections.Generic;
using Comet;

public interface IStack
{
    int Count { get; }

    void Push(int value);

    int Pop();
}

[Offloadable]
public sealed partial class ArrayStack : IStack
{
    private int[] _items = new int[1];

    public int Count { get; private set; }

    public void Push(int value)
    {
        if (Count == _items.Length)
        {
            var larger = new int[Count * 2];
            for (int i = 0; i < Count; i++)
            {
                larger[i] = _items[i];
            }

            _items = larger;
        }

        _items[Count++] = value;
    }

    public int Pop() => _items[--Count];
}

public sealed class LinkedStack : IStack
{
    private sealed class Link(int value, Link? next)
    {
        public readonly int Value = value;
        public readonly Link? Next = next;
    }

    private Link? _top;

    public int Count { get; private set; }

    public void Push(int value)
    {
        _top = new Link(value, _top);
        Count++;
    }

    public int Pop()
    {
        int value = _top!.Value;
        _top = _top.Next;
        Count--;
        return value;
    }
}

[Offloadable]
public partial class Sorter
{
    public IStack? Used;

    public List<int> Sort(IEnumerable<int> source, IStack stack, IStack spare)
    {
        IList<int> items = new List<int>(source);
        IReadOnlyCollection<int> view = (List<int>)items;
        Used = stack;
        for (int i = 0; i < view.Count; i++)
        {
            int item = items[i];
            while (stack.Count > 0)
            {
                int top = stack.Pop();
                if (top >= item)
                {
                    stack.Push(top);
                    break;
                }

                spare.Push(top);
            }

            stack.Push(item);
            while (spare.Count > 0)
            {
                stack.Push(spare.Pop());
            }
        }

        ICollection<int> sorted = new List<int>();
        while (stack.Count > 0)
        {
            sorted.Add(stack.Pop());
        }

        return (List<int>)sorted;
    }
}

public static class Program
{
    public static object? Run()
    {
        var sorter = new Sorter();
        List<int> first = sorter.Sort([5, 2, 8, 1, 9, 3], new ArrayStack(), new LinkedStack());
        List<int> second = sorter.Sort(new List<int> { 3, 3, 1 }, new LinkedStack(), new ArrayStack());
        Console.WriteLine(string.Join(" ", first) + " / " + string.Join(" ", second));
        return new object[] { sorter, first, second };
    }
}
