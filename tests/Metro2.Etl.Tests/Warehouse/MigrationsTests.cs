using DuckDB.NET.Data;
using Metro2.Etl.Warehouse;

namespace Metro2.Etl.Tests.Warehouse;

public sealed class MigrationsTests : IDisposable
{
    private static readonly SqlFile s_first = SqlFile.FromText(
        "sql/migrations/0001_first.sql", "create schema a;\ncreate table a.t (x integer);\ninsert into a.t values (1);\n");

    private static readonly SqlFile s_second = SqlFile.FromText(
        "sql/migrations/0002_second.sql", "insert into a.t values (2);\n");

    private readonly DuckDBConnection _connection = new("Data Source=:memory:");

    public MigrationsTests() => _connection.Open();

    public void Dispose() => _connection.Dispose();

    [Fact]
    public void Every_statement_of_a_file_runs_and_each_file_once()
    {
        Apply(s_first).Should().Be(1);
        Apply(s_first, s_second).Should().Be(1);
        Apply(s_first, s_second).Should().Be(0);

        Values().Should().Equal(1, 2);
    }

    [Fact]
    public void The_journal_tells_number_name_digest_and_time()
    {
        Apply(s_first);

        _connection.Rows(
            "select number, name, sha256, applied_at from etl.schema_migrations",
            reader => (reader.GetInt32(0), reader.GetString(1), reader.GetString(2), reader.GetInstant(3)))
            .Should().Equal((1, "0001_first", s_first.Sha256, FixedTime.WithTicks.Now.ToMicroseconds()));
    }

    [Fact]
    public void A_file_that_fails_leaves_nothing_of_itself()
    {
        SqlFile broken = SqlFile.FromText(
            "sql/migrations/0002_broken.sql", "insert into a.t values (2);\ninsert into a.nowhere values (3);\n");

        Action applying = () => Apply(s_first, broken);

        applying.Should().Throw<EtlException>().WithMessage("*0002_broken.sql*").Which.ExitCode.Should().Be(ExitCode.Bug);
        Values().Should().Equal(1);
        Apply(s_first, s_second).Should().Be(1);
    }

    [Fact]
    public void An_applied_file_with_another_text_is_refused()
    {
        Apply(s_first);

        Action applying = () => Apply(s_first with { Sha256 = new string('0', 64) }, s_second);

        applying.Should().Throw<EtlException>().WithMessage("*0001_first.sql*")
            .Which.ExitCode.Should().Be(ExitCode.FixSettings);
        Values().Should().Equal(1);
    }

    [Fact]
    public void A_warehouse_of_a_newer_program_is_refused()
    {
        Apply(s_first, s_second);

        Action applying = () => Apply(s_first);

        applying.Should().Throw<EtlException>().WithMessage("*migration 2*newer*")
            .Which.ExitCode.Should().Be(ExitCode.FixSettings);
    }

    [Theory]
    [InlineData("sql/migrations/0002_gap.sql")]
    [InlineData("sql/migrations/first.sql")]
    [InlineData("sql/migrations/001_short.sql")]
    public void A_number_that_is_missing_or_malformed_is_a_mistake_of_ours(string path)
    {
        Action applying = () => Apply(SqlFile.FromText(path, "select 1"));

        applying.Should().Throw<InvalidOperationException>().WithMessage($"{path}*");
    }

    [Fact]
    public void Line_ends_do_not_change_a_digest()
    {
        SqlFile.FromText("a", "select 1\r\nfrom b\r\n").Sha256.Should().Be(SqlFile.FromText("a", "select 1\nfrom b\n").Sha256);
    }

    [Fact]
    public void Migrations_of_the_program_apply_and_count_as_current()
    {
        Migrations.Apply(_connection, FixedTime.WithTicks).Should().BeGreaterThan(2);

        Action check = () => Migrations.RequireCurrent(_connection);

        check.Should().NotThrow();
    }

    [Fact]
    public void A_database_without_a_journal_is_no_warehouse()
    {
        Action check = () => Migrations.RequireCurrent(_connection);

        check.Should().Throw<EtlException>().Which.ExitCode.Should().Be(ExitCode.FixSettings);
    }

    [Fact]
    public void A_warehouse_that_lacks_migrations_cannot_be_read_before_a_run()
    {
        Migrations.Apply(_connection, FixedTime.WithTicks, [.. EmbeddedSql.In("migrations").Take(1)]);

        Action check = () => Migrations.RequireCurrent(_connection);

        check.Should().Throw<EtlException>().WithMessage("*older version*");
    }

    private int Apply(params SqlFile[] files) => Migrations.Apply(_connection, FixedTime.WithTicks, files);

    private List<int> Values() => _connection.Rows("select x from a.t order by x", reader => reader.GetInt32(0));
}
