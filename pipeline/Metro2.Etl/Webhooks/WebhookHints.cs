using DuckDB.NET.Data;
using Metro2.Etl.Warehouse;

namespace Metro2.Etl.Webhooks;

/// <summary>One record that FreshBooks says has changed.</summary>
/// <param name="Stream">Stream that holds it.</param>
/// <param name="ObjectId">Its id within the account.</param>
/// <param name="LastAt">When the last message about it came.</param>
internal sealed record WebhookHint(string Stream, long ObjectId, DateTimeOffset LastAt);

/// <summary>
/// Records to be fetched soon, <c>etl.webhook_hints</c>. A hint shortens the wait and decides nothing: what a run reports comes from walks that
/// prove themselves complete, hints or none.
/// </summary>
internal static class WebhookHints
{
    private static readonly Dictionary<string, string> s_streams = new(StringComparer.Ordinal)
    {
        ["client"] = "clients",
        ["invoice"] = "invoices",
        ["payment"] = "payments",
        ["credit_note"] = "credit_notes",
        ["recurring"] = "invoice_profiles",
        ["estimate"] = "estimates",
        ["expense"] = "expenses",
        ["category"] = "expense_categories",
        ["item"] = "items",
        ["tax"] = "taxes",
        ["project"] = "projects",
        ["time_entry"] = "time_entries",
        ["service"] = "services",
        ["bill"] = "bills",
        ["bill_vendor"] = "bill_vendors",
    };

    /// <summary>Stream that an event is about; null for events about none.</summary>
    /// <param name="eventName">Noun and verb, for example <c>payment.create</c>.</param>
    public static string? StreamOf(string eventName) => s_streams.GetValueOrDefault(eventName.Split('.')[0]);

    /// <summary>Noun whose events are about a stream; null when there are none.</summary>
    public static string? NounOf(string stream) => s_streams.FirstOrDefault(pair => pair.Value == stream).Key;

    /// <summary>Marks a record. Messages carry no number of their own, so one that comes again moves the mark's time and no more.</summary>
    /// <param name="connection">The warehouse.</param>
    /// <param name="accountId">The accounting account.</param>
    /// <param name="stream">Stream that holds the record.</param>
    /// <param name="objectId">Its id.</param>
    /// <param name="now">When the message came.</param>
    /// <exception cref="EtlException">DuckDB refused.</exception>
    public static void Mark(DuckDBConnection connection, string accountId, string stream, long objectId, DateTimeOffset now) =>
        DuckDbWarehouse.InTransaction(connection, "marking a record to fetch", transaction =>
        {
            transaction.On().Run(
                """
                insert into etl.webhook_hints (account_id, stream, object_id, first_at, last_at)
                values ($account_id, $stream, $object_id, $now, $now)
                on conflict (account_id, stream, object_id) do update set last_at = excluded.last_at, fetched_at = null
                """,
                ("account_id", accountId),
                ("stream", stream),
                ("object_id", objectId),
                ("now", now.ToMicroseconds()));
        });

    /// <summary>Records that wait, by stream and id.</summary>
    public static IReadOnlyList<WebhookHint> Waiting(DuckDBConnection connection, string accountId) => connection.Rows(
        """
        select stream, object_id, last_at from etl.webhook_hints
        where account_id = $account_id and fetched_at is null
        order by stream, object_id
        """,
        reader => new WebhookHint(reader.GetString(0), reader.GetInt64(1), reader.GetInstant(2)),
        ("account_id", accountId));

    /// <summary>Clears the marks of a stream that a walk has answered: those that were set before the walk began.</summary>
    /// <param name="connection">The warehouse.</param>
    /// <param name="accountId">The accounting account.</param>
    /// <param name="stream">The stream that was read to a proven end.</param>
    /// <param name="walkBegan">When its first page was asked for; what was marked since may not be in it.</param>
    /// <param name="now">When it ended.</param>
    public static int Fetched(
        DuckDBConnection connection, string accountId, string stream, DateTimeOffset walkBegan, DateTimeOffset now) => connection.Run(
        """
        update etl.webhook_hints set fetched_at = $now
        where account_id = $account_id and stream = $stream and fetched_at is null and last_at < $walk_began
        """,
        ("account_id", accountId),
        ("stream", stream),
        ("walk_began", walkBegan.ToMicroseconds()),
        ("now", now.ToMicroseconds()));
}
