using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Metro2.Etl.Tests.Commands;
using Metro2.Etl.Tests.Pipeline;

namespace Metro2.Etl.Tests.Webhooks;

/// <summary><c>metro2 sync --listen</c> against the simulator, over HTTP: callbacks, hints, the end.</summary>
public sealed class ListenTests
{
    private const string Payments = "select payment_id || ' ' || vis_state || ' ' || amount from staging.payments order by payment_id";

    [Fact]
    public async Task A_listener_verifies_its_callbacks_reads_what_a_message_names_and_ends_when_asked()
    {
        await using TestMonth month = await TestMonth.StartAsync(clients: 20);
        (await SayAsync(month, "sync")).ExitCode.Should().Be(ExitCode.Done);
        long payment = month.Query<long>("select min(payment_id) from staging.payments where vis_state = 0").Single();
        int port = FreePort();
        Uri address = new(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}/hook"));
        using CancellationTokenSource stop = new();
        CommandLineProbe probe = Probe(month, out ListeningWriter output);
        Task<ExitCode> listening = probe.RunAsync(
            ["sync", "--config", month.ConfigurationPath, "--listen", port.ToString(CultureInfo.InvariantCulture), "--callback", address.AbsoluteUri, "--every", "1440"],
            stop.Token);

        await Reach(listening, output.Synced(1));
        await Reach(listening, month.Source.Webhooks.VerifiedAsync(4));
        (await PostAsync(address)).Should().Be(HttpStatusCode.Unauthorized);
        month.Time.Now += TimeSpan.FromHours(1);
        month.Source.Webhooks.Copies = 3;
        month.Source.Delete("payments", payment).Should().BeTrue();
        await Reach(listening, output.Synced(2));
        await month.Source.Webhooks.IdleAsync();
        await stop.CancelAsync();

        (await listening).Should().Be(ExitCode.Done, probe.Error);
        probe.Error.Should().Contain("All callbacks are verified").And.Contain("refused");
        month.Query<string>("select streams from etl.syncs order by started_at, sync_id").Should().HaveElementAt(2, "payments");
        month.Query<long>("select object_id from etl.webhook_hints").Should().Equal(payment);
        month.Query<int>($"select vis_state from staging.payments where payment_id = {payment}").Should().Equal(1);

        await using TestMonth unheard = await TestMonth.StartAsync(clients: 20);
        (await SayAsync(unheard, "sync")).ExitCode.Should().Be(ExitCode.Done);
        unheard.Source.Delete("payments", payment).Should().BeTrue();
        unheard.Time.Now += TimeSpan.FromHours(1);
        (await SayAsync(unheard, "sync")).ExitCode.Should().Be(ExitCode.Done);
        unheard.Query<string>(Payments).Should().Equal(month.Query<string>(Payments), "a lost message changes nothing in the end");

        // The same clock's next sync began after the message: its mark is cleared.
        month.Time.Now += TimeSpan.FromMinutes(1);
        (await SayAsync(month, "sync")).ExitCode.Should().Be(ExitCode.Done);
        month.Query<long>("select count(*) from etl.webhook_hints where fetched_at is null").Should().Equal(0L);
        (await SayAsync(month, "status")).Said.Should().Contain("Newest syncs").And.Contain("Requests to FreshBooks").And.Contain("2026-11-03");
    }

    [Theory]
    [InlineData("--every", "5")]
    [InlineData("--callback", "https://hooks.example.com/")]
    [InlineData("--listen", "70000")]
    [InlineData("--listen", "0", "--every", "0")]
    [InlineData("--listen", "0", "--callback", "http://hooks.example.com/")]
    [InlineData("--listen", "0", "--callback", "hooks")]
    public async Task Options_that_do_not_go_together_start_nothing(params string[] options)
    {
        CommandLineProbe probe = new();

        (await probe.RunAsync(["sync", .. options])).Should().Be(ExitCode.BadUsage);
        probe.Error.Should().Contain("Nothing was started");
    }

    // A listener that ended early is the reason why what is waited for never comes.
    private static async Task Reach(Task<ExitCode> listening, Task waited)
    {
        Task first = await Task.WhenAny(listening, waited);
        first.Should().BeSameAs(waited, "the listener goes on");
        await waited;
    }

    private static async Task<HttpStatusCode> PostAsync(Uri address)
    {
        using HttpClient http = new();
        using FormUrlEncodedContent forged = new([new("name", "payment.create"), new("object_id", "7"), new("account_id", "Qz7Lm2")]);
        using HttpResponseMessage answer = await http.PostAsync(address, forged);
        return answer.StatusCode;
    }

    private static CommandLineProbe Probe(TestMonth month, out ListeningWriter output)
    {
        month.Environment.TryAdd("METRO2_FRESHBOOKS_CLIENT_SECRET", month.Source.ClientSecret);
        month.Environment.TryAdd("METRO2_FRESHBOOKS_AUTHORIZATION_CODE", month.Source.IssueAuthorizationCode());
        output = new ListeningWriter();
        return new CommandLineProbe(month.Time, name => month.Environment.GetValueOrDefault(name), output);
    }

    private static async Task<(ExitCode ExitCode, string Said)> SayAsync(TestMonth month, string command)
    {
        CommandLineProbe probe = Probe(month, out _);
        ExitCode exitCode = await probe.RunAsync([command, "--config", month.ConfigurationPath]);
        return (exitCode, probe.Output + probe.Error);
    }

    private static int FreePort()
    {
        using TcpListener free = new(IPAddress.Loopback, 0);
        free.Start();
        return ((IPEndPoint)free.LocalEndpoint).Port;
    }

    /// <summary>Counts the reports of syncs as they are written.</summary>
    private sealed class ListeningWriter : StringWriter
    {
        private readonly TaskCompletionSource[] _synced =
            [.. Enumerable.Range(0, 20).Select(_ => new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously))];

        private int _count;

        public Task Synced(int number) => _synced[number - 1].Task;

        public override void WriteLine(string? value)
        {
            base.WriteLine(value);
            if (value?.StartsWith("Sync ", StringComparison.Ordinal) == true)
            {
                _synced[_count++].TrySetResult();
            }
        }
    }
}
