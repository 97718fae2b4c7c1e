using Comet.Runtime;

namespace Comet.Tests.Threads;

/// <summary>The driver loop, with twins and frames written by hand.</summary>
[Collection(nameof(CurrentSession))]
public sealed class DriverLoopTests
{
    public static TheoryData<string> Policies { get; } =
    [
        "always", "never", "every:1", "every:2", "every:3", "every:7", "every:50",
        "random:0", "random:1", "random:2", "random:3", "random:4", "random:18446744073709551615",
    ];

    [Theory]
    [MemberData(nameof(Policies))]
    public void RecursionGivesTheSameResultWhereverItIsSuspended(string policy)
    {
        var host = new DirectHost(MigrationPolicy.Parse(policy));
        Assert.Equal(Recursion.Sum(300), host.Run(t => Recursion.Sum__Comet(t, 300)));
        Assert.Equal(policy != "never", host.Moves > 0);
    }

    [Theory]
    [MemberData(nameof(Policies))]
    public void LoopsWithPinnedCallsAndExceptionsGiveTheSameResultAndOutput(string policy)
    {
        var plain = new Worker();
        var expected = plain.Run(40);
        var moved = new Worker();
        var host = new DirectHost(MigrationPolicy.Parse(policy));
        Assert.Equal(expected, host.Run(t => moved.Run__Comet(t, 40)));
        Assert.Equal(plain.Output, moved.Output);
    }

    [Fact]
    public void AThousandFramesCrossAndAreNotSentAgain()
    {
        var host = new DirectHost(MigrationPolicy.Always);
        Assert.Equal(Recursion.Sum(1000), host.Run(t => Recursion.Sum__Comet(t, 1000)));
        Assert.True(host.MostFramesMoved >= 1000, $"{host.MostFramesMoved} frames");

        // Each activation is suspended at its entry and again inside its callee; frames further out are cold and must not be sent twice.
        Assert.True(host.FramesSent < 3 * 1001, $"{host.FramesSent} frames sent");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(7)]
    public void MovesEndWhenTheAllowanceIsUsedUp(int maxMigrations)
    {
        var host = new DirectHost(MigrationPolicy.Always, maxMigrations);
        Assert.Equal(Recursion.Sum(100), host.Run(t => Recursion.Sum__Comet(t, 100)));

        // With an odd allowance the last voluntary move is to the server; coming home when done is not voluntary.
        Assert.Equal(maxMigrations + maxMigrations % 2, host.Moves);
    }

    [Theory]
    [MemberData(nameof(Policies))]
    public void AFrameThatCannotCrossStaysAndTheFramesInsideItMove(string policy)
    {
        var host = new DirectHost(MigrationPolicy.Parse(policy));
        var expected = Enumerable.Range(0, 30).Sum(Recursion.Sum) * 1000 + 30;
        Assert.Equal(expected, host.Run(t => HomeBound.Run__Comet(t, 30)));
        if (policy == "always")
            Assert.True(host is { Moves: > 0, StopsAtHome: 30 }, $"{host.Moves} moves, {host.StopsAtHome} stops");
    }

    [Theory]
    [MemberData(nameof(Policies))]
    public void AnExceptionPassesThroughSuspendedActivationsAndItsTraceReadsOn(string policy)
    {
        var host = new DirectHost(MigrationPolicy.Parse(policy));
        var exception = Assert.Throws<TimeoutException>(() => host.Run(t => Thrower.Run__Comet(t, 5)));
        Assert.Equal("deep inside", exception.Message);
        var trace = exception.StackTrace!;
        var thrown = trace.IndexOf("Fail", StringComparison.Ordinal);
        var caught = trace.IndexOf(nameof(AnExceptionPassesThroughSuspendedActivationsAndItsTraceReadsOn), StringComparison.Ordinal);
        Assert.True(thrown >= 0 && caught > thrown, trace);
        Assert.Equal(6, trace.Split(nameof(Thrower.Run__Comet)).Length - 1);
    }

    [Fact]
    public void TheSameSeedMovesAtTheSameSafepoints()
    {
        int Moves(ulong seed)
        {
            var host = new DirectHost(MigrationPolicy.Random(seed));
            host.Run(t => Recursion.Sum__Comet(t, 2000));
            return host.Moves;
        }

        Assert.Equal(Moves(17), Moves(17));
        Assert.True(Enumerable.Range(0, 10).Select(seed => Moves((ulong)seed)).Distinct().Count() > 1);
    }

    [Fact]
    public void APinnedCallThatReentersGetsAThreadOfItsOwn()
    {
        var host = new DirectHost(MigrationPolicy.Always);
        var result = host.Run(outer =>
        {
            var inner = CometThread.TryEnter()!;
            Assert.NotSame(outer, inner);
            var sum = Recursion.Sum__Comet(inner, 20);
            Assert.True(inner.Unwinding);
            Assert.False(outer.Unwinding);
            sum = inner.Drive<long>();
            inner.Exit();

            var again = CometThread.TryEnter()!;
            Assert.Same(inner, again);
            again.Exit();
            return sum;
        });
        Assert.Equal(Recursion.Sum(20), result);
    }

    [Fact]
    public void ThreadsMustBeLeftInOrder()
    {
        var host = new DirectHost(MigrationPolicy.Never);
        host.Run(outer =>
        {
            var inner = CometThread.TryEnter()!;
            Assert.Throws<InvalidOperationException>(outer.Exit);
            inner.Exit();
            return 0;
        });
    }

    [Fact]
    public void WithoutASessionThereIsNoThread() => Assert.Null(CometThread.TryEnter());

    [Fact]
    public void OneSessionIsCurrentAtATime()
    {
        var host = new DirectHost(MigrationPolicy.Never);
        host.Run(_ =>
        {
            Assert.Throws<InvalidOperationException>(() => CometThread.Activate(new DirectHost(MigrationPolicy.Never)));
            return 0;
        });
        Assert.Null(CometThread.CurrentHost);
    }

    [Theory]
    [InlineData("never")]
    [InlineData("tau")]
    public void EnteringAndLeavingAllocateNothing(string policy)
    {
        var host = new DirectHost(MigrationPolicy.Parse(policy));
        CometThread.Activate(host);
        try
        {
            EnterAndLeave(10);
            var before = GC.GetAllocatedBytesForCurrentThread();
            EnterAndLeave(1000);
            Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
        }
        finally
        {
            CometThread.Deactivate(host);
        }
    }

    private static void EnterAndLeave(int times)
    {
        for (var i = 0; i < times; i++)
        {
            var outer = CometThread.TryEnter()!;
            CometThread.TryEnter()!.Exit();
            Recursion.Sum__Comet(outer, 3);
            outer.Exit();
        }
    }
}

/// <summary>Tests that make a session the current one of the process run one after another.</summary>
[CollectionDefinition(nameof(CurrentSession), DisableParallelization = true)]
public sealed class CurrentSession;
