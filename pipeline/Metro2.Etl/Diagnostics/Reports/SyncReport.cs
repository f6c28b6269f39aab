using System.Globalization;
using Metro2.Etl.Staging;
using Spectre.Console;

namespace Metro2.Etl.Diagnostics.Reports;

/// <summary>Shows what a sync brought and how fresh every stream is.</summary>
internal static class SyncReport
{
    /// <summary>Writes the report.</summary>
    public static void Write(IAnsiConsole console, SyncOutcome outcome, DateTimeOffset now, TimeSpan lateAfter)
    {
        Sheet sheet = new(console);
        sheet.Line(string.Create(
            CultureInfo.InvariantCulture, $"Sync {outcome.SyncId}: {outcome.Pages} pages, {outcome.Records} records."));
        if (outcome.Requests is { } spent)
        {
            sheet.Line(string.Create(
                CultureInfo.InvariantCulture, $"Requests: {spent.Sent} sent, {spent.Today} of {spent.PerDay} for today."));
        }

        if (outcome.Rejects > 0)
        {
            sheet.Line(string.Create(
                CultureInfo.InvariantCulture, $"Records that cannot be read: {outcome.Rejects}; staging.rejects names them by key and field."));
        }

        WriteStreams(sheet, outcome.Streams.Values, now, lateAfter);
    }

    /// <summary>A table of streams; nothing when there is none.</summary>
    public static void WriteStreams(Sheet sheet, IEnumerable<StreamState> streams, DateTimeOffset now, TimeSpan lateAfter)
    {
        string[][] rows =
        [
            .. streams.Select(stream => new[]
            {
                stream.Stream,
                stream.State + (stream.Errno is { } errno ? string.Create(CultureInfo.InvariantCulture, $" (errno {errno})") : ""),
                Freshness(stream, now) + (IsLate(stream, now, lateAfter) ? ", late" : ""),
                Sheet.Instant(stream.ReadAt),
                Sheet.Instant(stream.SweptAt),
            }),
        ];
        if (rows.Length > 0)
        {
            sheet.Heading("Streams");
            sheet.Table(["stream", "state", "freshness", "read", "read in full"], rows);
        }
    }

    /// <summary>Whether the newest read is older than it may be. A stream that is not permitted is not late.</summary>
    public static bool IsLate(StreamState stream, DateTimeOffset now, TimeSpan lateAfter) =>
        stream.State != StreamStates.Unavailable && (stream.ReadAt is not { } readAt || now - readAt > lateAfter);

    /// <summary>The age of the newest read in words.</summary>
    public static string Freshness(StreamState stream, DateTimeOffset now) => stream.ReadAt is not { } readAt
        ? "never read to the end"
        : (now - readAt) switch
        {
            { TotalHours: < 1 } => "less than an hour old",
            { TotalDays: < 2 } age => string.Create(CultureInfo.InvariantCulture, $"{(int)age.TotalHours} hours old"),
            { } age => string.Create(CultureInfo.InvariantCulture, $"{(int)age.TotalDays} days old"),
        };
}
