using System;
using System.Collections.Generic;
using Comet;

[Offloadable]
public partial class Hanoi
{
    private readonly List<int>[] _pegs = [[], [], []];
    private readonly List<string> _moves = [];

    public int Moves => _moves.Count;

    public IReadOnlyList<int> Peg(int index) => _pegs[index];

    public void Solve(int discs)
    {
        for (int disc = discs; disc > 0; disc--)
        {
            _pegs[0].Add(disc);
        }

        Move(discs, 0, 2, 1);
    }

    private void Move(int discs, int from, int to, int via)
    {
        if (discs == 0)
        {
            return;
        }

        Move(discs - 1, from, via, to);
        int disc = _pegs[from][^1];
        _pegs[from].RemoveAt(_pegs[from].Count - 1);
        if (_pegs[to].Count > 0 && _pegs[to][^1] < disc)
        {
            throw new InvalidOperationException("A larger disc may not lie on a smaller one.");
        }

        _pegs[to].Add(disc);
        _moves.Add($"{disc}:{from}>{to}");
        Move(discs - 1, via, to, from);
    }
}

public static class Program
{
    public static object? Run()
    {
        var hanoi = new Hanoi();
        hanoi.Solve(6);
        if (hanoi.Moves != 63 || hanoi.Peg(2).Count != 6 || hanoi.Peg(0).Count + hanoi.Peg(1).Count != 0)
        {
            throw new InvalidOperationException("The tower did not arrive.");
        }

        Console.WriteLine($"{hanoi.Moves} moves, top disc {hanoi.Peg(2)[^1]}");
        return hanoi;
    }
}
