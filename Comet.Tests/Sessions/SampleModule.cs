using Comet.Runtime;
using Comet.Tests.Threads;

namespace Comet.Tests.Sessions;

/// <summary>What the generator would make for the hand-written twins.</summary>
internal sealed class SampleModule : CometModule
{
    public override void Register(TypeTable types)
    {
        types.AddClass<Worker>(() => new WorkerShadow());
        types.AddException<TimeoutException>();
        types.AddFrame<Recursion.Sum__Frame>();
        types.AddFrame<Worker.Run__Frame>();
        types.AddFrame<Worker.Step__Frame>();
        types.AddFrame<HomeBound.Run__Frame>();
        types.AddFrame<Thrower.Run__Frame>();
        types.AddFrame<Holder.Run__Frame>();
        types.AddResult<int>();
        types.AddResult<long>();
        types.AddResult<string>();
    }

    private sealed class WorkerShadow : Shadow
    {
        private int _total;
        private int[]? _seen;
        private uint _mask;

        private Worker Worker => (Worker)Target;

        public override object CreateTarget(int length) =>
            System.Runtime.CompilerServices.RuntimeHelpers.GetUninitializedObject(typeof(Worker));

        public override bool IsClean() => _total == Worker.Total && ReferenceEquals(_seen, Worker.Seen);

        public override void WriteAll(ref SyncWriter writer)
        {
            writer.Write(_total = Worker.Total);
            writer.WriteReference(_seen = Worker.Seen);
        }

        public override void WriteChanges(ref SyncWriter writer)
        {
            var total = Worker.Total;
            var seen = Worker.Seen;
            var mask = (AllChanged || total != _total ? 1u : 0) | (AllChanged || !ReferenceEquals(seen, _seen) ? 2u : 0);
            writer.WriteMask(mask);
            if ((mask & 1) != 0)
                writer.Write(_total = total);
            if ((mask & 2) != 0)
                writer.WriteReference(_seen = seen);
        }

        public override void ReadAll(ref SyncReader reader)
        {
            _total = reader.Read<int>();
            _seen = reader.ReadReference<int[]>();
        }

        public override void ReadChanges(ref SyncReader reader)
        {
            _mask = reader.ReadMask(2);
            if ((_mask & 1) != 0)
                _total = reader.Read<int>();
            if ((_mask & 2) != 0)
                _seen = reader.ReadReference<int[]>();
        }

        public override void ApplyAll()
        {
            Worker.Total = _total;
            Worker.Seen = _seen!;
        }

        public override void ApplyChanges(Shadow staged)
        {
            var changes = (WorkerShadow)staged;
            if ((changes._mask & 1) != 0)
                Worker.Total = _total = changes._total;
            if ((changes._mask & 2) != 0)
                Worker.Seen = (_seen = changes._seen)!;
        }
    }
}

/// <summary>A method that puts into a portable slot, at the server, what cannot cross.</summary>
internal static class Holder
{
    /// <param name="t">The thread.</param>
    /// <param name="away">How many rounds run with a value that cannot cross.</param>
    public static long Run__Comet(CometThread t, int away)
    {
        object? held = null;
        var i = 0;
        if (t.Interrupted && t.Resuming)
        {
            var f = t.TakeFrame<Run__Frame>();
            (away, i, held) = (f.Away, f.I, f.Held);
        }

        for (; i < 6; i++)
        {
            held = i >= 6 - away ? new SecretlyForeign() : "portable";
            if (t.Interrupted && t.Poll())
            {
                t.Save(new Run__Frame { Away = away, I = i + 1, Held = held });
                return default;
            }
        }

        return i * 10 + (held is SecretlyForeign ? 1 : 0);
    }

    internal sealed class Run__Frame : Frame
    {
        public int Away;
        public int I;
        public object? Held;

        public override int PointCount => 1;

        public override void Resume(CometThread thread)
        {
            var result = Run__Comet(thread, default);
            if (!thread.Unwinding)
                thread.Complete(result);
        }

        public override void Write(ref SyncWriter writer)
        {
            writer.Write(Away);
            writer.Write(I);
            writer.WriteReference(Held);
        }

        public override void Read(ref SyncReader reader)
        {
            Away = reader.Read<int>();
            I = reader.Read<int>();
            Held = reader.ReadReference<object>();
        }
    }

    /// <summary>No table knows it.</summary>
    private sealed class SecretlyForeign;
}
