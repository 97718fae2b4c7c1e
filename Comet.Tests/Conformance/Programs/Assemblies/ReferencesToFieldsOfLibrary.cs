// expect: migrates
// Fields of a library's classes, marked and not, passed by reference to what is suspended.
using Comet;
namespace Lib;

public struct Pair
{
    public int X, Y;
}

public static class LibraryHome
{
    public static int Number;
    public static Pair Pair;
    public static Counter Counter;
    public static int[] Cells = new int[3];
}

[Offloadable]
public partial struct Counter
{
    public int Count;

    public int Go(int n)
    {
        for (int i = 0; i < n; i++) Count += Marked.Sum(i) + 1;
        return Count;
    }
}

[Offloadable]
public partial class Marked
{
    [ThreadStatic] public static int OfThread;
    public static int OfAll;
    public static Pair PairOfAll;
    public int Field;
    public Pair Pair;
    protected int Hidden;

    public virtual int Fill(ref int a, out int b, in int c, int n)
    {
        b = 0;
        for (int i = 0; i < n; i++)
        {
            a += c + Sum(i) + 1;
            b += a;
            OfAll++;
            LibraryHome.Number++;
            PairOfAll.X += b;
        }
        return b;
    }

    public static int Sum(int n)
    {
        int sum = 0;
        for (int i = 0; i < n; i++) sum += i;
        return sum;
    }
}
//// program
using Comet;
using Lib;

[Offloadable]
public partial class Derived : Marked
{
    public static Counter Own;
    public Counter OfObject;

    public override int Fill(ref int a, out int b, in int c, int n)
    {
        int sum = base.Fill(ref a, out b, in c, n);
        for (int i = 0; i < n; i++)
        {
            a++;
            sum += Sum(i);
            Hidden += sum;
        }
        return sum;
    }

    public string All()
    {
        Marked self = this;
        Marked other = new();
        var seen = new List<object>
        {
            Fill(ref LibraryHome.Number, out int b, 3, 3) + b,
            self.Fill(ref LibraryHome.Pair.X, out LibraryHome.Number, LibraryHome.Number, 3),
            self.Fill(ref OfAll, out PairOfAll.Y, in PairOfAll.X, 2),
            base.Fill(ref Field, out Pair.X, Pair.Y, 3),
            Fill(ref Hidden, out OfThread, in Field, 2),
            self.Fill(ref OfThread, out Pair.Y, 2, 2),
            LibraryHome.Counter.Go(3),
            Own.Go(3),
            OfObject.Go(4),
            self.Fill(ref LibraryHome.Cells[1], out LibraryHome.Cells[2], LibraryHome.Cells[1], 3),
            other.Fill(ref other.Field, out other.Pair.X, in OfAll, 3),
            other.Fill(ref Field, out other.Field, in other.Field, 2),
        };
        seen.AddRange([LibraryHome.Number, LibraryHome.Pair.X, LibraryHome.Counter.Count, OfAll, PairOfAll.X, PairOfAll.Y, Field, Pair.X, Pair.Y, Hidden, OfThread, other.Field, other.Pair.X]);
        return string.Join(" ", seen.Concat(LibraryHome.Cells.Cast<object>()));
    }
}

public static class Program
{
    public static object? Run() => new Derived().All();
}
