namespace Comet.Sessions;

/// <summary>What has come to and gone from a server's session.</summary>
/// <param name="Arrivals">Threads that arrived.</param>
/// <param name="Departures">Threads that went home, or were given up.</param>
/// <param name="Running">Threads here now.</param>
/// <param name="BytesReceived">Bytes of all messages from home.</param>
/// <param name="BytesSent">Bytes of all messages to home.</param>
internal readonly record struct ServerSessionTraffic(long Arrivals, long Departures, int Running, long BytesReceived, long BytesSent);
