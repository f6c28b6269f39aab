using DuckDB.NET.Data;
using Metro2.Etl.Rules;
using Metro2.Etl.Transform;
using Metro2.Etl.Warehouse;

namespace Metro2.Etl.Tests.Rules;

/// <summary>The relations of <c>checks</c> as plain tables, and rows that break no rule to begin with.</summary>
public sealed class RuleBench : IDisposable
{
    // An open account, current, one month after another.
    private const string Plain =
        """
        select 1::bigint as record_number, 'ACC1' as account_key, 'L1' as account_link, date '2026-10-01' as month,
            date '2026-10-31' as activity_date, date '2026-11-02' as date_created, 'EXAMPLE01' as identification_number,
            'ACC1' as consumer_account_number, 'O' as portfolio_type, '92' as account_type, date '2024-01-15' as date_opened,
            0::bigint as credit_limit, 1000::bigint as highest_credit, '001' as terms_duration, 'M' as terms_frequency,
            0::bigint as scheduled_monthly_payment_amount, 50::bigint as actual_payment_amount, '11' as account_status,
            '' as payment_rating, '000000000000000000000000' as payment_history_profile, '' as special_comment,
            '' as compliance_condition_code, 100::bigint as current_balance, 0::bigint as amount_past_due,
            0::bigint as original_charge_off_amount, date '2026-10-31' as date_of_account_information,
            null::date as date_of_first_delinquency, null::date as date_closed, date '2026-10-20' as date_of_last_payment,
            '' as interest_type_indicator, '' as generation_code, '1' as ecoa_code, '' as consumer_information_indicator,
            'US' as country_code, '' as address_indicator, '' as residence_code, true as has_ssn, true as has_birth_date,
            1::ubigint as ssn_digest, 2::ubigint as birth_digest, 3::ubigint as name_digest, 0 as j1_count, 0 as j2_count,
            0 as k3_count, false as has_k1, false as has_k2, false as has_k4, false as has_l1, false as has_n1,
            []::varchar[] as associated_ecoa_codes, []::varchar[] as associated_consumer_information_indicators,
            0 as unidentified_count, false as has_person_twice, null::varchar as k2_purchased_sold_indicator,
            null::varchar as k2_purchased_sold_name, null::bigint as k4_balloon_payment_amount,
            null::varchar as l1_change_indicator, null::varchar as l1_new_consumer_account_number,
            null::varchar as l1_new_identification_number, date '2026-10-31' as compliance_since
        """;

    private const string PlainPrevious =
        """
        select * replace (date '2026-09-01' as month, date '2026-09-30' as activity_date, date '2026-09-30' as date_of_account_information,
            date '2026-09-20' as date_of_last_payment, date '2026-10-02' as date_created, date '2026-09-30' as compliance_since),
            true as is_newest, true as is_awaited
        from plain_record
        """;

    private readonly DuckDbWarehouse _warehouse = DuckDbWarehouse.OpenInMemory(FixedTime.WithTicks, new WarehouseSettings(Threads: 1));

    public RuleBench()
    {
        Connection.Run("create schema checks");
        Connection.Run($"create table plain_record as {Plain}");
        Connection.Run($"create table plain_previous as {PlainPrevious}");
        Connection.Run(
            """
            create table plain_file as select 'equifax' as bureau, date '2026-10-01' as month, date '2026-10-31' as activity_date,
                date '2026-11-02' as date_created, null::date as previous_activity_date
            """);
        Connection.Run("create table checks.records as from plain_record limit 0");
        Connection.Run("create table checks.previous_records as from plain_previous limit 0");
        Connection.Run("create table checks.files as from plain_file limit 0");
        Connection.Run("create view checks.accounts as\n" + EmbeddedSql.Files.Single(file => file.Path == "sql/checks/accounts.sql").Text);
    }

    internal static IReadOnlyList<Rule> Rules { get; } = SqlProject.Embedded().Rules;

    internal DuckDBConnection Connection => _warehouse.Connection;

    public void Dispose() => _warehouse.Dispose();

    /// <summary>Puts the rows of a case into the tables.</summary>
    internal void Fill(RuleCase test)
    {
        foreach (string table in new[] { "records", "previous_records", "files" })
        {
            Connection.Run($"delete from checks.{table}");
        }

        foreach (RuleCaseRow row in test.Rows)
        {
            (string plain, string table) = row.Kind switch
            {
                "record" => ("plain_record", "records"),
                "previous" => ("plain_previous", "previous_records"),
                _ => ("plain_file", "files"),
            };
            string values = string.Join(", ", row.Values.Select(value => $"{value.Value} as {value.Name}"));
            Connection.Run(
                $"insert into checks.{table} by name select *{(values.Length > 0 ? $" replace ({values})" : "")} from {plain}, range({row.Times}) as times(n)"
                    .Replace("select * from", "select plain.* from", StringComparison.Ordinal)
                    .Replace("select * replace", "select plain.* replace", StringComparison.Ordinal)
                    .Replace($"from {plain},", $"from {plain} as plain,", StringComparison.Ordinal));
        }
    }
}

[CollectionDefinition(Name)]
public sealed class RuleBenchGroup : ICollectionFixture<RuleBench>
{
    public const string Name = "rule bench";
}
