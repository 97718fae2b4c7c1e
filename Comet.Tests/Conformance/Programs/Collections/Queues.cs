using System;
using System.Collections.Generic;
using Comet;

[Offloadable]
public partial class Router
{
    public Queue<(int X, int Y)> Frontier = new();
    public Stack<string> Trail = new();
    public PriorityQueue<string, int> Urgent = new();
    private readonly Queue<Router> _self = new();
    public int Steps;

    public int Walk(int size)
    {
        bool[,] seen = new bool[size, size];
        var local = new Queue<int>();
        Frontier.Enqueue((0, 0));
        seen[0, 0] = true;
        while (Frontier.Count > 0)
        {
            (int x, int y) = Frontier.Dequeue();
            Steps++;
            local.Enqueue(x * y);
            if (local.Count > 3)
            {
                Steps += local.Dequeue();
            }

            foreach ((int dx, int dy) in new[] { (1, 0), (0, 1) })
            {
                int nx = x + dx;
                int ny = y + dy;
                if (nx < size && ny < size && !seen[nx, ny])
                {
                    seen[nx, ny] = true;
                    Frontier.Enqueue((nx, ny));
                }
            }

            if ((x + y) % 3 == 0)
            {
                Trail.Push($"{x}:{y}");
                Urgent.Enqueue(Trail.Peek(), (x * 7 + y * 5) % 4);
            }

            _self.Enqueue(this);
        }

        while (local.TryDequeue(out int rest))
        {
            Steps += rest;
        }

        return ReferenceEquals(_self.Peek(), this) ? Steps : -1;
    }

    public string Drain()
    {
        string text = "";
        while (Urgent.TryDequeue(out string? name, out int priority))
        {
            text += $"{priority}={name} ";
            if (Trail.Count > 1)
            {
                Trail.Pop();
            }
        }

        return text + Trail.Count;
    }
}

public static class Program
{
    public static object? Run()
    {
        var router = new Router();
        router.Urgent.Enqueue("made at home", 1);
        int steps = router.Walk(5);
        Console.WriteLine(steps);
        Console.WriteLine(router.Urgent.Peek());
        Console.WriteLine(router.Drain());
        router.Trail.Push("after");
        return router;
    }
}
