using Comet.Links;
using Comet.Runtime;
using Comet.Sessions;
using Comet.Tests.Threads;

namespace Comet.Tests.Sessions;

/// <summary>Whole sessions over an in-process link: threads move, heaps agree, answers are right.</summary>
[Collection(nameof(CurrentSession))]
public sealed class SessionTests
{
    public static TheoryData<string, bool> Policies
    {
        get
        {
            var data = new TheoryData<string, bool>();
            foreach (var policy in DriverLoopTests.Policies)
            {
                data.Add(policy, false);
                data.Add(policy, true);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Policies))]
    public async Task RecursionGivesTheSameResult(string policy, bool freshHeap)
    {
        await using var pair = await SessionPair.OpenAsync(policy, options: Options(freshHeap));
        Assert.Equal(Recursion.Sum(200), pair.Run(t => Recursion.Sum__Comet(t, 200)));
        Assert.Equal(policy != "never", pair.Home.Statistics.Migrations > 0);
        Assert.Equal(0, pair.Home.Statistics.Recoveries);
    }

    [Theory]
    [MemberData(nameof(Policies))]
    public async Task ObjectsOutputAndExceptionsAreTheSame(string policy, bool freshHeap)
    {
        var plain = new Worker();
        var expected = plain.Run(40);
        await using var pair = await SessionPair.OpenAsync(policy, options: Options(freshHeap));
        var moved = new Worker();
        for (var round = 0; round < 2; round++)
        {
            moved.Total = 0;
            moved.Seen.AsSpan().Clear();
            moved.Output.Clear();
            Assert.Equal(expected, pair.Run(t => moved.Run__Comet(t, 40)));
            Assert.Equal(plain.Output, moved.Output);
            Assert.Equal(plain.Total, moved.Total);
            Assert.Equal(plain.Seen, moved.Seen);
        }

        Assert.Equal(0, pair.Home.Statistics.Recoveries);
        Assert.Equal(0, pair.Home.Statistics.Abandons);
    }

    [Theory]
    [MemberData(nameof(Policies))]
    public async Task FramesThatCannotCrossStay(string policy, bool freshHeap)
    {
        await using var pair = await SessionPair.OpenAsync(policy, options: Options(freshHeap));
        var expected = Enumerable.Range(0, 30).Sum(Recursion.Sum) * 1000 + 30;
        Assert.Equal(expected, pair.Run(t => HomeBound.Run__Comet(t, 30)));
    }

    [Theory]
    [MemberData(nameof(Policies))]
    public async Task AnExceptionCrossesAndItsTraceReadsAsOne(string policy, bool freshHeap)
    {
        await using var pair = await SessionPair.OpenAsync(policy, options: Options(freshHeap));
        var exception = Assert.Throws<TimeoutException>(() => pair.Run(t => Thrower.Run__Comet(t, 5)));
        Assert.Equal("deep inside", exception.Message);
        var trace = exception.StackTrace!;
        var thrown = trace.IndexOf("Fail", StringComparison.Ordinal);
        var caught = trace.IndexOf(nameof(SessionPair.Run), StringComparison.Ordinal);
        Assert.True(thrown >= 0 && caught > thrown, trace);
    }

    [Fact]
    public async Task WhatIsBuiltDifferentlyAtBothEndsIsNamedBeforeAnythingMoves()
    {
        var (first, second) = InProcessLink.CreatePair();
        var server = ServerSession.Start(second, new ServerSessionOptions { Loader = new SameProcessLoader(new LayoutModule("string Name; long Age")) });
        var exception = await Assert.ThrowsAsync<CometConnectionException>(() => HomeSession.OpenAsync(
            first, HomeApplication.OfModules("sample", new LayoutModule("string Name; int Age")), new HomeSessionOptions()));
        var type = typeof(SampleModule).FullName;
        Assert.Contains($"home has \"{type}: int Age\", the server \"{type}: long Age\"", exception.Message, StringComparison.Ordinal);
        await server.Closed.WaitAsync(TimeSpan.FromSeconds(20));
        Assert.Null(CometThread.CurrentHost);
    }

