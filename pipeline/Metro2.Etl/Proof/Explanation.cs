using System.Globalization;
using DuckDB.NET.Data;
using Metro2.Etl.Diagnostics.Reports;
using Metro2.Etl.Warehouse;
using Metro2.Etl.Write;

namespace Metro2.Etl.Proof;

/// <summary>One value that was told and one thing it came from.</summary>
/// <param name="Number">Number of the Base field.</param>
/// <param name="Field">Column of the field.</param>
/// <param name="Value">The value; masked when it is about a person.</param>
/// <param name="Rule">The rule in words.</param>
/// <param name="Decision">Its entry of <c>sql/DECISIONS.md</c>.</param>
/// <param name="SourceKind">invoice, payment, decision, setting, ...</param>
/// <param name="SourceKey">Its id, line or name.</param>
/// <param name="PageId">The page it stands on; null when it came from no page.</param>
/// <param name="SourceRunId">The run or sync that loaded it.</param>
internal sealed record ExplainedValue(
    string Number, string Field, string Value, string Rule, string Decision, string SourceKind, string SourceKey, long? PageId, string SourceRunId);

/// <summary>Where the values of an account came from.</summary>
internal static class Explanation
{
    private static readonly string[] s_besidePersons = ["ecoa_code", "address_indicator", "residence_code"];

    /// <summary>Every value of an account in a month with everything it came from, in the order of the Base segment.</summary>
    /// <param name="connection">The warehouse.</param>
    /// <param name="run">The run of the month.</param>
    /// <param name="account">Consumer account number, or client id.</param>
    /// <param name="field">Column or number of a field; null explains all.</param>
    /// <param name="persons">Opens SSNs and birth dates, and has values about persons shown, of the newest month only; null masks them.</param>
    /// <exception cref="EtlException"><see cref="ExitCode.FixSettings"/>: the account is not in the files, or has no values to unmask; the message says why.</exception>
    public static IReadOnlyList<ExplainedValue> Read(DuckDBConnection connection, FinishedRun run, string account, string? field, PersonValues? persons)
    {
        FieldRule[] rules =
        [
            .. FieldRule.All.Where(rule => rule.Segment == "base" && (field is null || rule.Field.Column == field || rule.Field.Number == field)),
        ];
        if (rules.Length == 0)
        {
            throw new EtlException(ExitCode.FixSettings, $"The Base segment has no field {field}. Give a number such as 17A or a name such as account_status.");
        }

        Dictionary<string, string> open = Shown(connection, run, account, persons);
        Dictionary<string, (int Place, FieldRule Rule)> places = rules.Select((rule, index) => (rule, index))
            .ToDictionary(pair => pair.rule.Field.Column!, pair => (pair.index, pair.rule), StringComparer.Ordinal);
        List<ExplainedValue> values = connection.Rows(
            """
            select field, "value", rule, decision, source_kind, source_key, page_id, source_run_id
            from audit.field_lineage
            where run_id = $run_id and (consumer_account_number = $account or client_id::text = $account)
            order by all
            """,
            reader => new ExplainedValue(
                "",
                reader.GetString(0),
                open.GetValueOrDefault(reader.GetString(0)) ?? reader.GetString(1),
                reader.GetString(2),
                reader.GetString(3),
                reader.GetString(4),
                reader.GetString(5),
                reader.IsDBNull(6) ? null : reader.GetInt64(6),
                reader.GetString(7)),
            ("run_id", run.RunId),
            ("account", account));
        return values.Count == 0
            ? throw LeftOut(connection, run, account)
            :
            [
                .. values.Where(value => places.ContainsKey(value.Field)).Select(value => value with { Number = places[value.Field].Rule.Field.Number })
                    .OrderBy(value => places[value.Field].Place),
            ];
    }

    // History keeps neither persons nor what only stands beside them; the newest month's segments do.
    private static Dictionary<string, string> Shown(DuckDBConnection connection, FinishedRun run, string account, PersonValues? persons)
    {
        if (connection.Single<string>("select arg_max(run_id, (pinned_at, run_id)) from etl.run_pins") != run.RunId)
        {
            return persons is null
                ? []
                : throw new EtlException(
                    ExitCode.FixSettings,
                    $"The warehouse shows names of the newest month only; those of {run.Period} stand in its files. Nothing was shown. "
                    + $"Use `metro2 show FILE --account {account} --unmask`, or leave --unmask out.");
        }

        string[] columns =
        [
            .. s_besidePersons,
            .. FieldRule.All.Where(rule => rule.Segment == "base" && rule.IsPersonal && persons is not null).Select(rule => rule.Field.Column!),
        ];
        return connection.Rows(
            $"""
            select client_id, {string.Join(", ", columns.Select(Statements.Quoted))}
            from metro2.base_segments
            where (consumer_account_number = $account or client_id::text = $account) and account_id = $account_id
            """,
            reader => columns.Select((column, index) => (Column: column, Value: Open(column, reader.GetString(index + 1), reader.GetInt64(0))))
                .ToDictionary(pair => pair.Column, pair => pair.Value, StringComparer.Ordinal),
            ("account", account),
            ("account_id", run.AccountId)).FirstOrDefault() ?? [];

        string Open(string column, string stored, long clientId) => column switch
        {
            "social_security_number" => persons!.Ssn(stored, clientId),
            "date_of_birth" => persons!.BirthDate(stored, clientId)?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "",
            _ => stored,
        };
    }

    private static EtlException LeftOut(DuckDBConnection connection, FinishedRun run, string account)
    {
        string? reason = connection.Single<string>(
            "select reason from history.left_out where run_id = $run_id and client_id::text = $account",
            ("run_id", run.RunId),
            ("account", account)) ?? ReasonOfModels(connection, run, account);
        return new EtlException(
            ExitCode.FixSettings,
            reason is null
                ? $"The files of {run.Period} hold no account {account}. Give the number in the file or the client's id in FreshBooks."
                : $"Client {account} is not in the files of {run.Period}: {reason}. {LeftOutReasons.Explain(reason)}");
    }

    // A run that told nothing yet, or that an older program finished.
    private static string? ReasonOfModels(DuckDBConnection connection, FinishedRun run, string account) =>
        connection.Single<bool>(
            """
            select count(*) > 0 from information_schema.tables where table_schema = 'intermediate' and table_name = 'eligibility'
            """)
            ? connection.Single<string>(
                """
                select reason from intermediate.eligibility
                where client_id::text = $account and not is_eligible and $run_id = (select arg_max(run_id, (pinned_at, run_id)) from etl.run_pins)
                """,
                ("account", account),
                ("run_id", run.RunId))
            : null;
}
