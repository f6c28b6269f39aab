using DuckDB.NET.Data;
using Metro2.Etl.Extract;
using Metro2.Etl.Warehouse;

namespace Metro2.Etl.Staging;

/// <summary>What the warehouse holds of one stream.</summary>
/// <param name="Stream">Name of the stream.</param>
/// <param name="State"><c>pending</c>, <c>connected</c> or <c>unavailable</c>.</param>
/// <param name="Bookmark">US Eastern day on which the newest proven read began; null when there was none.</param>
/// <param name="ReadAt">End of the newest proven read.</param>
/// <param name="SweptAt">End of the newest proven read of every visibility state.</param>
/// <param name="Errno">What FreshBooks said when it is unavailable.</param>
internal sealed record StreamState(
    string Stream, string State, DateOnly? Bookmark, DateTimeOffset? ReadAt, DateTimeOffset? SweptAt, int? Errno)
{
    /// <summary>All records are here, as of the newest read.</summary>
    public bool IsConnected => State == StreamStates.Connected;
}

/// <summary>Reads and writes <c>etl.streams</c>.</summary>
internal static class StreamStates
{
    /// <summary>Not every record was read yet.</summary>
    public const string Pending = "pending";

    /// <summary>Every record was read, and a proof says so.</summary>
    public const string Connected = "connected";

    /// <summary>The person, the plan or the scopes do not allow it.</summary>
    public const string Unavailable = "unavailable";

    /// <summary>All streams of an account by name.</summary>
    public static IReadOnlyDictionary<string, StreamState> All(DuckDBConnection connection, string accountId) =>
        connection.Rows(
            "select stream, state, bookmark, read_at, swept_at, errno from etl.streams where account_id = $account_id order by stream",
            reader => new StreamState(
                reader.GetString(0),
                reader.GetString(1),
                reader.IsDBNull(2) ? null : reader.GetFieldValue<DateOnly>(2),
                reader.IsDBNull(3) ? null : reader.GetInstant(3),
                reader.IsDBNull(4) ? null : reader.GetInstant(4),
                reader.IsDBNull(5) ? null : reader.GetInt32(5)),
            ("account_id", accountId)).ToDictionary(state => state.Stream, StringComparer.Ordinal);

    /// <summary>Notes that the streams of a plan are wanted; those that are known already stay as they are.</summary>
    public static void Expect(DuckDBConnection connection, string accountId, ExtractPlan plan)
    {
        foreach (StreamPlan stream in plan.Streams)
        {
            connection.Run(
                """
                insert into etl.streams (account_id, stream, state) values ($account_id, $stream, 'pending')
                on conflict do nothing
                """,
                ("account_id", accountId),
                ("stream", stream.Stream.Name));
        }
    }

    /// <summary>Notes that a stream is proven, in the transaction of its last page.</summary>
    public static void Prove(DuckDBTransaction transaction, string accountId, StreamPlan plan, DateOnly day, DateTimeOffset now) =>
        transaction.On().Run(
            $"""
            insert into etl.streams (account_id, stream, state, bookmark, read_at, swept_at)
            values ($account_id, $stream, $state, $bookmark, $now, case when $is_sweep then $now end)
            on conflict (account_id, stream) do update
            set state = case when $is_sweep then 'connected' else state end,
                bookmark = excluded.bookmark,
                read_at = excluded.read_at,
                swept_at = coalesce(excluded.swept_at, swept_at),
                errno = null
            """,
            ("account_id", accountId),
            ("stream", plan.Stream.Name),
            ("state", plan.IsSweep ? Connected : Pending),
            ("bookmark", day),
            ("now", now.ToMicroseconds()),
            ("is_sweep", plan.IsSweep));

    /// <summary>Notes that a stream is refused. What was read before stays, and so does the time when.</summary>
    public static void Refuse(DuckDBConnection connection, string accountId, string stream, int? errno) =>
        connection.Run(
            """
            insert into etl.streams (account_id, stream, state, errno) values ($account_id, $stream, 'unavailable', $errno)
            on conflict (account_id, stream) do update set state = 'unavailable', errno = excluded.errno
            """,
            ("account_id", accountId),
            ("stream", stream),
            ("errno", errno));
}
