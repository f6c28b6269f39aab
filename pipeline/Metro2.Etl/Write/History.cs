using Dapper;
using DuckDB.NET.Data;
using Metro2.Etl.Runs;
using Metro2.Etl.Warehouse;

namespace Metro2.Etl.Write;

/// <summary>
/// What each bureau was told, kept for ever: every account in <c>history.reported_accounts</c>, what decisions caused in it, the months that
/// were told anew, the numbers that were changed, and who was told of nowhere.
/// </summary>
internal static class History
{
    // Records that the writer refused were told to nobody.
    private const string Written =
        """
        not exists (
            select 1
            from etl.rejects as rejects
            where rejects.run_id = $runId
                and rejects.stage = 'write'
                and rejects.record_key = segments.consumer_account_number
        )
        """;

    private const string Reports =
        $"""
        with written as (
            select *, row_number() over (order by account_id, client_id) as record_number
            from metro2.base_segments as segments
            where {Written}
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
            written.date_of_last_payment,
            written.consumer_information_indicator
        from written
        cross join raw.bureaus as bureaus
        where bureaus.run_id = $runId
        """;

    private const string Effects =
        $"""
        insert into history.decision_effects by name
        select effects.decision_id, $period as period, segments.account_id, segments.client_id,
            segments.consumer_account_number, effects.field, effects."value"
        from intermediate.decision_effects as effects
        join metro2.base_segments as segments on segments.client_id = effects.client_id
        where {Written}
        """;

    private const string Corrections =
        $"""
        insert into history.corrections by name
        select $period as period, segments.account_id, segments.client_id, segments.consumer_account_number,
            restatements.corrected_period, restatements.reported_code, restatements.now_code as corrected_code,
            restatements.cause, restatements.decision_id
        from intermediate.restatements as restatements
        join metro2.base_segments as segments on segments.client_id = restatements.client_id
        where restatements.action = 'corrected' and {Written}
        """;

    private const string Renumberings =
        $"""
        insert into history.renumberings by name
        select $period as period, segments.account_id, segments.client_id,
            segments.consumer_account_number as old_account_number,
            renumbered.new_consumer_account_number as new_account_number,
            numbers.renumber_decision_id as decision_id
        from metro2.l1_segments as renumbered
        join metro2.base_segments as segments on segments.client_id = renumbered.client_id
        join intermediate.account_numbers as numbers on numbers.client_id = renumbered.client_id
        where {Written}
        """;

    private const string LeftOut =
        $"""
        insert into history.left_out by name
        select $period as period, $runId as run_id, account_id, client_id, reason
        from intermediate.eligibility
        where not is_eligible
        union all by name
        select $period as period, $runId as run_id, segments.account_id, segments.client_id, 'record_refused' as reason
        from metro2.base_segments as segments
        where not ({Written})
        """;

    /// <summary>Adds every account of every file of the run, and everybody who is in none.</summary>
    /// <param name="transaction">The caller's; also holds the checkpoint that makes this happen once.</param>
    /// <param name="run">The run.</param>
    public static void Record(DuckDBTransaction transaction, Run run)
    {
        object ofRun = new { runId = run.RunId, period = run.Period.ToString() };
        foreach (string statement in (string[])[Reports, Effects, Corrections, Renumberings, LeftOut])
        {
            transaction.On().Execute(statement, ofRun, transaction);
        }
    }
}
