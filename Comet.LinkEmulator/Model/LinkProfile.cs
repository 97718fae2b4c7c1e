namespace Comet.LinkEmulator.Model;

/// <summary>A link as a device sees it.</summary>
/// <param name="Name">What it is called on command lines and in tables.</param>
/// <param name="Up">From the device to the server.</param>
/// <param name="Down">From the server to the device.</param>
internal sealed record LinkProfile(string Name, LaneSettings Up, LaneSettings Down)
{
    /// <summary>How long what waits for a sender would take to be sent, at most: the queue of a home's router or of a base station.</summary>
    private static readonly TimeSpan _queue = TimeSpan.FromMilliseconds(300);

    private const int SmallestQueue = 64 * 1024;
    private const int LargestQueue = 2 << 20;

    /// <summary>
    /// The links that Comet is measured over. COMET (OSDI 2012) reports figures over "WiFi" and "3G" without their parameters; <c>wifi-2012</c> and <c>3g</c> are ours.
    /// </summary>
    public static IReadOnlyList<LinkProfile> All { get; } =
    [
        Make("none", 0, 0, 0, 0, 0),
        Make("lan", 0.3, 0, 1000, 1000, 0),
        Make("wifi", 2, 1, 50, 30, 0.001),
        Make("wifi-2012", 4, 0, 10, 10, 0.005),
        Make("lte", 25, 8, 20, 8, 0.005),
        Make("3g", 75, 25, 2, 0.5, 0.01),
    ];

    /// <summary>The profile of a name.</summary>
    /// <exception cref="ArgumentException">There is none; the message lists those there are.</exception>
    public static LinkProfile Named(string name) =>
        All.FirstOrDefault(p => p.Name == name) ?? throw new ArgumentException($"There is no link '{name}'. There are: {string.Join(", ", All.Select(p => p.Name))}.", nameof(name));

    /// <summary>The same link, with both directions changed.</summary>
    public LinkProfile With(Func<LaneSettings, LaneSettings> change) => new(Name, change(Up), change(Down));

    /// <summary>One line of its parameters.</summary>
    public override string ToString() => string.Create(
        System.Globalization.CultureInfo.InvariantCulture,
        $"{Name}: {Up.Delay.TotalMilliseconds:0.###} ms ± {Up.Jitter.TotalMilliseconds:0.###} each way, {Down.Rate / 1e6:0.###} Mbit/s down, {Up.Rate / 1e6:0.###} up, {Up.Loss:0.###%} lost");

    private static LinkProfile Make(string name, double delay, double jitter, double down, double up, double loss)
    {
        LaneSettings Lane(double megabits) => new()
        {
            Delay = TimeSpan.FromMilliseconds(delay),
            Jitter = TimeSpan.FromMilliseconds(jitter),
            Rate = megabits * 1e6,
            QueueBytes = megabits > 0 ? Math.Clamp((int)(megabits * 1e6 / 8 * _queue.TotalSeconds), SmallestQueue, LargestQueue) : int.MaxValue,
            Loss = loss,
        };
        return new LinkProfile(name, Lane(up), Lane(down));
    }
}
