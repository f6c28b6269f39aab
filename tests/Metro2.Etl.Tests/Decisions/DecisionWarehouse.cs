using System.Globalization;
using Metro2.Etl.Tests.Commands;
using Metro2.Etl.Warehouse;

namespace Metro2.Etl.Tests.Decisions;

/// <summary>
/// A warehouse file with three clients: 5 was reported open until 2026-09, 6 was reported as paid, 7 was never reported. The clock stands in
/// November 2026. Commands run as a person would give them.
/// </summary>
internal sealed class DecisionWarehouse : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public DecisionWarehouse()
    {
        using DuckDbWarehouse warehouse = DuckDbWarehouse.Open(FilePath, FixedTime.November2026);
        warehouse.Connection.Run(
            """
            create schema staging;
            create table staging.clients as select 'Qz7Lm2' as account_id, unnest([5, 6, 7])::bigint as client_id;
            insert into staging.clients values ('Other1', 8), ('Qz7Lm2', 8);
            create table staging.payments as select 'Qz7Lm2' as account_id, 5::bigint as client_id, 501::bigint as payment_id;
            create table staging.credit_notes as select 'Qz7Lm2' as account_id, 5::bigint as client_id, 601::bigint as credit_id;
            create table staging.invoices as select 'Qz7Lm2' as account_id, 5::bigint as client_id, 701::bigint as invoice_id;
            """);
        foreach ((long client, string status) in new[] { (5L, "71"), (6L, "13") })
        {
            warehouse.Connection.Run(
                """
                insert into history.reported_accounts by name
                select '2026-09' as period, 'equifax' as bureau, 'r' as run_id, $client as record_number, 'Qz7Lm2' as account_id,
                    $client as client_id, 'NWFW00001' as identification_number, 'QZ7LM2C' || $client as consumer_account_number,
                    'O' as portfolio_type, '4D' as account_type, date '2025-01-01' as date_opened, 0 as credit_limit, 1 as highest_credit,
                    '001' as terms_duration, 'M' as terms_frequency, 0 as scheduled_monthly_payment_amount, 0 as actual_payment_amount,
                    $status as account_status, '' as payment_rating, repeat('B', 24) as payment_history_profile, '' as special_comment,
                    '' as compliance_condition_code, 0 as current_balance, 0 as amount_past_due, 0 as original_charge_off_amount,
                    date '2026-09-30' as date_of_account_information
                """,
                ("client", client),
                ("status", status));
        }
    }

    public string FilePath => _folder.File("w.duckdb");

    public void Dispose() => _folder.Dispose();

    public string Write(string name, string text)
    {
        _folder.Write(name, text);
        return _folder.File(name);
    }

    /// <summary>Gives <c>metro2 decide ...</c> on this warehouse.</summary>
    public async Task<(ExitCode Code, string Output, string Error)> DecideAsync(params string[] arguments)
    {
        CommandLineProbe probe = new();
        ExitCode code = await probe.RunAsync(["decide", .. arguments, "--warehouse", FilePath]);
        return (code, probe.Output, probe.Error);
    }

    /// <summary>A decision with who and why filled in.</summary>
    public Task<(ExitCode Code, string Output, string Error)> DecideAsync(string kind, long client, string date, params string[] more) => DecideAsync(
        [kind, "--client", client.ToString(CultureInfo.InvariantCulture), "--date", date, "--by", "R. Head", "--reason", "file 12", .. more]);

    public IReadOnlyList<string> Rows()
    {
        using DuckDbWarehouse warehouse = DuckDbWarehouse.OpenToRead(FilePath);
        return warehouse.Connection.Rows(
            """
            select concat_ws(' ', decision_id, account_id, client_id, kind, effective_on, nullif(value, ''), amount, nullif(subject, ''),
                subject_id, expires_on, countermands)
            from history.decisions order by decision_id
            """,
            reader => reader.GetString(0));
    }

    public IReadOnlyList<string> Events()
    {
        using DuckDbWarehouse warehouse = DuckDbWarehouse.OpenToRead(FilePath);
        return warehouse.Connection.Rows("select stage || ' ' || event || ' ' || detail from etl.events order by event_id", reader => reader.GetString(0));
    }
}
