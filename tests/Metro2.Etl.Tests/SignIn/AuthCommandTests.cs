using System.Net;
using System.Net.Sockets;
using Metro2.Etl.Tests.Commands;
using Metro2.Etl.Tests.Pipeline;

namespace Metro2.Etl.Tests.SignIn;

/// <summary><c>metro2 auth</c> against the simulated service over HTTP.</summary>
public sealed class AuthCommandTests : IAsyncLifetime
{
    private TestMonth _month = null!;
    private Func<string> _output = () => "";
    private string _error = "";

    public async Task InitializeAsync()
    {
        _month = await TestMonth.StartAsync(clients: 3);
        string address = _month.Source.BaseAddress.GetLeftPart(UriPartial.Authority);
        _month.WriteConfiguration(address, $", \"authorizeAddress\": \"{address}\"");
        _month.Environment["METRO2_FRESHBOOKS_CLIENT_SECRET"] = _month.Source.ClientSecret;
    }

    public async Task DisposeAsync() => await _month.DisposeAsync();

    [Fact]
    public async Task A_pasted_redirect_signs_in_and_shows_what_the_sign_in_covers()
    {
        (await SayAsync("login", Paste(redirect => redirect))).Should().Be(ExitCode.Done, _error);

        _output().Should().Contain("/oauth/authorize/?response_type=code").And.Contain(_month.Source.AccountId)
            .And.Contain("no books").And.Contain("granted scopes").And.NotContain("code=").And.NotContain(_month.Source.ClientSecret);
        (await SayAsync("status")).Should().Be(ExitCode.Done, _error);
    }

    [Fact]
    public async Task A_browser_that_comes_back_to_the_loopback_port_signs_in()
    {
        int port = FreePort();
        using CancellationTokenSource limit = new(TimeSpan.FromMinutes(2));
        Task<ExitCode> login = SayAsync("login", null, ["--listen", $"{port}"], limit.Token);
        while (!_output().Contains("state=", StringComparison.Ordinal))
        {
            await Task.Delay(20, limit.Token);
        }

        using HttpClient browser = new();
        (await browser.GetAsync(new Uri($"http://127.0.0.1:{port}/favicon.ico"), limit.Token)).StatusCode.Should().Be(HttpStatusCode.NotFound);
        Uri redirect = await ConsentAsync(_output());
        string page = await browser.GetStringAsync(new Uri($"http://127.0.0.1:{port}/callback{redirect.Query}"), limit.Token);

        page.Should().Contain("can be closed");
        (await login).Should().Be(ExitCode.Done, _error);
    }

    public static TheoryData<string, string> Refusals => new()
    {
        { "https://localhost/callback?error=access_denied&state=STATE", "refused" },
        { "https://localhost/callback?error=invalid_scope&state=STATE", "scope" },
        { "https://localhost/callback?code=0123456789abcdef&state=another", "another sign-in" },
        { "https://localhost/callback?code=0123456789abcdef", "another sign-in" },
        { "0123456789abcdef", "no code" },
        { "", "no code" },
    };

    [Theory]
    [MemberData(nameof(Refusals))]
    public async Task What_is_no_consent_is_refused_with_the_remedy_and_never_repeated(string pasted, string says)
    {
        (await SayAsync("login", Paste(redirect => pasted.Replace("STATE", StateOf(redirect), StringComparison.Ordinal))))
            .Should().Be(ExitCode.SignInAgain);

        _error.Should().Contain(says).And.Contain("Nothing was stored").And.NotContain("0123456789abcdef");
        (await SayAsync("status")).Should().Be(ExitCode.SignInAgain);
    }

    [Fact]
    public async Task A_code_that_was_used_is_refused()
    {
        string? first = null;
        await SayAsync("login", Paste(redirect => first = redirect));

        (await SayAsync("login", Paste(redirect => redirect.Replace(CodeOf(redirect), CodeOf(first!), StringComparison.Ordinal))))
            .Should().Be(ExitCode.SignInAgain);

        _error.Should().Contain("works once").And.NotContain(CodeOf(first!));
        (await SayAsync("status")).Should().Be(ExitCode.Done, "the earlier sign-in stays");
    }

    [Fact]
    public async Task Scopes_that_were_not_granted_are_named_with_the_remedy()
    {
        _month.Environment["METRO2_FRESHBOOKS_AUTHORIZATION_CODE"] = null;
        await SayAsync("login", Paste(redirect => redirect.Replace(
            CodeOf(redirect), _month.Source.IssueAuthorizationCode("user:profile:read user:clients:read user:invoices:read"), StringComparison.Ordinal)));

        (await SayAsync("status")).Should().Be(ExitCode.FixSettings);

        _output().Should().Contain("Missing scopes: user:payments:read user:credit_notes:read.").And.Contain("auth logout");
    }

