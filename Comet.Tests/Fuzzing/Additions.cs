namespace Comet.Tests.Fuzzing;

/// <summary>
/// What programs may contain beside <see cref="Constructs"/>, from a certain seed on: the seeds below it give the programs that they always gave, for some have found something and
/// are in the suite.
/// </summary>
[Flags]
internal enum Additions
{
    None = 0,

    /// <summary>Operators that change their operand.</summary>
    OperatorsInPlace = 1 << 0,

    /// <summary>Operators whose operands are passed by reference.</summary>
    OperatorsByReference = 1 << 1,

    /// <summary>Delegates in tables that are filled by initializers and constructors, and called last.</summary>
    DelegateTables = 1 << 2,

    /// <summary>Assignments to what may not be there.</summary>
    ConditionalTargets = 1 << 3,

    /// <summary>Local functions that call each other.</summary>
    MutualFunctions = 1 << 4,

    /// <summary>Delegate types of the program's own, which pass by reference.</summary>
    OwnDelegates = 1 << 5,

    /// <summary>Query expressions with more than one clause.</summary>
    Queries = 1 << 6,

    /// <summary>Constructors that call another of their class.</summary>
    ChainedConstructors = 1 << 7,

    /// <summary>Elements and parts counted from the end.</summary>
    FromEnd = 1 << 8,

    /// <summary>Generic local functions and lambdas in them.</summary>
    GenericFunctions = 1 << 9,

    All = (1 << 10) - 1,
}
