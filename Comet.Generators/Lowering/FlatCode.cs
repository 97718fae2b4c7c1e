using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace Comet.Generators.Lowering;

/// <summary>A parameter, local or temporary that lives in the twin's outermost scope, and in its frame while suspended.</summary>
internal sealed class Slot
{
    public Slot(string name, string type, ITypeSymbol symbol, bool isParameter, string? whyNotPortable, bool isResult = false)
    {
        Name = name;
        Type = type;
        Symbol = symbol;
        IsParameter = isParameter;
        IsResult = isResult;
        WhyNotPortable = whyNotPortable;
    }

    /// <summary>Its name in the twin, unique there.</summary>
    public string Name { get; }

    /// <summary>Its type as C# text, fully qualified.</summary>
    public string Type { get; }

    public ITypeSymbol Symbol { get; }

    public bool IsParameter { get; }

    /// <summary>Whether it is a temporary for the result of one call or expression.</summary>
    public bool IsResult { get; }

    /// <summary>The parameter or local it is; null for a temporary.</summary>
    public ISymbol? Variable { get; set; }

    /// <summary>The property that says at run time whether its value can cross, if only that can; null for others.</summary>
    public string? SaysWhetherItCrosses { get; init; }

    /// <summary>How a parameter is passed; a frame holds the location of what is passed by reference.</summary>
    public RefKind RefKind { get; set; }

    /// <summary>Why a value of the slot's type cannot cross; null if it can. What touches such a slot runs at home, and a frame holding it stays there.</summary>
    public string? WhyNotPortable { get; }
}

/// <summary>A piece of C# text with what the phases after need to know of it.</summary>
internal sealed class Fragment
{
    public Fragment(string text) => Text = text;

    public string Text { get; set; }

    /// <summary>The slots it mentions.</summary>
    public HashSet<Slot> Uses { get; } = new();

    /// <summary>
    /// The slots it declares. By C#'s rule of definite assignment nothing reads what such a slot held before, so it is not live before.
    /// </summary>
    public HashSet<Slot> Declares { get; } = new();

    /// <summary>The labels it may jump to.</summary>
    public HashSet<string> Targets { get; } = new();

    /// <summary>Why it must run at home; null if it may run anywhere.</summary>
    public string? Pin { get; set; }

    /// <summary>The handler that it is, as the user wrote it; null for other text.</summary>
    public SyntaxNode? Origin { get; set; }

    /// <summary>Takes over everything but the text.</summary>
    public void Absorb(Fragment other)
    {
        Uses.UnionWith(other.Uses);
        Declares.UnionWith(other.Declares);
        Targets.UnionWith(other.Targets);
        Pin ??= other.Pin;
    }
}

/// <summary>
/// One step of a lowered body. The body is one flat list of them: labels, jumps and suspension points are steps of their own,
/// everything else is the user's text; only <see cref="TryBegin"/> and <see cref="TryEnd"/> nest.
/// </summary>
internal abstract class Step
{
    /// <summary>What is live after the step, set by <see cref="Liveness"/>; on a suspension point, what its frame holds.</summary>
    public HashSet<Slot> Live { get; } = new();

    /// <summary>The user's statement that it is part of; null if it is none of the user's.</summary>
    public SyntaxNode? Origin { get; set; }
}

/// <summary>The user's text, or a jump.</summary>
internal sealed class Code : Step
{
    public Code(Fragment fragment, Slot? definition = null, bool fallsThrough = true)
    {
        Fragment = fragment;
        Definition = definition;
        FallsThrough = fallsThrough;
    }

    public Fragment Fragment { get; }

    /// <summary>The slot it sets for certain, having read its old value only if <see cref="Lowering.Fragment.Uses"/> has it.</summary>
    public Slot? Definition { get; }

    public bool FallsThrough { get; }
}

internal sealed class Label : Step
{
    public Label(string name) => Name = name;

    public string Name { get; }
}

/// <summary>A place where the body can stop and be continued.</summary>
internal abstract class SuspensionPoint : Step
{
    protected SuspensionPoint(int number) => Number = number;

    public int Number { get; }

    /// <summary>
    /// Whether a frame saved here can cross: everything it holds can, and so can what it waits for, which would else come into being where it cannot
    /// leave again.
    /// </summary>
    public bool IsPortable => Live.All(static s => s.WhyNotPortable == null) && this is not (Await or TwinCall { Result.WhyNotPortable: not null });
}

