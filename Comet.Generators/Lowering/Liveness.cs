using System.Collections.Generic;

namespace Comet.Generators.Lowering;

/// <summary>
/// Input: the flat steps of a body. Output: <see cref="Step.Live"/> of every step, by backward analysis to a fixed point. What a handler of a try region needs is
/// live throughout the region.
/// </summary>
internal sealed class Liveness
{
    private readonly List<Step> _steps;
    private readonly Dictionary<Slot, int> _numbers = [];
    private readonly List<Slot> _slots = [];
    private readonly Dictionary<string, int> _labels = [];
    private readonly TryEnd?[][] _enclosing;
    private readonly SlotSet[] _before;
    private readonly SlotSet[] _after;
    private readonly SlotSet _references;
    private readonly Dictionary<Fragment, (SlotSet Uses, SlotSet Declares)> _fragments = [];

    private Liveness(List<Step> steps, IReadOnlyCollection<Slot> references)
    {
        _steps = steps;
        _enclosing = new TryEnd?[steps.Count][];
        Index(steps, _labels, _enclosing);
        foreach (Slot slot in references) Number(slot);
        foreach (Step step in steps) NumberSlots(step);
        _references = Set(references);
        _before = new SlotSet[steps.Count + 1];
        _after = new SlotSet[steps.Count];
        for (int i = 0; i <= steps.Count; i++) _before[i] = new SlotSet(_slots.Count);
        for (int i = 0; i < steps.Count; i++) _after[i] = new SlotSet(_slots.Count);
    }

    /// <param name="steps">The steps.</param>
    /// <param name="references">The parameters that are passed by reference: who passed them may look at any time.</param>
    public static void Analyze(List<Step> steps, IReadOnlyCollection<Slot> references)
    {
        var liveness = new Liveness(steps, references);
        while (liveness.Pass())
        {
        }
        for (int i = 0; i < steps.Count; i++)
        {
            for (int slot = 0; slot < liveness._slots.Count; slot++)
            {
                if (liveness._after[i].Contains(slot)) steps[i].Live.Add(liveness._slots[slot]);
            }
        }
    }

    /// <summary>Goes through the steps once; tells whether anything was found to be live that was not before.</summary>
    private bool Pass()
    {
        bool isChanged = false;
        for (int i = _steps.Count - 1; i >= 0; i--)
        {
            SlotSet after = _after[i], before = new(_slots.Count);
            AddSuccessors(_steps[i], i, after);
            // The frame need not hold what the call will set, unless a handler may see the value before it.
            if (_steps[i] is TwinCall { Result: { } result }) after.Remove(_numbers[result]);
            after.UnionWith(_references);
            before.UnionWith(after);
            Go(_steps[i], before);
            before.UnionWith(_references);
            foreach (TryEnd? region in _enclosing[i])
            {
                foreach (Fragment handler in Handlers(region!))
                {
                    (SlotSet uses, SlotSet declares) = Of(handler);
                    var needed = new SlotSet(_slots.Count);
                    needed.UnionWith(uses);
                    foreach (string target in handler.Targets) needed.UnionWith(_before[_labels[target]]);
                    needed.ExceptWith(declares);
                    before.UnionWith(needed);
                    after.UnionWith(needed);
                }
            }
            isChanged |= _before[i].UnionWith(before);
        }
        return isChanged;
    }

    private void AddSuccessors(Step step, int index, SlotSet live)
    {
        if (step is not (Code { FallsThrough: false } or TwinCall { IsTail: true })) live.UnionWith(_before[index + 1]);
        if (step is not Code code) return;
        foreach (string target in code.Fragment.Targets) live.UnionWith(_before[_labels[target]]);
    }

    /// <summary>Makes of what is live after a step what is live before it.</summary>
    private void Go(Step step, SlotSet live)
    {
        if (step is Code { Definition: { } definition }) live.Remove(_numbers[definition]);
        if (step is Await wait) live.Add(_numbers[wait.Awaiter]);
        if (Read(step) is not { } read) return;
        (SlotSet uses, SlotSet declares) = Of(read);
        live.UnionWith(uses);
        live.ExceptWith(declares);
    }

    /// <summary>What a step reads; null if nothing.</summary>
    private static Fragment? Read(Step step) => step switch
    {
        Code code => code.Fragment,
        TwinCall call => call.Call,
        Yield yield => yield.Value,
        GoHome home => home.Condition,
        _ => null,
    };

    private void NumberSlots(Step step)
    {
        if (step is Code { Definition: { } definition }) Number(definition);
        if (step is TwinCall { Result: { } result }) Number(result);
        if (step is Await wait) Number(wait.Awaiter);
        IEnumerable<Fragment> fragments = step is TryEnd end ? Handlers(end) : Read(step) is { } read ? [read] : [];
        foreach (Fragment fragment in fragments)
        {
            foreach (Slot slot in fragment.Uses) Number(slot);
            foreach (Slot slot in fragment.Declares) Number(slot);
        }
    }

    private void Number(Slot slot)
    {
        if (_numbers.ContainsKey(slot)) return;
        _numbers.Add(slot, _slots.Count);
        _slots.Add(slot);
    }

    private (SlotSet Uses, SlotSet Declares) Of(Fragment fragment)
    {
        if (!_fragments.TryGetValue(fragment, out (SlotSet, SlotSet) sets)) _fragments.Add(fragment, sets = (Set(fragment.Uses), Set(fragment.Declares)));
        return sets;
    }

    private SlotSet Set(IEnumerable<Slot> slots)
    {
        var set = new SlotSet(_slots.Count);
        foreach (Slot slot in slots) set.Add(_numbers[slot]);
        return set;
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
