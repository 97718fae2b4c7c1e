using System.Runtime.CompilerServices;
using Comet.Runtime;

namespace Comet.Tests.Threads;

/// <summary>A recursive method and its twin, written by hand as the generator writes them.</summary>
internal static class Recursion
{
    public static long Sum(int n) => n == 0 ? 0 : n + Sum(n - 1);

    public static long Sum__Comet(CometThread t, int n)
    {
        long r1 = 0;
        if (t.Interrupted)
        {
            if (t.Resuming)
            {
                var f = t.TakeFrame<Sum__Frame>();
                n = f.N;
                if (f.Point == 1)
                {
                    r1 = t.TakeResult<long>();
                    goto R1;
                }
            }
            else if (t.Poll())
            {
                t.Save(new Sum__Frame { Point = 0, N = n });
                return default;
            }
        }

        if (n == 0)
            return 0;
        r1 = Sum__Comet(t, n - 1);
        if (t.Unwinding)
        {
            t.Save(new Sum__Frame { Point = 1, N = n });
            return default;
        }

    R1:
        return n + r1;
    }

    internal sealed class Sum__Frame : Frame
    {
        public int N;

        public override int PointCount => 2;

        public override void Resume(CometThread thread)
        {
            var result = Sum__Comet(thread, default);
            if (!thread.Unwinding)
                thread.Complete(result);
        }

        public override void Write(ref SyncWriter writer) => writer.Write(N);

        public override void Read(ref SyncReader reader) => N = reader.Read<int>();
    }
}

/// <summary>A loop with a pinned call, calls that throw, <c>catch</c> and <c>finally</c>, and their twins.</summary>
internal sealed class Worker
{
    /// <summary>What the pinned calls did. It never crosses.</summary>
    public List<string> Output { get; } = [];

    /// <summary>Steps that may still be made, here and at the server, before they throw: an end for loops whose bounds were tampered with.</summary>
    public static int Fuse = int.MaxValue;

    /// <summary>What the steps added up. It crosses.</summary>
    public int Total;

    /// <summary>An array the steps write into. It crosses.</summary>
    public int[] Seen = new int[64];

    public string Run(int n)
    {
        var text = "";
        for (var i = 0; i < n; i++)
        {
            try
            {
                text += Step(i);
            }
            catch (InvalidOperationException e)
            {
                text += e.Message;
            }
            finally
            {
                text += "|";
            }

            Output.Add(text);
        }

        return text;
    }

    public int Step(int i)
    {
        if (Interlocked.Decrement(ref Fuse) < 0)
            throw new TimeoutException("The fuse has blown.");
        Total += i;
        Seen[i % Seen.Length]++;
        if (i % 3 == 2)
            throw new InvalidOperationException("no " + i);
        return i * i;
    }

    public string Run__Comet(CometThread t, int n)
    {
        var text = "";
        var s1 = "";
        int i = 0, r1 = 0, pc = 0;
        if (t.Interrupted && t.Resuming)
        {
            var f = t.TakeFrame<Run__Frame>();
            (n, i, text, s1) = (f.N, f.I, f.Text, f.S1);
            pc = f.Point;
            switch (pc)
            {
                case 1: goto T0;
                case 2: goto R2;
                case 3: goto R3;
            }
        }

        goto C0;
    B0:
    T0:
        try
        {
            if (pc == 1)
            {
                pc = 0;
                r1 = t.TakeResult<int>();
                goto R1;
            }

            s1 = text;
            r1 = Step__Comet(t, i);
            if (t.Unwinding)
            {
                t.Save(new Run__Frame { Point = 1, Self = this, N = n, I = i, Text = text, S1 = s1 });
                return default!;
            }

        R1:
            text = s1 + r1;
        }
        catch (InvalidOperationException e)
        {
            text += e.Message;
        }
        finally
        {
            if (!t.Unwinding)
                text += "|";
        }

        if (t.MustGoHome())
        {
            t.Save(new Run__Frame { Point = 2, Self = this, N = n, I = i, Text = text, S1 = s1 });
            return default!;
        }

    R2:
        Output.Add(text);
        i++;
        if (t.Interrupted && t.Poll())
        {
            t.Save(new Run__Frame { Point = 3, Self = this, N = n, I = i, Text = text, S1 = s1 });
            return default!;
        }

    R3:
    C0:
        if (i < n)
            goto B0;
        return text;
    }

    public int Step__Comet(CometThread t, int i)
    {
        if (t.Interrupted)
        {
            if (t.Resuming)
            {
                i = t.TakeFrame<Step__Frame>().I;
            }
            else if (t.Poll())
            {
                t.Save(new Step__Frame { Point = 0, Self = this, I = i });
                return default;
            }
        }

        return Step(i);
    }

