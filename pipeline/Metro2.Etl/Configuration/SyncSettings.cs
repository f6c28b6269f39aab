using System.Globalization;

namespace Metro2.Etl.Configuration;

/// <summary>How much is asked of the source, and how often everything is read again.</summary>
/// <param name="RequestsPerMinute">Requests that begin within any 60 seconds, at most; 1 to 6000.</param>
/// <param name="RequestsPerDay">Requests of one UTC day over all processes, at most; 1 to 10,000,000.</param>
/// <param name="BreakerFailures">Failed attempts in a row, within half a minute, after which nothing is asked for a while; 2 to 100.</param>
/// <param name="BreakerPause">How long nothing is asked then; 1 second to 10 minutes.</param>
/// <param name="FirstMonths">Months of changes that a first sync reads before everything else; 1 to 120.</param>
/// <param name="LookbackDays">Days before the bookmark that are read again, because the source compares whole days; 1 to 60.</param>
/// <param name="SweepEvery">Age of a full read from which the next one is full again; 1 hour to 90 days.</param>
/// <param name="LateAfter">Age of the newest read from which a stream counts as late; 1 hour to 90 days.</param>
/// <param name="MonthEndReadsChanges">Whether a run reads changes only while a full read is fresh; if not, a run reads everything.</param>
internal sealed record SyncSettings(
    int RequestsPerMinute,
    int RequestsPerDay,
    int BreakerFailures,
    TimeSpan BreakerPause,
    int FirstMonths,
    int LookbackDays,
    TimeSpan SweepEvery,
    TimeSpan LateAfter,
    bool MonthEndReadsChanges)
{
    /// <summary>The figures that FreshBooks was seen to announce, and a daily full read.</summary>
    public static SyncSettings Default { get; } = new(
        RequestsPerMinute: 600,
        RequestsPerDay: 432_000,
        BreakerFailures: 10,
        BreakerPause: TimeSpan.FromSeconds(30),
        FirstMonths: 12,
        LookbackDays: 2,
        SweepEvery: TimeSpan.FromHours(24),
        LateAfter: TimeSpan.FromHours(36),
        MonthEndReadsChanges: false);

    /// <summary>The settings of the table that belong here.</summary>
    internal static IReadOnlyList<SettingSpec> Specs { get; } =
    [
        SettingSpec.Section("limits", isRequired: false),
        SettingSpec.Integer("limits.requestsPerMinute", false, 1, 6000, "requests"),
        SettingSpec.Integer("limits.requestsPerDay", false, 1, 10_000_000, "requests"),
        SettingSpec.Integer("limits.breakerFailures", false, 2, 100, "failed attempts in a row"),
        SettingSpec.Integer("limits.breakerPauseSeconds", false, 1, 600, "seconds"),
        SettingSpec.Section("sync", isRequired: false),
        SettingSpec.Integer("sync.firstMonths", false, 1, 120, "months"),
        SettingSpec.Integer("sync.lookbackDays", false, 1, 60, "days"),
        SettingSpec.Integer("sync.sweepHours", false, 1, 2160, "hours"),
        SettingSpec.Integer("sync.lateAfterHours", false, 1, 2160, "hours"),
        SettingSpec.Choice("sync.monthEnd", false, "sweep", "changes"),
    ];

    /// <summary>Reads a checked file; what it leaves out is as in <see cref="Default"/>.</summary>
    internal static SyncSettings Of(SettingsNode root)
    {
        SettingsNode? limits = root.Find("limits");
        SettingsNode? sync = root.Find("sync");
        return new SyncSettings(
            Number(limits, "requestsPerMinute", Default.RequestsPerMinute),
            Number(limits, "requestsPerDay", Default.RequestsPerDay),
            Number(limits, "breakerFailures", Default.BreakerFailures),
            TimeSpan.FromSeconds(Number(limits, "breakerPauseSeconds", (int)Default.BreakerPause.TotalSeconds)),
            Number(sync, "firstMonths", Default.FirstMonths),
            Number(sync, "lookbackDays", Default.LookbackDays),
            TimeSpan.FromHours(Number(sync, "sweepHours", (int)Default.SweepEvery.TotalHours)),
            TimeSpan.FromHours(Number(sync, "lateAfterHours", (int)Default.LateAfter.TotalHours)),
            sync?.Find("monthEnd")?.Text == "changes");
    }

    private static int Number(SettingsNode? section, string name, int fallback) =>
        int.TryParse(section?.Find(name)?.Text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : fallback;
}
