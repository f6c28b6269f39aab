using System.Net;
using System.Net.Sockets;
using Metro2.Etl.Configuration;
using Metro2.Etl.Tests.Configuration;

namespace Metro2.Etl.Tests.Commands;

public sealed class SimulateCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Simulate_answers_until_it_is_stopped_and_writes_a_consumer_file_that_can_be_read()
    {
        using CancellationTokenSource stop = new();
        using SignallingWriter output = new();
        CommandLineProbe probe = new(output: output);

        Task<ExitCode> command = probe.RunAsync(
            ["simulate", "--clients", "150", "--months", "15", "--consumers", _folder.File("consumers.csv")], stop.Token);
        await Task.WhenAny(output.Flushed, command);
        Dictionary<string, string> told = output.ToString().Split('\n')
            .Where(line => line.Length > 20)
            .ToDictionary(line => line[..20].Trim(), line => line[20..].Trim());
        using HttpClient http = new();
        using HttpResponseMessage answer = await http.GetAsync(new Uri(new Uri(told["address"]), "/auth/api/v1/users/me"));
        await stop.CancelAsync();

        (await command).Should().Be(ExitCode.Done);
        answer.StatusCode.Should().Be(HttpStatusCode.Unauthorized);
        told.Keys.Should().Contain(["account id", "client id", "client secret", "redirect uri", "authorization code"]);
        List<Mistake> mistakes = [];
        List<Mistake> findings = [];
        ConsumerFile? consumers = new ConsumerFileReader(FixedTime.November2026)
            .Read(_folder.File("consumers.csv"), SettingsSample.October2026, mistakes, findings);
        mistakes.Should().BeEmpty();
        findings.Should().BeEmpty();
        consumers!.Rows.Should().NotBeEmpty();
    }

    [Fact]
    public async Task A_consumer_file_that_exists_is_left_as_it_is()
    {
        string path = _folder.Write("consumers.csv", "mine");
        CommandLineProbe probe = new();

        (await probe.RunAsync(["simulate", "--clients", "1", "--months", "1", "--consumers", path])).Should().Be(ExitCode.FixSettings);

        File.ReadAllText(path).Should().Be("mine");
        probe.Error.Should().Contain("another file is there");
    }

    [Fact]
    public async Task A_port_that_is_taken_is_named()
    {
        using TcpListener listener = new(IPAddress.Loopback, 0);
        listener.Start();
        int port = ((IPEndPoint)listener.LocalEndpoint).Port;
        CommandLineProbe probe = new();

        (await probe.RunAsync(["simulate", "--clients", "1", "--months", "1", "--port", $"{port}"])).Should().Be(ExitCode.FixSettings);

        probe.Error.Should().Contain($"port {port}");
    }
}
