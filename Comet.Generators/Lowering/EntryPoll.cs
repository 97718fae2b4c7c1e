using System.Collections.Generic;
using System.Linq;

namespace Comet.Generators.Lowering;

/// <summary>
/// Places the safepoint that a recursive method has once per activation. Not at its very start: at the last place that every way to a call of a twin
/// passes, so that the activations that call nothing, which are most of a recursion's, do not look.
/// </summary>
internal static class EntryPoll
{
    /// <summary>Input: the steps of a body. Output: the same with a safepoint numbered 0.</summary>
    public static void Insert(List<Step> steps)
    {
        var labels = new Dictionary<string, int>();
        for (int i = 0; i < steps.Count; i++)
        {
            if (steps[i] is Label label) labels.Add(label.Name, i);
        }
        int first = steps.FindIndex(static s => s is TwinCall);
        int tries = steps.FindIndex(static s => s is TryBegin);
        int place = 0;
        for (int i = first < 0 ? 0 : first; i > 0; i--)
        {
            if (tries >= 0 && tries < i || ReachesCallWithout(steps, labels, i)) continue;
            place = i;
            break;
        }
        steps.Insert(place, new Poll(0));
    }

    /// <summary>Whether a call can be come to from the start without passing a step.</summary>
    private static bool ReachesCallWithout(List<Step> steps, Dictionary<string, int> labels, int avoided)
    {
        var seen = new bool[steps.Count];
        seen[avoided] = true;
        var pending = new Stack<int>();
        pending.Push(0);
        while (pending.Count > 0)
        {
            int index = pending.Pop();
            if (index >= steps.Count || seen[index]) continue;
            seen[index] = true;
            switch (steps[index])
            {
                case TwinCall: return true;
                case Code code:
                    foreach (string target in code.Fragment.Targets) pending.Push(labels[target]);
                    if (code.FallsThrough) pending.Push(index + 1);
                    break;
                case TryEnd end:
                    foreach (string target in end.Catches.SelectMany(static c => c.Targets)) pending.Push(labels[target]);
                    pending.Push(index + 1);
                    break;
                default: pending.Push(index + 1); break;
            }
        }
        return false;
    }
}
