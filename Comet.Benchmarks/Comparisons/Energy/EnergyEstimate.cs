namespace Comet.Benchmarks.Comparisons.Energy;

/// <summary>What a run takes from a phone's battery.</summary>
/// <param name="power">The phone.</param>
internal sealed class EnergyEstimate(PhonePower power)
{
    /// <summary>Of a run at home.</summary>
    public double Joules(ApplicationRun run) => run.ProcessorSeconds * power.ProcessorWatts;

    /// <summary>Of a run over a link, up to when the radio idles again; null if the model does not know the link's radio.</summary>
    public double? Joules(ApplicationRun run, string link)
    {
        if (run.Link is not { } use || !power.Radios.TryGetValue(link, out var radio))
            return null;
        var waiting = use.PauseMilliseconds.Sum(pause => Waiting(radio, pause / 1000)) + Waiting(radio, double.PositiveInfinity);
        return Joules(run) + use.BusyMilliseconds / 1000 * radio.BusyWatts + use.BytesUp * 8 / 1e6 * radio.JoulesPerMegabitUp + waiting;
    }

    /// <summary>What the radio draws in a pause, state after state.</summary>
    private static double Waiting(RadioPower radio, double seconds)
    {
        var joules = 0.0;
        foreach (var state in radio.Tail)
        {
            joules += Math.Min(seconds, state.Seconds) * state.Watts;
            seconds = Math.Max(0, seconds - state.Seconds);
        }

        return joules;
    }
}
