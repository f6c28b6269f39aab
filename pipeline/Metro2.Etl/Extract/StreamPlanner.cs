using FreshBooks.Client;
using Metro2.Etl.Configuration;
using Metro2.Etl.Staging;

namespace Metro2.Etl.Extract;

/// <summary>Decides how each stream is read: everything, or what changed since the bookmark.</summary>
internal static class StreamPlanner
{
    // FreshBooks writes and compares its days in US Eastern time wherever the business is.
    private static readonly TimeZoneInfo Eastern = TimeZoneInfo.FindSystemTimeZoneById("America/New_York");

    /// <summary>The US Eastern day of a moment.</summary>
    public static DateOnly DayOf(DateTimeOffset moment) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, Eastern).DateTime);

    /// <summary>A plan for a month-end: every record, or the changes when the settings say so and a sweep is fresh.</summary>
    public static ExtractPlan ForRun(IReadOnlyDictionary<string, StreamState> states, SyncSettings settings, DateTimeOffset begun) => new(
        [
            .. FreshBooksStream.MonthEnd.Select(stream => settings.MonthEndReadsChanges
                ? Later(stream, states.GetValueOrDefault(stream.Name), settings, begun) ?? StreamPlan.Sweep(stream)
                : StreamPlan.Sweep(stream)),
        ],
        DayOf(begun));

    /// <summary>A plan for the time between month ends.</summary>
    /// <param name="streams">What to read.</param>
    /// <param name="states">What the warehouse holds.</param>
    /// <param name="settings">Lookback and schedule of sweeps.</param>
    /// <param name="begun">When the extraction began.</param>
    /// <param name="sweep">Whether everything is read, whatever the schedule says.</param>
    public static ExtractPlan ForSync(
        IReadOnlyList<FreshBooksStream> streams,
        IReadOnlyDictionary<string, StreamState> states,
        SyncSettings settings,
        DateTimeOffset begun,
        bool sweep) => new(
        [.. streams.Select(stream => OfSync(stream, states.GetValueOrDefault(stream.Name), settings, begun, sweep))],
        DayOf(begun));

    private static StreamPlan OfSync(
        FreshBooksStream stream, StreamState? state, SyncSettings settings, DateTimeOffset begun, bool sweep)
    {
        if (sweep)
        {
            return StreamPlan.Sweep(stream);
        }

        return state?.IsConnected == true
            ? Later(stream, state, settings, begun) ?? StreamPlan.Sweep(stream)
            : StreamPlan.FirstTime(stream, DayOf(begun).AddMonths(-settings.FirstMonths));
    }

    /// <summary>Changes only; null when there is no filter, no bookmark, or a sweep is due.</summary>
    private static StreamPlan? Later(FreshBooksStream stream, StreamState? state, SyncSettings settings, DateTimeOffset begun) =>
        stream.ChangedFilter is not null
        && state is { IsConnected: true, Bookmark: { } bookmark, SweptAt: { } sweptAt }
        && begun - sweptAt < settings.SweepEvery
            ? StreamPlan.Changes(stream, bookmark.AddDays(-settings.LookbackDays))
            : null;
}
