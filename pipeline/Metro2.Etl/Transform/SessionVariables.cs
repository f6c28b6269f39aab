using System.Globalization;
using DuckDB.NET.Data;
using Metro2.Etl.Configuration;
using Metro2.Etl.Runs;
using Metro2.Etl.Warehouse;

namespace Metro2.Etl.Transform;

/// <summary>What models read with <c>getvariable()</c>; variables belong to one connection.</summary>
internal static class SessionVariables
{
    /// <summary>Incremental models read pages after this one.</summary>
    public const string AfterPageId = "after_page_id";

    /// <summary>Incremental models read pages up to this one, included.</summary>
    public const string ThroughPageId = "through_page_id";

    /// <summary>Sets all of a run.</summary>
    /// <param name="connection">The connection that will build the models.</param>
    /// <param name="settings">The run's settings.</param>
    public static void Set(DuckDBConnection connection, IReadOnlyList<Setting> settings)
    {
        foreach (Setting setting in settings)
        {
            Set(connection, setting.Name, setting.Type, setting.Value);
        }

        Set(connection, AfterPageId, "bigint", 0L);
        Set(connection, ThroughPageId, "bigint", long.MaxValue);
    }

    /// <summary>The settings of a run, as texts that SQL reads back as they were.</summary>
    /// <param name="run">The run.</param>
    /// <param name="plan">Its plan.</param>
    public static IReadOnlyList<Setting> Of(Run run, RunPlan plan) =>
    [
        new("run_id", "text", run.RunId),
        new("account_id", "text", run.AccountId),
        new("period", "text", run.Period.ToString()),
        new("period_start", "date", Text(run.Period.Start)),
        new("period_end", "date", Text(run.Period.End)),
        // UTC as a plain timestamp: a file's day must not depend on a session's time zone.
        new("reported_at", "timestamp", run.ReportedAt.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture)),
        new("agreed_grace_days", "integer", Text(plan.AgreedGraceDays)),
        new("terms_frequency", "text", plan.TermsFrequency),
        new("business_time_zone", "text", plan.Reporting.TimeZone),
        new("reporting_delay_days", "integer", Text(plan.Reporting.DelayDays)),
        new("minimum_balance", "bigint", Text(plan.Reporting.MinimumBalance)),
        new("furnisher_name", "text", plan.Furnisher.Name),
        new("furnisher_address", "text", plan.Furnisher.Address),
        new("furnisher_telephone", "text", plan.Furnisher.Telephone),
        new("program_date", "date", Text(plan.Furnisher.ProgramDate)),
        new("program_revision_date", "date", Text(plan.Furnisher.ProgramRevisionDate)),
        new("software_vendor_name", "text", ProgramVersion.VendorName),
        new("software_version", "text", ProgramVersion.Short),
        new("identification_number", "text", plan.Bureaus[0].IdentificationNumber),
        new("reads_invoice_lines", "boolean", plan.Mappings.Any(rule => rule.Item is not null || rule.ProjectId is not null) ? "true" : "false"),
        .. plan.Rules.ToSetting() is { } rules ? [rules] : Array.Empty<Setting>(),
    ];

    private static string? Text(IFormattable? value) => value switch
    {
        null => null,
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        _ => value.ToString(null, CultureInfo.InvariantCulture),
    };

    /// <summary>Sets one.</summary>
    /// <param name="connection">Where.</param>
    /// <param name="name">A plain name.</param>
    /// <param name="type">SQL type; a null keeps it.</param>
    /// <param name="value">The value.</param>
    public static void Set(DuckDBConnection connection, string name, string type, object? value) =>
        connection.Run($"set variable {name} = $value::{type}", ("value", value));
}

/// <summary>A setting that models read.</summary>
/// <param name="Name">Its name for <c>getvariable()</c>.</param>
/// <param name="Type">SQL type.</param>
/// <param name="Value">As a text that casts to the type; null when it is not given.</param>
internal sealed record Setting(string Name, string Type, string? Value);
