// A lambda with directives in it was not moved out of its method. As it captures nothing it has one delegate for the process; made at the server, or in a continuation, it was another than the one that had come from home: what C# finds equal was not.
using Comet;

[Offloadable]
public partial class Equal
{
    private int Spin(int n)
    {
        int i = 0;
        while (i < n) i++;
        return i;
    }

    private static Func<int, int> Twice(int n)
    {
        int i = 0;
        while (i < n) i++;
        Func<int, int> f = x =>
        {
#if true
            return x * 2;
#endif
        };
        return f;
    }

    public List<Func<int, int>> Known = new();

    public string Run()
    {
        Known.Add(Twice(2));
        Spin(4);
        bool first = Known.Contains(Twice(3));
        Spin(4);
        bool second = ReferenceEquals(Known[0], Twice(1));
        Spin(2);
        bool third = Known[0].Equals(Twice(5));
        object a = Twice(1), b = Known[0];
        Spin(2);
        return $"{first} {second} {third} {Equals(a, b)} {Known.IndexOf(Twice(2))}";
    }
}

public static class Program
{
    public static string Run() => new Equal().Run();
}
