using System.Net;
using System.Net.Sockets;
using FreshBooks.Simulator;
using Metro2.Etl.Tests.Warehouse;

namespace Metro2.Etl.Tests.Pipeline;

/// <summary>Trouble outside: each ends in a documented exit code, keeps what was loaded, and the same command finishes later.</summary>
public sealed class TroubleTests(FinishedMonth calm) : IClassFixture<FinishedMonth>
{
    public static TheoryData<FaultKind, string, ExitCode> Passing => new()
    {
        { FaultKind.NotJson, "invoices", ExitCode.RetryLater },
        { FaultKind.TruncatedJson, "payments", ExitCode.RetryLater },
        { FaultKind.Status, "credit_notes", ExitCode.RetryLater },
        { FaultKind.DropConnection, "clients", ExitCode.RetryLater },
        { FaultKind.TotalTooLarge, "invoices", ExitCode.RetryLater },
        { FaultKind.ErrorsWithOk, "payments", ExitCode.FixSettings },
    };

    [Theory]
    [MemberData(nameof(Passing))]
    public async Task Trouble_at_the_source_ends_clearly_and_the_same_command_finishes_once_it_is_over(
        FaultKind kind, string route, ExitCode expected)
    {
        await using TestMonth month = await TestMonth.StartAsync();
        month.Source.Faults.Add(new SimulatorFault { Kind = kind, Route = route, Times = int.MaxValue });

        (await month.RunAsync()).Should().Be(expected);

        month.Error.Should().Contain(route).And.Contain("kept");
        Directory.Exists(month.FilesDirectory).Should().BeFalse();
        month.Source.Faults.Clear();
        (await month.RunAsync()).Should().Be(ExitCode.DoneWithFindings, month.Error);
        month.Digests().Should().BeEquivalentTo(calm.Month.Digests());
    }

    [Fact]
    public async Task A_later_page_that_fails_keeps_the_pages_before_it_and_they_are_not_asked_for_again()
    {
        await using TestMonth month = await TestMonth.StartAsync();
        month.Source.Faults.Add(new SimulatorFault { Kind = FaultKind.Status, Route = "invoices", Walk = "listed", Page = 4, Times = int.MaxValue });
        await month.RunAsync();
        month.Query<int>("select max(page_number) from raw.pages where stream = 'invoices'").Should().Equal(3);
        month.Source.Faults.Clear();

        (await month.RunAsync()).Should().Be(ExitCode.DoneWithFindings, month.Error);

        month.Query<long>("select count(*)::bigint from raw.pages where stream = 'invoices' and page_number < 4 and walk = 'listed'")
            .Should().Equal(3);
    }

    [Fact]
    public async Task A_record_deleted_between_two_pages_makes_the_stream_be_read_again()
    {
        await using TestMonth month = await TestMonth.StartAsync();
        month.Source.Faults.Add(new SimulatorFault { Kind = FaultKind.RecordDeleted, Route = "invoices", Walk = "listed", Page = 3 });

        (await month.RunAsync()).Should().BeOneOf(ExitCode.Done, ExitCode.DoneWithFindings);

        month.Query<int>("select max(attempt) from raw.pages where stream = 'invoices' and walk = 'listed'").Should().Equal(2);
    }

    [Fact]
    public async Task Wrong_credentials_say_so_and_name_no_secret()
    {
        await using TestMonth month = await TestMonth.StartAsync();
        month.Environment["METRO2_FRESHBOOKS_CLIENT_SECRET"] = "not-the-secret";

        (await month.RunAsync()).Should().Be(ExitCode.FixSettings);

        month.Error.Should().NotContain("not-the-secret");
    }

    [Fact]
    public async Task A_spent_grant_asks_to_sign_in_again()
    {
        await using TestMonth month = await TestMonth.StartAsync();
        month.Source.Faults.Add(new SimulatorFault { Kind = FaultKind.Status, Route = "invoices", Status = 503, Times = int.MaxValue });
        await month.RunAsync();
        month.Source.Faults.Clear();
        month.Source.RevokeAccessTokens();
        month.Source.Faults.Add(new SimulatorFault { Kind = FaultKind.InvalidGrant, Times = int.MaxValue });

        (await month.RunAsync()).Should().Be(ExitCode.SignInAgain);
    }

    [Fact]
    public async Task A_network_that_is_down_asks_to_retry_later()
    {
        await using TestMonth month = await TestMonth.StartAsync();
        using TcpListener closed = new(IPAddress.Loopback, 0);
        closed.Start();
        int port = ((IPEndPoint)closed.LocalEndpoint).Port;
        closed.Stop();
        month.WriteConfiguration($"http://127.0.0.1:{port}");

        (await month.RunAsync()).Should().Be(ExitCode.RetryLater);
    }

    [Fact]
    public async Task A_warehouse_that_another_process_holds_is_left_alone()
    {
        await using TestMonth month = await TestMonth.StartAsync();
        using (SecondProcess holder = SecondProcess.Hold(month.WarehousePath))
        {
            (await month.RunAsync()).Should().Be(ExitCode.WarehouseHeld);
        }

        (await month.RunAsync()).Should().Be(ExitCode.DoneWithFindings, month.Error);
    }

    [Fact]
    public async Task A_file_that_the_run_did_not_write_is_never_overwritten()
    {
        await using TestMonth month = await TestMonth.StartAsync();
        Directory.CreateDirectory(month.FilesDirectory);
        string foreign = Path.Combine(month.FilesDirectory, "experian-2026-10.dat");
        await File.WriteAllTextAsync(foreign, "sent long ago");

        (await month.RunAsync()).Should().Be(ExitCode.FixSettings);

        (await File.ReadAllTextAsync(foreign)).Should().Be("sent long ago");
        File.Delete(foreign);
        (await month.RunAsync()).Should().Be(ExitCode.DoneWithFindings, month.Error);
    }

    [Fact]
    public async Task A_cancelled_run_leaves_with_its_code_and_goes_on()
    {
        await using TestMonth month = await TestMonth.StartAsync();
        using CancellationTokenSource stop = new();
        month.Source.Faults.Add(new SimulatorFault { Kind = FaultKind.Slow, Route = "invoices", Page = 3, DelayMs = 60_000 });
        Task<ExitCode> run = month.RunAsync(stop.Token);
        while (!month.Source.Requests.Any(request => request.ToString().Contains("invoices", StringComparison.Ordinal)))
        {
            await Task.Delay(20);
        }

        await stop.CancelAsync();

        (await run).Should().Be(ExitCode.Cancelled);
        month.Source.Faults.Clear();
        (await month.RunAsync()).Should().Be(ExitCode.DoneWithFindings, month.Error);
        month.Digests().Should().BeEquivalentTo(calm.Month.Digests());
    }
}
