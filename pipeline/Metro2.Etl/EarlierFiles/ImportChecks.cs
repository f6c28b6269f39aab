using DuckDB.NET.Data;
using Metro2.Etl.Runs;
using Metro2.Etl.Warehouse;

namespace Metro2.Etl.EarlierFiles;

/// <summary>Month and bureau of a file.</summary>
/// <param name="Period">Its month.</param>
/// <param name="Bureau">Its bureau.</param>
internal sealed record FilePlace(ReportingPeriod Period, string Bureau);

/// <summary>Whether a file agrees with itself and with everything that is known to have been told.</summary>
internal static class ImportChecks
{
    /// <summary>
    /// One row is a record that contradicts itself or what was told: its number, the column, the code and the month of the other report.
    /// A number may change after a final report, because that ends an account (D-033), or where an L1 segment told the new one (D-034).
    /// </summary>
    private const string Contradictions =
        $"""
        with reports as (
            select client_id, period, bureau, consumer_account_number, date_opened, account_status, date_of_first_delinquency,
                account_status in ('13', '61', '62', '63', '64', '65', 'DA', 'DF') as is_final
            from history.reported_accounts
            where account_id = $account_id
        ),
        told as (
            select client_id, min(consumer_account_number) as consumer_account_number, bool_or(is_final) as is_final, period
            from reports
            group by client_id, period
        ),
        file as (
            select *, account_status in ('13', '61', '62', '63', '64', '65', 'DA', 'DF') as is_final from temp.{ImportedAccount.Table}
        ),
        before as (
            select * from told where period < $period qualify row_number() over (partition by client_id order by period desc) = 1
        ),
        after as (
            select * from told where period > $period qualify row_number() over (partition by client_id order by period) = 1
        )
        select file_record, 'consumer_account_number' as field, 'client_twice' as code, '' as other_month
        from file
        qualify row_number() over (partition by client_id order by file_record) > 1
        union all
        select file_record, 'consumer_account_number', 'number_twice', ''
        from file
        qualify row_number() over (partition by identification_number, consumer_account_number order by file_record) > 1
        union all
        select file.file_record, 'consumer_account_number', 'other_client', min(reports.period)
        from file
        join reports on reports.consumer_account_number = file.consumer_account_number and reports.client_id <> file.client_id
        group by file.file_record
        union all
        select file.file_record, 'consumer_account_number', 'number_changed', before.period
        from file
        join before on before.client_id = file.client_id
        where before.consumer_account_number <> file.consumer_account_number
            and not before.is_final
            and not exists (
                from history.renumberings as sent
                where sent.account_id = $account_id
                    and sent.client_id = file.client_id
                    and sent.new_account_number = file.consumer_account_number
                    and sent.period < $period)
        union all
        select file.file_record, 'consumer_account_number', 'number_changed', after.period
        from file
        join after on after.client_id = file.client_id
        where after.consumer_account_number <> file.consumer_account_number
            and not file.is_final
            and file.new_account_number <> after.consumer_account_number
        union all
        select file.file_record, 'consumer_account_number', 'number_changed', told.period
        from file
        join told on told.client_id = file.client_id and told.period = $period
        where told.consumer_account_number <> file.consumer_account_number
        union all
        select file.file_record, 'date_opened', 'opening_differs', min(reports.period)
        from file
        join reports
            on reports.client_id = file.client_id
            and reports.consumer_account_number = file.consumer_account_number
            and reports.date_opened <> file.date_opened
        group by file.file_record
        union all
        select file.file_record,
            case when min(reports.account_status) is distinct from file.account_status then 'account_status' else 'date_of_first_delinquency' end,
            'bureaus_differ',
            $period
        from file
        join reports on reports.client_id = file.client_id and reports.period = $period
        where reports.account_status <> file.account_status
            or reports.date_of_first_delinquency is distinct from file.date_of_first_delinquency
        group by file.file_record, file.account_status
        order by all
        """;

    /// <summary>Adds every contradiction.</summary>
    /// <param name="connection">Where the file is collected.</param>
    /// <param name="accountId">The FreshBooks account.</param>
    /// <param name="place">Where it belongs; null when nobody knows: then only the file itself is looked at.</param>
    /// <param name="rejects">Takes them.</param>
    public static void Run(DuckDBConnection connection, string accountId, FilePlace? place, ImportRejects rejects)
    {
        (string Name, object? Value) account = ("account_id", accountId);
        (string Name, object? Value) period = ("period", place?.Period.ToString() ?? "");
        if (place is not null)
        {
            CheckMonth(connection, account, period, place, rejects);
        }

        foreach ((long record, string field, string code, string other) in connection.Rows(
            Contradictions, reader => (reader.GetInt64(0), reader.GetString(1), reader.GetString(2), reader.GetString(3)), account, period))
        {
            if (place is not null || other.Length == 0)
            {
                rejects.Add(record, field, code, Remedy(code, other));
            }
        }
    }

    private static void CheckMonth(
        DuckDBConnection connection, (string, object?) account, (string, object?) period, FilePlace place, ImportRejects rejects)
    {
        string? firstOwn = connection.Single<string>(
            "select min(period) from history.reported_accounts where account_id = $account_id and origin = 'run'", account);
        if (firstOwn is not null && string.CompareOrdinal(place.Period.ToString(), firstOwn) >= 0)
        {
            rejects.Add(
                null, "", ImportCodes.MonthIsReported, $"its month {place.Period} is not before {firstOwn}, the first that this program reported; leave the file out");
        }

        if (connection.Single<long>(
            "select count(*) from history.imports where account_id = $account_id and period = $period and bureau = $bureau",
            account,
            period,
            ("bureau", place.Bureau)) > 0)
        {
            rejects.Add(null, "", ImportCodes.MonthIsTaken, $"another file of {place.Period} for {place.Bureau} was taken over before; a month of a bureau has one file");
        }
    }

    private static string Remedy(string code, string month) => code switch
    {
        ImportCodes.ClientTwice => "an earlier record of the file is of the same client, who has one account at a time; leave one of them out by the map",
        ImportCodes.NumberTwice => "an earlier record of the file has the same number; find out which one the bureau holds and take a file without the other",
        ImportCodes.OtherClient => $"the report of {month} tells this number as another client's; correct the map",
        ImportCodes.NumberChanged =>
            $"the report of {month} tells this client under another number, and no L1 segment says so; take the month with the L1 first, or leave one of the accounts out by the map",
        ImportCodes.OpeningDiffers => $"the report of {month} tells another opening date, which never changes; find out which is right and leave the account out of this file by a map of its own, what was taken over before stays",
        _ => $"another bureau was told otherwise in {month}; find out which is right and leave the account out of this file by a map of its own, what was taken over before stays",
    };
}
