using System.Text;
using Comet.Sessions;

namespace Comet.Tests.Sessions;

public sealed class RehearsalTests
{
    [Fact]
    public void WhatIsRehearsedComesHomeAsItWasChangedAtBothEnds()
    {
        const int Moves = 20;
        var objects = Rehearsal.Run(Moves);
        Assert.Equal(Enumerable.Range(0, 512).Select(i => i < Moves ? 2 : 0), (int[])objects[0]!);
        Assert.Equal([.. Enumerable.Range(0, 64), .. Enumerable.Range(0, Moves).SelectMany(i => new[] { i, i })], (List<int>)objects[6]!);
        Assert.Equal(["eight", "eight"], (List<string>)objects[7]!);
        Assert.Equal(Moves - 1, ((List<object>)objects[8]!)[1]);
        Assert.Equal("seven" + new string('.', 2 * Moves), ((StringBuilder)objects[9]!).ToString());
        Assert.Equal([Moves - 1], (object[])objects[10]!);
    }
}
