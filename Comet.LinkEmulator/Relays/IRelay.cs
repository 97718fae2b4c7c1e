using System.Net;

namespace Comet.LinkEmulator.Relays;

/// <summary>Stands between devices and a server as a link would.</summary>
internal interface IRelay : IDisposable
{
    /// <summary>Where devices connect to.</summary>
    IPEndPoint LocalEndPoint { get; }

    /// <summary>Whether the link carries nothing, and says nothing about it.</summary>
    bool IsCut { get; set; }

    /// <summary>What went from devices to the server.</summary>
    LaneCounters Up { get; }

    /// <summary>What went from the server to devices.</summary>
    LaneCounters Down { get; }
}
