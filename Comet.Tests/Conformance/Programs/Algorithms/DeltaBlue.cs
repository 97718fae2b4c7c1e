// DeltaBlue, the incremental constraint solver of Freeman-Benson and Maloney, after the V8 suite's version; its two tests check their own results.
using System;
using System.Collections.Generic;
using Comet;

public enum Direction
{
    None,
    Forward,
    Backward,
}

/// <summary>How much a constraint matters: the smaller the value, the stronger.</summary>
[Offloadable]
public sealed partial class Strength
{
    public static readonly Strength Required = new(0, "required");
    public static readonly Strength StrongPreferred = new(1, "strongPreferred");
    public static readonly Strength Preferred = new(2, "preferred");
    public static readonly Strength StrongDefault = new(3, "strongDefault");
    public static readonly Strength Normal = new(4, "normal");
    public static readonly Strength WeakDefault = new(5, "weakDefault");
    public static readonly Strength Weakest = new(6, "weakest");

    private Strength(int value, string name)
    {
        Value = value;
        Name = name;
    }

    public int Value { get; }

    public string Name { get; }

    public Strength NextWeaker => Value switch
    {
        0 => Weakest,
        1 => WeakDefault,
        2 => Normal,
        3 => StrongDefault,
        4 => Preferred,
        5 => StrongPreferred,
        _ => throw new InvalidOperationException("Nothing is weaker than " + Name),
    };

    public static bool Stronger(Strength a, Strength b) => a.Value < b.Value;

    public static bool Weaker(Strength a, Strength b) => a.Value > b.Value;

    public static Strength WeakestOf(Strength a, Strength b) => Weaker(a, b) ? a : b;
}

[Offloadable]
public partial class Variable(string name, int value)
{
    public int Value { get; set; } = value;

    public string Name { get; } = name;

    public List<Constraint> Constraints { get; } = [];

    public Constraint? DeterminedBy { get; set; }

    public int Mark { get; set; }

    public Strength WalkStrength { get; set; } = Strength.Weakest;

    public bool Stay { get; set; } = true;

    public void AddConstraint(Constraint constraint) => Constraints.Add(constraint);

    public void RemoveConstraint(Constraint constraint)
    {
        Constraints.Remove(constraint);
        if (DeterminedBy == constraint)
        {
            DeterminedBy = null;
        }
    }
}

[Offloadable]
public abstract partial class Constraint(Strength strength, Planner planner)
{
    protected Planner Planner { get; } = planner;

    public Strength Strength { get; } = strength;

    public abstract bool IsSatisfied { get; }

    public virtual bool IsInput => false;

    public abstract Variable Output { get; }

    public void AddConstraint()
    {
        AddToGraph();
        Planner.IncrementalAdd(this);
    }

    public void DestroyConstraint()
    {
        if (IsSatisfied)
        {
            Planner.IncrementalRemove(this);
        }
        else
        {
            RemoveFromGraph();
        }
    }

    public Constraint? Satisfy(int mark)
    {
        ChooseMethod(mark);
        if (!IsSatisfied)
        {
            if (Strength == Strength.Required)
            {
                throw new InvalidOperationException("Could not satisfy a required constraint!");
            }

            return null;
        }

        MarkInputs(mark);
        Variable output = Output;
        Constraint? overridden = output.DeterminedBy;
        overridden?.MarkUnsatisfied();
        output.DeterminedBy = this;
        if (!Planner.AddPropagate(this, mark))
        {
            throw new InvalidOperationException("Cycle encountered");
        }

        output.Mark = mark;
        return overridden;
    }

    public abstract void AddToGraph();

    public abstract void RemoveFromGraph();

    public abstract void ChooseMethod(int mark);

    public abstract void MarkInputs(int mark);

    public abstract void MarkUnsatisfied();

    public abstract void Recalculate();

    public abstract void Execute();

    public abstract bool InputsKnown(int mark);
}

[Offloadable]
public abstract partial class UnaryConstraint : Constraint
{
    private readonly Variable _output;
    private bool _isSatisfied;

