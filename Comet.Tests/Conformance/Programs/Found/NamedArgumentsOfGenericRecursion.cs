// In a function of a generic method that calls the method itself, with other type arguments and by the names of its parameters, those names were taken for uses of the method's own parameters: the class of the captured
// variables had them twice, and did not compile.
using Comet;

[Offloadable]
public partial class Counter
{
    public int Calls;

    public string Count<T>(int depth, T value, Func<int, int> step)
    {
        Calls++;
        if (depth <= 0) return $"{value}/{step(depth)}";
        string Next(int by) => value + " " + Count<int>(depth: depth - by, step: step, value: by);
        Func<int, string> last = by => Count<char>(step: step, value: 'c', depth: by - by) + depth;
        return Next(1) + " " + last(2);
    }

    // A name of an argument captures nothing: the lambda is one for all calls.
    public bool IsShared(int depth)
    {
        Func<int, int> first = Make(depth), second = Make(depth: depth + 1);
        return ReferenceEquals(first, second);
    }

    private Func<int, int> Make(int depth) => by => Twice(depth: by);

    private static int Twice(int depth) => depth * 2;
}

public static class Program
{
    public static string Run()
    {
        var counter = new Counter();
        return counter.Count(step: n => n + 1, value: "start", depth: 3) + " " + counter.Calls + " " + counter.IsShared(2);
    }
}
