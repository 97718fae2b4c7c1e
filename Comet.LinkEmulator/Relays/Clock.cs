using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Comet.LinkEmulator.Relays;

/// <summary>The time in nanoseconds, and sleep that is exact to some tens of microseconds where the system allows it: a link of 0.3 ms cannot be had by waits of whole milliseconds.</summary>
internal static partial class Clock
{
    private static readonly double _nanosecondsPerTick = 1e9 / Stopwatch.Frequency;

    /// <summary>The time since some moment, in nanoseconds.</summary>
    public static long Now => (long)(Stopwatch.GetTimestamp() * _nanosecondsPerTick);

    /// <summary>Sleeps until a time.</summary>
    public static void SleepUntil(long time)
    {
        for (var left = time - Now; left > 0; left = time - Now)
        {
            if (OperatingSystem.IsLinux())
            {
                var duration = new TimeSpec { Seconds = (nint)(left / 1_000_000_000), Nanoseconds = (nint)(left % 1_000_000_000) };
                _ = NanoSleep(in duration, 0);
            }
            else if (left > 2_000_000)
            {
                Thread.Sleep(1);
            }
            else
            {
                Thread.Yield();
            }
        }
    }

    [LibraryImport("libc", EntryPoint = "nanosleep")]
    private static partial int NanoSleep(in TimeSpec duration, nint remaining);

    [StructLayout(LayoutKind.Sequential)]
    private struct TimeSpec
    {
        public nint Seconds;
        public nint Nanoseconds;
    }
}
