// new Func<int, int>(x => x + 1) is the lambda's own delegate, the same each time. After conversion it was a new delegate that calls the lambda's.
using Comet;

[Offloadable]
public partial class Explicit
{
    private int Spin(int n)
    {
        int i = 0;
        while (i < n) i++;
        return i;
    }

    private Func<int, int> Made() => new Func<int, int>(x => x + 1);

    private Func<int, int> Captures(int k) => new Func<int, int>(x => x + k);

    public Func<int, int> Kept = x => x;

    public string Run()
    {
        Func<int, int> a = Made();
        Spin(3);
        Func<int, int> b = Made();
        Spin(2);
        Kept = Captures(4);
        int sum = Spin(a(3)) + Spin(b(4)) + Kept(5);
        IEnumerable<int> Numbers()
        {
            for (int i = 0; i < 3; i++) yield return new[] { 1, 2, 3 }.Sum(new Func<int, int>(x => x + i)) + "ab".Sum(new Func<char, int>(c => c));
        }

        foreach (int n in Numbers()) sum += Spin(n);
        return $"{a == b} {ReferenceEquals(a, b)} {sum} {a.GetInvocationList().Length}";
    }

    public virtual IEnumerable<int> Sums(string word)
    {
        for (int i = 0; i < 3; i++) yield return Sum(word) + i;
    }

    private static int Sum(string word)
    {
        int sum = 0;
        while (sum < 10) sum += word.Sum(new Func<char, int>(c => c > 'm' ? 2 : 1));
        return sum;
    }
}

public static class Program
{
    public static string Run() => new Explicit().Run() + string.Join(' ', new Explicit().Sums("comet"));
}