    protected UnaryConstraint(Variable output, Strength strength, Planner planner)
        : base(strength, planner)
    {
        _output = output;
        AddConstraint();
    }

    public override bool IsSatisfied => _isSatisfied;

    public override Variable Output => _output;

    public override void AddToGraph()
    {
        _output.AddConstraint(this);
        _isSatisfied = false;
    }

    public override void RemoveFromGraph()
    {
        _output?.RemoveConstraint(this);
        _isSatisfied = false;
    }

    public override void ChooseMethod(int mark) => _isSatisfied = _output.Mark != mark && Strength.Stronger(Strength, _output.WalkStrength);

    public override void MarkInputs(int mark)
    {
    }

    public override void MarkUnsatisfied() => _isSatisfied = false;

    public override bool InputsKnown(int mark) => true;

    public override void Recalculate()
    {
        _output.WalkStrength = Strength;
        _output.Stay = !IsInput;
        if (_output.Stay)
        {
            Execute();
        }
    }
}

[Offloadable]
public sealed partial class StayConstraint(Variable output, Strength strength, Planner planner) : UnaryConstraint(output, strength, planner)
{
    public override void Execute()
    {
    }
}

[Offloadable]
public sealed partial class EditConstraint(Variable output, Strength strength, Planner planner) : UnaryConstraint(output, strength, planner)
{
    public override bool IsInput => true;

    public override void Execute()
    {
    }
}

[Offloadable]
public abstract partial class BinaryConstraint : Constraint
{
    protected readonly Variable V1, V2;
    protected Direction Direction = Direction.None;

    protected BinaryConstraint(Variable v1, Variable v2, Strength strength, Planner planner)
        : base(strength, planner) => (V1, V2) = (v1, v2);

    public override bool IsSatisfied => Direction != Direction.None;

    public Variable Input => Direction == Direction.Forward ? V1 : V2;

    public override Variable Output => Direction == Direction.Forward ? V2 : V1;

    public override void AddToGraph()
    {
        V1.AddConstraint(this);
        V2.AddConstraint(this);
        Direction = Direction.None;
    }

    public override void RemoveFromGraph()
    {
        V1.RemoveConstraint(this);
        V2.RemoveConstraint(this);
        Direction = Direction.None;
    }

    public override void ChooseMethod(int mark)
    {
        if (V1.Mark == mark)
        {
            Direction = V2.Mark != mark && Strength.Stronger(Strength, V2.WalkStrength) ? Direction.Forward : Direction.None;
        }

        if (V2.Mark == mark)
        {
            Direction = V1.Mark != mark && Strength.Stronger(Strength, V1.WalkStrength) ? Direction.Backward : Direction.None;
        }

        if (Strength.Weaker(V1.WalkStrength, V2.WalkStrength))
        {
            Direction = Strength.Stronger(Strength, V1.WalkStrength) ? Direction.Backward : Direction.None;
        }
        else
        {
            Direction = Strength.Stronger(Strength, V2.WalkStrength) ? Direction.Forward : Direction.Backward;
        }
    }

    public override void MarkUnsatisfied() => Direction = Direction.None;

    public override void MarkInputs(int mark) => Input.Mark = mark;

    public override bool InputsKnown(int mark) => Input is var i && (i.Mark == mark || i.Stay || i.DeterminedBy == null);

    public override void Recalculate()
    {
        Variable input = Input, output = Output;
        output.WalkStrength = Strength.WeakestOf(Strength, input.WalkStrength);
        output.Stay = input.Stay;
        if (output.Stay)
        {
            Execute();
        }
    }
}

[Offloadable]
public sealed partial class ScaleConstraint : BinaryConstraint
{
    private readonly Variable _scale, _offset;

    public ScaleConstraint(Variable source, Variable scale, Variable offset, Variable destination, Strength strength, Planner planner)
        : base(source, destination, strength, planner)
    {
        (_scale, _offset) = (scale, offset);
        AddConstraint();
    }

