using DuckDB.NET.Data;
using Metro2.Etl.Tests.Sql;
using Metro2.Etl.Transform;
using Metro2.Etl.Warehouse;

namespace Metro2.Etl.Tests.Transform;

[Collection(SqlTemplateGroup.Name)]
public sealed class AuditWaiversTests : IDisposable
{
    private readonly DuckDBConnection _connection;
    private readonly DuckDBTransaction _transaction;

    public AuditWaiversTests(SqlTemplate template)
    {
        _connection = template.Connection;
        _transaction = _connection.BeginTransaction();
        _connection.Run(
            """
            insert into intermediate.account_numbers by name
            select * from (values
                (5, 'TESTC5', ['TESTC5', 'OLD5']),
                (6, 'TESTC6', ['TESTC6']),
                (7, '6', ['6']),
                (8, 'TESTC8', [])
            ) as t(client_id, consumer_account_number, history_account_numbers)
            """);
    }

    public void Dispose() => _transaction.Dispose();

    [Fact]
    public void Rows_of_a_waived_account_are_counted_apart_and_marked_behind_the_others()
    {
        Waive("A11", 5);

        AuditResult result = Run("A11", "select unnest(['TESTC5', 'OLD5', '5', 'TESTC6']) as account_key");

        result.FailingCount.Should().Be(1);
        result.WaivedCount.Should().Be(3);
        result.Sample.Should().StartWith("""[{"is_waived":false,"account_key":"TESTC6"},{"is_waived":true,""");
    }

    [Fact]
    public void A_waiver_of_another_audit_takes_nothing_out()
    {
        Waive("A10", 5);

        AuditResult result = Run("A11", "select 'TESTC5' as account_key");

        result.Should().BeEquivalentTo(new { FailingCount = 1L, WaivedCount = 0L, Sample = """[{"account_key":"TESTC5"}]""" });
    }

    [Fact]
    public void A_client_id_that_is_another_accounts_number_does_not_waive_that_account()
    {
        Waive("A11", 6);

        Run("A11", "select unnest(['6', 'TESTC6']) as account_key").WaivedCount.Should().Be(1);
    }

    [Fact]
    public void An_account_that_was_never_reported_is_waived_by_its_number_to_come()
    {
        Waive("A11", 8);

        Run("A11", "select 'TESTC8' as account_key").FailingCount.Should().Be(0);
    }

    [Fact]
    public void A_waiver_of_a_whole_rule_accepts_every_account_and_nothing_that_is_about_none()
    {
        Waive("A11", 0);

        AuditResult result = Run("A11", "select unnest(['TESTC5', 'OLD5', '5', 'TESTC6', '6', 'file', null]) as account_key");

        (result.FailingCount, result.WaivedCount).Should().Be((2, 5));
        Run("A10", "select 'TESTC5' as account_key").WaivedCount.Should().Be(0);
    }

    [Fact]
    public void Each_waiver_counts_what_it_accepts()
    {
        Waive("A11", 0);
        Waive("A11", 5, decision: 2);
        Waive("A10", 6, decision: 3);
        AuditWaivers waivers = AuditWaivers.Read(_connection);

        waivers.Uses(_connection, "A11", "select unnest(['TESTC5', '5', 'TESTC6', 'file']) as account_key").Should().Equal((1, 3), (2, 2));
        waivers.Uses(_connection, "A12", "select 'TESTC5' as account_key").Should().BeEmpty();
    }

    private void Waive(string audit, long client, long decision = 1) => _connection.Run(
        """
        insert into intermediate.decisions_in_force by name
        select $decision as decision_id, $client as client_id, 'waive' as kind, date '2025-06-01' as effective_on, $audit as value
        """,
        ("decision", decision),
        ("client", client),
        ("audit", audit));

    private AuditResult Run(string id, string select) => Audit.Parse(
        SqlFile.FromText("sql/audits/model__claim.sql", Trees.AuditText(id, "block", select)))
        .Run(_connection, AuditWaivers.Read(_connection), CancellationToken.None);
}
