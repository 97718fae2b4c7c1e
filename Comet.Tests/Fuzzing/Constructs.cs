namespace Comet.Tests.Fuzzing;

/// <summary>
/// What a program may contain. Each program draws a few of these: programs that lack most constructs are full of the others, and find what a
/// mixture of everything hides.
/// </summary>
[Flags]
internal enum Constructs
{
    None = 0,
    Inheritance = 1 << 0,
    Generics = 1 << 1,
    Structs = 1 << 2,
    Records = 1 << 3,
    Statics = 1 << 4,
    Collections = 1 << 5,
    Closures = 1 << 6,
    Iterators = 1 << 7,
    Exceptions = 1 << 8,
    Patterns = 1 << 9,
    Goto = 1 << 10,
    References = 1 << 11,
    Properties = 1 << 12,
    Operators = 1 << 13,
    Pinned = 1 << 14,
    Resources = 1 << 15,
    Unmarked = 1 << 16,
    Tuples = 1 << 17,
    Assignments = 1 << 18,
    Interfaces = 1 << 19,
    Initializers = 1 << 20,
    Constructors = 1 << 21,
    LocalFunctions = 1 << 22,
    Events = 1 << 23,
    Delegates = 1 << 24,
    DefaultMethods = 1 << 25,
    Extensions = 1 << 26,
    Enumerators = 1 << 27,
    Constraints = 1 << 28,
    Regions = 1 << 29,
    Async = 1 << 30,
    All = int.MaxValue,
}
