using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;

namespace Metro2.Etl.Diagnostics;

/// <summary>
/// The host that gives out loggers: one plain line an event on standard error, UTC. Standard output stays for results.
/// Disposing it writes what is still queued.
/// </summary>
internal sealed class LogHost : IDisposable
{
    private readonly IHost _host;

    /// <param name="lowest">Events below this level are not written.</param>
    public LogHost(LogLevel lowest)
    {
        // Without the defaults: a stray appsettings.json or environment variable must not change a run.
        HostApplicationBuilder builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        builder.Logging.SetMinimumLevel(lowest);
        builder.Logging.AddSimpleConsole(options =>
        {
            options.SingleLine = true;
            options.UseUtcTimestamp = true;
            options.TimestampFormat = "yyyy-MM-dd'T'HH:mm:ss.fff'Z' ";
            options.ColorBehavior = LoggerColorBehavior.Disabled;
        });
        builder.Services.Configure<ConsoleLoggerOptions>(options => options.LogToStandardErrorThreshold = LogLevel.Trace);
        _host = builder.Build();
    }

    /// <summary>Makes loggers.</summary>
    public ILoggerFactory Loggers => _host.Services.GetRequiredService<ILoggerFactory>();

    /// <inheritdoc/>
    public void Dispose() => _host.Dispose();
}
