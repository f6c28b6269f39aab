using DuckDB.NET.Data;
using Metro2.Etl.Warehouse;

namespace Metro2.Etl.Tests.Warehouse;

public sealed class DuckDbWarehouseTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Opening_creates_folder_and_file_for_the_owner_only()
    {
        string path = Path.Combine(_folder.Path, "a", "b", "warehouse.duckdb");

        using DuckDbWarehouse warehouse = Open(path);
        warehouse.Connection.Run("create table raw.probe (x integer)");

        if (!OperatingSystem.IsWindows())
        {
            const UnixFileMode ownerFile = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            File.GetUnixFileMode(Path.GetDirectoryName(path)!).Should().Be(ownerFile | UnixFileMode.UserExecute);
            Directory.GetFiles(Path.GetDirectoryName(path)!).Should().HaveCountGreaterThan(1, "the log stands beside");
            foreach (string file in Directory.GetFiles(Path.GetDirectoryName(path)!))
            {
                File.GetUnixFileMode(file).Should().Be(ownerFile, Path.GetFileName(file));
            }
        }
    }

    [Fact]
    public void What_was_committed_is_there_when_it_is_opened_again()
    {
        string path = _folder.File("w.duckdb");
        using (DuckDbWarehouse first = Open(path))
        {
            first.Connection.Run("create table raw.probe as select 7 as x");
        }

        using DuckDbWarehouse second = Open(path);
        second.Connection.Single<int>("select x from raw.probe").Should().Be(7);
    }

    [Fact]
    public void Closing_leaves_no_log_beside_the_file()
    {
        string path = _folder.File("w.duckdb");
        using (DuckDbWarehouse warehouse = Open(path))
        {
            warehouse.Connection.Run("create table raw.probe as select 7 as x");
        }

        Directory.GetFiles(_folder.Path).Select(Path.GetFileName).Should().Equal("w.duckdb");
    }

    [Theory]
    [InlineData(null, "768.0 MiB")]
    [InlineData("2GiB", "2.0 GiB")]
    public void Loading_has_less_memory_unless_somebody_chose_a_limit(string? chosen, string whileLoading)
    {
        using DuckDbWarehouse warehouse = DuckDbWarehouse.OpenInMemory(FixedTime.November2026, new WarehouseSettings(MemoryLimit: chosen));
        string Limit() => warehouse.Connection.Single<string>("select current_setting('memory_limit')")!;
        string before = Limit();

        using (warehouse.WhileLoading())
        {
            Limit().Should().Be(whileLoading);
        }

        Limit().Should().Be(before);
    }

    [Fact]
    public void A_transaction_that_throws_leaves_nothing_and_the_earlier_stays()
    {
        using DuckDbWarehouse warehouse = Open(_folder.File("w.duckdb"));
        warehouse.InTransaction("making a probe", _ => warehouse.Connection.Run("create table raw.probe (x integer)"));

        Action failing = () => warehouse.InTransaction("filling it", _ =>
        {
            warehouse.Connection.Run("insert into raw.probe values (1)");
            throw new InvalidOperationException("stop");
        });

        failing.Should().Throw<InvalidOperationException>();
        warehouse.Connection.Single<long>("select count(*) from raw.probe").Should().Be(0);
    }

    [Fact]
    public void A_process_that_ends_inside_a_transaction_loses_only_that()
    {
        string path = _folder.File("w.duckdb");
        DuckDbWarehouse warehouse = Open(path);
        warehouse.Connection.Run("create table raw.probe as select 1 as x");
        DuckDBTransaction open = warehouse.Connection.BeginTransaction();
        warehouse.Connection.Run("insert into raw.probe values (2)");
        warehouse.Dispose();

        using DuckDbWarehouse again = Open(path);
        again.Connection.Rows("select x from raw.probe", reader => reader.GetInt32(0)).Should().Equal(1);
        open.Should().NotBeNull();
    }

    [Fact]
    public void A_file_held_by_another_process_is_named_with_what_to_do()
    {
        string path = _folder.File("w.duckdb");
        Open(path).Dispose();
        using SecondProcess holder = SecondProcess.Hold(path);

        Action opening = () => Open(path).Dispose();
        Action reading = () => DuckDbWarehouse.OpenToRead(path).Dispose();

        opening.Should().Throw<EtlException>().WithMessage($"*{path}*Wait until it ends*")
            .Which.ExitCode.Should().Be(ExitCode.WarehouseHeld);
        reading.Should().Throw<EtlException>().Which.ExitCode.Should().Be(ExitCode.WarehouseHeld);
    }

    [Fact]
    public void After_the_other_process_ended_the_file_opens()
    {
        string path = _folder.File("w.duckdb");
        Open(path).Dispose();
        SecondProcess.Hold(path).Dispose();

        using DuckDbWarehouse warehouse = Open(path);

        warehouse.Connection.State.Should().Be(System.Data.ConnectionState.Open);
    }

    [Theory]
    [InlineData("")]
    [InlineData("client_id,kind,surname\n1,person,Example\n")]
    public void Another_kind_of_file_is_refused_and_left_as_it_is(string content)
    {
        string path = _folder.File("w.duckdb");
        File.WriteAllText(path, content);

        Action opening = () => Open(path).Dispose();

        opening.Should().Throw<EtlException>().WithMessage($"*{path}*")
            .Which.ExitCode.Should().Be(ExitCode.FixSettings);
        File.ReadAllText(path).Should().Be(content);
    }

    [Fact]
    public void A_folder_that_cannot_be_made_is_a_matter_of_settings()
    {
        File.WriteAllText(_folder.File("file"), "");

        Action opening = () => Open(Path.Combine(_folder.File("file"), "w.duckdb")).Dispose();

        opening.Should().Throw<EtlException>().Which.ExitCode.Should().Be(ExitCode.FixSettings);
    }

    [Theory]
    [InlineData("w.duckdb")]
    [InlineData("./w.duckdb")]
    public void A_relative_path_is_a_mistake_of_the_caller(string path)
    {
        Action opening = () => Open(path).Dispose();

        opening.Should().Throw<ArgumentException>();
    }

    [Fact]
    public void A_full_disk_asks_to_come_back_later()
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }

        string path = _folder.File("w.duckdb");
        using DuckDbWarehouse warehouse = Open(path);
        warehouse.Connection.Run("create table raw.probe (x bigint)");
        warehouse.Connection.Run("checkpoint");
        File.Delete(path + ".wal");
        // Every write to this device says that no space is left.
        File.CreateSymbolicLink(path + ".wal", "/dev/full");

        Action writing = () => warehouse.InTransaction(
            "loading a page", _ => warehouse.Connection.Run("insert into raw.probe select * from range(1000)"));

        writing.Should().Throw<EtlException>().WithMessage("*disk is full*loading a page*")
            .Which.ExitCode.Should().Be(ExitCode.RetryLater);
    }

    [Fact]
    public void An_error_that_quotes_data_is_passed_on_without_its_text()
    {
        using DuckDbWarehouse warehouse = DuckDbWarehouse.OpenInMemory(FixedTime.WithTicks);
        warehouse.Connection.Run("create table raw.probe as select 'Exampleton' as surname from range(2)");

        Action casting = () => warehouse.InTransaction(
            "counting", _ => warehouse.Connection.Run("create table raw.numbers as select surname::integer from raw.probe"));

        EtlException thrown = casting.Should().Throw<EtlException>().Which;
        thrown.ToString().Should().Contain("Conversion Error").And.NotContain("Exampleton");
    }

    [Fact]
    public void A_stream_on_its_own_connection_survives_work_on_the_main_one()
    {
        using DuckDbWarehouse warehouse = Open(_folder.File("w.duckdb"));
        warehouse.Connection.Run("create table raw.probe as select range as x from range(100000)");
        using DuckDBConnection own = warehouse.OpenConnection();
        using DuckDBCommand command = own.CreateCommand();
        command.UseStreamingMode = true;
        command.CommandText = "select x from raw.probe order by x";
        using DuckDBDataReader reader = command.ExecuteReader();
        reader.Read().Should().BeTrue();

        warehouse.Connection.Run("create table raw.other as select 1 as y");
        long rows = 1;
        while (reader.Read())
        {
            rows++;
        }

        rows.Should().Be(100_000);
    }

    [Fact]
    public void Every_connection_reckons_in_utc()
    {
        using DuckDbWarehouse warehouse = Open(_folder.File("w.duckdb"));
        using DuckDBConnection other = warehouse.OpenConnection();

        foreach (DuckDBConnection connection in (DuckDBConnection[])[warehouse.Connection, other])
        {
            connection.Single<string>("select current_setting('TimeZone')").Should().Be("UTC");
        }
    }

    [Theory]
    [InlineData(null, null)]
    [InlineData("", null)]
    [InlineData("1", 1)]
    [InlineData("1024", 1024)]
    public void The_variable_of_threads_is_a_number_of_workers(string? text, int? threads) => WarehouseSettings.ReadThreads(text).Should().Be(threads);

    // The settings of the test run say one worker; a machine of one processor cannot tell that from no variable at all.
    [Fact]
    public void A_warehouse_without_threads_of_its_own_has_those_of_the_variable()
    {
        int threads = WarehouseSettings.ReadThreads(Environment.GetEnvironmentVariable(WarehouseSettings.ThreadsVariable)) ?? Environment.ProcessorCount;

        using DuckDbWarehouse warehouse = DuckDbWarehouse.OpenInMemory(FixedTime.WithTicks);

        warehouse.Connection.Single<long>("select current_setting('threads')::bigint").Should().Be(threads);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("1025")]
    [InlineData("-1")]
    [InlineData(" 2")]
    [InlineData("two")]
    [InlineData("2.0")]
    public void What_is_no_number_of_workers_is_refused_by_name(string text)
    {
        Action read = () => WarehouseSettings.ReadThreads(text);

        read.Should().Throw<EtlException>().WithMessage("METRO2_THREADS is the number*").Which.ExitCode.Should().Be(ExitCode.FixSettings);
    }

    [Fact]
    public void Threads_and_memory_are_handed_to_the_database()
    {
        using DuckDbWarehouse warehouse = DuckDbWarehouse.Open(
            _folder.File("w.duckdb"), FixedTime.WithTicks, new WarehouseSettings(Threads: 1, MemoryLimit: "256MiB"));

        warehouse.Connection.Single<long>("select current_setting('threads')").Should().Be(1);
        warehouse.Connection.Single<string>("select current_setting('memory_limit')").Should().Be("256.0 MiB");
    }

    [Fact]
    public void Reading_creates_nothing_and_writes_nothing()
    {
        string path = _folder.File("w.duckdb");
        Action missing = () => DuckDbWarehouse.OpenToRead(path).Dispose();
        missing.Should().Throw<EtlException>().Which.ExitCode.Should().Be(ExitCode.FixSettings);
        File.Exists(path).Should().BeFalse();

        Open(path).Dispose();
        using DuckDbWarehouse reader = DuckDbWarehouse.OpenToRead(path);
        Action writing = () => reader.Connection.Run("create table raw.probe (x integer)");
        writing.Should().Throw<DuckDBException>().WithMessage("*read-only*");
    }

    private static DuckDbWarehouse Open(string path) => DuckDbWarehouse.Open(path, FixedTime.WithTicks);
}
