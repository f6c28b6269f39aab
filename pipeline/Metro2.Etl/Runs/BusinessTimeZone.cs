using DuckDB.NET.Data;
using Metro2.Etl.Configuration;
using Metro2.Etl.Warehouse;

namespace Metro2.Etl.Runs;

/// <summary>The zone whose days the business counts, as the warehouse knows it.</summary>
internal static class BusinessTimeZone
{
    /// <summary>
    /// Checks that the warehouse knows the zone: it has a list of its own, and a zone that only one of the two knows would
    /// stop a run after everything was fetched.
    /// </summary>
    /// <param name="connection">The warehouse.</param>
    /// <param name="plan">The plan.</param>
    /// <exception cref="EtlException"><see cref="ExitCode.FixSettings"/>: it does not.</exception>
    public static void Require(DuckDBConnection connection, RunPlan plan)
    {
        bool isKnown = connection.Single<bool>(
            "select count(*) > 0 from pg_timezone_names() where name = $name", ("name", plan.Reporting.TimeZone));
        if (!isKnown)
        {
            throw new EtlException(
                ExitCode.FixSettings,
                $"The warehouse does not know the time zone {plan.Reporting.TimeZone} (reporting.timeZone). Nothing was fetched "
                + "and no file was written. Name the zone by its usual IANA name, for example America/Chicago, and give the "
                + "same command again.");
        }
    }
}
