using DuckDB.NET.Data;
using Metro2.Etl.Warehouse;

namespace Metro2.Etl.Secrecy;

/// <summary>Which keys encrypt values of a warehouse, kept in <c>etl.data_keys</c>: their names, never the keys.</summary>
internal static class DataKeys
{
    /// <summary>State of the key of a warehouse.</summary>
    public const string InUse = "in_use";

    /// <summary>State of the key that a rotation is going to.</summary>
    public const string Rotating = "rotating";

    /// <summary>Every key, the one in use first.</summary>
    public static IReadOnlyList<(string KeyId, string State)> All(DuckDBConnection connection) => connection.Rows(
        "select key_id, state from etl.data_keys order by state, key_id", reader => (reader.GetString(0), reader.GetString(1)));

    /// <summary>Checks that a key is the one of this warehouse; a warehouse without encrypted values takes any key.</summary>
    /// <param name="connection">The warehouse.</param>
    /// <param name="key">The key of the settings.</param>
    /// <exception cref="EtlException"><see cref="ExitCode.FixSettings"/>: it is another one, or a rotation is not finished.</exception>
    public static void Require(DuckDBConnection connection, DataKey key)
    {
        IReadOnlyList<(string KeyId, string State)> known = All(connection);
        if (known.FirstOrDefault(entry => entry.State == Rotating) is { KeyId: not null } rotating)
        {
            throw new EtlException(
                ExitCode.FixSettings,
                $"The warehouse is on its way to the data key {rotating.KeyId}: a rotation was stopped half-way. Nothing was done. "
                + "Give the same `metro2 key rotate` command again; it goes on where it stopped.");
        }

        if (known.Count > 0 && known[0].KeyId != key.Id)
        {
            throw new EtlException(
                ExitCode.FixSettings,
                $"The warehouse is encrypted under the data key {known[0].KeyId}; the settings give the key {key.Id}. Nothing was done. "
                + "Give the key of this warehouse (METRO2_DATA_KEY or keyFile). Without it SSNs and birth dates cannot be read by anyone.");
        }
    }

    /// <summary>Notes the key of a warehouse that has none yet.</summary>
    /// <param name="transaction">The caller's, which also stores the first values.</param>
    /// <param name="key">The key of the settings.</param>
    /// <param name="now">When.</param>
    public static void Note(DuckDBTransaction transaction, DataKey key, DateTimeOffset now) => transaction.On().Run(
        "insert into etl.data_keys (key_id, state, began_at) select $key_id, $state, $now where not exists (from etl.data_keys)",
        ("key_id", key.Id),
        ("state", InUse),
        ("now", now.ToMicroseconds()));

    /// <summary>
    /// Refuses a warehouse of an earlier version that holds values in clear. Encrypting them would promise too much: the file keeps the bytes
    /// of pages that were freed.
    /// </summary>
    /// <param name="connection">The warehouse, before its migrations.</param>
    /// <exception cref="EtlException"><see cref="ExitCode.FixSettings"/>: it does.</exception>
    public static void RefuseClearValues(DuckDBConnection connection)
    {
        bool isOld = connection.Single<bool>(
            """
            select count(*) > 0 from duckdb_columns()
            where schema_name = 'raw' and table_name = 'consumers' and column_name = 'birth_date' and data_type = 'DATE'
            """);
        if (isOld && connection.Single<long>("select count(*) from raw.consumers") > 0)
        {
            throw new EtlException(
                ExitCode.FixSettings,
                "The warehouse was made by a version that stored SSNs and birth dates in clear. Nothing was changed. Values that were clear once stay "
                + "readable in the file, so it is not taken over: name a new warehouse in the settings, take what was reported from the old files with "
                + "`metro2 import-history`, and destroy the old warehouse.");
        }
    }
}
