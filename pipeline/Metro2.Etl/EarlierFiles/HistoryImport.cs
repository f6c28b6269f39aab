using System.Globalization;
using System.Security.Cryptography;
using DuckDB.NET.Data;
using Metro2.Etl.Ledger;
using Metro2.Etl.Runs;
using Metro2.Etl.Warehouse;
using Metro2.Format.Files;
using Metro2.Format.Records;

namespace Metro2.Etl.EarlierFiles;

/// <summary>What became of a file.</summary>
/// <param name="Period">Its month.</param>
/// <param name="Bureau">Its bureau.</param>
/// <param name="AccountCount">Accounts taken over.</param>
/// <param name="LeftOutCount">Accounts that the map leaves out.</param>
/// <param name="WasDone">The file was taken over before; nothing was done now.</param>
internal sealed record ImportedFile(ReportingPeriod Period, string Bureau, long AccountCount, long LeftOutCount, bool WasDone);

/// <summary>
/// Takes a Metro 2 file of another product as what a bureau was told: into <c>history.reported_accounts</c>, origin <c>import</c>. A file is
/// taken whole or not at all; what stands in the way is a reject each. Names, SSNs and addresses in it are not kept.
/// </summary>
/// <param name="warehouse">The open warehouse.</param>
/// <param name="time">Clock of what is recorded.</param>
/// <param name="accountId">The FreshBooks account whose clients the file is about.</param>
/// <param name="map">Whose account a number is.</param>
internal sealed class HistoryImport(DuckDbWarehouse warehouse, TimeProvider time, string accountId, AccountMap map)
{
    private const int Batch = 1000;

    /// <summary>Takes one file over.</summary>
    /// <param name="name">Its name, for messages and the record.</param>
    /// <param name="stream">The file at its start; seekable.</param>
    /// <param name="period">Its month; null takes the header's activity date.</param>
    /// <param name="bureau">Its bureau; null takes the one whose program identifier the header holds.</param>
    /// <exception cref="EtlException"><see cref="ExitCode.FixSettings"/>: it cannot be taken; nothing of it was, and the rejects say why.</exception>
    public ImportedFile Import(string name, Stream stream, ReportingPeriod? period, string? bureau)
    {
        string sha256 = Convert.ToHexStringLower(SHA256.HashData(stream));
        if (FindDone(sha256) is { } done)
        {
            return done;
        }

        stream.Position = 0;
        string runId = $"import-{sha256[..12]}";
        ImportRejects rejects = new(name, runId);
        try
        {
            return warehouse.InTransaction($"taking over {name}", transaction =>
            {
                DuckDBConnection connection = transaction.On();
                connection.Run(ImportedAccount.TemporaryTable);
                FileContent content = ReadFile(transaction, stream, rejects);
                FilePlace? place = Place(content.Header, period, bureau, rejects);
                ImportChecks.Run(connection, accountId, place, rejects);
                rejects.ThrowIfAny();
                rejects.Store(transaction);
                return Keep(transaction, name, sha256, runId, place!, content.LeftOutCount);
            });
        }
        catch (EtlException) when (rejects.Count > 0)
        {
            // The transaction took everything back; why it did must stay.
            warehouse.InTransaction($"recording why {name} was refused", transaction =>
            {
                rejects.Store(transaction);
                RunLedger.RecordAlone(transaction, time, ImportRejects.Stage, "history refused", ("run_id", runId), ("rejects", rejects.Count));
                Seals.RenewAll(transaction, time, runId);
                return true;
            });
            throw;
        }
    }

    private FileContent ReadFile(DuckDBTransaction transaction, Stream stream, ImportRejects rejects)
    {
        HeaderRecord? header = null;
        long leftOut = 0;
        long records = 0;
        List<ImportedAccount> accounts = new(Batch);
        Metro2FileReader reader = new(stream);
        while (reader.Read())
        {
            if (reader.Kind == Metro2ItemKind.Problem)
            {
                rejects.Add(reader.Problem!);
            }
            else if (reader.Kind == Metro2ItemKind.Header)
            {
                if (header is not null)
                {
                    rejects.Add(reader.RecordNumber, "", ImportCodes.SecondHeader, "a second header; give the parts as files of their own");
                }

                reader.TryDecode(out header, out IReadOnlyList<ReadProblem> problems);
                rejects.Add([.. problems]);
            }
            else if (reader.Kind == Metro2ItemKind.Data)
            {
                bool isRead = reader.TryDecode(out DataRecord record, out IReadOnlyList<ReadProblem> problems);
                rejects.Add([.. problems]);
                records++;
                if (isRead && Take(record, reader.RecordNumber, records, rejects) is { } account)
                {
                    leftOut += account.ClientId is null ? 1 : 0;
                    if (account.ClientId is not null)
                    {
                        accounts.Add(account);
                    }
                }
            }

            if (accounts.Count == Batch)
            {
                Flush();
            }
        }

        Flush();
        if (records == 0)
        {
            rejects.Add(null, "", ImportCodes.NoAccount, "the file holds no account");
        }

        return new FileContent(header, leftOut);

        void Flush()
        {
            GuardedAppender.Append<ImportedAccount, ImportedAccount.Map>(transaction, "main", ImportedAccount.Table, accounts);
            accounts.Clear();
        }
    }

