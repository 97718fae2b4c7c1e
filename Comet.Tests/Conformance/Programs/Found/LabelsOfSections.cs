// Jumps to labels in other sections of a switch.
using Comet;

[Offloadable]
public partial class Jumper
{
    private static int N(int n) { int s = 0; for (int i = 0; i < n; i++) s += i; return s; }

    public static string Go(int kind)
    {
        string s = "";
        int left = 3;
        switch (kind)
        {
            case 0:
                s += "0" + N(2);
                goto other;
            case 1:
            back:
                s += "1" + N(3);
                if (--left > 0) goto other;
                break;
            default:
            other:
                s += "d" + N(1);
                if (left > 0) { left -= N(2); goto back; }
                goto case 5;
            case 5:
                { s += "5"; if (N(left + 2) > 100) goto other; }
                break;
        }
        return s;
    }
}

public static class Program
{
    public static object? Run() => Jumper.Go(0) + Jumper.Go(1) + Jumper.Go(2) + Jumper.Go(5);
}
