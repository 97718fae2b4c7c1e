using System.Text;
using System.Threading.Channels;

namespace GrpcApplications;

/// <summary>A console whose lines go to the device, each as soon as it is written.</summary>
internal sealed class LineStream : TextWriter
{
    private readonly Channel<string> _lines = Channel.CreateUnbounded<string>();

    private LineStream()
    {
    }

    /// <inheritdoc/>
    public override Encoding Encoding => Encoding.UTF8;

    /// <summary>Does work that writes lines, on a thread of its own, and sends them.</summary>
    public static async Task RunAsync(Action<TextWriter> work, Func<string, Task> send)
    {
        var console = new LineStream();
        var working = Task.Factory.StartNew(
            () =>
            {
                using (console)
                    work(console);
            },
            CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        await foreach (var line in console._lines.Reader.ReadAllAsync())
            await send(line);
        await working;
    }

    /// <inheritdoc/>
    public override void WriteLine(string? value) => _lines.Writer.TryWrite(value ?? "");

    /// <inheritdoc/>
    public override void Write(char value) => throw new NotSupportedException("Only whole lines are sent.");

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        _lines.Writer.TryComplete();
        base.Dispose(disposing);
    }
}