    internal sealed class Run__Frame : Frame
    {
        public Worker Self = null!;
        public int N;
        public int I;
        public string Text = "";
        public string S1 = "";

        public override int PointCount => 4;

        public override void Resume(CometThread thread)
        {
            var result = Self.Run__Comet(thread, default);
            if (!thread.Unwinding)
                thread.Complete(result);
        }

        public override void Write(ref SyncWriter writer)
        {
            writer.WriteReference(Self);
            writer.Write(N);
            writer.Write(I);
            writer.WriteReference(Text);
            writer.WriteReference(S1);
        }

        public override void Read(ref SyncReader reader)
        {
            Self = reader.ReadReference<Worker>()!;
            N = reader.Read<int>();
            I = reader.Read<int>();
            Text = reader.ReadReference<string>()!;
            S1 = reader.ReadReference<string>()!;
        }
    }

    internal sealed class Step__Frame : Frame
    {
        public Worker Self = null!;
        public int I;

        public override int PointCount => 1;

        public override void Resume(CometThread thread)
        {
            var result = Self.Step__Comet(thread, default);
            if (!thread.Unwinding)
                thread.Complete(result);
        }

        public override void Write(ref SyncWriter writer)
        {
            writer.WriteReference(Self);
            writer.Write(I);
        }

        public override void Read(ref SyncReader reader)
        {
            Self = reader.ReadReference<Worker>()!;
            I = reader.Read<int>();
        }
    }
}

/// <summary>A method that holds something that cannot cross while it calls one that can.</summary>
internal static class HomeBound
{
    public static long Run__Comet(CometThread t, int n)
    {
        Stream? log = null;
        long total = 0, r1 = 0;
        var i = 0;
        if (t.Interrupted && t.Resuming)
        {
            var f = t.TakeFrame<Run__Frame>();
            (log, n, i, total) = (f.Log, f.N, f.I, f.Total);
            switch (f.Point)
            {
                case 1:
                    r1 = t.TakeResult<long>();
                    goto R1;
                case 2: goto R2;
            }
        }

        log = new MemoryStream();
        goto C0;
    B0:
        r1 = Recursion.Sum__Comet(t, i);
        if (t.Unwinding)
        {
            t.Save(new Run__Frame { Point = 1, Log = log, N = n, I = i, Total = total });
            return default;
        }

    R1:
        total += r1;
        if (t.MustGoHome())
            throw new InvalidOperationException("A frame that holds a stream left home.");
        log!.WriteByte((byte)i);
        i++;
        if (t.Interrupted && t.Poll())
        {
            t.Save(new Run__Frame { Point = 2, Log = log, N = n, I = i, Total = total });
            return default;
        }

    R2:
    C0:
        if (i < n)
            goto B0;
        return total * 1000 + log!.Length;
    }

    internal sealed class Run__Frame : Frame
    {
        public Stream? Log;
        public int N;
        public int I;
        public long Total;

        public override int PointCount => 3;

        public override bool IsPortable => Log is null;

        public override void Resume(CometThread thread)
        {
            var result = Run__Comet(thread, default);
            if (!thread.Unwinding)
                thread.Complete(result);
        }

        public override void Write(ref SyncWriter writer) => throw new InvalidOperationException("Frames that stay are not written.");

        public override void Read(ref SyncReader reader) => throw new InvalidOperationException("Frames that stay are not read.");
    }
}

/// <summary>Exceptions that pass through suspended activations.</summary>
internal static class Thrower
{
    public static int Run__Comet(CometThread t, int depth)
    {
        if (t.Interrupted)
        {
            if (t.Resuming)
            {
                var f = t.TakeFrame<Run__Frame>();
                depth = f.Depth;
                if (f.Point == 1)
                {
                    t.TakeResult<int>();
                    return depth;
                }
            }
            else if (t.Poll())
            {
                t.Save(new Run__Frame { Point = 0, Depth = depth });
                return default;
            }
        }

        if (depth == 0)
            Fail();
        Run__Comet(t, depth - 1);
        if (t.Unwinding)
        {
            t.Save(new Run__Frame { Point = 1, Depth = depth });
            return default;
        }

        return depth;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Fail() => throw new TimeoutException("deep inside");

    internal sealed class Run__Frame : Frame
    {
        public int Depth;

        public override int PointCount => 2;

        public override void Resume(CometThread thread)
        {
            var result = Run__Comet(thread, default);
            if (!thread.Unwinding)
                thread.Complete(result);
        }

        public override void Write(ref SyncWriter writer) => writer.Write(Depth);

        public override void Read(ref SyncReader reader) => Depth = reader.Read<int>();
    }
}
