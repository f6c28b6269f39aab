using DuckDB.NET.Data;
using Metro2.Etl.Warehouse;

namespace Metro2.Etl.Staging;

/// <summary>Requests by UTC day, in <c>etl.request_days</c>: the day's budget counts over processes.</summary>
internal static class RequestDays
{
    /// <summary>Requests of the day so far.</summary>
    public static long SpentOn(DuckDBConnection connection, DateOnly day) =>
        connection.Single<long>("select coalesce(sum(request_count), 0)::bigint from etl.request_days where day = $day", ("day", day));

    /// <summary>Adds requests to a day.</summary>
    public static void Add(DuckDBConnection connection, DateOnly day, long count) =>
        connection.Run(
            """
            insert into etl.request_days (day, request_count) values ($day, $count)
            on conflict (day) do update set request_count = request_count + excluded.request_count
            """,
            ("day", day),
            ("count", count));
}
