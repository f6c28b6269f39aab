using System.Text;
using Metro2.Etl.Tests.Commands;
using Metro2.Etl.Warehouse;
using Metro2.Format.Records;

namespace Metro2.Etl.Tests.EarlierFiles;

public sealed class HistoryImportTests : IDisposable
{
    private static readonly DateOnly September = new(2026, 9, 30);

    private readonly TemporaryFolder _folder = new();

    private string WarehousePath => _folder.File("w.duckdb");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_file_becomes_reported_history_once_and_persons_are_not_kept()
    {
        string file = Write("sep.dat", EarlierFile.Write(September, Record("OLD1"), Record("QZ7LM2C7R2"), Record("OLD3")));
        string map = WriteMap("OLD1,5\nOLD3,none\n");

        (ExitCode code, string output, string error) = await ImportAsync(file, "--map", map);
        (ExitCode again, string second, _) = await ImportAsync(file, "--map", map);

        code.Should().Be(ExitCode.Done, error);
        output.Should().Contain("2026-09 equifax, 2 accounts, 1 left out by the map");
        again.Should().Be(ExitCode.Done);
        second.Should().Contain("taken over before");
        Rows("select concat_ws(' ', period, bureau, client_id, consumer_account_number, date_opened, payment_history_profile, origin) from history.reported_accounts order by client_id")
            .Should().Equal(
                "2026-09 equifax 5 OLD1 2023-05-17 012000000000000000000000 import",
                "2026-09 equifax 7 QZ7LM2C7R2 2023-05-17 012000000000000000000000 import");
        Encoding.Latin1.GetString(File.ReadAllBytes(WarehousePath)).Should().NotContain("TESTER");
    }

    [Fact]
    public async Task A_renumbering_in_the_file_is_known_afterwards()
    {
        DataRecord record = new()
        {
            Base = EarlierFile.Account("OLD1", September),
            L1 = new L1Segment { ChangeIndicator = "1", NewConsumerAccountNumber = "NEW1" },
        };

        (ExitCode code, _, string error) = await ImportAsync(Write("sep.dat", EarlierFile.Write(September, record)), "--map", WriteMap("OLD1,5\n"));

        code.Should().Be(ExitCode.Done, error);
        Rows("select concat_ws(' ', period, client_id, old_account_number, new_account_number) from history.renumberings").Should().Equal("2026-09 5 OLD1 NEW1");
    }

    [Fact]
    public async Task An_account_that_nobody_claims_is_named_by_its_record_and_nothing_is_taken()
    {
        (ExitCode code, _, string error) = await ImportAsync(
            Write("sep.dat", EarlierFile.Write(September, Record("OLD1"), Record("OLD2"))), "--map", WriteMap("OLD1,5\n"));

        Refused(code, error, "record 3: unknown_account: nobody said whose account this is");
    }

    [Fact]
    public async Task Two_accounts_of_one_client_are_refused()
    {
        (ExitCode code, _, string error) = await ImportAsync(
            Write("sep.dat", EarlierFile.Write(September, Record("OLD1"), Record("OLD2"))), "--map", WriteMap("OLD1,5\nOLD2,5\n"));

        Refused(code, error, "record 3: client_twice");
    }

    [Fact]
    public async Task A_broken_record_is_named_and_nothing_is_taken()
    {
        byte[] bytes = EarlierFile.Write(September, Record("OLD1"));
        // Position 155 of the Base segment behind the header and its line end: the current balance.
        "XXXXXXXXX"u8.CopyTo(bytes.AsSpan(427 + 154));

        (ExitCode code, _, string error) = await ImportAsync(Write("sep.dat", bytes), "--map", WriteMap("OLD1,5\n"));

        Refused(code, error, "record 2: unreadable: ");
    }

    [Fact]
    public async Task One_month_of_a_bureau_has_one_file()
    {
        await ImportAsync(Write("a.dat", EarlierFile.Write(September, Record("OLD1"))), "--map", WriteMap("OLD1,5\nOLD2,6\n"));

        (ExitCode code, _, string error) = await ImportAsync(
            Write("b.dat", EarlierFile.Write(September, Record("OLD2"))), "--map", WriteMap("OLD1,5\nOLD2,6\n"));

        code.Should().Be(ExitCode.FixSettings);
        error.Should().Contain("another file of 2026-09 for equifax");
    }

