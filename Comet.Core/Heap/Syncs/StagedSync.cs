namespace Comet.Runtime;

/// <summary>A sync that has been decoded and validated completely, and not applied.</summary>
internal sealed class StagedSync
{
    /// <summary>The state of the heap it was decoded against; it can be applied to no other.</summary>
    internal required int Revision { get; init; }

    /// <summary>Ids the sender has dropped.</summary>
    internal required List<uint> Dropped { get; init; }

    /// <summary>New objects, their shadows with ids and targets, their contents decoded.</summary>
    internal required NewObjects Created { get; init; }

    /// <summary>Known objects' shadows and what is to change.</summary>
    internal required List<(Shadow Shadow, Shadow Staged)> Changed { get; init; }

    /// <summary>Whether the sender introduced the statics with it.</summary>
    internal required bool IntroducesStatics { get; init; }

    /// <summary>The stacks it carries.</summary>
    internal required IReadOnlyList<StackPush> Stacks { get; init; }
}
