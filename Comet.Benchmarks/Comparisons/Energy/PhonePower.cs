namespace Comet.Benchmarks.Comparisons.Energy;

/// <summary>What the parts of a phone draw while they are at work. The display, and what every part draws while it idles, are left out.</summary>
/// <param name="Name">The phone.</param>
/// <param name="ProcessorWatts">A processor at work, at its full frequency.</param>
/// <param name="Radios">The radio of each link that the model knows.</param>
internal sealed record PhonePower(string Name, double ProcessorWatts, IReadOnlyDictionary<string, RadioPower> Radios)
{
    /// <summary>
    /// The HTC Dream as PowerTutor has it: L. Zhang, B. Tiwana, Z. Qian, Z. Wang, R. P. Dick, Z. M. Mao, L. Yang: "Accurate Online Power Estimation and Automatic Battery Behavior Based Power Model
    /// Generation for Smartphones", CODES+ISSS 2010. The constants are those of PowerTutor's file <c>DreamConstants.java</c>: 4.3388 mW for each percent of the processor at 383 MHz; 720 mW for WiFi
    /// that sends or receives, and 6.427 mW for each Mbit/s sent at a channel rate of 54 Mbit/s; for 3G 570 mW in the state DCH, which is left after 6 s without traffic, and 401 mW in FACH, left after
    /// another 4 s. PowerTutor has no LTE.
    /// </summary>
    public static PhonePower HtcDream { get; } = new("HTC Dream (PowerTutor)", 0.43388, new Dictionary<string, RadioPower>
    {
        ["wifi"] = WiFi,
        ["wifi-2012"] = WiFi,
        ["3g"] = new(0.570, 0, [new RadioTail(6, 0.570), new RadioTail(4, 0.401)]),
    });

    private static RadioPower WiFi => new(0.720, 0.006427, []);
}

/// <summary>What a radio draws.</summary>
/// <param name="BusyWatts">While something is under way.</param>
/// <param name="JoulesPerMegabitUp">For what it sends, besides.</param>
/// <param name="Tail">The states it goes through when nothing is under way any more, before it idles.</param>
internal sealed record RadioPower(double BusyWatts, double JoulesPerMegabitUp, IReadOnlyList<RadioTail> Tail);

/// <summary>A state of a radio that waits for more.</summary>
/// <param name="Seconds">How long it waits.</param>
/// <param name="Watts">What it draws meanwhile.</param>
internal sealed record RadioTail(double Seconds, double Watts);
