// expect: abandons
// Classes of a library of which the compiler tells no private fields: their objects stay at home, with all that they hold.
using Comet;

namespace Things;

public class Failure(string message, int code) : Exception(message) { private readonly int _twice = code * 2; public int Code { get; } = code; public int Twice => _twice; }

public class Entity { public int Id { get; set; } = 4; public override string ToString() => "Id" + Id; }

public abstract class Shell { public abstract int Size(int n); }

//// program
using System.Text;
using Comet;
using Things;

[Offloadable]
public partial class Known : Entity { public int Mine = 2; }

[Offloadable]
public partial class Hollow : Shell { public int Mine = 2; public override int Size(int n) { int t = Mine; for (int i = 0; i < n; i++) t += i; return t; } }

[Offloadable]
public static partial class Work
{
    public static int Sum(int n) { int t = 0; for (int i = 0; i < n; i++) t += i; return t; }

    private static void Fail(int n) { for (int i = 0; i < n; i++) Sum(i); throw new Failure("failed" + Sum(n), n); }

    public static string Go()
    {
        var log = new StringBuilder();
        try { Fail(3); } catch (Failure e) when (e.Code == 3) { Sum(3); log.Append(e.Message).Append(e.Code).Append(e.Twice); }
        var known = new Known { Id = 9 };
        for (int i = 0; i < 3; i++) { Sum(i); log.Append(known).Append(Sum(1)); }
        var hollow = new Hollow { Mine = 5 };
        return log.Append(hollow.Size(4)).ToString();
    }
}

public static class Program { public static object? Run() => Work.Go(); }
