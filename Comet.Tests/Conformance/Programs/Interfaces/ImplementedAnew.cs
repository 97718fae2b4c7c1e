// expect: error COMET0005
using Comet;

[Offloadable]
public partial interface IPart
{
    int Work(int n);
}

[Offloadable]
public partial class Part : IPart
{
    public int Work(int n)
    {
        int r = 0;
        for (int i = 0; i < n; i++)
        {
            r += i;
        }

        return r;
    }
}

// Calls of the twin would come to Part's.
public class Anew : Part, IPart
{
    int IPart.Work(int n) => -n;
}

[Offloadable]
public partial class Caller
{
    public int Run(IPart part) => part.Work(3) + 1;
}

public static class Program
{
    public static object? Run() => new Caller().Run(new Anew());
}
