using Metro2.Etl.Runs;
using Microsoft.Extensions.Logging;

namespace Metro2.Etl.Diagnostics;

/// <summary>
/// Every event that the program logs. Things are named by key and count, never by content.
/// Event ids: 1000 run and commands, 1100 extract, 1200 load, 1300 transform, 1400 write, 1500 configuration, 1600 warehouse.
/// An id is never given to another event.
/// </summary>
internal static partial class Log
{
    [LoggerMessage(1000, LogLevel.Error, "an unexpected error of type {ExceptionType} ended {Command}")]
    public static partial void UnexpectedError(this ILogger logger, string command, string exceptionType);

    [LoggerMessage(1001, LogLevel.Information, "stage {Stage} started")]
    public static partial void StageStarted(this ILogger logger, string stage);

    [LoggerMessage(1002, LogLevel.Information, "stage {Stage} at {Count} {Unit}")]
    public static partial void StageAdvanced(this ILogger logger, string stage, long count, string unit);

    [LoggerMessage(1003, LogLevel.Information, "stage {Stage} done, {Count} {Unit}")]
    public static partial void StageFinished(this ILogger logger, string stage, long count, string unit);

    [LoggerMessage(1100, LogLevel.Information, "{Sent} requests sent, {Today} of {PerDay} of today's budget, at most {PerMinute} a minute")]
    public static partial void RequestsSpent(this ILogger logger, long sent, long today, int perDay, int perMinute);

    [LoggerMessage(1101, LogLevel.Warning, "{Notice}")]
    public static partial void SourceNotice(this ILogger logger, string notice);

    [LoggerMessage(1500, LogLevel.Information, "settings loaded for {Period}: {ConsumerRows} consumer rows, {RejectedRows} of them rejected, {Bureaus} bureaus")]
    public static partial void SettingsLoaded(this ILogger logger, ReportingPeriod period, int consumerRows, int rejectedRows, int bureaus);
}
