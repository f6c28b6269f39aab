using System.Text;
using Metro2.Etl.Configuration;
using Metro2.Etl.Runs;
using Metro2.Etl.Secrecy;
using Metro2.Etl.Tests.Pipeline;
using Metro2.Etl.Tests.Runs;
using Metro2.Etl.Warehouse;
using Metro2.Etl.Write;

namespace Metro2.Etl.Tests.Secrecy;

/// <summary>What a thief of the warehouse finds.</summary>
public sealed class ClearTextTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Neither_the_log_nor_the_file_holds_an_ssn_or_a_birth_date()
    {
        string path = _folder.File("warehouse.duckdb");
        byte[] log;
        using (DuckDbWarehouse warehouse = DuckDbWarehouse.Open(path, FixedTime.WithTicks))
        {
            using RunLedger ledger = new(warehouse, FixedTime.WithTicks);
            RunPlan plan = Plans.October(Plans.Consumer(2, 101) with { Ssn = "773119999", BirthDate = new DateOnly(1971, 3, 29) });
            InputsStage.Land(warehouse, ledger, ledger.BeginOrResume(plan, Plans.AccountId), plan, TestKeys.First);
            log = ReadShared(path + ".wal");
        }

        // Nothing in the log is packed, so the search finds what is stored in clear.
        Holds(log, "Exampleton").Should().BeTrue();
        foreach (byte[] bytes in new[] { log, File.ReadAllBytes(path) })
        {
            Holds(bytes, "773119999").Should().BeFalse();
            Holds(bytes, "1971-03-29").Should().BeFalse();
        }
    }

    [Fact]
    public async Task After_a_whole_run_no_text_of_any_table_holds_an_ssn_or_a_birth_date()
    {
        await using TestMonth month = await TestMonth.StartAsync(clients: 40);
        (await month.RunAsync()).Should().BeOneOf(ExitCode.Done, ExitCode.DoneWithFindings);
        string[] values =
        [
            .. (await File.ReadAllLinesAsync(month.ConsumersPath)).Skip(1).Select(line => line.Split(','))
                .SelectMany(cells => new[] { cells[6], cells[7] }).Where(value => value.Length > 0),
        ];
        values.Should().HaveCountGreaterThan(50);
        values.Should().OnlyContain(value => value.All(character => char.IsAsciiDigit(character) || character == '-'), "they stand in a pattern");
        string pattern = Statements.Literal(string.Join('|', values.Distinct()));

        // Views hold nothing of their own; the lineage of fields is one.
        string[] looks =
        [
            .. month.Query<(string Table, string Column)>(
                """
                select schema_name || '.' || table_name, column_name
                from duckdb_columns()
                where not internal and data_type in ('VARCHAR', 'JSON') and table_name not in ('pages', 'field_lineage')
                    and (schema_name, table_name) in (select schema_name, table_name from duckdb_tables())
                """)
                .GroupBy(place => place.Table, place => $"{place.Column}::varchar")
                .Select(table => $"select '{table.Key}' from {table.Key} where regexp_matches(concat_ws(chr(10), {string.Join(", ", table)}), {pattern})"),
        ];
        looks.Should().HaveCountGreaterThan(50);
        month.Query<string>(string.Join("\nunion\n", looks)).Should().BeEmpty();
        month.Query<string>($"select 'raw.page_texts' from raw.page_texts where regexp_matches(body, {pattern})").Should().BeEmpty();

        month.Query<string>("select column_name from duckdb_columns() where data_type = 'DATE' and column_name like '%birth%'").Should().BeEmpty();
        byte[] file = await File.ReadAllBytesAsync(month.WarehousePath);
        values.Count(value => Holds(file, value)).Should().Be(0);
        month.Query<long>("select count(*)::bigint from metro2.base_segments where social_security_number like '1:%'").Single().Should().BePositive();
    }

    [Fact]
    public async Task A_wrong_key_stops_the_run_before_anything_is_written()
    {
        await using TestMonth month = await TestMonth.StartAsync(clients: 12);
        (await month.RunAsync()).Should().BeOneOf(ExitCode.Done, ExitCode.DoneWithFindings);
        long events = month.Query<long>("select count(*)::bigint from etl.events").Single();
        month.Environment[DataKeySource.Variable] = TestKeys.SecondText;

        (await month.RunAsync()).Should().Be(ExitCode.FixSettings);

        month.Error.Should().Contain(TestKeys.First.Id).And.Contain(TestKeys.Second.Id).And.NotContain(TestKeys.SecondText);
        month.Query<long>("select count(*)::bigint from etl.events").Should().Equal(events);
    }

    [Fact]
    public async Task A_value_that_was_changed_by_hand_is_not_written()
    {
        await using TestMonth month = await TestMonth.StartAsync(clients: 12);
        await month.RunAsync();
        using DuckDbWarehouse warehouse = DuckDbWarehouse.Open(month.WarehousePath, month.Time);
        string runId = warehouse.Connection.Single<string>("select run_id from etl.runs")!;
        MustRead(warehouse, runId);

        // Two people exchange their numbers; every text stays a value under the right key.
        warehouse.Connection.Run(
            """
            update metro2.base_segments as segments set social_security_number = other.social_security_number
            from metro2.base_segments as other
            where other.client_id <> segments.client_id and segments.social_security_number <> '' and other.social_security_number <> ''
            """);

        Action read = () => MustRead(warehouse, runId);
        read.Should().Throw<ForeignValueException>();
    }

    [Fact]
    public void A_warehouse_with_clear_values_is_refused_and_left_as_it_was()
    {
        string path = _folder.File("old.duckdb");
        using (DuckDbWarehouse warehouse = DuckDbWarehouse.Open(path, FixedTime.WithTicks))
        {
            warehouse.Connection.Run(
                "drop table raw.consumers; create table raw.consumers (run_id text, ssn text, birth_date date); insert into raw.consumers values ('r', '', null)");
        }

        Action open = () => DuckDbWarehouse.Open(path, FixedTime.WithTicks);

        open.Should().Throw<EtlException>().Where(error => error.ExitCode == ExitCode.FixSettings && error.Message.Contains("import-history"));
    }

    private static void MustRead(DuckDbWarehouse warehouse, string runId)
    {
        using PersonValues values = new(runId, TestKeys.First);
        using RecordReader reader = new(warehouse.OpenConnection, values);
        reader.Next().Should().NotBeNull();
    }

    private static byte[] ReadShared(string path)
    {
        using FileStream stream = new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        byte[] bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    private static bool Holds(byte[] bytes, string text) => bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(text)) >= 0;
}
