// Delegates that give delegates, called at once; a record's base that prints itself; text that is not of the thread's culture.
using System; using System.Text; using Comet;

[Offloadable]
public abstract partial record Aggregate { public int Id { get; init; } protected virtual bool PrintMembers(StringBuilder b) { b.Append(Id + Work.Sum(2)); return true; } public virtual int Weight => Work.Sum(Id); }

[Offloadable]
public sealed partial record Order(string Customer) : Aggregate { protected override bool PrintMembers(StringBuilder b) { base.PrintMembers(b); b.Append(Customer); return true; } public override int Weight => base.Weight + Work.Sum(3); }

public readonly struct Point(double x, double y) { public double X => x; public override string ToString() => FormattableString.Invariant($"({x:F2}; {y})"); }

[Offloadable]
public static partial class Work
{
    private delegate Self Self(int n);

    public static int Sum(int n) { int t = 0; for (int i = 0; i < n; i++) t += i; return t; }

    private static Func<int, Func<int, int>> Adder(int by) => a => b => Sum(a) + b * by;

    public static string Run()
    {
        var log = new StringBuilder();
        Func<int, Func<int, Func<int, int>>> three = a => b => c => Sum(a) + Sum(b) * c;
        Func<Func<int, int>> make = () => x => x + Sum(3);
        int calls = 0;
        Self self = null!;
        self = n => { calls += Sum(n); return self; };
        for (int i = 0; i < 3; i++) log.Append(Adder(i)(Sum(3))(Sum(4))).Append(',').Append(three(i)(Sum(2))(3)).Append(',').Append(make()(Sum(i))).Append(',').Append(make?.Invoke()(Sum(i))).Append(' ');
        self(1)(2)(Sum(3));
        Action<int>[] table = [n => calls += Sum(n), n => calls -= Sum(n)];
        table[1](Sum(3));
        (calls > 3 ? table[0] : table[1])(Sum(2));
        ((Func<int, int>)(x => x + Sum(2)))(Sum(3));
        var order = new Order("x") { Id = Sum(4) };
        return log.Append(calls).Append(order).Append(order.Weight).Append(new Point(1.5, Sum(3))).ToString();
    }
}

public static class Program { public static object? Run() => Work.Run(); }
