using System.Globalization;
using DuckDB.NET.Data;
using Metro2.Etl.Transform;
using Metro2.Etl.Warehouse;

namespace Metro2.Etl.Tests.Transform;

/// <summary>
/// Models grow with what happened, never with invoices times months: a join of every invoice with every month end does not fit
/// the memory of a machine at a million accounts. Rows are counted, time is not.
/// </summary>
public sealed class PlanSizeTests : IDisposable
{
    private const int Accounts = 40;
    private const int InvoicesPerAccount = 12;
    private const int Invoices = Accounts * InvoicesPerAccount;

    private readonly DuckDbWarehouse _warehouse =
        DuckDbWarehouse.OpenInMemory(FixedTime.WithTicks, new WarehouseSettings(Threads: 1));

    private readonly ModelRunner _runner;
    private readonly SqlModel[] _models;

    public PlanSizeTests()
    {
        SqlProject project = SqlProject.Embedded();
        _runner = new ModelRunner(Connection, FixedTime.WithTicks, project);
        _runner.Prepare();
        SetPeriod(new DateOnly(2025, 3, 31));
        ModelGraph graph = project.Graph(Connection);
        IReadOnlySet<string> needed = graph.Upstream(["intermediate.payment_history", "metro2.base_segments"]);
        foreach (SqlModel model in graph.Ordered.Where(model => needed.Contains(model.Relation)))
        {
            _runner.Build(model, CancellationToken.None);
        }

        _models =
        [
            .. graph.Ordered.Where(model =>
                needed.Contains(model.Relation) && model.Relation.StartsWith("intermediate.", StringComparison.Ordinal)),
        ];
    }

    private DuckDBConnection Connection => _warehouse.Connection;

    public void Dispose() => _warehouse.Dispose();

    [Fact]
    public void Two_years_later_the_same_events_take_no_more_rows_in_any_model()
    {
        Bill(daysToPay: "case client_id % 2 when 0 then 20 else 75 end");

        Dictionary<string, long> soon = RowsAt(new DateOnly(2025, 3, 31));
        Dictionary<string, long> later = RowsAt(new DateOnly(2027, 3, 31));

        soon["intermediate.late_changes"].Should().Be(Invoices, "half of the invoices turn 30 days late and are paid");
        later.Where(model => model.Value > soon[model.Key]).Should().BeEmpty();
    }

    [Fact]
    public void An_invoice_that_is_paid_in_time_takes_one_row_and_none_that_is_late()
    {
        Bill(daysToPay: "20");

        Dictionary<string, long> rows = RowsAt(new DateOnly(2026, 12, 31));

        rows["intermediate.issued_invoices"].Should().Be(Invoices);
        rows["intermediate.account_balances"].Should().Be(Accounts);
        rows.Where(model => model.Value > Invoices).Should().BeEmpty();
        new[] { "summed_ledger", "late_changes", "account_steps", "delinquencies", "late_months", "month_codes" }
            .Sum(model => rows[$"intermediate.{model}"]).Should().Be(0);
    }

    [Fact]
    public void An_invoice_that_is_never_paid_takes_one_row_a_threshold_however_many_months_pass()
    {
        Bill(daysToPay: "null");

        Dictionary<string, long> rows = RowsAt(new DateOnly(2028, 12, 31));

        rows["intermediate.late_changes"].Should().Be(6 * Invoices);
        rows["intermediate.late_months"].Should().Be(24 * Accounts);
    }

    private void Bill(string daysToPay)
    {
        Connection.Run(
            """
            insert into staging.invoices by name
            select
                'TEST' as account_id, range as invoice_id, range % $accounts as client_id,
                (date '2024-01-01' + to_months((range // $accounts)::integer))::date as create_date,
                create_date + 30 as due_date, 100.00 as amount, 0.00 as outstanding, 'USD' as currency_code, 2 as status,
                'sent' as v3_status, '' as dispute_status, 0 as vis_state, 1 as page_id, range::integer as item_index
            from range($invoices)
            """,
            ("accounts", Accounts),
            ("invoices", Invoices));
        Connection.Run(
            $"""
            insert into staging.payments by name
            select
                'TEST' as account_id, invoice_id as payment_id, client_id, invoice_id,
                create_date + ({daysToPay})::integer as payment_date, amount, currency_code, 'Check' as payment_type,
                false as from_credit, 0 as vis_state, 2 as page_id, item_index
            from staging.invoices
            where ({daysToPay}) is not null
            """);
    }

    private Dictionary<string, long> RowsAt(DateOnly periodEnd)
    {
        SetPeriod(periodEnd);
        return _models.ToDictionary(model => model.Relation, model => _runner.Build(model, CancellationToken.None));
    }

    private void SetPeriod(DateOnly end)
    {
        string month = end.ToString("yyyy-MM", CultureInfo.InvariantCulture);
        (string Name, string Expression)[] variables =
        [
            ("run_id", $"'TEST-{month}'"), ("account_id", "'TEST'"), ("period", $"'{month}'"),
            ("period_start", $"date '{month}-01'"),
            ("period_end", string.Create(CultureInfo.InvariantCulture, $"date '{end:yyyy-MM-dd}'")),
            ("agreed_grace_days", "0"), ("terms_frequency", "'M'"), ("business_time_zone", "'America/New_York'"),
            ("reporting_delay_days", "0"), ("minimum_balance", "0::bigint"), ("reads_invoice_lines", "false"),
            ("after_page_id", "0"), ("through_page_id", "0"),
        ];
        foreach ((string name, string expression) in variables)
        {
            Connection.Run($"set variable {name} = {expression}");
        }
    }
}
