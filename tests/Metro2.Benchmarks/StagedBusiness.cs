using DuckDB.NET.Data;
using Metro2.Etl.Transform;
using Metro2.Etl.Warehouse;

namespace Metro2.Benchmarks;

/// <summary>
/// The business as staging tables, filled by SQL from the numbers of accounts and months alone: at a million accounts the
/// same as JSON would be larger than the disk of many machines. Invoices stand in the order of time, as the service gives
/// them, not in the order of clients.
/// </summary>
internal static class StagedBusiness
{
    private const string Account = SyntheticBusiness.AccountId;

    /// <summary>
    /// Makes empty tables in the shape of the staging models, and a project whose staging models only read them: what is
    /// built and measured is everything behind staging.
    /// </summary>
    /// <param name="connection">The warehouse, migrated.</param>
    /// <param name="project">The SQL with the real staging models.</param>
    public static SqlProject Behind(DuckDBConnection connection, SqlProject project)
    {
        bool isNew = connection.Single<long>(
            "select count(*)::bigint from duckdb_tables() where table_name = 'filled_invoices'") == 0;
        if (isNew)
        {
            // Over no pages every staging model is empty, and its table has the columns of the real one.
            ModelRunner runner = new(connection, FixedClock.Instance, project);
            runner.Prepare();
            foreach (SqlModel model in project.Graph(connection).Ordered.Where(IsStaging))
            {
                runner.Build(model, CancellationToken.None);
                connection.Run($"create table raw.{Filled(model)} as select * from {model.Relation}");
            }
        }

        return project with { Models = [.. project.Models.Select(model => IsStaging(model) ? Reading(model) : model)] };
    }

    /// <summary>Adds the clients and what two walks over each stream would have told of them.</summary>
    /// <param name="connection">The warehouse.</param>
    /// <param name="runId">The run whose walks and consumer file these are.</param>
    /// <param name="accounts">Clients.</param>
    /// <param name="firstMonth">Month of the first invoice to add, from 0.</param>
    /// <param name="months">Months to add.</param>
    public static void Fill(DuckDBConnection connection, string runId, int accounts, int firstMonth, int months)
    {
        (string, object?)[] values =
        [
            ("run_id", runId), ("account", Account), ("accounts", (long)accounts), ("first", firstMonth), ("months", months),
        ];
        connection.Run(
            """
            insert into raw.pages by name
            select
                $first * 8 + number as page_id, $run_id as run_id, $account as account_id,
                ['clients', 'invoices', 'payments', 'credit_notes', 'account_info'][number // 2 + 1] as stream,
                ['listed', 'deleted'][number % 2 + 1] as walk, 1 as attempt, 1 as page_number, 1 as pages, 0 as total,
                0 as row_count, timestamptz '2026-11-03 06:00:00Z' as fetched_at, '' as body_sha256
            from (select range::integer as number from range(9))
            """,
            values[0],
            values[1],
            values[3]);
        if (firstMonth == 0)
        {
            connection.Run(
                """
                insert into raw.filled_clients by name
                select
                    $account as account_id, 100000 + range as client_id, 'Pat' as first_name, 'Exampler' as last_name,
                    '' as organization, '' as mobile_phone, '' as home_phone, '2175550100' as business_phone,
                    (range % 9000 + 1) || ' Example Street' as street, '' as street2, 'Springfield' as city, 'IL' as province,
                    '62701' as postal_code, 'United States' as country, 0 as vis_state, 0 as page_id,
                    range::integer as item_index
                from range($accounts)
                """,
                values[1],
                values[2]);
        }

        connection.Run(Invoices, values);
        connection.Run(Payments, values);
        foreach (string stream in (string[])["client", "invoice", "payment"])
        {
            string updated = stream == "invoice" ? ", create_date::timestamp as updated" : "";
            connection.Run(
                $"""
                insert into raw.filled_{stream}_versions by name
                select *, 'listed' as walk{updated}
                from raw.filled_{stream}s
                where page_id between $first * 8 and $first * 8 + 7
                """,
                values[3]);
            connection.Run(
                $"""
                update raw.pages
                set row_count = versions.row_count, total = versions.row_count
                from (select page_id, count(*)::integer as row_count from raw.filled_{stream}_versions group by page_id) as versions
                where versions.page_id = pages.page_id
                """);
        }

        connection.Run(Consumers, values[0], values[2]);
    }

