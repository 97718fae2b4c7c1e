// A foreach over an interface is there up to three times: by cursor, by the twin of an iterator, and as it is written. One within another was taken apart with the first copy of the outer loop; where it then stood as
// written, in a later copy, it used the variables and labels of the first: its sum was made of another loop's element, and its jumps led nowhere.
using Comet;

// A sequence of which the loops know nothing.
[Offloadable]
public partial class Numbers(int from, int to) : IEnumerable<int>
{
    public IEnumerator<int> GetEnumerator() => new Walker(from, to);

    System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();

    [Offloadable]
    public partial class Walker(int from, int to) : IEnumerator<int>
    {
        private int _at = from - 1;

        public int Current => _at;

        object System.Collections.IEnumerator.Current => _at;

        public bool MoveNext() => ++_at < to;

        public void Reset() => _at = from - 1;

        public void Dispose()
        {
        }
    }
}

[Offloadable]
public partial class Nested
{
    public string Trace = "";

    private int Spin(int n)
    {
        int i = 0;
        while (i < n) i++;
        return i;
    }

    public IEnumerable<int> Count(int from, int to)
    {
        for (int i = from; i < to; i++) yield return Spin(i);
    }

    public int Sum(IEnumerable<int> outer, IEnumerable<int> inner)
    {
        int sum = 0;
        foreach (int a in outer)
        {
            foreach (int b in inner)
            {
                int product = a * b;
                sum += product + Spin(b);
            }
        }

        return sum;
    }

    public string Jumps(IEnumerable<int> outer, IEnumerable<int> inner)
    {
        string text = "";
        foreach (int a in outer)
        {
            foreach (int b in inner)
            {
                if (b == 2) continue;
                if (a + Spin(b) > 7) break;
                if (b == 4) goto Skipped;
                switch (b)
                {
                    case 1: text += "one"; goto case 3;
                    case 3: text += "three"; break;
                    default: text += Spin(b); break;
                }

                text += a + "." + b;
            Skipped:
                text += ";";
            }
        }

        return text;
    }

    public string Handlers(IEnumerable<int> outer, IEnumerable<int> inner)
    {
        string text = "";
        foreach (int a in outer)
        {
            try
            {
                foreach (int b in inner)
                {
                    try
                    {
                        text += 12 / (a - b) + Spin(1);
                    }
                    catch (DivideByZeroException e)
                    {
                        text += "!" + Spin(b) + e.Message.Length % 2;
                        if (b > 2) throw;
                    }
                    finally
                    {
                        text += "f" + Spin(b);
                    }
                }
            }
            catch (DivideByZeroException)
            {
                text += "?";
            }
        }

        return text;
    }

    // Three deep, with patterns, out variables and deconstruction.
    public int Deep(IEnumerable<int> outer, IEnumerable<int> inner, IEnumerable<(int, int)> pairs)
    {
        int sum = 0;
        foreach (int a in outer)
        {
            foreach (int b in inner)
            {
                foreach (var (c, d) in pairs)
                {
                    if (Spin(c) is > 1 and var large && Half(d, out int half)) sum += a * large + b * half;
                    foreach (int e in inner) sum += e * a + Spin(b) * c;
                }
            }
        }

        return sum;
    }

    public IEnumerable<int> Given(IEnumerable<int> outer, IEnumerable<int> inner)
    {
        foreach (int a in outer)
        {
            yield return a;
            foreach (int b in inner)
            {
                int product = a * b;
                if (product > 8) break;
                Trace += product + Spin(b);
            }
        }
    }

    private bool Half(int n, out int half)
    {
        half = Spin(n / 2);
        return n % 2 == 0;
    }

    public string All(int kind)
    {
        IEnumerable<int> Source(int from, int to, int by) => by switch
        {
            0 => Count(from, to),
            1 => new Numbers(from, to),
            _ => new List<int>(Enumerable.Range(from, to - from)),
        };
        string text = "";
        for (int by = 0; by < 3; by++)
        {
            IEnumerable<int> outer = Source(1, 5, kind), inner = Source(1, 6, by);
            IEnumerable<(int, int)> pairs = by == 0 ? new (int, int)[] { (1, 2), (2, 4) } : new Queue<(int, int)>([(2, 6), (3, 3)]);
            text += $"{Sum(outer, inner)} {Jumps(outer, inner)} {Handlers(outer, inner)} {Deep(outer, inner, pairs)} ";
            foreach (int given in Given(outer, inner)) text += given;
            text += Trace + "\n";
            Trace = "";
        }

        return text;
    }
}

public static class Program
{
    public static string Run()
    {
        var nested = new Nested();
        return nested.All(0) + nested.All(1) + nested.All(2);
    }
}