    public override void AddToGraph()
    {
        base.AddToGraph();
        _scale.AddConstraint(this);
        _offset.AddConstraint(this);
    }

    public override void RemoveFromGraph()
    {
        base.RemoveFromGraph();
        _scale.RemoveConstraint(this);
        _offset.RemoveConstraint(this);
    }

    public override void MarkInputs(int mark)
    {
        base.MarkInputs(mark);
        _scale.Mark = _offset.Mark = mark;
    }

    public override void Execute()
    {
        if (Direction == Direction.Forward)
        {
            V2.Value = (V1.Value * _scale.Value) + _offset.Value;
        }
        else
        {
            V1.Value = (V2.Value - _offset.Value) / _scale.Value;
        }
    }

    public override void Recalculate()
    {
        Variable input = Input, output = Output;
        output.WalkStrength = Strength.WeakestOf(Strength, input.WalkStrength);
        output.Stay = input.Stay && _scale.Stay && _offset.Stay;
        if (output.Stay)
        {
            Execute();
        }
    }
}

[Offloadable]
public sealed partial class EqualityConstraint : BinaryConstraint
{
    public EqualityConstraint(Variable v1, Variable v2, Strength strength, Planner planner)
        : base(v1, v2, strength, planner) => AddConstraint();

    public override void Execute() => Output.Value = Input.Value;
}

[Offloadable]
public partial class Plan
{
    private readonly List<Constraint> _constraints = [];

    public int Count => _constraints.Count;

    public Constraint this[int index] => _constraints[index];

    public void Add(Constraint constraint) => _constraints.Add(constraint);

    public void Execute()
    {
        foreach (Constraint constraint in _constraints)
        {
            constraint.Execute();
        }
    }
}

[Offloadable]
public partial class Planner
{
    private int _currentMark;

    private int NewMark() => ++_currentMark;

    public void IncrementalAdd(Constraint constraint)
    {
        int mark = NewMark();
        for (Constraint? overridden = constraint.Satisfy(mark); overridden != null; overridden = overridden.Satisfy(mark))
        {
        }
    }

    public void IncrementalRemove(Constraint constraint)
    {
        Variable output = constraint.Output;
        constraint.MarkUnsatisfied();
        constraint.RemoveFromGraph();
        List<Constraint> unsatisfied = RemovePropagateFrom(output);
        Strength strength = Strength.Required;
        do
        {
            foreach (Constraint each in unsatisfied)
            {
                if (each.Strength == strength)
                {
                    IncrementalAdd(each);
                }
            }

            strength = strength.NextWeaker;
        }
        while (strength != Strength.Weakest);
    }

    public Plan MakePlan(Stack<Constraint> sources)
    {
        int mark = NewMark();
        var plan = new Plan();
        while (sources.TryPop(out Constraint? constraint))
        {
            if (constraint.Output.Mark != mark && constraint.InputsKnown(mark))
            {
                plan.Add(constraint);
                constraint.Output.Mark = mark;
                foreach (Constraint next in ConsumersOf(constraint.Output))
                {
                    sources.Push(next);
                }
            }
        }

        return plan;
    }

    public Plan ExtractPlanFromConstraints(IEnumerable<Constraint> constraints)
    {
        var sources = new Stack<Constraint>();
        foreach (Constraint constraint in constraints)
        {
            if (constraint.IsInput && constraint.IsSatisfied)
            {
                sources.Push(constraint);
            }
        }

        return MakePlan(sources);
    }

    public bool AddPropagate(Constraint constraint, int mark)
    {
        var todo = new Stack<Constraint>();
        todo.Push(constraint);
        while (todo.Count > 0)
        {
            Constraint next = todo.Pop();
            if (next.Output.Mark == mark)
            {
                IncrementalRemove(constraint);
                return false;
            }

            next.Recalculate();
            foreach (Constraint consumer in ConsumersOf(next.Output))
            {
                todo.Push(consumer);
            }
        }

        return true;
    }