    private ImportedAccount? Take(DataRecord record, long recordNumber, long position, ImportRejects rejects)
    {
        string number = record.Base.ConsumerAccountNumber;
        if (!map.TryFind(number, out long? clientId))
        {
            rejects.Add(
                recordNumber,
                "consumer_account_number",
                ImportCodes.UnknownAccount,
                "nobody said whose account this is; add its number to the map, with the client id or none");
            return null;
        }

        string missing = record.Base.DateOpened is null ? "date_opened" : record.Base.DateOfAccountInformation is null ? "date_of_account_information" : "";
        if (clientId is not null && missing.Length > 0)
        {
            rejects.Add(recordNumber, missing, ImportCodes.MissingDay, "the day is missing, and what was told goes by it; leave the account out by the map");
            return null;
        }

        if (clientId is not null && !LastingFields.Check(recordNumber, record, rejects))
        {
            return null;
        }

        return new ImportedAccount(position, recordNumber, clientId, record.Base, record.L1?.NewConsumerAccountNumber ?? "");
    }

    private ImportedFile? FindDone(string sha256) => warehouse.Connection.Rows(
        "select period, bureau, account_count, left_out_count from history.imports where sha256 = $sha256 and account_id = $account_id",
        reader => new ImportedFile(ReportingPeriod.Parse(reader.GetString(0)), reader.GetString(1), reader.GetInt64(2), reader.GetInt64(3), WasDone: true),
        ("sha256", sha256),
        ("account_id", accountId)).SingleOrDefault();

    private static FilePlace? Place(HeaderRecord? header, ReportingPeriod? period, string? bureau, ImportRejects rejects)
    {
        bureau ??= header is null ? null : BureauOf(header);
        period ??= header?.ActivityDate is { } day ? ReportingPeriod.Parse(day.ToString("yyyy-MM", CultureInfo.InvariantCulture)) : null;
        if (bureau is null)
        {
            rejects.Add(null, "", ImportCodes.NoBureau, "the header does not tell one bureau: give --bureau");
        }

        if (period is null)
        {
            rejects.Add(null, "activity_date", ImportCodes.NoMonth, "the header has no activity date: give --period");
        }

        return bureau is null || period is null ? null : new FilePlace(period.Value, bureau);
    }

    private static string? BureauOf(HeaderRecord header)
    {
        string[] filled =
        [
            .. new[]
            {
                ("equifax", header.EquifaxProgramIdentifier), ("experian", header.ExperianProgramIdentifier), ("transunion", header.TransunionProgramIdentifier),
            }.Where(pair => pair.Item2.Length > 0).Select(pair => pair.Item1),
        ];
        return filled.Length == 1 ? filled[0] : null;
    }

    private ImportedFile Keep(DuckDBTransaction transaction, string name, string sha256, string runId, FilePlace place, long leftOut)
    {
        DuckDBConnection connection = transaction.On();
        (string Name, object? Value) period = ("period", place.Period.ToString());
        (string Name, object? Value) bureau = ("bureau", place.Bureau);
        (string Name, object? Value) account = ("account_id", accountId);
        int count = connection.Run(
            $"""
            insert into history.reported_accounts by name
            select $period as period, $bureau as bureau, $run_id as run_id, $account_id as account_id, 'import' as origin,
                * exclude (new_account_number, file_record)
            from temp.{ImportedAccount.Table}
            """,
            period,
            bureau,
            account,
            ("run_id", runId));
        connection.Run(
            $"""
            insert into history.renumberings by name
            select $period as period, $account_id as account_id, client_id, consumer_account_number as old_account_number,
                new_account_number, 0 as decision_id
            from temp.{ImportedAccount.Table}
            where new_account_number <> ''
                and not exists (
                    from history.renumberings as known
                    where known.period = $period and known.account_id = $account_id and known.old_account_number = consumer_account_number)
            """,
            period,
            account);
        connection.Run(
            """
            insert into history.imports (sha256, file_name, account_id, period, bureau, account_count, left_out_count, imported_at)
            values ($sha256, $file_name, $account_id, $period, $bureau, $account_count, $left_out_count, $imported_at)
            """,
            ("sha256", sha256),
            ("file_name", name),
            account,
            period,
            bureau,
            ("account_count", (long)count),
            ("left_out_count", leftOut),
            ("imported_at", time.GetUtcNow().ToMicroseconds()));
        RunLedger.RecordAlone(
            transaction,
            time,
            ImportRejects.Stage,
            "history imported",
            [
                ("period", place.Period.ToString()),
                ("bureau", place.Bureau),
                ("accounts", (long)count),
                .. Seals.Of(connection, SealedSets.Named("imports"), $"{accountId} {sha256}"),
            ]);
        Seals.RenewAll(transaction, time, runId);
        Seals.Renew(transaction, time, null, SealedSets.Named("renumberings"), $"{accountId}-{place.Period}");
        return new ImportedFile(place.Period, place.Bureau, count, leftOut, WasDone: false);
    }

    private sealed record FileContent(HeaderRecord? Header, long LeftOutCount);
}
