using DuckDB.NET.Data;

namespace DuckDB.NET.Bindings.Tests;

public sealed class CancelTests
{
    // Would run for hours.
    private const string Endless = "select count(*) from range(10000000) as a(i), range(10000000) as b(j) where (i * j) % 7 = 3";

    [Fact]
    public async Task A_running_statement_is_stopped_from_another_thread()
    {
        using DuckDBConnection connection = Database.OpenInMemory();
        using DuckDBCommand command = connection.CreateCommand();
        command.CommandText = Endless;
        Task running;
        do
        {
            running = Task.Run(command.ExecuteScalar);

            // Cancelling before the statement has started does nothing, so it is said until it is heard.
            while (!running.IsCompleted)
            {
                command.Cancel();
                await Task.WhenAny(running, Task.Delay(10));
            }
        }
        // Heard while the statement was being prepared, which the provider tells in its own way: it did not run yet.
        while (running.Exception?.InnerException is DuckDBException { ErrorType: DuckDB.NET.Native.DuckDBErrorType.Interrupt });

        await running.Invoking(stopped => stopped).Should().ThrowAsync<OperationCanceledException>();
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
