namespace Interpreter;

/// <summary>The names of a function while it is parsed.</summary>
internal sealed class FunctionScope(FunctionScope? outer)
{
    private readonly List<(Variable Reference, int Line)> _references = [];

    /// <summary>The function around.</summary>
    public FunctionScope? Outer { get; } = outer;

    /// <summary>The function's variables, parameters first.</summary>
    public List<string> Names { get; } = [];

    /// <summary>Its inner functions, which are there before its statements run.</summary>
    public List<Statement> Functions { get; } = [];

    /// <summary>The slot of a variable of the function's own.</summary>
    public int Declare(string name)
    {
        var slot = Names.IndexOf(name);
        if (slot >= 0)
            return slot;
        Names.Add(name);
        return Names.Count - 1;
    }

    /// <summary>A reference to a variable; it may be declared only later.</summary>
    public Variable Refer(string name, int line)
    {
        var reference = new Variable(name);
        _references.Add((reference, line));
        return reference;
    }

    /// <summary>Finds the variables that were referred to, when all of the program is known.</summary>
    /// <exception cref="InvalidDataException">One is declared nowhere.</exception>
    public void Resolve()
    {
        foreach (var (reference, line) in _references)
        {
            var depth = 0;
            var scope = this;
            while (scope is not null && !scope.Names.Contains(reference.Name))
            {
                scope = scope.Outer;
                depth++;
            }

            if (scope is null)
                throw new InvalidDataException($"Line {line}: {reference.Name} is declared nowhere.");
            reference.Resolve(depth, scope.Names.IndexOf(reference.Name));
        }
    }
}
