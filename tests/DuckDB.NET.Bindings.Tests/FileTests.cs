using DuckDB.NET.Data;

namespace DuckDB.NET.Bindings.Tests;

public sealed class FileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("duckdb-bindings-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("plain.duckdb")]
    [InlineData("with space and ümläut 𝄞.duckdb")]
    public void A_file_holds_what_was_written_after_it_was_closed(string name)
    {
        string path = Path.Combine(_folder, name);
        using (DuckDBConnection connection = Open(path))
        {
            connection.Run("create table t as select i from range(1000) as r(i)");
        }

        File.Exists(path).Should().BeTrue();
        File.Exists(path + ".wal").Should().BeFalse("a clean close leaves one file");
        using DuckDBConnection again = Open(path);
        again.Read<long>("select count(*) from t").Should().Be(1_000);
    }

    [Fact]
    public void A_file_opened_for_reading_refuses_to_be_written()
    {
        string path = Path.Combine(_folder, "read.duckdb");
        using (DuckDBConnection connection = Open(path))
        {
            connection.Run("create table t as select 1 as v");
        }

        using DuckDBConnection reader = Open(path, ";access_mode=read_only");

        reader.Read<int>("select v from t").Should().Be(1);
        reader.Invoking(open => open.Run("insert into t values (2)")).Should().Throw<DuckDBException>().WithMessage("*read-only*");
    }

    [Fact]
    public void A_file_that_is_no_database_is_refused_with_DuckDBs_words()
    {
        string path = Path.Combine(_folder, "text.duckdb");
        File.WriteAllText(path, new string('x', 20_000));

        FluentActions.Invoking(() => Open(path)).Should().Throw<DuckDBException>().WithMessage("*not a valid DuckDB database file*");
    }

    [Fact]
    public void A_folder_that_does_not_exist_is_named_in_the_error()
    {
        string path = Path.Combine(_folder, "nowhere", "x.duckdb");

        FluentActions.Invoking(() => Open(path)).Should().Throw<DuckDBException>().WithMessage("*nowhere*");
    }

    [Fact]
    public void An_option_with_an_impossible_value_is_named_in_the_error()
    {
        FluentActions.Invoking(() => Open(":memory:", ";threads=many")).Should().Throw<Exception>().WithMessage("*threads*");
    }

    [Fact]
    public void Options_of_the_connection_string_are_in_force()
    {
        using DuckDBConnection connection = Open(":memory:", ";threads=1;memory_limit=256MiB");

        connection.Read<long>("select current_setting('threads')::bigint").Should().Be(1);
        connection.Read<string>("select current_setting('memory_limit')").Should().Be("256.0 MiB");
    }

    [Fact]
    public void Json_icu_and_parquet_are_built_in()
    {
        string path = Path.Combine(_folder, "t.parquet");
        using DuckDBConnection connection = Database.OpenInMemory();

        connection.Read<long>("""select ('{"a": {"b": 7}}'::json ->> '$.a.b')::bigint""").Should().Be(7);
        connection.Run($"copy (select 42 as v) to '{path}' (format parquet)");
        connection.Read<int>($"select v from '{path}'").Should().Be(42);
        connection.Run("set timezone = 'America/New_York'");
        connection.Read<string>("select (timestamptz '2026-07-01 12:00:00+00')::varchar").Should().Be("2026-07-01 08:00:00-04");
    }

    private static DuckDBConnection Open(string path, string options = "")
    {
        DuckDBConnection connection = new($"Data Source={path}{options}");
        try
        {
            connection.Open();
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }
}
