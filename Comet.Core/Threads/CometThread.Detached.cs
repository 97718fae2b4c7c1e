namespace Comet.Runtime;

// A thread that never stops.
public sealed partial class CometThread
{
    [ThreadStatic]
    private static CometThread? _detached;

    /// <summary>For code that runs a twin but cannot be suspended: it is never asked to stop.</summary>
    internal static CometThread Detached => _detached ??= new CometThread(new NoHost());

    private sealed class NoHost : ThreadHost
    {
        public override MigrationPolicy Policy => MigrationPolicy.Never;

        public override int MaxMigrations => 0;

        public override bool TryBeginMove(CometThread thread) => false;

        public override void Move(CometThread thread) => throw new InvalidOperationException("A thread that does not stop cannot move.");

        public override int NextThreadId() => 0;
    }
}