    private List<Constraint> RemovePropagateFrom(Variable output)
    {
        output.DeterminedBy = null;
        output.WalkStrength = Strength.Weakest;
        output.Stay = true;
        var unsatisfied = new List<Constraint>();
        var todo = new Stack<Variable>();
        todo.Push(output);
        while (todo.Count > 0)
        {
            Variable variable = todo.Pop();
            foreach (Constraint constraint in variable.Constraints)
            {
                if (!constraint.IsSatisfied)
                {
                    unsatisfied.Add(constraint);
                }
            }

            foreach (Constraint next in ConsumersOf(variable))
            {
                next.Recalculate();
                todo.Push(next.Output);
            }
        }

        return unsatisfied;
    }

    private static List<Constraint> ConsumersOf(Variable variable)
    {
        var consumers = new List<Constraint>();
        foreach (Constraint constraint in variable.Constraints)
        {
            if (constraint != variable.DeterminedBy && constraint.IsSatisfied)
            {
                consumers.Add(constraint);
            }
        }

        return consumers;
    }
}

[Offloadable]
public partial class DeltaBlueTests
{
    public List<int> Seen { get; } = [];

    /// <summary>A chain of equal variables with a stay at one end and an edit at the other.</summary>
    public void Chain(int n)
    {
        var planner = new Planner();
        Variable? previous = null, first = null, last = null;
        for (int i = 0; i <= n; i++)
        {
            var variable = new Variable("v" + i, 0);
            if (previous != null)
            {
                _ = new EqualityConstraint(previous, variable, Strength.Required, planner);
            }

            first ??= variable;
            last = variable;
            previous = variable;
        }

        _ = new StayConstraint(last!, Strength.StrongDefault, planner);
        var edit = new EditConstraint(first!, Strength.Preferred, planner);
        Plan plan = planner.ExtractPlanFromConstraints(new List<Constraint> { edit });
        for (int i = 0; i < 10; i++)
        {
            first!.Value = i;
            plan.Execute();
            if (last!.Value != i)
            {
                throw new InvalidOperationException("Chain test failed.");
            }

            Seen.Add(last.Value);
        }
    }

    /// <summary>Two sets of variables related to each other by a simple linear transformation.</summary>
    public void Projection(int n)
    {
        var planner = new Planner();
        var scale = new Variable("scale", 10);
        var offset = new Variable("offset", 1000);
        Variable? source = null, destination = null;
        var destinations = new List<Variable>();
        for (int i = 0; i < n; i++)
        {
            source = new Variable("src" + i, i);
            destination = new Variable("dst" + i, i);
            destinations.Add(destination);
            _ = new StayConstraint(source, Strength.Normal, planner);
            _ = new ScaleConstraint(source, scale, offset, destination, Strength.Required, planner);
        }

        Change(planner, source!, 17);
        Expect(destination!.Value, 1170, 1);
        Change(planner, destination, 1050);
        Expect(source!.Value, 5, 2);
        Change(planner, scale, 5);
        for (int i = 0; i < n - 1; i++)
        {
            Expect(destinations[i].Value, (i * 5) + 1000, 3);
        }

        Change(planner, offset, 2000);
        for (int i = 0; i < n - 1; i++)
        {
            Expect(destinations[i].Value, (i * 5) + 2000, 4);
        }
    }

    private void Expect(int value, int expected, int test)
    {
        Seen.Add(value);
        if (value != expected)
        {
            throw new InvalidOperationException($"Projection {test} failed: {value}, not {expected}");
        }
    }

    private static void Change(Planner planner, Variable variable, int value)
    {
        var edit = new EditConstraint(variable, Strength.Preferred, planner);
        Plan plan = planner.ExtractPlanFromConstraints(new List<Constraint> { edit });
        for (int i = 0; i < 10; i++)
        {
            variable.Value = value;
            plan.Execute();
        }

        edit.DestroyConstraint();
    }
}

public static class Program
{
    public static object? Run()
    {
        var tests = new DeltaBlueTests();
        tests.Chain(12);
        tests.Projection(8);
        Console.WriteLine(string.Join(" ", tests.Seen));
        return tests;
    }
}
