using System.Globalization;
using System.Text.Json;
using DuckDB.NET.Data;
using Metro2.Etl.Runs;
using Metro2.Etl.Warehouse;

namespace Metro2.Etl.Secrecy;

/// <summary>
/// Encrypts every stored value anew under another key, batch by batch. A batch is one transaction, so a rotation that is stopped anywhere
/// goes on with the rows that are still under the old key. Models that copied a value get the new one in the same transaction.
/// </summary>
/// <param name="warehouse">The open warehouse.</param>
/// <param name="from">The key in use.</param>
/// <param name="to">The new key.</param>
/// <param name="time">Clock for what is recorded.</param>
/// <param name="batchRows">Rows of a transaction: large enough that a scan for the rest costs little, small enough that a stop loses seconds.</param>
internal sealed class KeyRotation(DuckDbWarehouse warehouse, DataKey from, DataKey to, TimeProvider time, int batchRows = 50_000)
{
    /// <summary>Rotates, or goes on where a rotation to the same key stopped.</summary>
    /// <param name="progress">Told after each batch how many rows are done.</param>
    /// <param name="cancellationToken">Stops between two batches.</param>
    /// <returns>Rows of the consumer file that were encrypted anew now.</returns>
    /// <exception cref="EtlException"><see cref="ExitCode.FixSettings"/>: a key is not the right one, or a value does not open.</exception>
    public long Run(IProgress<long>? progress, CancellationToken cancellationToken)
    {
        IReadOnlyList<(string KeyId, string State)> known = DataKeys.All(warehouse.Connection);
        if (known.Count == 0 || (known.Count == 1 && known[0].KeyId == to.Id))
        {
            return 0;
        }

        RequireKeys(known);
        warehouse.InTransaction("beginning the rotation", transaction => transaction.On().Run(
            """
            insert into etl.data_keys (key_id, state, began_at)
            select $key_id, 'rotating', $now where not exists (from etl.data_keys where key_id = $key_id)
            """,
            ("key_id", to.Id),
            ("now", time.GetUtcNow().ToMicroseconds())));
        using ValueCipher old = from.Cipher();
        using ValueCipher fresh = to.Cipher();
        long done = 0;
        for (int count = batchRows; count == batchRows;)
        {
            cancellationToken.ThrowIfCancellationRequested();
            count = warehouse.InTransaction("encrypting values anew", transaction => Batch(transaction.On(), old, fresh));
            done += count;
            progress?.Report(done);
        }

        warehouse.InTransaction("ending the rotation", transaction =>
        {
            transaction.On().Run("delete from etl.data_keys where key_id <> $key_id", ("key_id", to.Id));
            transaction.On().Run("update etl.data_keys set state = 'in_use' where key_id = $key_id", ("key_id", to.Id));
        });
        return done;
    }

    private void RequireKeys(IReadOnlyList<(string KeyId, string State)> known)
    {
        string inUse = known.First(entry => entry.State == DataKeys.InUse).KeyId;
        string? rotating = known.FirstOrDefault(entry => entry.State == DataKeys.Rotating).KeyId;
        if (inUse != from.Id)
        {
            throw new EtlException(
                ExitCode.FixSettings,
                $"The warehouse is encrypted under the data key {inUse}; the settings give the key {from.Id}. Nothing was changed. "
                + "Leave the old key in the settings until the rotation has ended.");
        }

        if (rotating is not null && rotating != to.Id)
        {
            throw new EtlException(
                ExitCode.FixSettings,
                $"The warehouse is on its way to the data key {rotating}; the file given holds the key {to.Id}. Nothing was changed. "
                + "Finish that rotation first, with the file of its key.");
        }
    }

    private int Batch(DuckDBConnection connection, ValueCipher old, ValueCipher fresh)
    {
        List<Sealed> rows = connection.Rows(
            string.Create(CultureInfo.InvariantCulture,
                $"""
                select run_id, line_number, client_id, ssn, birth_date
                from raw.consumers
                where (ssn <> '' and not starts_with(ssn, $head)) or (birth_date <> '' and not starts_with(birth_date, $head))
                limit {batchRows}
                """),
            reader => Seal(reader, old, fresh),
            ("head", fresh.Head));
        if (rows.Count == 0)
        {
            return 0;
        }

        string json = JsonSerializer.Serialize(rows, JsonSerializerOptions.Web);
        connection.Run("create or replace temp table sealed_values as select unnest(from_json($rows, $shape), recursive := true)",
            ("rows", json),
            ("shape",
                """
                [{"runId": "VARCHAR", "lineNumber": "INTEGER", "oldSsn": "VARCHAR", "ssn": "VARCHAR", "ssnFingerprint": "VARCHAR",
                "oldBirthDate": "VARCHAR", "birthDate": "VARCHAR", "birthDateFingerprint": "VARCHAR"}]
                """));
        connection.Run(
            """
            update raw.consumers as consumers
            set ssn = sealed.ssn, birth_date = sealed.birthDate,
                ssn_fingerprint = sealed.ssnFingerprint, birth_date_fingerprint = sealed.birthDateFingerprint
            from sealed_values as sealed
            where consumers.run_id = sealed.runId and consumers.line_number = sealed.lineNumber
            """);
        foreach ((string Relation, string Column, string Old, string New) copy in Copies(connection))
        {
            connection.Run(
                $"update {copy.Relation} as copies set {copy.Column} = sealed.{copy.New} from sealed_values as sealed "
                + $"where copies.{copy.Column} <> '' and copies.{copy.Column} = sealed.{copy.Old}");
        }

        connection.Run("drop table sealed_values");
        return rows.Count;
    }

    // The value's text is its own key: its nonce makes it unique.
    private static IEnumerable<(string Relation, string Column, string Old, string New)> Copies(DuckDBConnection connection) =>
        connection.Rows(
            """
            select schema_name || '.' || table_name, column_name
            from duckdb_columns()
            where column_name in ('social_security_number', 'date_of_birth') and schema_name = 'metro2' and data_type = 'VARCHAR'
                and table_oid in (select table_oid from duckdb_tables())
            order by all
            """,
            reader => (Relation: reader.GetString(0), Column: reader.GetString(1)))
        .Select(copy => copy.Column == "date_of_birth"
            ? (copy.Relation, copy.Column, "oldBirthDate", "birthDate")
            : (copy.Relation, copy.Column, "oldSsn", "ssn"));

    private Sealed Seal(DuckDBDataReader reader, ValueCipher old, ValueCipher fresh)
    {
        string runId = reader.GetString(0);
        long? clientId = reader.IsDBNull(2) ? null : reader.GetInt64(2);
        ValuePlace ssnPlace = new(runId, ConsumerLanding.SsnColumn, clientId);
        ValuePlace birthDatePlace = new(runId, ConsumerLanding.BirthDateColumn, clientId);
        string ssn = old.Open(reader.GetString(3), ssnPlace);
        string birthDate = old.Open(reader.GetString(4), birthDatePlace);
        return new Sealed(
            runId,
            reader.GetInt32(1),
            reader.GetString(3),
            fresh.Seal(ssn, ssnPlace),
            to.Fingerprint(ConsumerLanding.SsnColumn, ssn),
            reader.GetString(4),
            fresh.Seal(birthDate, birthDatePlace),
            to.Fingerprint(ConsumerLanding.BirthDateColumn, birthDate));
    }

    private sealed record Sealed(
        string RunId,
        int LineNumber,
        string OldSsn,
        string Ssn,
        string SsnFingerprint,
        string OldBirthDate,
        string BirthDate,
        string BirthDateFingerprint);
}
