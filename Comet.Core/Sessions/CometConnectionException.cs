namespace Comet;

/// <summary>A session could not be opened; the message says why. Offloadable code keeps running at home.</summary>
public sealed class CometConnectionException : Exception
{
    /// <summary>An exception with a reason for people.</summary>
    public CometConnectionException(string message)
        : base(message)
    {
    }

    /// <summary>An exception with a reason for people and what caused it.</summary>
    public CometConnectionException(string message, Exception inner)
        : base(message, inner)
    {
    }
}
