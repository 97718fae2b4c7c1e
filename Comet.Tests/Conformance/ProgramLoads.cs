namespace Comet.Tests.Conformance;

/// <summary>
/// Loads programs. The loads of the last one are kept for its next runs if those cannot tell them from new ones: most of what a run costs is
/// the JIT's work, which is then done once for all modes.
/// </summary>
internal static class ProgramLoads
{
    private static readonly Lock _lock = new();
    private static readonly Stack<ProgramInstance> _idle = new();
    private static CompiledProgram? _program;
    private static bool? _canRunAgain;

    /// <summary>A load that nobody else uses.</summary>
    public static ProgramInstance Rent(CompiledProgram program)
    {
        ProgramInstance? idle;
        lock (_lock)
        {
            if (!ReferenceEquals(program, _program))
                Keep(program);
            _idle.TryPop(out idle);
        }

        idle?.Reset();
        return idle ?? new ProgramInstance(program);
    }

    /// <summary>Takes a load back.</summary>
    public static void Return(ProgramInstance instance)
    {
        lock (_lock)
        {
            if (ReferenceEquals(instance.Program, _program) && (_canRunAgain ??= instance.CanRunAgain))
            {
                // The last to come is the first to go again, so that each load mostly stays at its end.
                _idle.Push(instance);
                return;
            }
        }

        instance.Unload();
    }

    /// <summary>Keeps no loads that a run may still be using.</summary>
    public static void Forget() => Keep(null);

    private static void Keep(CompiledProgram? program)
    {
        lock (_lock)
        {
            while (_idle.TryPop(out var outdated))
                outdated.Unload();
            _program = program;
            _canRunAgain = null;
        }
    }
}