    private static bool IsStaging(SqlModel model) => model.Relation.StartsWith("staging.", StringComparison.Ordinal);

    private static string Filled(SqlModel model) => $"filled_{model.Relation["staging.".Length..]}";

    private static SqlModel Reading(SqlModel model) => model with
    {
        Text = $"select * from raw.{Filled(model)}",
        Materialization = Materialization.View,
        Condition = null,
    };

    // Every bill and, below, what is paid on it. Like SyntheticBusiness, but one in ten pays each bill in two halves, so that
    // there are about as many payments as invoices.
    private const string Bills =
        """
        with bills as (
            select
                account, month, month * $accounts + account as number,
                date '2025-11-01' + to_months(month) + to_days((account % 28)::integer) as issued,
                (4000 + (account * 3701 + month * 1117) % 40000)::decimal(18, 2) / 100 as amount,
                case account % 10
                    when 6 then 42
                    when 7 then 75
                    when 8 then case when month < 8 then 20 end
                    when 9 then case when month % 2 = 0 then 25 end
                    else 20
                end as days_to_pay
            from (select range::integer as month from range($first, $first + $months)), (select range as account from range($accounts))
        )
        """;

    private const string Invoices =
        $"""
        insert into raw.filled_invoices by name
        {Bills}
        select
            $account as account_id, 20000000 + number as invoice_id, 100000 + account as client_id, issued::date as create_date,
            issued::date + 30 as due_date, amount::decimal(18, 2) as amount,
            (case when days_to_pay is null then amount else 0 end)::decimal(18, 2) as outstanding, 'USD' as currency_code,
            2 as status, 'sent' as v3_status, '' as dispute_status, 0 as vis_state, $first * 8 + 2 as page_id,
            (number % 2000000000)::integer as item_index
        from bills
        where $run_id <> ''
        order by number
        """;

    private const string Payments =
        $"""
        insert into raw.filled_payments by name
        {Bills},
        halves as (
            select *, 0 as half, case when account % 10 = 5 then trunc(amount / 2, 2) else amount end as part
            from bills
            where days_to_pay is not null
            union all
            select *, 1, amount - trunc(amount / 2, 2)
            from bills
            where account % 10 = 5
        )
        select
            $account as account_id, 50000000 + number * 2 + half as payment_id, 100000 + account as client_id,
            20000000 + number as invoice_id, null::bigint as credit_id, null::bigint as overpayment_id,
            issued::date + (days_to_pay + half * 5)::integer as payment_date, part::decimal(18, 2) as amount,
            'USD' as currency_code, 'Check' as payment_type, false as from_credit, 0 as vis_state, $first * 8 + 4 as page_id,
            (number % 2000000000)::integer as item_index
        from halves
        where $run_id <> ''
        order by number, half
        """;

    private const string Consumers =
        """
        insert into raw.consumers by name
        select
            $run_id as run_id, (range + 2)::integer as line_number, 100000 + range as client_id, 'primary' as role,
            'person' as kind,
            'Exampler' || chr((97 + range // 456976 % 26)::integer) || chr((97 + range // 17576 % 26)::integer)
                || chr((97 + range // 676 % 26)::integer) || chr((97 + range // 26 % 26)::integer)
                || chr((97 + range % 26)::integer) as surname,
            'Pat' as first_name, '' as middle_name, '' as generation, '' as ssn, 'kept' as birth_date, '' as ssn_last4,
            '' as ssn_fingerprint, md5('born' || range) as birth_date_fingerprint, '' as street, '' as street2, '' as city,
            '' as state, '' as postal_code, '' as address_indicator, '' as residence_code, '' as account_group,
            date '2025-01-01' as consent_date, false as has_opted_out, false as has_liability_evidence
        from range($accounts)
        """;
}
