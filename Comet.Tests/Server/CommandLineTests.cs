using Comet.Server;
using Microsoft.Extensions.Logging;

namespace Comet.Tests.Server;

/// <summary>What the server's command line accepts, and what it says of the rest.</summary>
public sealed class CommandLineTests
{
    [Theory]
    [InlineData("", "127.0.0.1:9050")]
    [InlineData("--listen 127.0.0.1:0", "127.0.0.1:0")]
    [InlineData("--listen 9051", "0.0.0.0:9051")]
    [InlineData("--listen 10.1.2.3:65535", "10.1.2.3:65535")]
    public void AddressesToListenOn(string arguments, string expected) => Assert.Equal(expected, Parse(arguments).Options?.Listen.ToString());

    [Fact]
    public void AllOptions()
    {
        var (options, level, _) = Parse("--key k --max-sessions 3 --cache /tmp/x --grace 1.5 --exit-with-parent --verbose");
        Assert.Equal(("k", 3, TimeSpan.FromSeconds(1.5), true, LogLevel.Debug),
            (options!.Key, options.MaxSessions, options.Grace, options.ExitsWithParent, level));
        Assert.EndsWith("x", options.CacheDirectory, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--listen nowhere")]
    [InlineData("--listen 127.0.0.1")]
    [InlineData("--listen [::1]:9050")]
    [InlineData("--listen 127.0.0.1:70000")]
    [InlineData("--max-sessions 0")]
    [InlineData("--max-sessions 4097")]
    [InlineData("--max-sessions many")]
    [InlineData("--grace -1")]
    [InlineData("--unknown")]
    public void WhatIsWrongIsRefused(string arguments)
    {
        var (options, _, exitCode) = Parse(arguments);
        Assert.Null(options);
        Assert.NotEqual(0, exitCode);
    }

    private static (ServerOptions? Options, LogLevel Level, int ExitCode) Parse(string arguments)
    {
        ServerOptions? parsed = null;
        var level = LogLevel.None;
        var command = CommandLine.Create((options, chosen) =>
        {
            parsed = options;
            level = chosen;
            return Task.FromResult(0);
        });
        var exitCode = command.Parse(arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .Invoke(new() { Output = TextWriter.Null, Error = TextWriter.Null });
        return (parsed, level, exitCode);
    }
}
