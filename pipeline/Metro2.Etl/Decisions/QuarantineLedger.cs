using System.Globalization;
using DuckDB.NET.Data;
using Metro2.Etl.Ledger;
using Metro2.Etl.Proof;
using Metro2.Etl.Runs;
using Metro2.Etl.Warehouse;

namespace Metro2.Etl.Decisions;

/// <summary>An account that a rule keeps out of the files of a run.</summary>
/// <param name="AccountId">The FreshBooks account.</param>
/// <param name="ClientId">The client.</param>
/// <param name="AccountNumber">The number under which the account would have been told.</param>
/// <param name="RuleId">The rule.</param>
/// <param name="FirstSeen">The month since which it is kept out without a gap, yyyy-MM.</param>
/// <param name="LastSeen">The newest month in which it is, yyyy-MM.</param>
/// <param name="AgeDays">Days from the first run to the one that was asked for.</param>
/// <param name="AgeMonths">Months between them.</param>
/// <param name="Owner">Who looks after it; empty when nobody does.</param>
/// <param name="WasReported">Whether the bureaus know it as open.</param>
/// <param name="Balance">Whole dollars that would have been told; null when not known.</param>
internal sealed record QuarantinedAccount(
    string AccountId,
    long ClientId,
    string AccountNumber,
    string RuleId,
    string FirstSeen,
    string LastSeen,
    int AgeDays,
    int AgeMonths,
    string Owner,
    bool WasReported,
    long? Balance);

/// <summary>Accounts in quarantine, and who looks after them. An owner is a row that is added and never changed; the newest stands.</summary>
/// <param name="warehouse">The open warehouse.</param>
/// <param name="time">Clock of what is recorded.</param>
internal sealed class QuarantineLedger(DuckDbWarehouse warehouse, TimeProvider time)
{
    private const string Stage = "quarantine";
    private const int LongestOwner = 80;

    /// <summary>Who is kept out of a run, by account number and rule.</summary>
    /// <param name="run">The run; its rules were judged.</param>
    public IReadOnlyList<QuarantinedAccount> List(FinishedRun run) => warehouse.Connection.Rows(
        """
        select
            account_id, client_id, account_key, rule_id, first_seen_period, last_seen_period,
            date_diff('day', first_seen_at, $reported_at)::integer,
            date_diff('month', (first_seen_period || '-01')::date, ($period || '-01')::date)::integer,
            owner, was_reported, current_balance
        from etl.quarantine
        where account_id = $account_id and $period between first_seen_period and last_seen_period
        order by account_key, rule_id
        """,
        reader => new QuarantinedAccount(
            reader.GetString(0), reader.GetInt64(1), reader.GetString(2), reader.GetString(3), reader.GetString(4), reader.GetString(5),
            reader.GetInt32(6), reader.GetInt32(7), reader.GetString(8), reader.GetBoolean(9), reader.IsDBNull(10) ? null : reader.GetInt64(10)),
        ("reported_at", run.ReportedAt.ToMicroseconds()),
        ("account_id", run.AccountId),
        ("period", run.Period.ToString()));

    /// <summary>The rows of one account in the newest run that was judged.</summary>
    /// <param name="account">Its number, or the client's id.</param>
    /// <param name="accountId">The FreshBooks account; null when the warehouse has one only.</param>
    /// <exception cref="EtlException"><see cref="ExitCode.FixSettings"/>: it is not in quarantine.</exception>
    public IReadOnlyList<QuarantinedAccount> Find(string account, string? accountId)
    {
        FinishedRun run = FinishedRun.Find(warehouse.Connection, null, accountId);
        IReadOnlyList<QuarantinedAccount> all = List(run);
        QuarantinedAccount[] found = [.. all.Where(held => held.AccountNumber == account)];
        if (found.Length == 0)
        {
            found = [.. all.Where(held => held.ClientId.ToString(CultureInfo.InvariantCulture) == account)];
        }

        return found.Length > 0
            ? found
            : throw new EtlException(
                ExitCode.FixSettings,
                $"No rule keeps account {account} out of run {run.RunId}. Nothing was changed. `metro2 quarantine list` shows who is in quarantine.");
    }

    /// <summary>Records who looks after an account in quarantine.</summary>
    /// <param name="held">The account.</param>
    /// <param name="owner">Who: 1 to 80 printable characters.</param>
    /// <param name="assignedBy">Who says so.</param>
    /// <param name="reason">Why.</param>
    /// <returns>Id of the row.</returns>
    /// <exception cref="DecisionRefusedException">A text cannot be taken.</exception>
    public long Assign(QuarantinedAccount held, string owner, string assignedBy, string reason)
    {
        List<DecisionRefusal> refusals = [];
        if (owner.Trim().Length == 0 || owner.Length > LongestOwner || owner.Any(char.IsControl) || DecisionCheck.HoldsSsn(owner))
        {
            refusals.Add(new DecisionRefusal(
                "owner",
                "bad_text",
                "the text is missing, too long, not printable or holds what may be a Social Security number",
                string.Create(CultureInfo.InvariantCulture, $"1 to {LongestOwner} printable characters on one line")));
        }

        DecisionCheck.CheckTexts(assignedBy, reason, refusals);
        return refusals.Count > 0
            ? throw new DecisionRefusedException(refusals)
            : warehouse.InTransaction("recording who looks after an account", transaction => Insert(transaction, held, owner, assignedBy, reason));
    }

    private long Insert(DuckDBTransaction transaction, QuarantinedAccount held, string owner, string assignedBy, string reason)
    {
        DuckDBConnection connection = transaction.On();
        long id = 1 + connection.Single<long>("select coalesce(max(assignment_id), 0)::bigint from etl.quarantine_owners");
        connection.Run(
            """
            insert into etl.quarantine_owners (assignment_id, recorded_at, account_id, client_id, owner, assigned_by, reason)
            values ($id, $recorded_at, $account_id, $client_id, $owner, $assigned_by, $reason)
            """,
            ("id", id),
            ("recorded_at", time.GetUtcNow().ToMicroseconds()),
            ("account_id", held.AccountId),
            ("client_id", held.ClientId),
            ("owner", owner),
            ("assigned_by", assignedBy),
            ("reason", reason));
        RunLedger.RecordAlone(
            transaction,
            time,
            Stage,
            "assigned",
            [
                ("assignment_id", id),
                ("client_id", held.ClientId),
                .. Seals.Of(connection, SealedSets.Named("quarantine owners"), id.ToString(CultureInfo.InvariantCulture)),
            ]);
        return id;
    }
}
