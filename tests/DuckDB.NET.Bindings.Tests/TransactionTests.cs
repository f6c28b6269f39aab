using DuckDB.NET.Data;

namespace DuckDB.NET.Bindings.Tests;

public sealed class TransactionTests
{
    [Fact]
    public void A_rollback_leaves_nothing()
    {
        using DuckDBConnection connection = Database.OpenInMemory();
        connection.Run("create table t (v integer)");

        using (DuckDBTransaction transaction = connection.BeginTransaction())
        {
            connection.Run("insert into t values (1)");
            connection.Read<long>("select count(*) from t").Should().Be(1);
            transaction.Rollback();
        }

        connection.Read<long>("select count(*) from t").Should().Be(0);
    }

    [Fact]
    public void A_transaction_that_is_only_disposed_is_rolled_back()
    {
        using DuckDBConnection connection = Database.OpenInMemory();
        connection.Run("create table t (v integer)");

        using (connection.BeginTransaction())
        {
            connection.Run("insert into t values (1)");
        }

        connection.Read<long>("select count(*) from t").Should().Be(0);
    }

    [Fact]
    public void A_commit_is_seen_by_another_connection_and_not_before()
    {
        using DuckDBConnection connection = Database.OpenInMemory();
        connection.Run("create table t (v integer)");
        using DuckDBConnection other = connection.Duplicate();
        other.Open();

        using DuckDBTransaction transaction = connection.BeginTransaction();
        connection.Run("insert into t values (1)");
        other.Read<long>("select count(*) from t").Should().Be(0);
        transaction.Commit();

        other.Read<long>("select count(*) from t").Should().Be(1);
    }

    [Fact]
    public void After_an_error_the_transaction_refuses_until_it_is_rolled_back()
    {
        using DuckDBConnection connection = Database.OpenInMemory();
        connection.Run("create table t (v integer primary key)");

        using (DuckDBTransaction transaction = connection.BeginTransaction())
        {
            connection.Run("insert into t values (1)");
            connection.Invoking(open => open.Run("insert into t values (1)")).Should().Throw<DuckDBException>();
            connection.Invoking(open => open.Run("select 1")).Should().Throw<DuckDBException>().WithMessage("*aborted*");
            transaction.Rollback();
        }

        connection.Run("insert into t values (1)");
        connection.Read<long>("select count(*) from t").Should().Be(1);
    }

    [Fact]
    public void Two_writers_of_one_row_are_told_of_their_conflict()
    {
        using DuckDBConnection connection = Database.OpenInMemory();
        connection.Run("create table t as select 1 as v");
        using DuckDBConnection other = connection.Duplicate();
        other.Open();
        using DuckDBTransaction transaction = connection.BeginTransaction();
        connection.Run("update t set v = 2");

        other.Invoking(open => open.Run("update t set v = 3"))
            .Should().Throw<DuckDBException>().Which.ErrorType.Should().Be(Native.DuckDBErrorType.Transaction);
    }
}
