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
    /// <param name="run">The run.</param>
    /// <param name="plan">Its plan.</param>
    public static void Set(DuckDBConnection connection, Run run, RunPlan plan)
    {
        Set(connection, "run_id", "text", run.RunId);
        Set(connection, "account_id", "text", run.AccountId);
        Set(connection, "period", "text", run.Period.ToString());
        Set(connection, "period_start", "date", run.Period.Start);
        Set(connection, "period_end", "date", run.Period.End);
        // UTC as a plain timestamp: a file's day must not depend on a session's time zone.
        Set(connection, "reported_at", "timestamp", run.ReportedAt.UtcDateTime);
        Set(connection, "agreed_grace_days", "integer", plan.AgreedGraceDays);
        Set(connection, "terms_frequency", "text", plan.TermsFrequency);
        Set(connection, "business_time_zone", "text", plan.Reporting.TimeZone);
        Set(connection, "reporting_delay_days", "integer", plan.Reporting.DelayDays);
        Set(connection, "minimum_balance", "bigint", plan.Reporting.MinimumBalance);
        Set(connection, "furnisher_name", "text", plan.Furnisher.Name);
        Set(connection, "furnisher_address", "text", plan.Furnisher.Address);
        Set(connection, "furnisher_telephone", "text", plan.Furnisher.Telephone);
        Set(connection, "program_date", "date", plan.Furnisher.ProgramDate);
        Set(connection, "program_revision_date", "date", plan.Furnisher.ProgramRevisionDate);
        Set(connection, "software_vendor_name", "text", ProgramVersion.VendorName);
        Set(connection, "software_version", "text", ProgramVersion.Short);
        Set(connection, "identification_number", "text", plan.Bureaus[0].IdentificationNumber);
        Set(connection, "reads_invoice_lines", "boolean", plan.Mappings.Any(rule => rule.Item is not null || rule.ProjectId is not null));
        Set(connection, AfterPageId, "bigint", 0L);
        Set(connection, ThroughPageId, "bigint", long.MaxValue);
    }

    /// <summary>Sets one.</summary>
    /// <param name="connection">Where.</param>
    /// <param name="name">A plain name.</param>
    /// <param name="type">SQL type; a null keeps it.</param>
    /// <param name="value">The value.</param>
    public static void Set(DuckDBConnection connection, string name, string type, object? value) =>
        connection.Run($"set variable {name} = $value::{type}", ("value", value));
}
