// Each end runs the static initializer of an unmarked class for itself, if it must; what that begins with must not depend on chance, nor on the culture that the thread has by then.
using System.Globalization;
using Comet;

// Generic, since what is in statics at the end is compared.
public static class Chance<T>
{
    public static readonly int Seed = new Random().Next(1_000_000_000);
    public static int Next(int i) => Seed + i;
}

public static class Indirect<T>
{
    public static readonly long Seed = Make(3);
    private static long Make(int n) { var random = new Random(); long l = 0; for (int i = 0; i < n; i++) l += random.Next(1_000_000); return l; }
}

public static class Written
{
    public static readonly string Half = $"{0.5}";
    public static string Number { get; } = (1234.5).ToString("N1");
    public static readonly double Read = double.Parse("1,5");
    public static readonly string Joined = "a" + 2.5;
}

public static class Fixed
{
    public static readonly int Mask = (1 << 5) - 1;
    public static readonly double Root = Math.Sqrt(2);
    public static readonly string Text = "n" + 3 + $"{'c'}" + string.Join("-", "a", "b");
    public static readonly int Sum = Add(3);
    private static int Add(int n) { int s = 0; for (int i = 0; i < n; i++) s += i; return s; }
}

public sealed class Later { public static readonly string Third = $"{0.125}"; public int Id = 3; public static string Show(int i) => Third + i; }

[Offloadable]
public partial class Work
{
    public long Seeds(int n) { long s = 0; for (int i = 0; i < n; i++) s += Chance<int>.Next(i) - Chance<int>.Seed + Indirect<int>.Seed - Indirect<int>.Seed; return s; }
    public (int, long) Seed(int n) { int s = 0; for (int i = 0; i < n; i++) s += i; return (Chance<int>.Seed + s - s, Indirect<int>.Seed); }
    public string Texts(int n) { string s = ""; for (int i = 0; i < n; i++) s += Written.Half + Written.Number + Written.Read.ToString(CultureInfo.InvariantCulture) + Written.Joined + Fixed.Text + Fixed.Mask + Fixed.Root.ToString("R", CultureInfo.InvariantCulture) + Fixed.Sum; return s; }
    public string Laters(int n) { string s = ""; for (int i = 0; i < n; i++) s += Later.Show(i) + new Later().Id; return s; }
}

public static class Program
{
    public static object? Run()
    {
        var work = new Work();
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("de-DE");
            string first = Written.Half + Later.Third;
            (int seed, long other) = (Chance<int>.Seed, Indirect<int>.Seed);
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("en-US");
            return work.Seeds(3) + " " + (work.Seed(3) == (seed, other)) + " " + first + work.Texts(2) + work.Laters(2) + work.Texts(1).Length;
        }
        finally { CultureInfo.CurrentCulture = before; }
    }
}
