namespace Comet;

/// <summary>What one logical thread has done: a call of offloadable code from its start to its end.</summary>
/// <param name="Id">The thread's number in its session; 0 if it never needed one.</param>
/// <param name="Migrations">Its moves, in both directions.</param>
/// <param name="TimeAtHome">Time at home, pinned calls included, to a few milliseconds.</param>
/// <param name="TimeAway">Time away from home, moves included.</param>
/// <param name="IsAway">Whether it is away now.</param>
public sealed record CometThreadStatistics(int Id, int Migrations, TimeSpan TimeAtHome, TimeSpan TimeAway, bool IsAway);