/// <summary>
/// A call of a twin: <c>result = text;</c> and the check after it, which is a safepoint too: the callee may have stopped, or the thread is to stop now that it has returned.
/// Either way, continuing takes the callee's result.
/// </summary>
internal sealed class TwinCall : SuspensionPoint
{
    public TwinCall(int number, IMethodSymbol method, Fragment call, Slot? result, string? resultType, string? overflow) : base(number)
    {
        Method = method;
        Call = call;
        Result = result;
        ResultType = resultType;
        Overflow = overflow;
    }

    public IMethodSymbol Method { get; }

    /// <summary>The type on which a static member of an interface is called; null for other methods.</summary>
    public ITypeSymbol? On { get; set; }

    public Fragment Call { get; }

    public Slot? Result { get; }

    /// <summary>The callee's result type; null if it has none.</summary>
    public string? ResultType { get; }

    /// <summary>The keyword of the region around the call that says what happens on overflow; null if there is none.</summary>
    public string? Overflow { get; }

    /// <summary>What the arguments refer to that are passed by reference, and the structure that the callee is called on, unless that is a copy.</summary>
    public List<ByReference> References { get; } = new();

    /// <summary>
    /// Whether the result of the call is the result of the method, with nothing left to do. Such an activation needs no frame: the callee's result
    /// goes to whoever waits for the caller's.
    /// </summary>
    public bool IsTail { get; set; }

    /// <summary>How the task that the call stands for is awaited, as C# text of an <c>AwaitKind</c>; null if the callee is no async method.</summary>
    public string? Awaits { get; set; }
}

/// <summary>Where an async method waits for something of home's.</summary>
internal sealed class Await : SuspensionPoint
{
    public Await(int number, Slot awaiter, bool isCritical) : base(number)
    {
        Awaiter = awaiter;
        IsCritical = isCritical;
    }

    public Slot Awaiter { get; }

    /// <summary>Whether the awaiter leaves the execution context to its caller.</summary>
    public bool IsCritical { get; }
}

/// <summary>A safepoint: at a loop's back-edge, before a call in tail position, or after something that runs at home.</summary>
internal sealed class Poll : SuspensionPoint
{
    public Poll(int number, bool isBeforeTailCall = false, bool isAfterHome = false) : base(number)
    {
        IsBeforeTailCall = isBeforeTailCall;
        IsAfterHome = isAfterHome;
    }

    public bool IsBeforeTailCall { get; }

    /// <summary>Whether it is the one after something that runs at home and that the thread need not wait for: see <see cref="GoHome.After"/>.</summary>
    public bool IsAfterHome { get; }
}

/// <summary>A safepoint before something that must run at home.</summary>
internal sealed class GoHome : SuspensionPoint
{
    public GoHome(int number, string reason, Fragment? condition = null) : base(number)
    {
        Reason = reason;
        Condition = condition;
    }

    public string Reason { get; }

    /// <summary>When it must; null if always.</summary>
    public Fragment? Condition { get; }

    /// <summary>The safepoint after it, if the thread may go on from there before it has been done: it leaves nothing behind in the activation. Null otherwise.</summary>
    public Poll? After { get; set; }
}

/// <summary>Where an iterator gives an element, and is continued for the next one.</summary>
internal sealed class Yield : SuspensionPoint
{
    public Yield(int number, Fragment value) : base(number) => Value = value;

    public Fragment Value { get; }
}

/// <summary>The start of an iterator's body, where it stands before its first element.</summary>
internal sealed class IteratorStart : SuspensionPoint
{
    public IteratorStart() : base(0)
    {
    }
}

/// <summary>The start of a try block that contains suspension points.</summary>
internal sealed class TryBegin : Step
{
    public TryBegin(int number) => Number = number;

    public int Number { get; }
}

/// <summary>The end of a try block with its handlers as text: each catch clause either verbatim or leaving for a label outside.</summary>
internal sealed class TryEnd : Step
{
    public TryEnd(int number) => Number = number;

    public int Number { get; }

    public List<Fragment> Catches { get; } = new();

    /// <summary>The user's finally block, which must not run while unwinding.</summary>
    public Fragment? Finally { get; set; }
}
