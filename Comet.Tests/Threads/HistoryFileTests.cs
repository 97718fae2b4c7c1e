using System.Text.Json;
using Comet.Runtime;

namespace Comet.Tests.Threads;

/// <summary>What is learnt of a program outlives the session, and nothing a file holds can harm.</summary>
public sealed class HistoryFileTests : IDisposable
{
    private readonly string _path = Path.GetTempFileName();

    public void Dispose() => File.Delete(_path);

    [Fact]
    public void AnotherRunOfTheSameBuildGoesOnFromIt()
    {
        var history = new PlaceHistory();
        history.Entering("Search.Find").AddRun(0, PlaceRun.Ticks(120));
        history.Entering("Search.Find").SetPrice(0, PlaceRun.Ticks(30));
        history.Entering("Search.Find").AddRun(2, PlaceRun.Ticks(7));
        history.Entering("Search.Never");
        history.Entering("Search.Play").AddRun(0, PlaceRun.Ticks(70));
        history.Entering("Search.Play").SetLoss(0, PlaceRun.Ticks(900));
        history.MoveOverhead = PlaceRun.Ticks(80);
        history.After(new WaitingFrame { Point = 3 }).AddRun(1, PlaceRun.Ticks(50));
        new HistoryFile(_path, "build 1").Write(history);

        var again = new HistoryFile(_path, "build 1").Read();
        Assert.Equal(PlaceRun.Ticks(120), again.Entering("Search.Find").Expected(0));
        Assert.Equal(PlaceRun.Ticks(7), again.Entering("Search.Find").Expected(2));
        Assert.True(again.Entering("Search.Find").IsWorthAMove(0, double.PositiveInfinity, PlaceRun.Ticks(30)));
        Assert.False(again.Entering("Search.Find").IsWorthAMove(2, double.PositiveInfinity, PlaceRun.Ticks(30)));
        Assert.Equal(PlaceRun.Ticks(50), again.After(new WaitingFrame { Point = 3 }).Expected(1));
        Assert.Equal(0, again.After(new WaitingFrame { Point = 2 }).Expected(1));
        Assert.Equal(PlaceRun.Ticks(80), again.MoveOverhead);

        // So does the mean, which has one run as yet.
        again.Entering("Search.Find").AddRun(0, PlaceRun.Ticks(40));
        Assert.Equal(PlaceRun.Ticks(80), again.Entering("Search.Find").Expected(0));
        Assert.Equal(PlaceRun.Ticks(900), again.Entering("Search.Play").Price(0));

        // What this run does not come to is not forgotten.
        new HistoryFile(_path, "build 1").Write(new HistoryFile(_path, "build 1").Read());
        Assert.Equal(PlaceRun.Ticks(120), new HistoryFile(_path, "build 1").Read().Entering("Search.Find").Expected(0));
    }

    [Fact]
    public void AnotherBuildBeginsAnew()
    {
        var history = new PlaceHistory();
        history.Entering("Search.Find").AddRun(0, PlaceRun.Ticks(120));
        new HistoryFile(_path, "build 1").Write(history);
        Assert.Equal(0, new HistoryFile(_path, "build 2").Read().Entering("Search.Find").Expected(0));
    }

    [Fact]
    public void NoFileIsAnEmptyHistory()
    {
        File.Delete(_path);
        Assert.Empty(new HistoryFile(_path, "build 1").Read().Describe());
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("{}")]
    [InlineData("[1]")]
    [InlineData("""{"Build":"build 1"}""")]
    [InlineData("""{"Build":"build 1","Places":{"a":null}}""")]
    [InlineData("""{"Build":"build 1","Places":{"a":[null]}}""")]
    [InlineData("""{"Build":"build 1","Places":{"a":[{"Calls":"x"}]}}""")]
    public void WhatIsNoHistoryIsSaidToBeNone(string content)
    {
        File.WriteAllText(_path, content);
        Assert.Throws<JsonException>(() => new HistoryFile(_path, "build 1").Read());
    }

    [Theory]
    [InlineData("""{"Build":"build 1","Places":{"a":[{"Calls":-1,"ExpectedMilliseconds":5,"PriceMilliseconds":0,"LossMilliseconds":0,"Seen":1},{"Calls":900,"ExpectedMilliseconds":5,"PriceMilliseconds":0,"LossMilliseconds":0,"Seen":1}]}}""")]
    [InlineData("""{"Build":"build 1","Places":{"a":[{"Calls":1,"ExpectedMilliseconds":-1e300,"PriceMilliseconds":1e300,"LossMilliseconds":-3,"Seen":-7}]}}""")]
    public void NumbersThatCannotBeAreNotBelieved(string content)
    {
        File.WriteAllText(_path, content);
        var place = new HistoryFile(_path, "build 1").Read().Entering("a");
        Assert.False(place.IsWorthAMove(1, double.PositiveInfinity, 1));
    }

    private sealed class WaitingFrame : Frame
    {
        public override int PointCount => 4;

        public override void Resume(CometThread thread) => throw new NotSupportedException();

        public override void Write(ref SyncWriter writer) => throw new NotSupportedException();

        public override void Read(ref SyncReader reader) => throw new NotSupportedException();
    }
}
