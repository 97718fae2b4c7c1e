using System;
using System.Collections.Generic;
using System.Text;
using Comet;

[Offloadable]
public partial class OpenSet<T>
{
    private readonly List<(T Item, int Cost)> _heap = new();

    public int Count => _heap.Count;

    public void Add(T item, int cost)
    {
        _heap.Add((item, cost));
        int child = _heap.Count - 1;
        while (child > 0 && _heap[(child - 1) / 2].Cost > _heap[child].Cost)
        {
            int parent = (child - 1) / 2;
            (_heap[parent], _heap[child]) = (_heap[child], _heap[parent]);
            child = parent;
        }
    }

    public T Take()
    {
        T least = _heap[0].Item;
        _heap[0] = _heap[^1];
        _heap.RemoveAt(_heap.Count - 1);
        for (int parent = 0; ;)
        {
            int child = (2 * parent) + 1;
            if (child >= _heap.Count)
            {
                return least;
            }

            if (child + 1 < _heap.Count && _heap[child + 1].Cost < _heap[child].Cost)
            {
                child++;
            }

            if (_heap[parent].Cost <= _heap[child].Cost)
            {
                return least;
            }

            (_heap[parent], _heap[child]) = (_heap[child], _heap[parent]);
            parent = child;
        }
    }
}

[Offloadable]
public partial class Maze
{
    private readonly string[] _rows;

    public Maze(string[] rows) => _rows = rows;

    public List<(int X, int Y)>? FindPath((int X, int Y) from, (int X, int Y) to)
    {
        var open = new OpenSet<(int X, int Y)>();
        var cameFrom = new Dictionary<(int X, int Y), (int X, int Y)>();
        var costs = new Dictionary<(int X, int Y), int> { [from] = 0 };
        open.Add(from, Distance(from, to));
        while (open.Count > 0)
        {
            var current = open.Take();
            if (current == to)
            {
                var path = new List<(int X, int Y)> { current };
                while (cameFrom.TryGetValue(path[^1], out var previous))
                {
                    path.Add(previous);
                }

                path.Reverse();
                return path;
            }

            foreach (var (dx, dy) in new[] { (1, 0), (0, 1), (-1, 0), (0, -1) })
            {
                var next = (X: current.X + dx, Y: current.Y + dy);
                if (!IsFree(next))
                {
                    continue;
                }

                int cost = costs[current] + 1;
                if (!costs.TryGetValue(next, out int known) || cost < known)
                {
                    costs[next] = cost;
                    cameFrom[next] = current;
                    open.Add(next, cost + Distance(next, to));
                }
            }
        }

        return null;
    }

    public string Draw(List<(int X, int Y)> path)
    {
        var text = new StringBuilder();
        for (int y = 0; y < _rows.Length; y++)
        {
            for (int x = 0; x < _rows[y].Length; x++)
            {
                text.Append(path.Contains((x, y)) ? '*' : _rows[y][x]);
            }

            text.Append('\n');
        }

        return text.ToString();
    }

    private bool IsFree((int X, int Y) at) => at.Y >= 0 && at.Y < _rows.Length && at.X >= 0 && at.X < _rows[at.Y].Length && _rows[at.Y][at.X] != '#';

    private static int Distance((int X, int Y) a, (int X, int Y) b) => Math.Abs(a.X - b.X) + Math.Abs(a.Y - b.Y);
}

public static class Program
{
    public static object? Run()
    {
        var maze = new Maze(
        [
            ".#.....#..",
            ".#.###.#.#",
            "...#...#..",
            ".###.###.#",
            ".....#....",
            "##.#.#.##.",
            "...#...#..",
            ".#####.#.#",
            ".......#..",
        ]);
        var path = maze.FindPath((0, 0), (9, 8))!;
        Console.WriteLine($"{path.Count - 1} steps\n{maze.Draw(path)}");
        Console.WriteLine(maze.FindPath((0, 0), (1, 0)) is null ? "no way" : "a way");
        return path;
    }
}
