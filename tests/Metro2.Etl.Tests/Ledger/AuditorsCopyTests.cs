using System.Text.RegularExpressions;
using DuckDB.NET.Data;
using Metro2.Etl.Proof;
using Metro2.Etl.Runs;
using Metro2.Etl.Tests.Sql;
using Metro2.Etl.Warehouse;

namespace Metro2.Etl.Tests.Ledger;

public sealed partial class AuditorsCopyTests(TwoProvenMonths months) : IClassFixture<TwoProvenMonths>
{
    private static readonly string s_dictionary = File.ReadAllText(Path.Combine(Repository.Root, "sql/README.md"));

    public static TheoryData<string> Questions() => [.. Question().Matches(s_dictionary).Select(match => match.Groups[1].Value)];

    [Fact]
    public void There_are_at_least_ten_questions() => Questions().Should().HaveCountGreaterThanOrEqualTo(10);

    [Theory]
    [MemberData(nameof(Questions))]
    public void A_worked_query_runs_on_the_copy(string question)
    {
        string sql = Question().Matches(s_dictionary).Single(match => match.Groups[1].Value == question).Groups[2].Value;

        using DuckDBConnection copy = Open();
        Action asking = () => copy.Rows(sql, reader => reader.FieldCount);

        asking.Should().NotThrow();
    }

