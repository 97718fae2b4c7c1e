// What a foreach goes through may declare variables of its own. Two such headers of one method, or one within a loop that is also there as it is written, declared theirs in the same scope, which did not compile.
using Comet;

[Offloadable]
public partial class Headers
{
    public string Trace = "";

    private int Spin(int n)
    {
        int i = 0;
        while (i < n) i++;
        return i;
    }

    private bool Find(int key, out int[] found)
    {
        Spin(key);
        found = [key, key + 1];
        return key > 1;
    }

    public int Twice(object value)
    {
        int sum = 0;
        foreach (int n in new int[] { value is int v ? v : 3, Spin(1) }) sum += n;
        foreach (int n in new int[] { value is string v ? v.Length : 5, Spin(2) }) sum += 10 * n;
        return sum;
    }

    public int Within(IEnumerable<int> outer)
    {
        int sum = 0;
        foreach (int n in outer)
        {
            foreach (int m in new int[] { n is > 2 and var large ? large : 3, Spin(n) }) sum += m;
        }

        return sum;
    }

    // The variable lives as long as the loop.
    public int UsedInTheBody(int key)
    {
        int sum = 0;
        foreach (int n in Find(key, out var found) ? found : [7])
        {
            sum += Spin(n) * found.Length;
            found = [];
        }

        return sum;
    }

    public IEnumerable<int> Given(object value)
    {
        foreach (int n in new List<int> { value is int v ? v : 3, Spin(1) }) yield return n;
        foreach (int n in new List<int> { value is int v ? v : 4, Spin(2) }) yield return n;
    }

    public async Task<int> Awaited(object value)
    {
        int sum = 0;
        await foreach (int n in Stream(value is int v ? v : Spin(3))) sum += n;
        await foreach (int n in Stream(value is string v ? v.Length : Spin(4))) sum += n;
        return sum;
    }

    private async IAsyncEnumerable<int> Stream(int count)
    {
        for (int i = 0; i < count; i++)
        {
            await Task.Yield();
            yield return Spin(i);
        }
    }

    // What a lambda captures lives in an object of its own.
    public int Captured(object value)
    {
        int sum = 0;
        foreach (int n in new int[] { value is int v ? v : 3, Spin(1) })
        {
            Func<int> twice = () => 2 * n;
            sum += twice();
        }

        foreach (int n in new int[] { new int[] { 4, 5 }.Count(x => value is int v && x > v), Spin(2) }) sum += n;
        return sum;
    }
}

public static class Program
{
    public static string Run()
    {
        var headers = new Headers();
        IEnumerable<int> list = new List<int> { 1, 4 }, sequence = Enumerable.Range(2, 2);
        return $"{headers.Twice(4)} {headers.Twice("text")} {headers.Within(list)} {headers.Within(sequence)} {headers.UsedInTheBody(2)} {headers.UsedInTheBody(1)} {string.Join(',', headers.Given(6))} "
            + $"{headers.Awaited(2).Result} {headers.Awaited("abc").Result} {headers.Captured(4)}";
    }
}
