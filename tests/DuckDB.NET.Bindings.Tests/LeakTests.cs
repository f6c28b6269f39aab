using System.Diagnostics;
using DuckDB.NET.Data;

namespace DuckDB.NET.Bindings.Tests;

/// <summary>Alone in the process while they run: what other tests hold would count as a leak.</summary>
[CollectionDefinition(nameof(LeakTests), DisableParallelization = true)]
public sealed class LeakTestsRunAlone;

/// <summary>
/// A result, statement or database that nobody frees costs kilobytes a round and passes the bound many times over, and so
/// do the values of a long list; the bound leaves room for what allocators keep. One thread and no optimizer make rounds cheap.
/// </summary>
[Collection(nameof(LeakTests))]
public sealed class LeakTests
{
    private const int MaxGrowthMebibytes = 40;

    [Fact]
    public void A_hundred_thousand_queries_leave_memory_flat()
    {
        using DuckDBConnection connection = OpenCheaply();
        using DuckDBCommand command = connection.CreateCommand();
        command.CommandText = "select $1::integer, $2::varchar";
        command.Parameters.Add(new DuckDBParameter(1));
        command.Parameters.Add(new DuckDBParameter("a text that does not fit into twelve bytes"));

        GrowthOf(warmUp: 5_000, rounds: 100_000, () =>
        {
            using DuckDBDataReader reader = command.ExecuteReader();
            reader.Read();
            _ = reader.GetInt32(0);
        }).Should().BeLessThan(MaxGrowthMebibytes);
    }

    [Fact]
    public void A_thousand_databases_opened_and_closed_leave_memory_flat()
    {
        GrowthOf(warmUp: 100, rounds: 1_000, () =>
        {
            using DuckDBConnection connection = new("Data Source=:memory:;threads=1");
            connection.Open();
        }).Should().BeLessThan(MaxGrowthMebibytes);
    }

    [Fact]
    public void Lists_errors_and_abandoned_streams_leave_memory_flat()
    {
        using DuckDBConnection connection = OpenCheaply();
        List<string> list = [.. Enumerable.Range(0, 20).Select(index => new string('x', 1_000 + index))];

        GrowthOf(warmUp: 2_000, rounds: 5_000, () =>
        {
            connection.Read<long>("select len($1::varchar[])::bigint", list);
            Refused(connection, "select nowhere");
            Refused(connection, "select error('x')");
            using DuckDBCommand command = connection.CreateCommand();
            command.UseStreamingMode = true;
            command.CommandText = "select i from range(10000) as r(i)";
            using DuckDBDataReader reader = command.ExecuteReader();
            reader.Read();
        }).Should().BeLessThan(MaxGrowthMebibytes);
    }

    private static DuckDBConnection OpenCheaply()
    {
        DuckDBConnection connection = new("Data Source=:memory:;threads=1");
        connection.Open();
        connection.Run("pragma disable_optimizer");
        return connection;
    }

    private static void Refused(DuckDBConnection connection, string sql)
    {
        try
        {
            connection.Run(sql);
        }
        catch (DuckDBException)
        {
            return;
        }

        throw new InvalidOperationException("The statement should fail.");
    }

    /// <summary>The growth of the resident size in MiB over the rounds.</summary>
    private static long GrowthOf(int warmUp, int rounds, Action round)
    {
        Repeat(warmUp, round);
        long before = ResidentBytes();
        Repeat(rounds, round);
        return (ResidentBytes() - before) / (1024 * 1024);
    }

    private static void Repeat(int count, Action round)
    {
        for (int i = 0; i < count; i++)
        {
            round();
        }
    }

    private static long ResidentBytes()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
        using Process process = Process.GetCurrentProcess();
        return process.WorkingSet64;
    }
}
