using System.Net.Sockets;

namespace Comet.Net.Pump;

/// <summary>How a pump's thread waits for datagrams.</summary>
/// <remarks>
/// Blocked in the kernel from the start. Looking again and again for some 20 to 100 µs first was tried: where cores are shared with the peer or with
/// computing threads it made round trips two to six times longer, and where they are not the kernel wakes the thread about as fast.
/// </remarks>
internal sealed class PumpWait
{
    /// <summary>The longest wait while there is traffic: how late a timer of the transport may be.</summary>
    private const int BusyMicroseconds = 5_000;

    /// <summary>The longest wait without traffic: what arrives ends it, so this only says how often an idle process wakes up.</summary>
    private const int IdleMicroseconds = 50_000;

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
