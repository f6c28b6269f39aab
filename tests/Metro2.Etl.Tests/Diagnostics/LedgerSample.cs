using Metro2.Etl.Warehouse;

namespace Metro2.Etl.Tests.Diagnostics;

/// <summary>A warehouse with two runs in its ledger; the newer one left findings.</summary>
internal static class LedgerSample
{
    public const string Newest = "Qz7Lm2-2026-10";

    public const string Sha256 = "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";

    public static DuckDbWarehouse Make(string path)
    {
        DuckDbWarehouse warehouse = DuckDbWarehouse.Open(path, FixedTime.November2026);
        warehouse.Connection.Run(
            $"""
            insert into etl.runs values
                ('Qz7Lm2-2026-09', 'Qz7Lm2', '2026-09', 'done', '2026-10-02 06:00:00+00', 'a', 'b', '0.1.0', 0, '2026-10-02 06:01:00+00'),
                ('{Newest}', 'Qz7Lm2', '2026-10', 'done', '2026-11-03 06:00:00+00', 'a', 'b', '0.1.0', 3, null);
            insert into etl.stages values
                ('{Newest}', 'extract', 'done', '2026-11-03 06:00:00+00', '2026-11-03 06:00:09+00', 1203),
                ('{Newest}', 'write', 'running', '2026-11-03 06:00:20+00', null, null);
            insert into etl.checkpoints values
                ('{Newest}', 'extract', 'clients/listed', 3, 'complete', '[]', '2026-11-03 06:00:05+00'),
                ('{Newest}', 'write', 'equifax', 1, 'open', '[17]', '2026-11-03 06:00:21+00');
            insert into raw.bureaus values
                ('{Newest}', 'transunion', 0, 'TU1', 'NWFW00001', 't.dat'), ('{Newest}', 'equifax', 1, 'EQ1', 'NWFW00001', 'e.dat');
            insert into raw.pages values
                (1, '{Newest}', 'Qz7Lm2', 'clients', 'listed', 1, 1, 2, 130, 100, '2026-11-03 06:00:01+00', ''),
                (2, '{Newest}', 'Qz7Lm2', 'clients', 'listed', 1, 2, 2, 130, 30, '2026-11-03 06:00:02+00', '');
            insert into etl.rejects values
                ('{Newest}', 'consumers', 'consumer file', '3', 'ssn', 'bad_ssn', 'Correct the row.'),
                ('{Newest}', 'consumers', 'consumer file', '9', 'ssn', 'bad_ssn', 'Correct the row.');
            insert into etl.audit_results (run_id, audit_id, severity, failing_count, sample, checked_at, waived_count) values
                ('{Newest}', 'Z99', 'warn', 4, '[]', '2026-11-03 06:00:19+00', 1),
                ('{Newest}', 'Z98', 'block', 0, '[]', '2026-11-03 06:00:19+00', 0);
            insert into etl.files values
                ('{Newest}', '2026-10', 'equifax', 'e.dat', 3, 2130, '{Sha256}', '2026-11-03 06:00:30+00'),
                ('{Newest}', '2026-10', 'transunion', 't.dat', 3, 2130, '{Sha256}', '2026-11-03 06:00:30+00');
            insert into history.reported_accounts by name
            select
                '2026-10' as period, bureau, '{Newest}' as run_id, number as record_number, 'Qz7Lm2' as account_id, number as client_id,
                'NWFW00001' as identification_number, 'QZ7LM2C' || number as consumer_account_number, 'O' as portfolio_type,
                '4D' as account_type, date '2025-01-01' as date_opened, 0 as credit_limit, 900 as highest_credit, '001' as terms_duration,
                'M' as terms_frequency, 0 as scheduled_monthly_payment_amount, 0 as actual_payment_amount,
                case when number = 3 then '71' else '11' end as account_status, '' as payment_rating, repeat('0', 24) as payment_history_profile,
                '' as special_comment, '' as compliance_condition_code, 1000 * number as current_balance,
                case when number = 3 then 250 else 0 end as amount_past_due, 0 as original_charge_off_amount,
                date '2026-10-31' as date_of_account_information
            from range(1, 4) as numbers(number), (values ('equifax'), ('transunion')) as bureaus(bureau);
            create schema if not exists intermediate;
            create table intermediate.eligibility as
            select * from (values
                ('Qz7Lm2', 1, true, 'reported'), ('Qz7Lm2', 2, false, 'no_consumer_row'), ('Qz7Lm2', 4, false, 'company'),
                ('Qz7Lm2', 5, false, 'no_consumer_row')) as rows(account_id, client_id, is_eligible, reason);
            """);
        return warehouse;
    }
}
