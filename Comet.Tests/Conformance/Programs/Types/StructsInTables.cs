using System;
using System.Collections.Generic;
using System.Threading.Tasks;
using Comet;

// Elements of arrays of more dimensions, as what methods are called on, as what is assigned to, and as what is passed by reference.
[Offloadable]
public partial struct Cell
{
    public int Value;
    public Point At;

    public int Add(int n)
    {
        for (int i = 0; i < n; i++) Value++;
        return Value;
    }

    // Has no place to be suspended at.
    public int Put(int n) => Value = n;

    public int this[int i]
    {
        get => Value + i;
        set => Value = value - i;
    }

    public int Next => ++Value;

    public readonly int Sum(int n)
    {
        int r = Value;
        for (int i = 0; i < n; i++) r += i;
        return r;
    }

    public async Task<int> Later(int n)
    {
        Value += n;
        await Task.Yield();
        return Add(n);
    }
}

[Offloadable]
public partial struct Point
{
    public int X;

    public int Shift(int n)
    {
        for (int i = 0; i < n; i++) X += 2;
        return X;
    }

    public void Set(int n) => X = n;
}

[Offloadable]
public partial class Board
{
    private readonly Cell[,] _cells = new Cell[3, 4];
    private readonly Cell[] _row = new Cell[4];
    private readonly long[,,] _cube = new long[2, 2, 2];
    private readonly string[,] _names = { { "a", "b" }, { "c", "d" } };
    private Cell _own;
    private static Cell _shared;
    private readonly List<string> _log = new();
    private Board? _next;

    private int Slow(int n)
    {
        int r = 0;
        for (int i = 0; i < n; i++) r++;
        _log.Add("s" + n);
        return r;
    }

    private Cell[,] Cells(int n)
    {
        Slow(n);
        return _cells;
    }

    private static int Step(ref long value, int by)
    {
        int before = (int)value;
        for (int i = 0; i < by; i++) value++;
        return before;
    }

    private static void Name(out string name, int n)
    {
        name = "";
        for (int i = 0; i < n; i++) name += i;
    }

    public string Calls()
    {
        int a = _cells[1, 2].Add(Slow(3));
        a += Cells(1)[Slow(1), Slow(2)].Add(Slow(4));
        a += _cells[Slow(2), 3].At.Shift(Slow(2));
        a += _cells[2, 3].Put(Slow(5)) + _row[Slow(1)].Put(Slow(6)) + _own.Put(Slow(7)) + _shared.Put(Slow(8));
        _cells[Slow(0), Slow(0)].At.Set(Slow(9));
        a += _cells[0, 0][Slow(1)] + _row[1][Slow(2)];
        _cells[0, 1][Slow(1)] = Slow(7);
        _row[Slow(2)][Slow(1)] = Slow(4);
        a += _cells[Slow(1), 2].Next + _cells[1, 2].Next + _row[Slow(1)].Next;
        a += _cells[1, 2].Sum(Slow(2)) + _row[Slow(2)].Sum(Slow(2));
        byte small = 1;
        a += _cells[small, (char)2].Add(Slow(2));

        // Its own element is changed while the arguments are evaluated.
        a += _cells[1, 1].Put(_cells[1, 1].Add(Slow(2)) + 1) + _cells[1, 1].Sum(_cells[1, 1].Add(Slow(1)));
        return $"{a} {_cells[1, 2].Value} {_cells[2, 3].At.X} {_row[1].Value} {_own.Value} {_shared.Value} {_cells[0, 0].At.X} {_cells[0, 1].Value} {_row[2].Value} {_cells[1, 1].Value}";
    }

    public string Targets()
    {
        _cube[Slow(1), Slow(0), 1] += Slow(5);
        _cube[Slow(1), Slow(0), Slow(1)] *= Slow(3);
        _cube[0, 0, Slow(0)]++;
        long b = ++_cube[0, Slow(0), 0] + _cube[0, 0, 0]--;
        _cells[Slow(1), Slow(1)].Value += Slow(2);
        _cells[Slow(1), 1].At.X -= Slow(3);
        _cells[0, Slow(3)] = new Cell { Value = Slow(4) };
        (_cube[Slow(0), 1, 0], _cells[1, 0].Value) = (Slow(2), Slow(3));
        _names[Slow(1), Slow(0)] += Slow(2) + "!";
        _names[0, 0] ??= "none" + Slow(1);
        return $"{b} {string.Join(",", _cells[0, 3].Value, _cells[1, 0].Value, _cells[1, 1].Value, _cells[1, 1].At.X)} {_cube[1, 0, 1]} {_cube[0, 1, 0]} {_names[1, 0]} {_names[0, 0]}";
    }

    public string References()
    {
        int a = Step(ref _cube[Slow(1), 1, Slow(0)], Slow(4)) + Step(ref _cube[1, 1, 0], Slow(3));
        Name(out _names[Slow(1), 1], Slow(3));
        long[,] local = new long[2, 3];
        a += Step(ref local[1, 2], Slow(2));
        return $"{a} {_cube[1, 1, 0]} {_names[1, 1]} {local[1, 2]}";
    }

    public async Task<string> Later()
    {
        int a = await _cells[1, 2].Later(Slow(3));
        a += await Cells(2)[Slow(1), Slow(2)].Later(await _row[1].Later(2));
        a += _cells[1, 2].Add(await _row[1].Later(1));
        a += _row[Slow(3)].Put(await _row[2].Later(1));
        _cube[await _row[0].Later(0), 0, 0] += await _own.Later(1);
        _cells[2, 2].At.X += await _own.Later(2);
        return $"{a} {_cells[1, 2].Value} {_row[3].Value} {_cube[0, 0, 0]} {_cells[2, 2].At.X}";
    }

    public string Failures()
    {
        string log = "";
        for (int i = 0; i < 6; i++)
        {
            try
            {
                switch (i)
                {
                    case 0: _cells[3, Slow(0)].Add(Slow(1)); break;
                    case 1: _cells[Slow(0), 4].Put(Slow(2)); break;
                    case 2: _cube[2, 0, Slow(0)] += Slow(3); break;
                    case 3: Step(ref _cube[0, 0, 2], Slow(4)); break;
                    case 4: _next!._own.Put(Slow(5)); break;
                    case 5: _row[4].Put(Slow(6)); break;
                }
            }
            catch (Exception e)
            {
                log += e.GetType().Name + _log[^1] + " ";
            }
        }

        return log;
    }

    public string Log() => string.Join(",", _log);
}

public static class Program
{
    public static object? Run()
    {
        var board = new Board();
        Console.WriteLine(board.Calls());
        Console.WriteLine(board.Targets());
        Console.WriteLine(board.References());
        Console.WriteLine(board.Later().Result);
        Console.WriteLine(board.Failures());
        return board.Log();
    }
}
