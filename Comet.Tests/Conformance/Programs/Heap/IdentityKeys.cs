using System;
using System.Collections.Generic;
using Comet;

/// <summary>Keys that are found by reference: their hash codes differ from one process to the next.</summary>
[Offloadable]
public partial class Vertex(string name)
{
    public string Name = name;
    public List<Vertex> Next = [];
}

[Offloadable]
public partial class Distances
{
    public Dictionary<Vertex, int> Found = new();
    public Dictionary<object, string> Things = new();

    public int Measure(Vertex from)
    {
        var open = new List<Vertex> { from };
        Found[from] = 0;
        for (int i = 0; i < open.Count; i++)
        {
            Vertex at = open[i];
            foreach (Vertex next in at.Next)
            {
                if (!Found.ContainsKey(next))
                {
                    Found.Add(next, Found[at] + 1);
                    open.Add(next);
                    Things[next] = next.Name;
                    Things["text" + next.Name] = next.Name;
                    Things[i] = at.Name;
                }
            }
        }

        return Found.Count;
    }

    public int To(Vertex vertex)
    {
        int longest = -1;
        foreach (int distance in Found.Values)
        {
            longest = Math.Max(longest, distance);
        }

        return Found.TryGetValue(vertex, out int found) ? found * 10 + longest : -1;
    }
}

public static class Program
{
    public static object? Run()
    {
        Vertex[] vertices = new Vertex[12];
        for (int i = 0; i < vertices.Length; i++)
        {
            vertices[i] = new Vertex("v" + i);
        }

        for (int i = 0; i < vertices.Length; i++)
        {
            vertices[i].Next.Add(vertices[i * 5 % 12]);
            vertices[i].Next.Add(vertices[(i * 2 + 1) % 12]);
            vertices[i].Next.Add(vertices[(i + 4) % 12]);
        }

        var distances = new Distances();
        int count = distances.Measure(vertices[1]);
        Console.WriteLine($"{count} {distances.To(vertices[11])} {distances.To(vertices[6])} {distances.To(new Vertex("stranger"))} {distances.Things[vertices[3]]}");
        return new object[] { distances, vertices };
    }
}
