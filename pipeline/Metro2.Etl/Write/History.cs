using Dapper;
using DuckDB.NET.Data;
using Metro2.Etl.Runs;
using Metro2.Etl.Warehouse;

namespace Metro2.Etl.Write;

/// <summary>What each bureau was told, kept for ever in <c>history.reported_accounts</c>.</summary>
internal static class History
{
    /// <summary>Adds every account of every file of the run.</summary>
    /// <param name="transaction">The caller's; also holds the checkpoint that makes this happen once.</param>
    /// <param name="run">The run.</param>
    public static void Record(DuckDBTransaction transaction, Run run) => transaction.On().Execute(
        """
        with written as (
            select *, row_number() over (order by account_id, client_id) as record_number
            from metro2.base_segments as segments
            where not exists (
                select 1
                from etl.rejects as rejects
                where rejects.run_id = $runId
                    and rejects.stage = 'write'
                    and rejects.record_key = segments.consumer_account_number
            )
        )
        insert into history.reported_accounts by name
        select
            $period as period,
            bureaus.bureau,
            $runId as run_id,
            written.record_number,
            written.account_id,
            written.client_id,
            bureaus.identification_number,
            written.consumer_account_number,
            written.portfolio_type,
            written.account_type,
            written.date_opened,
            written.credit_limit,
            written.highest_credit,
            written.terms_duration,
            written.terms_frequency,
            written.scheduled_monthly_payment_amount,
            written.actual_payment_amount,
            written.account_status,
            written.payment_rating,
            written.payment_history_profile,
            written.special_comment,
            written.compliance_condition_code,
            written.current_balance,
            written.amount_past_due,
            written.original_charge_off_amount,
            written.date_of_account_information,
            written.date_of_first_delinquency,
            written.date_closed,
            written.date_of_last_payment
        from written
        cross join raw.bureaus as bureaus
        where bureaus.run_id = $runId
        """,
        new { runId = run.RunId, period = run.Period.ToString() },
        transaction);
}