    [Fact]
    public async Task A_month_that_this_program_reported_is_not_taken_from_elsewhere()
    {
        DuckDbWarehouse.Open(WarehousePath, FixedTime.November2026).Dispose();
        await ImportAsync(Write("a.dat", EarlierFile.Write(September, Record("OLD1"))), "--map", WriteMap("OLD1,5\n"));
        using (DuckDbWarehouse warehouse = DuckDbWarehouse.Open(WarehousePath, FixedTime.November2026))
        {
            warehouse.Connection.Run("update history.reported_accounts set origin = 'run', period = '2026-08'");
        }

        (ExitCode code, _, string error) = await ImportAsync(Write("b.dat", EarlierFile.Write(September, Record("OLD1"))), "--bureau", "experian", "--map", WriteMap("OLD1,5\n"));
        (ExitCode changed, _, string told) = await ImportAsync(
            Write("c.dat", EarlierFile.Write(September.AddDays(-1), Record("OLD1"))), "--bureau", "experian", "--map", WriteMap("OLD1,5\n"));

        code.Should().Be(ExitCode.Done, "the same bytes were taken over before: " + error);
        changed.Should().Be(ExitCode.FixSettings);
        told.Should().Contain("not before 2026-08");
    }

    [Theory]
    [InlineData("number,client\nOLD1,5\n", "no_header")]
    [InlineData("account_number,client_id\nOLD1,x\n", "bad_line")]
    [InlineData("account_number,client_id\nOLD1,5\nOLD1,6\n", "duplicate")]
    public async Task A_map_that_cannot_be_used_is_named(string map, string expected)
    {
        (ExitCode code, _, string error) = await ImportAsync(
            Write("sep.dat", EarlierFile.Write(September, Record("OLD1"))), "--map", Write("map.csv", Encoding.UTF8.GetBytes(map)));

        code.Should().Be(ExitCode.FixSettings);
        error.Should().Contain(expected);
    }

    [Fact]
    public async Task Every_record_in_the_way_is_a_reject_until_the_file_is_taken()
    {
        string file = Write("sep.dat", EarlierFile.Write(September, [.. Enumerable.Range(1, 30).Select(number => Record($"OLD{number}"))]));

        (_, _, string error) = await ImportAsync(file);
        List<string> refused = Rows("select concat_ws(' ', run_id[:7], stage, source, record_key, field, code) from etl.rejects order by record_key::int");
        (ExitCode code, _, string second) = await ImportAsync(
            file, "--map", WriteMap(string.Concat(Enumerable.Range(1, 30).Select(number => $"OLD{number},{number}\n"))));

        error.Should().Contain("and 10 more").And.Contain("All of them stand in etl.rejects under run import-");
        refused.Should().HaveCount(30).And.HaveElementAt(29, "import- import sep.dat 31 consumer_account_number unknown_account");
        code.Should().Be(ExitCode.Done, second);
        Rows("select record_key from etl.rejects").Should().BeEmpty();
    }

    private static DataRecord Record(string number) => new() { Base = EarlierFile.Account(number, September) };

    private void Refused(ExitCode code, string error, string expected)
    {
        code.Should().Be(ExitCode.FixSettings);
        error.Should().Contain(expected).And.Contain("nothing of it is in the warehouse").And.NotContain("TESTER").And.NotContain("EXAMPLE ST");
        Rows("select sha256 from history.imports union all select period from history.reported_accounts").Should().BeEmpty();
        Rows("select remedy from etl.rejects").Should().NotBeEmpty().And.NotContainMatch("*TESTER*");
    }

    private string Write(string name, byte[] bytes)
    {
        File.WriteAllBytes(_folder.File(name), bytes);
        return _folder.File(name);
    }

    private string WriteMap(string lines) => Write("map.csv", Encoding.UTF8.GetBytes("account_number,client_id\n" + lines));

    private async Task<(ExitCode Code, string Output, string Error)> ImportAsync(params string[] arguments)
    {
        CommandLineProbe probe = new();
        ExitCode code = await probe.RunAsync(["import-history", .. arguments, "--account", "Qz7Lm2", "--warehouse", WarehousePath]);
        return (code, probe.Output, probe.Error);
    }

    private List<string> Rows(string sql)
    {
        using DuckDbWarehouse warehouse = DuckDbWarehouse.OpenToRead(WarehousePath);
        return warehouse.Connection.Rows(sql, reader => reader.GetString(0));
    }
}