    [Fact]
    public async Task AStackOfAThousandFramesCrossesOnce()
    {
        await using var pair = await SessionPair.OpenAsync("every:1001");
        Assert.Equal(Recursion.Sum(1000), pair.Run(t => Recursion.Sum__Comet(t, 1000)));
        Assert.Equal(2, pair.Home.Statistics.Migrations);
    }

    [Fact]
    public async Task AnEagerThreadMovesOnceAndOnceMoreAfterEachPinnedCall()
    {
        await using var pair = await SessionPair.OpenAsync("eager");
        Assert.Equal(Recursion.Sum(100), pair.Run(t => Recursion.Sum__Comet(t, 100)));
        Assert.Equal(2, pair.Home.Statistics.Migrations);

        var plain = new Worker();
        var moved = new Worker();
        Assert.Equal(plain.Run(40), pair.Run(t => moved.Run__Comet(t, 40)));
        Assert.Equal(plain.Output, moved.Output);
        Assert.InRange(pair.Home.Statistics.Migrations - 2, 2 * moved.Output.Count, (2 * moved.Output.Count) + 2);
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 2)]
    [InlineData(5, 6)]
    public async Task TheAllowanceOfMovesIsKept(int maxMigrations, int expected)
    {
        await using var pair = await SessionPair.OpenAsync("always", maxMigrations);
        Assert.Equal(Recursion.Sum(100), pair.Run(t => Recursion.Sum__Comet(t, 100)));
        Assert.Equal(expected, pair.Home.Statistics.Migrations);
    }

    [Fact]
    public async Task WhatCannotCrossFromHomeKeepsTheThreadAtHome()
    {
        await using var pair = await SessionPair.OpenAsync("every:2");
        Assert.Equal(61, pair.Run(t => Holder.Run__Comet(t, 6)));
        var statistics = pair.Home.Statistics;
        Assert.Equal((0, 1, 0), (statistics.Migrations, statistics.Abandons, statistics.Recoveries));
        Assert.Contains("SecretlyForeign", statistics.LastAbandonReason, StringComparison.Ordinal);

        // The thread was kept, not the session.
        Assert.Equal(Recursion.Sum(10), pair.Run(t => Recursion.Sum__Comet(t, 10)));
        Assert.True(pair.Home.Statistics.Migrations > 0);
    }

    [Fact]
    public async Task WhatCannotCrossFromTheServerIsDoneAgainAtHome()
    {
        await using var pair = await SessionPair.OpenAsync("always");

        // Leaves after the third round, still portable, and would come back after the fourth with what is not.
        Assert.Equal(61, pair.Run(t => Holder.Run__Comet(t, 3)));
        var statistics = pair.Home.Statistics;
        Assert.Equal((1, 0), (statistics.Abandons, statistics.Recoveries));
        Assert.True(statistics.Migrations > 0);
        Assert.Contains("SecretlyForeign", statistics.LastAbandonReason, StringComparison.Ordinal);

        // Both heaps started again, and still agree.
        var worker = new Worker();
        var plain = new Worker();
        Assert.Equal(plain.Run(20), pair.Run(t => worker.Run__Comet(t, 20)));
        Assert.Equal(plain.Total, worker.Total);
    }

    [Fact]
    public async Task TauMovesWorkThatRunsLongAndLeavesShortWorkAlone()
    {
        await using var pair = await SessionPair.OpenAsync("tau");
        Assert.Equal(Recursion.Sum(10), pair.Run(t => Recursion.Sum__Comet(t, 10)));
        Assert.Equal(0, pair.Home.Statistics.Migrations);

        // Long enough, on any machine, for the ticker to have its say: the loop ends when it has. The first capture is of cold code, and may be found too dear.
        var deadline = Environment.TickCount64 + 20_000;
        do
            Assert.Equal(Recursion.Sum(100), pair.Run(SumUntilStopped));
        while (pair.Home.Statistics.Migrations == 0 && Environment.TickCount64 < deadline);
        Assert.True(pair.Home.Statistics.Migrations >= 2);
        Assert.True(pair.Home.Statistics.TimeAway > TimeSpan.Zero);

        long SumUntilStopped(CometThread thread)
        {
            while (Environment.TickCount64 < deadline && !thread.Unwinding)
                Recursion.Sum__Comet(thread, 100);
            return thread.Unwinding ? thread.Drive<long>() : -1;
        }
    }

    [Fact]
    public async Task TauLeavesAloneWhatWouldTakeTooLongToSendAndSaysSo()
    {
        await using var pair = await SessionPair.OpenAsync("tau", homeLink: link => new SlowLink(link, bytesPerSecond: 0.1));
        await using var decisions = pair.Home.Decisions.GetAsyncEnumerator();
        var first = decisions.MoveNextAsync();
        var result = pair.Run(t =>
        {
            var deadline = Environment.TickCount64 + 20_000;
            while (Environment.TickCount64 < deadline && !t.Unwinding)
                Recursion.Sum__Comet(t, 100);
            return t.Unwinding ? t.Drive<long>() : -1;
        });
        Assert.Equal(Recursion.Sum(100), result);
        Assert.Equal(0, pair.Home.Statistics.Migrations);
        Assert.Equal(0, pair.Home.Statistics.Abandons);
        Assert.True(await first);
        var decision = decisions.Current;
        Assert.Equal(MoveOutcome.TooDear, decision.Outcome);
        Assert.True(decision.PredictedCost > TimeSpan.FromMinutes(1), decision.ToString());
        Assert.InRange(decision.FreeRun, TimeSpan.Zero, TimeSpan.FromMinutes(1));
        Assert.True(decision.BytesSent > 0);
    }

    [Fact]
    public async Task DecisionsTellOfMovesAndEndWithTheSession()
    {
        List<MoveDecision> read = [];
        Task reading;
        await using (var pair = await SessionPair.OpenAsync("every:50"))
        {
            var decisions = pair.Home.Decisions.GetAsyncEnumerator();
            reading = Task.Run(async () =>
            {
                while (await decisions.MoveNextAsync())
                    read.Add(decisions.Current);
            });
            Assert.Equal(Recursion.Sum(300), pair.Run(t => Recursion.Sum__Comet(t, 300)));
            var contents = pair.Home.Statistics.ContentsSent;
            Assert.True(contents.Frames > 0 && contents.Rest > 0, contents.ToString());
        }

        await reading.WaitAsync(TimeSpan.FromSeconds(20));
        Assert.NotEmpty(read);
        Assert.All(read, decision =>
        {
            Assert.Equal(MoveOutcome.Moved, decision.Outcome);
            Assert.True(decision.ActualCost > TimeSpan.Zero && decision.BytesSent > 0 && decision.BytesReceived > 0, decision.ToString());
        });
    }

    [Fact]
    public async Task SeveralThreadsShareASessionAndAgree()
    {
        await using var pair = await SessionPair.OpenAsync("random:5");
        pair.Home.Activate();
        try
        {
            var results = new long[4];
            var threads = Enumerable.Range(0, results.Length).Select(i => new Thread(() =>
            {
                for (var round = 0; round < 20; round++)
                {
                    var t = CometThread.TryEnter()!;
                    var sum = Recursion.Sum__Comet(t, 150 + i);
                    results[i] += t.Unwinding ? t.Drive<long>() : sum;
                    t.Exit();
                }
            })).ToList();
            threads.ForEach(thread => thread.Start());
            Assert.All(threads, thread => Assert.True(thread.Join(TimeSpan.FromSeconds(30))));
            Assert.Equal(Enumerable.Range(0, 4).Select(i => 20 * Recursion.Sum(150 + i)), results);
            Assert.True(pair.Home.Statistics.Migrations > 0);
        }
        finally
        {
            pair.Home.Deactivate();
        }
    }

    [Fact]
    public async Task ThreadsThatEndedAreForgottenByTheServer()
    {
        await using var pair = await SessionPair.OpenAsync("always");
        for (var i = 0; i < 50; i++)
            pair.Run(t => Recursion.Sum__Comet(t, 5));
        Assert.InRange(pair.Server.KnownThreads, 1, 2);
    }

    private static SessionOptions Options(bool freshHeap) => freshHeap ? SessionOptions.FreshHeap : SessionOptions.None;

    private sealed class LayoutModule(string fields) : CometModule
    {
        public override void Register(TypeTable types) => types.AddLayout(typeof(SampleModule), fields);
    }
}
