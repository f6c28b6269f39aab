using System.Globalization;
using System.Text.RegularExpressions;
using DuckDB.NET.Data;
using Metro2.Etl.Configuration;
using Metro2.Etl.Rules;
using Metro2.Etl.Runs;
using Metro2.Etl.Warehouse;

namespace Metro2.Etl.Decisions;

/// <summary>Whether a decision can be taken, by what it says and by what the warehouse knows.</summary>
/// <param name="connection">The warehouse.</param>
/// <param name="today">The day in UTC; a decision is never dated later.</param>
internal sealed partial class DecisionCheck(DuckDBConnection connection, DateOnly today)
{
    private static readonly HashSet<string> s_rules = [.. RuleRegistry.All.Where(rule => rule.Scope != RuleScope.Structure).Select(rule => rule.Id)];

    /// <summary>Checks one decision.</summary>
    /// <param name="draft">What somebody wants to decide.</param>
    /// <param name="refusals">Receives everything that is wrong; nothing when the decision can be taken.</param>
    /// <returns>The draft with its account; null when something is wrong.</returns>
    public DecisionDraft? Check(DecisionDraft draft, List<DecisionRefusal> refusals)
    {
        int before = refusals.Count;
        void Refuse(string field, string code, string problem, string remedy) =>
            refusals.Add(new DecisionRefusal(field, code, problem, remedy));

        DecisionKind? kind = DecisionKind.Find(draft.Kind);
        if (kind is null)
        {
            Refuse("kind", "unknown_kind", "there is no such decision", "one of " + string.Join(", ", DecisionKind.All.Select(known => known.Name)));
            return null;
        }

        CheckTexts(draft.DecidedBy, draft.Reason, refusals);
        CheckShape(kind, draft, Refuse);
        string? accountId = AccountOf(draft, Refuse);
        if (refusals.Count > before || accountId is null)
        {
            return null;
        }

        DecisionDraft known = draft with { AccountId = accountId };
        CheckHistory(kind, known, Refuse);
        return refusals.Count > before ? null : known;
    }

    /// <summary>Checks who decides, and why.</summary>
    /// <param name="decidedBy">1 to 80 printable characters.</param>
    /// <param name="reason">1 to 400 printable characters.</param>
    /// <param name="refusals">Receives what is wrong.</param>
    public static void CheckTexts(string decidedBy, string reason, List<DecisionRefusal> refusals)
    {
        Text("by", decidedBy, 80, Refuse);
        Text("reason", reason, 400, Refuse);
        void Refuse(string field, string code, string problem, string remedy) => refusals.Add(new DecisionRefusal(field, code, problem, remedy));
    }

    /// <summary>Whether a text holds what may be a Social Security number.</summary>
    public static bool HoldsSsn(string text) => SsnShape().Matches(text)
        .Any(match => SocialSecurityNumber.IsPossible(match.Value.Replace("-", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal)));

    private static void Text(string field, string text, int longest, Action<string, string, string, string> refuse)
    {
        if (text.Trim().Length == 0 || text.Length > longest || text.Any(char.IsControl))
        {
            refuse(field, "bad_text", "the text is missing, too long or not printable",
                string.Create(CultureInfo.InvariantCulture, $"1 to {longest} printable characters on one line"));
        }
        else if (HoldsSsn(text))
        {
            refuse(field, "personal_data", "the text holds what may be a Social Security number",
                "leave it out; the ledger is read by many, and records are named by --invoice, --payment or --credit-note");
        }
    }

