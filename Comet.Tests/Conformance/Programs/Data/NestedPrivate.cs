using System;
using System.Collections.Generic;
using Comet;

/// <summary>A list as users write it: its nodes are nobody else's business.</summary>
[Offloadable]
public partial class Queue2
{
    private Node? _head;
    private Node? _tail;
    private readonly Dictionary<int, Cell[]> _index = [];
    private Box<Node>? _boxed;
    private Kind _kind;

    private enum Kind
    {
        Empty,
        Some,
    }

    private sealed class Node(int value)
    {
        public int Value = value;
        public Node? Next;
    }

    private struct Cell
    {
        public Node? Node;
        public string Label;
    }

    public sealed class Box<T>
    {
        private T? _content;

        public T? Content { get => _content; set => _content = value; }
    }

    public int Fill(int count)
    {
        int sum = 0;
        for (int i = 0; i < count; i++)
        {
            var node = new Node(i * i);
            if (_tail is null)
            {
                _head = node;
            }
            else
            {
                _tail.Next = node;
            }

            _tail = node;
            _index[i] = [new Cell { Node = node, Label = "n" + i }, new Cell { Label = "none" }];
            _boxed = new Box<Node> { Content = _head };
            _kind = Kind.Some;
            for (Node? n = _head; n is not null; n = n.Next)
            {
                sum += n.Value;
            }
        }

        return sum;
    }

    public string Show()
    {
        string text = _kind.ToString();
        for (Node? n = _head; n is not null; n = n.Next)
        {
            text += " " + n.Value;
        }

        return text + " " + ReferenceEquals(_boxed!.Content, _head) + " " + _index[2][0].Label + " " + ReferenceEquals(_index[2][0].Node, _head!.Next!.Next);
    }
}

public static class Program
{
    public static object? Run()
    {
        var queue = new Queue2();
        int sum = queue.Fill(6);
        Console.WriteLine($"{sum} {queue.Show()}");
        return queue;
    }
}
