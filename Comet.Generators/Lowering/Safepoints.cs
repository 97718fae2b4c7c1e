using System;
using System.Collections.Generic;
using System.Linq;

namespace Comet.Generators.Lowering;

/// <summary>
/// Decides where a body looks whether to stop, beyond the checks after its calls of twins. A thread must come to a safepoint again and again: every way round a loop passes
/// one, and so does every chain of calls in tail position, which has no checks. A recursion needs no more: its calls return, or the stack ends.
/// </summary>
internal static class Safepoints
{
    /// <summary>
    /// Input: the steps of a body that may call itself. Output: the same with a safepoint before each call in tail position that can be come to
    /// without passing one. <paramref name="number"/> gives numbers to the new ones.
    /// </summary>
    public static void AddBeforeTailCalls(List<Step> steps, Func<int> number)
    {
        for (int i = steps.Count - 1; i >= 0; i--)
        {
            if (steps[i] is not TwinCall { IsTail: true }) continue;
            if (!new Walk(steps).Reaches(i, from: [0])) continue;
            // What a call must go home for is asked after the safepoint: whoever is stopped there may go on at the other endpoint.
            int place = i;
            while (place > 0 && steps[place - 1] is GoHome) place--;
            steps.Insert(place, new Poll(number(), isBeforeTailCall: true));
        }
    }

    /// <summary>
    /// Input: steps with liveness. Output: the same without the safepoints at which nothing could move, since a frame that cannot cross would only be resumed where it was,
    /// and without those at loops that pass another one on every way round.
    /// </summary>
    public static void RemoveUseless(List<Step> steps)
    {
        steps.RemoveAll(static s => s is Poll { IsPortable: false });
        for (int i = steps.Count - 1; i >= 0; i--)
        {
            if (steps[i] is Poll { IsBeforeTailCall: false, IsAfterHome: false } && !new Walk(steps).Reaches(i, from: new Walk(steps).After(i))) steps.RemoveAt(i);
        }
    }

    /// <summary>Ways through a body that pass no safepoint.</summary>
    private sealed class Walk
    {
        private readonly List<Step> _steps;
        private readonly Dictionary<string, int> _labels = new();
        private readonly Dictionary<int, int> _ends = new();

        public Walk(List<Step> steps)
        {
            _steps = steps;
            for (int i = 0; i < steps.Count; i++)
            {
                if (steps[i] is Label label) _labels.Add(label.Name, i);
                if (steps[i] is TryEnd end) _ends.Add(end.Number, i);
            }
        }

        /// <summary>The steps that may come right after one: the next, or a handler around it.</summary>
        public IEnumerable<int> After(int index)
        {
            yield return index + 1;
            for (int i = 0; i < index; i++)
            {
                if (_steps[i] is TryBegin begin && _ends[begin.Number] > index) yield return _ends[begin.Number];
            }
        }

        /// <summary>Whether a step can be come to.</summary>
        public bool Reaches(int target, IEnumerable<int> from)
        {
            var seen = new bool[_steps.Count];
            var pending = new Stack<int>(from);
            while (pending.Count > 0)
            {
                int index = pending.Pop();
                if (index == target) return true;
                if (index >= _steps.Count || seen[index]) continue;
                seen[index] = true;
                foreach (int next in Successors(index)) pending.Push(next);
            }
            return false;
        }

        private IEnumerable<int> Successors(int index)
        {
            switch (_steps[index])
            {
                case Poll:
                case TwinCall { IsTail: true }:
                case TwinCall { IsPortable: true }:
                    break;
                case Code code:
                    foreach (string label in code.Fragment.Targets) yield return _labels[label];
                    if (code.FallsThrough) yield return index + 1;
                    break;
                case TryBegin begin:
                    // Anything inside may throw, and the handlers stand at the end.
                    yield return _ends[begin.Number];
                    yield return index + 1;
                    break;
                case TryEnd end:
                    foreach (string label in end.Catches.SelectMany(static c => c.Targets)) yield return _labels[label];
                    yield return index + 1;
                    break;
                default:
                    yield return index + 1;
                    break;
            }
        }
    }
}
