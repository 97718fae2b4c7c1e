// Comments to the end of the line after everything that is taken apart.
using System; // a
using System.Collections.Generic; // b
using System.Linq;
using System.Threading.Tasks;
using Comet; // c

[Offloadable] // marked
public partial class Holder // of things
{ // open
    public int A { get; set; } // a
    public int B; // b
    public bool C { get => N(1) == 0; set => B += N(2); } // c
    public List<int> L { get; } = new() { 1, // one
        2 // two
    }; // l
    public static int N(int n) // counts
    { // open
        int s = 0; // s
        for (int i = 0; // i
            i < n; // n
            i++) // step
            s += i; // add
        return s; // done
    } // close
}

[Offloadable]
public static partial class Commented
{
    static int N(int n) => Holder.N(n); // arrow
    static int F(int a, // first
        int b = 2 /* second */ ) // end
        => a + // plus
           N(b) // n
           ; // end
    static IEnumerable<int> It(int n) { // it
        for (int i = 0; i < n; i++) { // loop
            yield return N(i) // value
                ; // end
            if (i > 3) // big
                yield break; // stop
        } // loop
    }
    static async Task<int> As(int n) // async
    {
        await Task.Yield(); // wait
        int s = await Task.FromResult(N(n)) // inner
            + // plus
            await Other(n); // other
        return s // s
            ; // end
    }
    static async Task<int> Other(int n) { await Task.Yield(); // y
        return N(n); } // r
    public static string Go() // go
    {
        string s = ""; // s
        var h = new Holder // h
        { // open
            A = N(3), // a
            B = 1, // b
            C = true // Creates flat sibling
        }; // close
        h.L.Add(N(2) // two
        ); // add
        h = new Holder { A = 1 // x
            , B = N(4) // y
        };
        s += F(N(1), // one
            N(2) // two
            ) // end
            + F(a: 1, // a
                b: N(3)); // b
        int[] arr = { N(1), // e1
            N(2) // e2
        }; // arr
        List<int> l = [N(1), // e
            .. arr, // spread
            N(2) // last
        ];
        var t = (N(1), // first
            x: N(2) // second
            );
        if (N(1) > 5 // cond
            && N(2) < 3 // and
            || t.x == 1 // or
            ) // then
            s += "y"; // yes
        else // otherwise
            s += "n"; // no
        switch (N(3)) // switch
        { // open
            case 0: // zero
                s += "0"; // 0
                break; // b
            case 3 when // guard
                N(2) == 1 // one
                : // colon
                s += "3"; // 3
                break;
            default: // d
                break; // d
        } // close
        s += N(3) switch // sw
        { // open
            // leads the first
            0 => "z", // z
            > 1 // pattern
                when N(1) == 0 // w
                => // arrow
                "m" + N(2), // m
            /* before */ _ // after
              => "d" // last
        }; // end
        string? q = null; // null
        s += q?.Length // len
            ?? // or
            N(2) // n
            ; // end
        q ??= "q" // default
            + N(1); // n
        s += $"{N(1)} { // interp
            N(2) // inner
            }"; // end
        try // try
        { // open
            checked // region
            { // open
                s += N(2) + 1; // add
                s += (long)N(int.Parse("3")) // cast
                    * 2 // times
                    ; // end
                try { N(1); throw new Exception("m" // msg
                    + N(2)); } // t
                catch (Exception e) // c
                    when (e.Message.Length > 1 // f
                        ) // w
                { // open
                    s += e.Message; // msg
                } // close
                finally // f
                { // open
                    s += "f"; // f
                } // close
            } // close
        } // close
        catch (Exception e) // catch
            when (N(2) == 1 // filter
                ) // end
        { // open
            s += e.Message; // message
        } // close
        finally // finally
        { // open
            s += "F" + N(1); // f
        } // close
        s += arr.Where(x => x >= 0 // keep
                ) // where
            .Select(x => // sel
                N(x) // n
                + 1 // plus
            ) // select
            .Sum(); // sum
        s += (from x in l // from
              where N(x) >= 0 // where
              orderby x // by
              select x + N(1) // sel
              ).Count(); // count
        Func<int, int> f = x => // lambda
        { // open
            s += "L"; // captured
            return N(x) // n
                ; // end
        }; // close
        s += f(3 // arg
            ); // call
        int Local(int k) // local
            => N(k) // body
            + s.Length; // cap
        s += Local(2 // arg
            );
        foreach (int i // var
            in It(5) // it
            ) // do
            s += i; // add
        s += As(3 // arg
            ) // as
            .GetAwaiter() // aw
            .GetResult(); // res
        lock (h // gate
            ) // lock
        { // open
            h.A += N(3); // a
            h.B = N(1) // b
                ; // end
        } // close
        do // do
        { // open
            s += "w"; // w
        } // close
        while (N(s.Length > 100000 ? 1 : 0) > 0 // cond
            ); // end
        goto end; // jump
    end: // label
        object o = N(2) > 0 // cond
            ? "big" // yes
            : N(1) // no
            ; // end
        s += o is string // type
            { Length: > 1 // len
            } str // name
            ? str + N(1) : "no"; // end
        s += h.L[N(1) // index
            ] + h.L[^1 // last
            ]; // end
        (h.A, // a
            h.B) // b
            = (N(2), // a
                N(3)); // b
        s += h.A + h.B + nameof(h.A // name
            ) + typeof(int // t
            ).Name + default(int // d
            ) + (int)N(2) // cast
            + -N(2) // neg
            + with_(h); // end
        return s // s
            ; // end
    } // close
    static int with_(Holder h) => h.A; // ext
} // class

public static class Program { public static object? Run() => Commented.Go(); } // end
