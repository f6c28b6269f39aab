using System.Globalization;
using DuckDB.NET.Data;
using Metro2.Etl.Configuration;
using Metro2.Etl.Ledger;
using Metro2.Etl.Runs;
using Metro2.Etl.Warehouse;

namespace Metro2.Etl.Decisions;

/// <summary>
/// The ledger of decisions, <c>history.decisions</c>. A row is added and never touched again; what ends a decision is another row.
/// </summary>
/// <param name="warehouse">The open warehouse, which no other process can hold meanwhile.</param>
/// <param name="time">Clock of what is recorded.</param>
internal sealed class DecisionLedger(DuckDbWarehouse warehouse, TimeProvider time)
{
    private const string Stage = "decide";

    private const string Select =
        """
        select decisions.decision_id, decisions.recorded_at, decisions.kind, decisions.account_id, decisions.client_id,
            decisions.effective_on, decisions.value, decisions.amount, decisions.subject, decisions.subject_id, decisions.expires_on,
            decisions.decided_by, decisions.reason, decisions.countermands, ending.decision_id, decisions.source
        from history.decisions as decisions
        left join history.decisions as ending on ending.countermands = decisions.decision_id
        """;

    /// <summary>Checks a decision and records it.</summary>
    /// <param name="draft">What is decided.</param>
    /// <returns>Its id.</returns>
    /// <exception cref="DecisionRefusedException">It cannot be taken.</exception>
    public long Record(DecisionDraft draft)
    {
        DecisionCheck check = new(warehouse.Connection, DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime));
        List<DecisionRefusal> refusals = [];
        DecisionDraft known = check.Check(draft, refusals) ?? throw new DecisionRefusedException(refusals);
        return Write(transaction => Insert(transaction, known, known.Kind, null, "command"));
    }

    /// <summary>Checks the decisions of a file and records all of them, or none.</summary>
    /// <param name="path">Name of the file, for messages.</param>
    /// <param name="sha256">Its digest, which marks them as recorded.</param>
    /// <param name="drafts">Line and decision.</param>
    /// <returns>The new ids, in the order of the lines.</returns>
    /// <exception cref="ConfigurationException">Lines that cannot be taken, each with its line.</exception>
    public IReadOnlyList<long> RecordFile(string path, string sha256, IReadOnlyList<(int Line, DecisionDraft Draft)> drafts)
    {
        DecisionCheck check = new(warehouse.Connection, DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime));
        List<Mistake> mistakes = [];
        List<(DecisionDraft Draft, string Source)> taken = [];
        foreach ((int line, DecisionDraft draft) in drafts)
        {
            List<DecisionRefusal> refusals = [];
            if (check.Check(draft, refusals) is { } known)
            {
                taken.Add((known, string.Create(CultureInfo.InvariantCulture, $"{sha256}:{line}")));
            }

            mistakes.AddRange(refusals.Select(refusal => new Mistake(path, line, 0, refusal.Field, refusal.Code, refusal.Problem, refusal.Remedy)));
        }

        return mistakes.Count > 0
            ? throw new ConfigurationException(mistakes)
            : Write(transaction => (IReadOnlyList<long>)[.. taken.Select(item => Insert(transaction, item.Draft, item.Draft.Kind, null, item.Source))]);
    }

    /// <summary>Ends a decision as if it had never been made.</summary>
    /// <param name="decisionId">The decision.</param>
    /// <param name="decidedBy">Who ends it.</param>
    /// <param name="reason">Why.</param>
    /// <returns>Id of the row that says so.</returns>
    /// <exception cref="DecisionRefusedException">There is no such decision, or it does not stand.</exception>
    public long CountermandDecision(long decisionId, string decidedBy, string reason)
    {
        Decision? decision = Find(decisionId);
        List<DecisionRefusal> refusals = [];
        if (decision is null)
        {
            refusals.Add(new DecisionRefusal("id", "unknown_decision", "there is no decision with this id", "an id that `metro2 decide list` shows"));
        }
        else if (decision.Countermands is not null)
        {
            refusals.Add(new DecisionRefusal("id", "is_countermand", "it ended another decision, and that is final", "make the decision anew"));
        }
        else if (decision.CountermandedBy is not null)
        {
            refusals.Add(new DecisionRefusal("id", "is_countermanded", "it was ended already", "nothing is left to do"));
        }

        DecisionCheck.CheckTexts(decidedBy, reason, refusals);
        if (refusals.Count > 0)
        {
            throw new DecisionRefusedException(refusals);
        }

        DateOnly today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        DecisionDraft draft = decision!.Draft with
        {
            EffectiveOn = today,
            Value = "",
            Amount = null,
            Subject = "",
            SubjectId = null,
            ExpiresOn = null,
            DecidedBy = decidedBy,
            Reason = reason,
        };
        return Write(transaction => Insert(transaction, draft, DecisionKind.Countermand, decisionId, "command"));
    }

    /// <summary>Whether a CSV file with this digest was recorded before.</summary>
    public bool HasImported(string sha256) => warehouse.Connection.Single<long>(
        "select count(*) from history.decisions where starts_with(source, $digest)", ("digest", sha256)) > 0;

    /// <summary>A decision by its id; null when there is none.</summary>
    public Decision? Find(long decisionId) => warehouse.Connection
        .Rows($"{Select} where decisions.decision_id = $id", Read, ("id", decisionId)).SingleOrDefault();

    /// <summary>Decisions in the order of their ids.</summary>
    /// <param name="clientId">Of one client only; null for all.</param>
    /// <param name="all">Those that do not stand any more, and what ended them, too.</param>
    public IReadOnlyList<Decision> List(long? clientId, bool all) => warehouse.Connection.Rows(
        $"""
        {Select}
        where ($client_id::bigint is null or decisions.client_id = $client_id)
            and ($all or (decisions.countermands is null and ending.decision_id is null))
        order by decisions.decision_id
        """,
        Read,
        ("client_id", clientId),
        ("all", all));

    /// <summary>What files said because of a decision.</summary>
    public IReadOnlyList<DecisionEffect> Effects(long decisionId) => warehouse.Connection.Rows(
        """
        select period, consumer_account_number, field, value
        from history.decision_effects
        where decision_id = $id
        order by all
        """,
        reader => new DecisionEffect(reader.GetString(0), reader.GetString(1), reader.GetString(2), reader.GetString(3)),
        ("id", decisionId));

    private T Write<T>(Func<DuckDBTransaction, T> work) => warehouse.InTransaction("recording a decision", work);

    private long Insert(DuckDBTransaction transaction, DecisionDraft draft, string kind, long? countermands, string source)
    {
        DuckDBConnection connection = transaction.On();
        long id = 1 + connection.Single<long>("select coalesce(max(decision_id), 0)::bigint from history.decisions");
        connection.Run(
            """
            insert into history.decisions (
                decision_id, recorded_at, account_id, client_id, kind, effective_on, value, amount, subject, subject_id,
                expires_on, decided_by, reason, countermands, source)
            values (
                $id, $recorded_at, $account_id, $client_id, $kind, $effective_on, $value, $amount, $subject, $subject_id,
                $expires_on, $decided_by, $reason, $countermands, $source)
            """,
            ("id", id),
            ("recorded_at", time.GetUtcNow().ToMicroseconds()),
            ("account_id", draft.AccountId),
            ("client_id", draft.ClientId),
            ("kind", kind),
            ("effective_on", draft.EffectiveOn),
            ("value", draft.Value),
            ("amount", draft.Amount),
            ("subject", draft.Subject),
            ("subject_id", draft.SubjectId),
            ("expires_on", draft.ExpiresOn),
            ("decided_by", draft.DecidedBy),
            ("reason", draft.Reason),
            ("countermands", countermands),
            ("source", source));
        RunLedger.RecordAlone(
            transaction,
            time,
            Stage,
            kind,
            [
                ("decision_id", id),
                ("client_id", draft.ClientId),
                .. Seals.Of(connection, SealedSets.Named("decisions"), id.ToString(CultureInfo.InvariantCulture)),
            ]);
        return id;
    }

    private static Decision Read(DuckDBDataReader reader)
    {
        DateOnly? Day(int ordinal) => reader.IsDBNull(ordinal) ? null : reader.GetFieldValue<DateOnly>(ordinal);
        long? Number(int ordinal) => reader.IsDBNull(ordinal) ? null : reader.GetInt64(ordinal);
        return new Decision(
            reader.GetInt64(0),
            reader.GetInstant(1),
            new DecisionDraft(
                reader.GetString(2),
                reader.GetString(3),
                reader.GetInt64(4),
                reader.GetFieldValue<DateOnly>(5),
                reader.GetString(6),
                reader.IsDBNull(7) ? null : reader.GetDecimal(7),
                reader.GetString(8),
                Number(9),
                Day(10),
                reader.GetString(11),
                reader.GetString(12)),
            Number(13),
            Number(14),
            reader.GetString(15));
    }
}