    private void CheckShape(DecisionKind kind, DecisionDraft draft, Action<string, string, string, string> refuse)
    {
        if (draft.EffectiveOn > today || draft.EffectiveOn.Year < 1900)
        {
            refuse("date", "bad_date", "the day lies in the future or before 1900", "the day from which the decision holds, today at the latest");
        }

        CheckValue(kind, draft.Value, refuse);
        if (draft.ClientId == DecisionDraft.EveryClient && kind.TakesEveryClient)
        {
            CheckEveryClient(draft, refuse);
        }

        if (draft.Amount is { } amount
            && (kind.Name != "charge_off" || amount <= 0 || amount > 999_999_999 || decimal.Round(amount, 2) != amount))
        {
            refuse("amount", "bad_amount", "the amount does not belong here or is no amount", "of a charge-off only: dollars and at most two decimals, above 0, at most 999,999,999");
        }

        bool hasSubject = draft.Subject.Length > 0;
        if (hasSubject != draft.SubjectId.HasValue || (hasSubject && !kind.Subjects.Contains(draft.Subject)) || draft.SubjectId <= 0)
        {
            refuse("subject", "bad_subject", "the record that is named does not belong to this decision",
                kind.Subjects.Count == 0 ? "no record" : "the id of a " + string.Join(" or a ", kind.Subjects));
        }
        else if (!hasSubject && kind.Name == "write_off")
        {
            refuse("subject", "missing_subject", "the decision does not say what was written off", "the id of a payment or of a credit note");
        }

        if (draft.ExpiresOn is { } last && (!kind.TakesExpiry || last < draft.EffectiveOn))
        {
            refuse("expires", "bad_expiry", "the last day does not belong here or lies before the first", "of suppress and waive only: a day not before the date");
        }
    }

    private static void CheckEveryClient(DecisionDraft draft, Action<string, string, string, string> refuse)
    {
        if (draft.ExpiresOn is null)
        {
            refuse("expires", "missing_expiry", "a whole rule cannot be waived without an end", "the last day on which the waiver counts");
        }

        if (FixedRules.Contains(draft.Value))
        {
            refuse("rule", "never_waived", "without this rule nobody could prove the figures", "a waiver of one client, or the cause corrected");
        }
    }

    private void CheckValue(DecisionKind kind, string value, Action<string, string, string, string> refuse)
    {
        string field = kind.ValueOption.Length == 0 ? "value" : kind.ValueOption;
        bool isGood = kind switch
        {
            { ValueOption: "" } => value.Length == 0,
            { Values: { } values } => values.Contains(value),
            { Name: "waive" } => s_rules.Contains(value) || IsOwnRule(value),
            _ => AccountNumber().IsMatch(value),
        };
        if (!isGood)
        {
            refuse(field, "bad_value", "the value is missing or is none of this decision's", kind switch
            {
                { ValueOption: "" } => "no value",
                { Values: { } values } => "one of " + string.Join(", ", values),
                { Name: "waive" } => "the id of an audit, for example A27; sql/README.md lists them",
                _ => "1 to 30 letters A-Z and digits",
            });
        }
    }

    // A rule of somebody's own is known once a run judged it.
    private bool IsOwnRule(string id) =>
        connection.Single<long>("select count(*) from etl.audit_results where audit_id = $id", ("id", id)) > 0;

    private string? AccountOf(DecisionDraft draft, Action<string, string, string, string> refuse)
    {
        bool isEveryClient = draft.ClientId == DecisionDraft.EveryClient;
        List<string> accounts = isEveryClient ? AllAccounts() : AccountsWith(draft.ClientId);
        if (draft.AccountId is { } given)
        {
            accounts.RemoveAll(account => account != given);
        }

        if (accounts.Count == 1)
        {
            return accounts[0];
        }

        if (accounts.Count == 0)
        {
            refuse("client", "unknown_client", isEveryClient ? "the warehouse holds no such FreshBooks account" : "the warehouse knows no such client", "a client id or an account of FreshBooks that a run has loaded");
        }
        else
        {
            refuse("account", "several_accounts", isEveryClient ? "the warehouse holds several FreshBooks accounts" : "clients of several FreshBooks accounts have this id", "name the account: " + string.Join(", ", accounts));
        }

        return null;
    }

    private List<string> AllAccounts() => connection.Rows(
        "select account_id from etl.runs union select account_id from history.reported_accounts order by account_id",
        reader => reader.GetString(0));

