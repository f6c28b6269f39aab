using DuckDB.NET.Data;

namespace DuckDB.NET.Bindings.Tests;

public sealed class CancelTests
{
    // Would run for hours.
    private const string Endless = "select count(*) from range(10000000) as a(i), range(10000000) as b(j) where (i * j) % 7 = 3";

    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(1);

    [Fact]
    public async Task A_running_statement_is_stopped_from_another_thread()
    {
        using DuckDBConnection connection = Database.OpenInMemory();
        using DuckDBCommand command = connection.CreateCommand();
        command.CommandText = Endless;
        connection.Run("set enable_progress_bar_print = false");
        connection.Run("set progress_bar_time = 0");
        connection.Run("set enable_progress_bar = true");
        var running = Task.Run(command.ExecuteScalar);

        // Before it runs an interrupt is not heard, or what prepares it hears it. Not every run shows its progress; it is running by then.
        SpinWait.SpinUntil(() => running.IsCompleted || connection.GetQueryProgress().Percentage >= 0, TimeSpan.FromSeconds(5));
        command.Cancel();

        await running.WaitAsync(s_patience).Invoking(stopped => stopped).Should().ThrowAsync<OperationCanceledException>();
        connection.Read<int>("select 1").Should().Be(1);
    }

    [Fact]
    public async Task A_cancelled_token_stops_a_running_statement()
    {
        using DuckDBConnection connection = Database.OpenInMemory();
        using DuckDBCommand command = connection.CreateCommand();
        command.CommandText = Endless;
        using CancellationTokenSource cancellation = new(TimeSpan.FromMilliseconds(200));

        // The provider runs async methods on the caller's thread.
        Func<Task> run = () => Task.Run(() => command.ExecuteScalarAsync(cancellation.Token));

        await run.Should().ThrowAsync<OperationCanceledException>();
        connection.Read<int>("select 1").Should().Be(1);
    }

    [Fact]
    public void Progress_is_minus_one_while_nothing_runs()
    {
        using DuckDBConnection connection = Database.OpenInMemory();

        connection.GetQueryProgress().Percentage.Should().Be(-1);
    }
}