    [Fact]
    public void The_dictionary_names_every_relation_of_the_copy_with_its_columns()
    {
        using DuckDBConnection copy = Open();
        List<string> actual = copy.Rows(
            """
            select 'audit.' || table_name || ': ' || string_agg(column_name, ', ' order by column_index)
            from duckdb_columns() where schema_name = 'audit' group by table_name order by 1
            """,
            reader => reader.GetString(0));

        Relation().Matches(s_dictionary).Select(match => $"{match.Groups[1].Value}: {match.Groups[2].Value}").Order(StringComparer.Ordinal)
            .Should().Equal(actual.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_client_of_a_month_is_in_its_files_or_left_out_for_one_reason()
    {
        using DuckDBConnection copy = Open();

        copy.Rows(
            """
            select runs.period,
                (select count(distinct told.client_id) from audit.reported_accounts as told where told.run_id = runs.run_id)::bigint,
                (select count(*) from audit.left_out as left_out where left_out.run_id = runs.run_id)::bigint,
                (select count(*) from audit.left_out as left_out
                semi join audit.reported_accounts as told on told.run_id = left_out.run_id and told.client_id = left_out.client_id
                where left_out.run_id = runs.run_id)::bigint
            from audit.runs as runs
            order by runs.period
            """,
            reader => (Period: reader.GetString(0), Clients: reader.GetInt64(1) + reader.GetInt64(2), Both: reader.GetInt64(3)))
            .Should().Equal((TwoProvenMonths.First, 24L, 0L), (TwoProvenMonths.Second, 24L, 0L));
    }

    [Fact]
    public void No_person_can_be_recognised_in_the_copy()
    {
        string[] surnames = [.. months.Month.Query<string>("select distinct surname from raw.consumers where length(surname) > 4")];
        using DuckDBConnection copy = Open();

        List<(string Table, string Column)> texts = copy.Rows(
            """
            select schema_name || '.' || table_name, column_name from duckdb_columns()
            where data_type = 'VARCHAR' and not internal and (schema_name, table_name) in (select (schema_name, table_name) from duckdb_tables())
            """,
            reader => (reader.GetString(0), reader.GetString(1)));
        foreach ((string table, string column) in texts.Where(text => text is not ("audit.rules", "text")))
        {
            copy.Rows($"select distinct \"{column}\" from {table} where \"{column}\" is not null", reader => reader.GetString(0))
                .Count(value => surnames.Contains(value, StringComparer.OrdinalIgnoreCase)).Should().Be(0, "{0}.{1}", table, column);
        }

        copy.Rows("select ssn_masked from audit.consumers_masked where ssn_masked <> ''", reader => reader.GetString(0))
            .Should().NotBeEmpty().And.OnlyContain(ssn => ssn.StartsWith("***-**-", StringComparison.Ordinal));
    }

    [Fact]
    public void The_copy_is_read_while_the_warehouse_is_written_and_its_publishing_is_an_event()
    {
        using DuckDbWarehouse warehouse = DuckDbWarehouse.Open(months.Month.WarehousePath, months.Month.Time);
        using DuckDBConnection copy = Open();

        copy.Rows("select run_id from audit.runs where state = 'done' and can_be_made_again", reader => reader.GetString(0)).Should().HaveCount(2);
        warehouse.Connection.Rows("select detail from etl.events where event = 'copy published'", reader => reader.GetString(0)).Should().HaveCount(2);
    }

    [Theory]
    [InlineData(TwoProvenMonths.First)]
    [InlineData(TwoProvenMonths.Second)]
    public void What_carried_an_account_and_from_what_is_answered_for_every_month_as_the_warehouse_answers_it(string period)
    {
        string sql = Question().Matches(s_dictionary).First().Groups[2].Value
            .Replace("told.client_id = 1001 and ", "", StringComparison.Ordinal)
            .Replace("2026-03", period, StringComparison.Ordinal);
        using DuckDBConnection copy = Open();
        using DuckDbWarehouse warehouse = DuckDbWarehouse.OpenToRead(months.Month.WarehousePath);

        List<string> told = Rows(copy);

        told.Should().Equal(Rows(warehouse.Connection)).And.Contain(row => row.Contains("|invoice|", StringComparison.Ordinal))
            .And.Contain(row => row.Contains($"equifax-{period}.dat", StringComparison.Ordinal));

        List<string> Rows(DuckDBConnection connection) => connection.Rows(
            sql, reader => string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(index => reader.IsDBNull(index) ? "" : reader.GetValue(index).ToString())));
    }

    [Fact]
    public async Task A_sample_is_the_same_for_the_same_seed_and_has_evidence()
    {
        async Task<string> Sample(string seed)
        {
            (await months.Month.SayAsync(["sample", "--seed", seed, "--count", "3", "--format", "csv", "--warehouse", months.Month.WarehousePath]))
                .Should().Be(ExitCode.Done, months.Month.Error);
            return months.Month.Output;
        }

        string first = await Sample("7");

        (await Sample("7")).Should().Be(first);
        (await Sample("8")).Should().NotBe(first);
        first.Should().Contain(",invoice,");
        first.Split('\n').Skip(1).Where(line => line.Length > 0).Select(line => line.Split(',')[0]).Distinct().Should().HaveCount(3);
    }

    [Fact]
    public async Task A_copy_that_is_not_the_published_one_is_told_with_what_to_do()
    {
        string path = AuditorsCopy.PathOf(months.Month.WarehousePath);
        string kept = path + ".kept";
        File.Move(path, kept);
        await File.WriteAllBytesAsync(path, [.. await File.ReadAllBytesAsync(kept), 0]);
        try
        {
            (await months.Month.SayAsync(["audit", "verify", "--warehouse", months.Month.WarehousePath])).Should().Be(ExitCode.DoneWithFindings);
            months.Month.Output.Should().Contain($"copy_changed  {path}").And.Contain("delete it");
        }
        finally
        {
            File.Move(kept, path, overwrite: true);
        }

        (await months.Month.SayAsync(["audit", "verify", "--warehouse", months.Month.WarehousePath])).Should().Be(ExitCode.Done, months.Month.Output);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_copy_that_was_added_to_holds_what_one_made_from_nothing_holds(bool isAltered)
    {
        using TemporaryFolder folder = new();
        string path = folder.File("again.duckdb");
        File.Copy(months.Month.WarehousePath, path);
        if (isAltered)
        {
            byte[] bytes = File.ReadAllBytes(AuditorsCopy.PathOf(months.Month.WarehousePath));
            bytes[^1] ^= 1;
            File.WriteAllBytes(AuditorsCopy.PathOf(path), bytes);
        }

        using (DuckDbWarehouse warehouse = DuckDbWarehouse.Open(path, months.Month.Time))
        using (RunLedger ledger = new(warehouse, months.Month.Time))
        {
            AuditorsCopy.Publish(warehouse, ledger, months.Run(TwoProvenMonths.Second).RunId);
            warehouse.Connection.Rows(
                "select (detail ->> '$.added_to')::bigint > 0 from etl.events where event = 'copy published' order by event_id",
                reader => reader.GetBoolean(0)).Should().Equal(false, true, false);
        }

        using DuckDBConnection added = Open();
        using DuckDBConnection made = Open(AuditorsCopy.PathOf(path));
        List<string> relations = added.Rows(
            "select table_schema || '.' || table_name from information_schema.tables order by 1", reader => reader.GetString(0));
        relations.Should().Contain("history.reported_accounts").And.Equal(made.Rows(
            "select table_schema || '.' || table_name from information_schema.tables order by 1", reader => reader.GetString(0)));
        foreach (string relation in relations.Where(relation => relation != "audit.events"))
        {
            string digest = $"select count(*)::text || ' ' || sha256(coalesce(string_agg(r::text, ';' order by r::text), '')) from {relation} as r";
            added.Rows(digest, reader => reader.GetString(0)).Should().Equal(made.Rows(digest, reader => reader.GetString(0)), relation);
        }
    }

    private DuckDBConnection Open() => Open(AuditorsCopy.PathOf(months.Month.WarehousePath));

    private static DuckDBConnection Open(string path)
    {
        DuckDBConnection copy = new($"Data Source={path};access_mode=READ_ONLY");
        copy.Open();
        return copy;
    }

    [GeneratedRegex(@"^\d+\. \*\*(.+?)\*\*\s+```sql\n(.+?)```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Question();

    [GeneratedRegex(@"^\| `(audit\.\w+)` \| `([^`]+)` \|", RegexOptions.Multiline)]
    private static partial Regex Relation();
}
