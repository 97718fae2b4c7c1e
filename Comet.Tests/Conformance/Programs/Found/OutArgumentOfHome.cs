// expect: stays-home
// Found by the program generator, seed 802990, and shrunk: a static field of an unmarked class is an out argument of a recursion that goes on at the server.
using Comet;

[Offloadable]
public static partial class Fuel
{
    public static int Left = 60;
    public static bool Go() => --Left > 0;
}

public static class Trace
{
    public static int Hash;
    public static int Mix(int value)
    {
        Hash = value;
        return 0;
    }
}

public static class Unmarked
{
    public static int Number = 3;
}

[Offloadable]
public partial class Part
{
    public int Mix(int a)
    {
        if (!Fuel.Go()) return default;
        return Trace.Mix(a);
    }

    public bool TryPart(int d, out int part)
    {
        part = default;
        if (d <= 0 || !Fuel.Go()) return default;
        if (TryPart(d - 1, out Unmarked.Number)) throw new InvalidOperationException($"{new Part().Mix(part)}");
        return true;
    }
}

public static class Program
{
    public static object? Run()
    {
        try
        {
            return new Part().TryPart(5, out _);
        }
        catch (InvalidOperationException e)
        {
            return (e.Message, Trace.Hash, Unmarked.Number);
        }
    }
}
