using System;
using Comet;

[Offloadable]
public partial class Circuit
{
    public string Trace = "";

    private bool T(char mark) { Mark(mark); return true; }

    private bool F(char mark) { Mark(mark); return false; }

    private string? Text(char mark, bool some) { Mark(mark); return some ? mark.ToString() : null; }

    private Circuit? Maybe(bool some) { Mark(some ? 'M' : 'N'); return some ? this : null; }

    private int? Number(bool some) { Mark('#'); return some ? 4 : null; }

    private int Value(int n) { Mark((char)('0' + n)); return n; }

    private void Mark(char mark)
    {
        for (int i = 0; i < 2; i++)
        {
            if (i == 1)
            {
                Trace += mark;
            }
        }
    }

    public int Length => Trace.Length;

    public Circuit? Next { get; set; }

    public string Run()
    {
        bool a = T('a') && F('b') && T('c') || T('d') && (F('e') || T('f'));
        bool b = F('g') || F('h') || T('i') || T('j');
        bool c = !(T('k') && !F('l')) || (F('m') ? T('n') : T('o'));
        string d = Text('p', false) ?? Text('q', true) ?? Text('r', true) ?? "none";
        string e = Text('s', false) ?? Text('t', false) ?? "none";
        int f = Maybe(true)?.Value(Value(1) + Value(2)) ?? Value(9);
        int g = Maybe(false)?.Value(Value(3)) ?? Value(4);
        int? h = Maybe(true)?.Maybe(false)?.Value(5);
        string? i = Maybe(true)?.Text('u', true)?.ToUpperInvariant();
        int j = T('v') ? F('w') ? Value(6) : Value(7) : Value(8);
        int k = Number(true) ?? Value(9);
        int l = (Number(false) ?? Value(1)) + (Number(true) + Value(1) ?? 0);
        bool? m = Number(false) > Value(1);
        Next?.Run();
        Maybe(false)?.Mark('!');
        Maybe(true)?.Mark('?');
        if (T('x') && (F('y') || Maybe(true)?.Length > 10))
        {
            Mark('z');
        }

        while (Trace.Length < 70 && T('+') && Trace.Length != 69)
        {
            Mark('-');
        }

        return $"{a} {b} {c} {d} {e} {f} {g} {h?.ToString() ?? "null"} {i} {j} {k} {l} {m?.ToString() ?? "null"} {Trace}";
    }
}

public static class Program
{
    public static object? Run()
    {
        var circuit = new Circuit();
        Console.WriteLine(circuit.Run());
        return circuit;
    }
}
