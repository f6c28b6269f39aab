using DuckDB.NET.Data;
using Metro2.Etl.Transform;
using Metro2.Etl.Warehouse;

namespace Metro2.Etl.Tests.Transform;

public sealed class AuditTests : IDisposable
{
    private readonly DuckDBConnection _connection = new("Data Source=:memory:");

    public AuditTests() => _connection.Open();

    public void Dispose() => _connection.Dispose();

    [Fact]
    public void The_head_gives_id_severity_and_three_sentences()
    {
        Audit audit = Parse(Trees.AuditText("a-1", "block", "select 'x' as account_key;"));

        audit.Should().BeEquivalentTo(new
        {
            Name = "model__claim",
            Id = "a-1",
            Severity = AuditSeverity.Block,
            Finds = "what a-1 finds",
            Why = "it matters",
            Innocent = "none",
        });
    }

    [Theory]
    [InlineData("id")]
    [InlineData("severity")]
    [InlineData("finds")]
    [InlineData("why")]
    [InlineData("innocent")]
    public void A_head_that_lacks_doubles_or_empties_a_line_is_refused(string key)
    {
        string whole = Trees.AuditText("a-1", "warn", "select 'x' as account_key");
        string line = whole.Split('\n').Single(line => line.StartsWith($"-- {key}:", StringComparison.Ordinal)) + "\n";

        foreach (string text in (string[])
            [
                whole.Replace(line, "", StringComparison.Ordinal),
                whole.Replace(line, line + line, StringComparison.Ordinal),
                whole.Replace(line, $"-- {key}:\n", StringComparison.Ordinal),
            ])
        {
            Action parsing = () => Parse(text);
            parsing.Should().Throw<FormatException>().WithMessage($"*model__claim.sql*{key}*");
        }
    }

    [Fact]
    public void A_severity_other_than_block_and_warn_is_refused()
    {
        Action parsing = () => Parse(Trees.AuditText("a-1", "fatal", "select 1"));

        parsing.Should().Throw<FormatException>().WithMessage("*block or warn*");
    }

    [Fact]
    public void A_file_without_model_and_claim_in_its_name_is_refused()
    {
        Action parsing = () => Audit.Parse(
            SqlFile.FromText("sql/audits/claim.sql", Trees.AuditText("a-1", "warn", "select 1")));

        parsing.Should().Throw<FormatException>().WithMessage("*<model>__<claim>*");
    }

    [Fact]
    public void One_id_belongs_to_one_audit()
    {
        Audit audit = Parse(Trees.AuditText("a-1", "warn", "select 1"));

        Action ordering = () => Audit.Ordered([audit, audit with { Path = "sql/audits/other__claim.sql" }]);

        ordering.Should().Throw<FormatException>().WithMessage("*model__claim.sql*other__claim.sql*a-1*");
    }

    [Fact]
    public void No_failing_row_is_an_empty_sample()
    {
        AuditResult result = Run("select 'x' as account_key where false -- nothing");

        result.FailingCount.Should().Be(0);
        result.Sample.Should().Be("[]");
    }

    [Fact]
    public void The_sample_is_the_first_rows_in_order_and_the_count_is_all()
    {
        AuditResult result = Run("select 'A' || (100 - n) as account_key, n from range(50) as numbers(n)");

        result.FailingCount.Should().Be(50);
        result.Sample.Should().StartWith("""[{"account_key":"A100","n":0},{"account_key":"A51","n":49},{"account_key":"A52",""");
        result.Sample.Split("account_key").Should().HaveCount(Audit.SampleRows + 1);
    }

    [Fact]
    public void A_query_that_fails_names_its_file_and_no_data()
    {
        _connection.Run("create table t as select 'Exampleton' as surname");

        Action running = () => Run("select surname::integer as account_key from main.t");

        running.Should().Throw<EtlException>().WithMessage("*model__claim.sql*")
            .Which.ToString().Should().NotContain("Exampleton");
    }

    private static Audit Parse(string text) => Audit.Parse(SqlFile.FromText("sql/audits/model__claim.sql", text));

    private AuditResult Run(string select) =>
        Parse(Trees.AuditText("a-1", "warn", select)).Run(_connection, AuditWaivers.None, CancellationToken.None);
}
