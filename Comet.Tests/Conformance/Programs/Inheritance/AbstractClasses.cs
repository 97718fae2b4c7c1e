using System;
using System.Collections.Generic;
using Comet;

[Offloadable]
public abstract partial class Game
{
    protected readonly List<string> Moves = [];

    public int Turns { get; private set; }

    public string Play(int limit)
    {
        Setup();
        while (!Over && Turns < limit)
        {
            Turns++;
            Moves.Add(Move(Turns % 2 == 0 ? "B" : "A"));
        }

        return Over ? Winner() : "nobody";
    }

    protected abstract bool Over { get; }

    protected abstract void Setup();

    protected abstract string Move(string player);

    protected virtual string Winner() => Moves[^1][..1];

    public IReadOnlyList<string> All => Moves;
}

[Offloadable]
public sealed partial class Nim(int sticks) : Game
{
    private int _left = -1;

    protected override bool Over => _left == 0;

    protected override void Setup() => _left = sticks;

    protected override string Move(string player)
    {
        int take = 1;
        for (int candidate = 1; candidate <= 3; candidate++)
        {
            if ((_left - candidate) % 4 == 0)
            {
                take = candidate;
            }
        }

        take = Math.Min(take, _left);
        _left -= take;
        return player + take;
    }
}

[Offloadable]
public sealed partial class Race : Game
{
    private readonly Dictionary<string, int> _place = new();
    private int _dice = 7;

    protected override bool Over
    {
        get
        {
            foreach (int place in _place.Values)
            {
                if (place >= 15)
                {
                    return true;
                }
            }

            return false;
        }
    }

    protected override void Setup()
    {
        foreach (string player in new[] { "A", "B" })
        {
            _place[player] = 0;
        }
    }

    protected override string Move(string player)
    {
        _dice = _dice * 13 % 97;
        _place[player] += _dice % 6 + 1;
        return player + _place[player];
    }

    protected override string Winner() => base.Winner() + "!";
}

public static class Program
{
    public static object? Run()
    {
        Game[] games = [new Nim(21), new Nim(20), new Race(), new Nim(1000)];
        foreach (Game game in games)
        {
            Console.WriteLine($"{game.Play(20)} {game.Turns} {string.Join(" ", game.All)}");
        }

        return games;
    }
}
