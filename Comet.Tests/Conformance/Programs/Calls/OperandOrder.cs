using System;
using System.Text;
using Comet;

[Offloadable]
public partial class Operands
{
    private readonly StringBuilder _trace = new();
    private int _field = 1;

    private int F(int value)
    {
        int spun = 0;
        for (int i = 0; i < 2; i++)
        {
            spun += i;
        }

        _trace.Append('F').Append(value);
        _field += spun;
        return value;
    }

    private bool B(int value) => F(value) % 2 == 0;

    private string S(int value) => "s" + F(value);

    public string Run()
    {
        int local = 5;
        int a = F(1) + F(2) * F(3) - F(4) / F(2) % F(3);
        int b = _field + F(1) + _field + F(1) + _field;
        int c = local + F(local = 7) + local;
        int d = (local++) + F(local) + (++local);
        int e = -F(3) + ~F(4) + (F(5) << F(1)) + (F(64) >> F(2)) + (F(-8) >>> F(28));
        int f = (F(6) & F(3)) | (F(8) ^ F(1));
        bool g = F(1) < F(2) == F(3) >= F(3) != B(4);
        bool h = B(1) & B(2) | B(3) ^ !B(5);
        string i = S(1) + local + S(2) + 'c' + S(3) + null + true;
        long j = F(1) + (long)F(2) * int.MaxValue;
        double k = F(1) / 2.0 + F(7) / F(2);
        _trace.Append('|');
        int assigned = _field = F(9);
        int chained = local = _field += F(1);
        return $"{a} {b} {c} {d} {e} {f} {g} {h} {i} {j} {k * 10} {assigned} {chained} {local} {_field} {_trace}";
    }
}

public static class Program
{
    public static object? Run()
    {
        string line = new Operands().Run();
        Console.WriteLine(line);
        return line;
    }
}
