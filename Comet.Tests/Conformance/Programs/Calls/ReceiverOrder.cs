using System;
using Comet;

[Offloadable]
public partial class Node
{
    public string Name;
    public Node? Next;
    public int Touched;

    public Node(string name, Node? next)
    {
        Name = name;
        Next = next;
    }

    public Node Touch(int by)
    {
        for (int i = 0; i < by; i++)
        {
            Touched++;
        }

        return this;
    }

    public int Combine(int a, int b) => Touched * 100 + a * 10 + b;
}

[Offloadable]
public partial class Receivers
{
    private Node? _current;
    public string Trace = "";

    private Node? Get(string mark)
    {
        Trace += mark;
        _current?.Touch(1);
        return _current;
    }

    private int Move(int value)
    {
        Trace += value;
        _current = _current?.Next;
        _current?.Touch(value);
        return value;
    }

    public string Run(Node first)
    {
        _current = first;
        int a = _current.Combine(Move(1), Move(2));
        _current = first;
        int b = Get("g")!.Combine(Move(3), Get("h")!.Touch(Move(1)).Touched);
        _current = first;
        int c = _current.Touch(Move(2)).Next!.Touch(_current!.Touched).Combine(1, 2);
        string d;
        _current = null;
        try
        {
            Get("n")!.Combine(Move(4), Move(5));
            d = "none";
        }
        catch (NullReferenceException)
        {
            d = Trace;
        }

        string e;
        try
        {
            Get("m")!.Next!.Touched = Move(6);
            e = "none";
        }
        catch (NullReferenceException)
        {
            e = Trace;
        }

        return $"{a} {b} {c} {d} {e}";
    }
}

public static class Program
{
    public static object? Run()
    {
        var chain = new Node("a", new Node("b", new Node("c", new Node("d", null))));
        var receivers = new Receivers();
        Console.WriteLine(receivers.Run(chain));
        return new object[] { chain, receivers };
    }
}