    private List<string> AccountsWith(long clientId)
    {
        bool hasStaging = connection.Single<long>(
            "select count(*) from duckdb_tables() where schema_name = 'staging' and table_name = 'clients'") > 0;
        string clients = hasStaging ? "select account_id from staging.clients where client_id = $client_id union " : "";
        return connection.Rows(
            $"select account_id from ({clients}select account_id from history.reported_accounts where client_id = $client_id) order by account_id",
            reader => reader.GetString(0),
            ("client_id", clientId));
    }

    private void CheckHistory(DecisionKind kind, DecisionDraft draft, Action<string, string, string, string> refuse)
    {
        (string Name, object? Value)[] client = [("account_id", draft.AccountId), ("client_id", draft.ClientId)];
        string? newest = connection.Single<string>(
            "select max(period) from history.reported_accounts where account_id = $account_id and client_id = $client_id", client);
        if (kind.ChangesStatus && newest is not null && ReportingPeriod.Parse(newest).End >= draft.EffectiveOn)
        {
            refuse("date", "month_is_reported", $"the bureaus were told about {newest} already",
                string.Create(CultureInfo.InvariantCulture, $"a day from {ReportingPeriod.Parse(newest).End.AddDays(1):yyyy-MM-dd} on; what was told is corrected, never rewritten"));
        }

        if (kind.Name == "reopen" && !IsEnded(draft, newest, client))
        {
            refuse("client", "nothing_to_reopen", "the account is not closed, in collection, charged off or reported as ended", "no decision is needed");
        }

        if (kind.Name == "keep_date" && connection.Single<long>(
            """
            select count(*) from history.reported_accounts
            where account_id = $account_id and client_id = $client_id and origin = 'import' and date_of_first_delinquency is not null
            """,
            client) == 0)
        {
            refuse("client", "nothing_to_keep", "no imported file told a Date of First Delinquency of this account", "no decision is needed");
        }

        if (kind.Name == "renumber" && connection.Single<long>(
            """
            select count(*) from (
                select consumer_account_number as number from history.reported_accounts
                union all select new_account_number from history.renumberings
                union all select value from history.decisions where kind = 'renumber'
            ) where number = $number
            """,
            ("number", draft.Value)) > 0)
        {
            refuse("to", "number_is_taken", "the number was given to an account before", "a number that no account has or had");
        }

        if (draft.SubjectId is { } subject && !Exists(draft.Subject, subject, client))
        {
            refuse(draft.Subject.Replace('_', '-'), "unknown_record", "the warehouse knows no such record of this client", "the id of a record that a run has loaded");
        }
    }

    private bool IsEnded(DecisionDraft draft, string? newest, (string Name, object? Value)[] client) =>
        connection.Single<long>(
            """
            select count(*) from history.decisions as decisions
            where account_id = $account_id and client_id = $client_id and kind in ('close', 'collection', 'charge_off')
                and effective_on <= $effective_on
                and not exists (from history.decisions as later where later.countermands = decisions.decision_id)
            """,
            [.. client, ("effective_on", draft.EffectiveOn)]) > 0
        || (newest is not null && connection.Single<long>(
            """
            select count(*) from history.reported_accounts
            where account_id = $account_id and client_id = $client_id and period = $period
                and account_status in ('13', '61', '62', '63', '64', '65', 'DA')
            """,
            [.. client, ("period", newest)]) > 0);

    private bool Exists(string subject, long id, (string Name, object? Value)[] client)
    {
        (string table, string column) = subject switch
        {
            "invoice" => ("invoices", "invoice_id"),
            "payment" => ("payments", "payment_id"),
            _ => ("credit_notes", "credit_id"),
        };
        return connection.Single<long>("select count(*) from duckdb_tables() where schema_name = 'staging' and table_name = $name", ("name", table)) > 0
            && connection.Single<long>(
                $"select count(*) from staging.{table} where account_id = $account_id and client_id = $client_id and {column} = $id", [.. client, ("id", id)]) > 0;
    }

    [GeneratedRegex(@"(?<![0-9])[0-9]{3}[- ]?[0-9]{2}[- ]?[0-9]{4}(?![0-9])")]
    private static partial Regex SsnShape();

    [GeneratedRegex("^[A-Z0-9]{1,30}$")]
    private static partial Regex AccountNumber();
}
