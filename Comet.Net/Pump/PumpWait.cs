using System.Net.Sockets;

namespace Comet.Net.Pump;

/// <summary>How a pump's thread waits for datagrams.</summary>
internal sealed class PumpWait
{
    /// <summary>The longest wait while there is traffic: how late a timer of the transport may be.</summary>
    private const int BusyMicroseconds = 5_000;

    /// <summary>The longest wait without traffic.</summary>
    private const int IdleMicroseconds = 25_000;

    private readonly Socket _socket;

    /// <param name="socket">The socket to wait on.</param>
    internal PumpWait(Socket socket) => _socket = socket;

    /// <summary>Returns when something has arrived, or timers may be due.</summary>
    /// <param name="busy">Whether there is traffic.</param>
    internal void WaitReadable(bool busy)
    {
        try
        {
            _socket.Poll(busy ? BusyMicroseconds : IdleMicroseconds, SelectMode.SelectRead);
        }
        catch (SocketException)
        {
            // A pending error is readable, too: reading it clears it.
        }
    }
}
