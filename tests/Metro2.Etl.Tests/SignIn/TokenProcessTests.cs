using System.Globalization;
using FreshBooks.Client;
using FreshBooks.Simulator;
using Metro2.Etl.Tests.Proof;

namespace Metro2.Etl.Tests.SignIn;

/// <summary>Real processes that share one token file: at once, killed, and with answers that are lost.</summary>
[Collection(RealProcesses.Name)]
public sealed class TokenProcessTests : IAsyncLifetime, IDisposable
{
    private readonly LastMonth _month = new();
    private FreshBooksSimulator _source = null!;

    // How many starts are killed; each takes about a second.
    private static int Kills => int.TryParse(
        Environment.GetEnvironmentVariable("METRO2_TOKEN_KILLS"), NumberStyles.None, CultureInfo.InvariantCulture, out int count) ? count : 6;

    public async Task InitializeAsync()
    {
        _source = await FreshBooksSimulator.StartAsync(new SimulatorOptions { Clients = 3, Through = LastMonth.Period.End });
        _month.WriteConfiguration(_source.RedirectUri);
        await SignInAsync();
    }

    public async Task DisposeAsync() => await _source.DisposeAsync();

    public void Dispose() => _month.Dispose();

    [UnixFact]
    public async Task Two_processes_whose_token_is_refused_exchange_it_once_and_both_go_on()
    {
        int before = _source.TokensIssued;
        _source.RevokeAccessTokens();

        // Long enough for the second to come to the lock while the first still waits for its answer.
        _source.Faults.Add(new SimulatorFault { Kind = FaultKind.Slow, Route = "token", DelayMs = 2_000 });
        using MetroProcess first = Start("status");
        using MetroProcess second = Start("status");

        (await first.EndsAsync()).Should().Be((int)ExitCode.Done, first.Error);
        (await second.EndsAsync()).Should().Be((int)ExitCode.Done, second.Error);
        _source.TokensIssued.Should().Be(before + 1);
    }

    [UnixFact]
    public async Task A_process_killed_while_its_request_is_on_the_wire_leaves_a_grant_that_works()
    {
        int before = _source.TokensIssued;
        _source.Faults.Add(new SimulatorFault { Kind = FaultKind.Slow, Route = "token", DelayMs = 60_000 });
        using (MetroProcess killed = Start("refresh"))
        {
            await UntilAsync(() => _source.Faults.PendingCount == 0);
            (await killed.KillAsync()).Should().BeTrue();
        }

        await MustEndAsync("refresh", ExitCode.Done);
        _source.TokensIssued.Should().Be(before + 1, "the request that was cut off had not been carried out");
    }

    [UnixFact]
    public async Task A_process_killed_after_the_service_rotated_and_before_the_answer_came_costs_the_sign_in()
    {
        int before = _source.TokensIssued;
        _source.Faults.Add(new SimulatorFault { Kind = FaultKind.RotateThenDrop });

        // The second question is held back, so that nothing but the kill can end the process.
        _source.Faults.Add(new SimulatorFault { Kind = FaultKind.Hang, Route = "token" });
        using (MetroProcess killed = Start("refresh"))
        {
            await UntilAsync(() => _source.TokensIssued > before);
            (await killed.KillAsync()).Should().BeTrue();
        }

        _source.Faults.Clear();
        (await MustEndAsync("refresh", ExitCode.SignInAgain)).Should().Contain("Sign in again");
        await SignInAsync();
    }

    [UnixFact]
    public async Task An_answer_that_was_dropped_ends_with_sign_in_again_and_one_that_was_never_made_is_asked_for_again()
    {
        int before = _source.TokensIssued;
        _source.Faults.Add(new SimulatorFault { Kind = FaultKind.DropConnection, Route = "token" });
        await MustEndAsync("refresh", ExitCode.Done);
        _source.TokensIssued.Should().Be(before + 1);

        _source.Faults.Add(new SimulatorFault { Kind = FaultKind.RotateThenDrop });
        (await MustEndAsync("refresh", ExitCode.SignInAgain)).Should().Contain("lost").And.Contain("sign in again");
        _source.RevokeAccessTokens();
        await MustEndAsync("status", ExitCode.SignInAgain);
        await SignInAsync();
    }

    [UnixFact]
    public async Task A_kill_at_any_moment_keeps_the_grant_unless_the_service_had_rotated()
    {
        for (int kill = 0; kill < Kills; kill++)
        {
            int before = _source.TokensIssued;
            using (MetroProcess killed = Start("refresh"))
            {
                // From the start of the program to behind its end, most of them around the exchange.
                await killed.KillAfterAsync(TimeSpan.FromMilliseconds(150 + (kill * 600 / Kills)));
            }

            bool hadRotated = _source.TokensIssued > before;
            using MetroProcess next = Start("refresh");
            int exitCode = await next.EndsAsync();
            exitCode.Should().BeOneOf([(int)ExitCode.Done, hadRotated ? (int)ExitCode.SignInAgain : (int)ExitCode.Done], next.Error);
            if (exitCode != (int)ExitCode.Done)
            {
                await SignInAsync();
            }
        }
    }

    private static async Task UntilAsync(Func<bool> isSo)
    {
        using CancellationTokenSource patience = new(TimeSpan.FromMinutes(1));
        while (!isSo())
        {
            await Task.Delay(10, patience.Token);
        }
    }

    private MetroProcess Start(string part) => MetroProcess.Start(
        LastMonth.Environment(_source.BaseAddress.GetLeftPart(UriPartial.Authority), _source.ClientId, _source.ClientSecret, code: ""),
        "auth", part, "--config", _month.ConfigurationPath);

    private async Task<string> MustEndAsync(string part, ExitCode expected)
    {
        using MetroProcess process = Start(part);
        (await process.EndsAsync()).Should().Be((int)expected, process.Error);
        return process.Error;
    }

    private async Task SignInAsync()
    {
        using FreshBooksClient client = new(
            new FreshBooksClientOptions
            {
                ApiAddress = _source.BaseAddress,
                ClientId = _source.ClientId,
                ClientSecret = _source.ClientSecret,
                RedirectUri = _source.RedirectUri,
            },
            new TokenFile(_month.TokensPath, TimeProvider.System, TestKeys.First.Tokens),
            TimeProvider.System);
        await client.SignInAsync(_source.IssueAuthorizationCode(), CancellationToken.None);
    }
}