    [Fact]
    public async Task An_account_that_the_sign_in_does_not_cover_is_told_with_those_that_it_does()
    {
        await SayAsync("login", Paste(redirect => redirect));
        string address = _month.Source.BaseAddress.GetLeftPart(UriPartial.Authority);
        _month.WriteConfiguration(address, ", \"accountId\": \"Zz99Zz\"");

        (await SayAsync("status")).Should().Be(ExitCode.FixSettings);

        _output().Should().Contain("not part of this sign-in").And.Contain(_month.Source.AccountId);
    }

    [Fact]
    public async Task Refresh_replaces_the_pair_though_it_is_young()
    {
        await SayAsync("login", Paste(redirect => redirect));
        int before = _month.Source.TokensIssued;

        (await SayAsync("refresh")).Should().Be(ExitCode.Done, _error);

        _month.Source.TokensIssued.Should().Be(before + 1);
        (await SayAsync("status")).Should().Be(ExitCode.Done, _error);
    }

    [Fact]
    public async Task Logout_ends_the_grant_and_a_second_one_changes_nothing()
    {
        await SayAsync("login", Paste(redirect => redirect));
        string stored = Path.Combine(Path.GetDirectoryName(_month.ConfigurationPath)!, "tokens.json");
        byte[] kept = await File.ReadAllBytesAsync(stored);

        (await SayAsync("logout")).Should().Be(ExitCode.Done, _error);
        File.Exists(stored).Should().BeFalse();
        (await SayAsync("logout")).Should().Be(ExitCode.Done, _error);
        _output().Should().Contain("Nobody was signed in");

        await File.WriteAllBytesAsync(stored, kept);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(stored, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }

        (await SayAsync("refresh")).Should().Be(ExitCode.SignInAgain, "the service ended the grant, not only this program");
    }

    [Fact]
    public async Task A_logout_that_does_not_reach_the_service_keeps_the_tokens()
    {
        await SayAsync("login", Paste(redirect => redirect));
        string address = _month.Source.BaseAddress.GetLeftPart(UriPartial.Authority);
        _month.WriteConfiguration($"http://127.0.0.1:{FreePort()}");

        (await SayAsync("logout")).Should().Be(ExitCode.RetryLater);
        _error.Should().Contain("still stored");

        _month.WriteConfiguration(address);
        (await SayAsync("status")).Should().Be(ExitCode.Done, _error);
    }

    [Fact]
    public async Task Thirteen_months_of_daily_use_need_nobody_and_an_idle_month_is_kept_alive_by_refresh()
    {
        await SayAsync("login", Paste(redirect => redirect));
        DateTimeOffset end = _month.Time.Now.AddMonths(13);
        for (int day = 0; _month.Time.Now < end; day++)
        {
            _month.Time.Now += TimeSpan.FromDays(day % 40 < 39 ? 1 : 30);
            (await SayAsync(day % 7 == 0 ? "refresh" : "status")).Should().Be(ExitCode.Done, _error);
        }

        _month.Source.TokensIssued.Should().BeGreaterThan(100, "each day needs a new pair, and each pair works once");
    }

    [Fact]
    public async Task A_lost_grant_ends_with_its_own_exit_code_and_says_to_sign_in_again()
    {
        await SayAsync("login", Paste(redirect => redirect));
        string stored = Path.Combine(Path.GetDirectoryName(_month.ConfigurationPath)!, "tokens.json");
        byte[] spent = await File.ReadAllBytesAsync(stored);
        await SayAsync("refresh");
        await File.WriteAllBytesAsync(stored, spent);

        (await SayAsync("refresh")).Should().Be(ExitCode.SignInAgain);
        _error.Should().Contain("Sign in again");
    }

    private static string CodeOf(string redirect) => redirect.Split("code=")[1].Split('&')[0];

    private static string StateOf(string redirect) => redirect.Split("state=")[1].Split('&')[0];

    private static int FreePort()
    {
        using TcpListener listener = new(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static async Task<Uri> ConsentAsync(string output)
    {
        string address = output.Split('\n').Last(line => line.StartsWith("http", StringComparison.Ordinal)).Trim();
        using HttpClientHandler handler = new() { AllowAutoRedirect = false };
        using HttpClient browser = new(handler);
        using HttpResponseMessage answer = await browser.GetAsync(new Uri(address));
        return answer.Headers.Location!;
    }

    private Browser Paste(Func<string, string> change) => new(async () => change((await ConsentAsync(_output())).ToString()));

    private async Task<ExitCode> SayAsync(
        string part, TextReader? input = null, string[]? options = null, CancellationToken cancellation = default)
    {
        CommandLineProbe probe = new(_month.Time, name => _month.Environment.GetValueOrDefault(name), input: input);
        _output = () => probe.Output;
        ExitCode exitCode = await probe.RunAsync(["auth", part, "--config", _month.ConfigurationPath, .. options ?? []], cancellation);
        _error = probe.Error;
        return exitCode;
    }

    /// <summary>A person at the terminal: opens the address that was printed and pastes where the browser went.</summary>
    private sealed class Browser(Func<Task<string>> visit) : TextReader
    {
        public override async ValueTask<string?> ReadLineAsync(CancellationToken cancellationToken) => await visit();
    }
}
