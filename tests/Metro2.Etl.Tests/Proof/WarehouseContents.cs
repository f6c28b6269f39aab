using System.Globalization;
using DuckDB.NET.Data;
using Metro2.Etl.Warehouse;

namespace Metro2.Etl.Tests.Proof;

/// <summary>A digest of every table of a warehouse, for two of them to be held against each other.</summary>
internal static class WarehouseContents
{
    // Which page came first is a matter of the network; what a page says is not. A value is encrypted under a new nonce each time.
    private static readonly string[] ChanceColumns =
        ["page_id", "through_page_id", "through_event_id", "ssn", "birth_date", "social_security_number", "date_of_birth"];

    // What tells how a run got through, which is what differs between an unbroken and a broken one.
    private static readonly string[] Diaries = ["etl.events", "etl.checkpoints", "etl.stages", "etl.request_days"];

    /// <summary>A line a table: name, rows, digest.</summary>
    public static IReadOnlyList<string> Of(string path)
    {
        using DuckDbWarehouse warehouse = DuckDbWarehouse.OpenToRead(path);
        DuckDBConnection connection = warehouse.Connection;
        return [.. connection
            .Rows(
                """
                select schema_name || '.' || table_name, list(column_name order by column_index)
                from duckdb_columns()
                where not internal
                    and (schema_name, table_name) in (select (schema_name, table_name) from duckdb_tables())
                group by all
                order by all
                """,
                reader => (Name: reader.GetString(0), Columns: reader.GetFieldValue<List<string>>(1)))
            .Where(table => !Diaries.Contains(table.Name))
            .Select(table => Digest(connection, table.Name, table.Columns))];
    }

    private static string Digest(DuckDBConnection connection, string table, List<string> columns)
    {
        string kept = string.Join(", ", columns.Except(ChanceColumns).Select(Statements.Quoted));
        return connection.Rows(
            $"""
            select count(*)::bigint, coalesce(sum(hash(kept)::hugeint), 0)::text
            from (select {kept} from {Statements.QuotedRelation(table)}) as kept
            """,
            reader => string.Create(CultureInfo.InvariantCulture, $"{table}: {reader.GetInt64(0)} rows, {reader.GetString(1)}")).Single();
    }
}
