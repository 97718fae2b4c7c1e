using System.Collections.Generic;

namespace Comet.Generators.Lowering;

/// <summary>
/// Input: the flat steps of a body. Output: <see cref="Step.Live"/> of every step, by backward analysis to a fixed point. What a handler of a try region needs is
/// live throughout the region.
/// </summary>
internal static class Liveness
{
    /// <param name="steps">The steps.</param>
    /// <param name="references">The parameters that are passed by reference: who passed them may look at any time.</param>
    public static void Analyze(List<Step> steps, IReadOnlyCollection<Slot> references)
    {
        var labels = new Dictionary<string, int>();
        var enclosing = new TryEnd?[steps.Count][];
        Index(steps, labels, enclosing);

        var liveIn = new HashSet<Slot>[steps.Count + 1];
        for (int i = 0; i <= steps.Count; i++) liveIn[i] = new HashSet<Slot>();
        bool changed = true;
        while (changed)
        {
            changed = false;
            for (int i = steps.Count - 1; i >= 0; i--)
            {
                HashSet<Slot> live = steps[i].Live;
                AddSuccessors(steps[i], i, labels, liveIn, live);
                // The frame need not hold what the call will set, unless a handler may see the value before it.
                if (steps[i] is TwinCall { Result: { } result }) live.Remove(result);
                live.UnionWith(references);
                HashSet<Slot> before = LiveBefore(steps[i]);
                before.UnionWith(references);
                foreach (TryEnd? region in enclosing[i])
                {
                    foreach (Fragment handler in Handlers(region!))
                    {
                        var needed = new HashSet<Slot>(handler.Uses);
                        foreach (string target in handler.Targets) needed.UnionWith(liveIn[labels[target]]);
                        needed.ExceptWith(handler.Declares);
                        before.UnionWith(needed);
                        live.UnionWith(needed);
                    }
                }
                if (before.Count != liveIn[i].Count)
                {
                    liveIn[i] = before;
                    changed = true;
                }
            }
        }
    }

    private static void AddSuccessors(Step step, int index, Dictionary<string, int> labels, HashSet<Slot>[] liveIn, HashSet<Slot> live)
    {
        if (step is not (Code { FallsThrough: false } or TwinCall { IsTail: true })) live.UnionWith(liveIn[index + 1]);
        if (step is not Code code) return;
        foreach (string target in code.Fragment.Targets) live.UnionWith(liveIn[labels[target]]);
    }

    private static HashSet<Slot> LiveBefore(Step step)
    {
        var before = new HashSet<Slot>(step.Live);
        switch (step)
        {
            case Code code:
                if (code.Definition != null) before.Remove(code.Definition);
                Read(code.Fragment, before);
                break;
            case TwinCall call:
                Read(call.Call, before);
                break;
            case Await wait:
                before.Add(wait.Awaiter);
                break;
            case Yield yield:
                Read(yield.Value, before);
                break;
            case GoHome { Condition: { } condition }:
                Read(condition, before);
                break;
        }
        return before;
    }

    private static void Read(Fragment fragment, HashSet<Slot> before)
    {
        before.ExceptWith(fragment.Declares);
        foreach (Slot slot in fragment.Uses)
        {
            if (!fragment.Declares.Contains(slot)) before.Add(slot);
        }
    }

    private static IEnumerable<Fragment> Handlers(TryEnd region)
    {
        foreach (Fragment clause in region.Catches) yield return clause;
        if (region.Finally != null) yield return region.Finally;
    }

    /// <summary>Where each label stands, and which regions enclose each step.</summary>
    private static void Index(List<Step> steps, Dictionary<string, int> labels, TryEnd?[][] enclosing)
    {
        var ends = new Dictionary<int, TryEnd>();
        foreach (Step step in steps)
        {
            if (step is TryEnd end) ends.Add(end.Number, end);
        }
        var open = new Stack<TryEnd?>();
        for (int i = 0; i < steps.Count; i++)
        {
            if (steps[i] is Label label) labels.Add(label.Name, i);
            if (steps[i] is TryEnd) open.Pop();
            enclosing[i] = open.ToArray();
            if (steps[i] is TryBegin begin) open.Push(ends[begin.Number]);
        }
    }
}
