using Dapper;
using DuckDB.NET.Data;

namespace DuckDB.NET.Bindings.Tests;

public sealed class DapperTests
{
    [Fact]
    public void Rows_become_records()
    {
        using DuckDBConnection connection = Database.OpenInMemory();

        connection.Query<Invoice>("select 7::bigint as id, 12.50::decimal(18,2) as amount, date '2026-10-31' as due, null::varchar as note")
            .Should().Equal(new Invoice(7, 12.50m, new DateOnly(2026, 10, 31), null));
    }

    [Fact]
    public void Parameters_come_from_the_members_of_an_object()
    {
        using DuckDBConnection connection = Database.OpenInMemory();

        connection.QuerySingle<string>("select $name || ' ' || $due::date", new { name = "due", due = new DateOnly(2026, 10, 31) })
            .Should().Be("due 2026-10-31");
    }

    [Fact]
    public void A_list_of_values_is_spread_out()
    {
        using DuckDBConnection connection = Database.OpenInMemory();

        connection.Query<long>("select i from range(10) as r(i) where i in $ids order by i", new { ids = new[] { 8L, 3L } })
            .Should().Equal(3, 8);
    }

    [Fact]
    public void Rows_are_handed_out_unbuffered()
    {
        using DuckDBConnection connection = Database.OpenInMemory();

        connection.Query<long>("select i from range(100000) as r(i)", buffered: false).Sum().Should().Be(4_999_950_000);
    }

    [Fact]
    public async Task Statements_run_within_a_transaction()
    {
        using DuckDBConnection connection = Database.OpenInMemory();
        await connection.ExecuteAsync("create table t (v integer)");

        using (DuckDBTransaction transaction = connection.BeginTransaction())
        {
            (await connection.ExecuteAsync("insert into t values ($v)", new[] { new { v = 1 }, new { v = 2 } }, transaction)).Should().Be(2);
            transaction.Rollback();
        }

        (await connection.ExecuteScalarAsync<long>("select count(*) from t")).Should().Be(0);
    }

    private sealed record Invoice(long Id, decimal Amount, DateOnly Due, string? Note);
}
