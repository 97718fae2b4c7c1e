using Comet.Server;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;

// The host handles Ctrl+C and SIGTERM; the command line's own handling would cut draining short.
return await CommandLine.Create(RunAsync).Parse(args).InvokeAsync(new() { ProcessTerminationTimeout = null });

static async Task<int> RunAsync(ServerOptions options, LogLevel level)
{
    var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
    builder.Logging.SetMinimumLevel(level).AddFilter("Microsoft", LogLevel.Warning).AddSimpleConsole(console =>
    {
        console.SingleLine = true;
        console.IncludeScopes = false;
        console.TimestampFormat = "HH:mm:ss.fff ";
    });

    // A console that is slow or stopped must not stop the threads that run here.
    builder.Services.Configure<ConsoleLoggerOptions>(console => console.QueueFullMode = ConsoleLoggerQueueFullMode.DropWrite);
    builder.Services.Configure<ConsoleLifetimeOptions>(console => console.SuppressStatusMessages = true);
    builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = 2 * options.Grace + TimeSpan.FromSeconds(10));
    builder.Services.AddSingleton(options);
    builder.Services.AddSingleton<ServerService>();
    builder.Services.AddHostedService(services => services.GetRequiredService<ServerService>());
    if (options.ExitsWithParent)
        builder.Services.AddHostedService<ParentWatch>();

    using var host = builder.Build();
    var service = host.Services.GetRequiredService<ServerService>();
    await host.RunAsync();
    return service.ExitCode;
}
