using System.Net;

namespace Metro2.Etl.Tests.SignIn;

/// <summary><c>metro2 auth</c> against the simulated service over HTTP.</summary>
public sealed class AuthCommandTests : IAsyncLifetime
{
    private AuthRig _rig = null!;

    public async Task InitializeAsync() => _rig = await AuthRig.StartAsync();

    public async Task DisposeAsync() => await _rig.DisposeAsync();

    [Fact]
    public async Task A_pasted_redirect_signs_in_and_shows_what_the_sign_in_covers()
    {
        (await _rig.LoginAsync()).Should().Be(ExitCode.Done, _rig.Error);

        _rig.Output().Should().Contain("/oauth/authorize/?response_type=code").And.Contain(_rig.Source.AccountId)
            .And.Contain("no books").And.Contain("granted scopes").And.NotContain("code=").And.NotContain(_rig.Source.ClientSecret);
        (await _rig.SayAsync("status")).Should().Be(ExitCode.Done, _rig.Error);
    }

    [Fact]
    public async Task A_browser_that_comes_back_to_the_loopback_port_signs_in()
    {
        int port = AuthRig.FreePort();
        using CancellationTokenSource limit = new(TimeSpan.FromMinutes(2));
        Task<ExitCode> login = _rig.SayAsync("login", null, ["--listen", $"{port}"], limit.Token);
        while (!_rig.Output().Contains("state=", StringComparison.Ordinal))
        {
            await Task.Delay(20, limit.Token);
        }

        using HttpClient browser = new();
        (await browser.GetAsync(new Uri($"http://127.0.0.1:{port}/favicon.ico"), limit.Token)).StatusCode.Should().Be(HttpStatusCode.NotFound);
        Uri redirect = await _rig.ConsentAsync();
        string page = await browser.GetStringAsync(new Uri($"http://127.0.0.1:{port}/callback{redirect.Query}"), limit.Token);

        page.Should().Contain("can be closed");
        (await login).Should().Be(ExitCode.Done, _rig.Error);
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
        (await _rig.SayAsync("login", _rig.Paste(redirect => pasted.Replace("STATE", AuthRig.StateOf(redirect), StringComparison.Ordinal))))
            .Should().Be(ExitCode.SignInAgain);

        _rig.Error.Should().Contain(says).And.Contain("Nothing was stored").And.NotContain("0123456789abcdef");
        (await _rig.SayAsync("status")).Should().Be(ExitCode.SignInAgain);
    }

    [Fact]
    public async Task A_code_that_was_used_is_refused()
    {
        string? first = null;
        await _rig.SayAsync("login", _rig.Paste(redirect => first = redirect));

        (await _rig.SayAsync("login", _rig.Paste(redirect => redirect.Replace(AuthRig.CodeOf(redirect), AuthRig.CodeOf(first!), StringComparison.Ordinal))))
            .Should().Be(ExitCode.SignInAgain);

        _rig.Error.Should().Contain("works once").And.NotContain(AuthRig.CodeOf(first!));
        (await _rig.SayAsync("status")).Should().Be(ExitCode.Done, "the earlier sign-in stays");
    }

    [Fact]
    public async Task Scopes_that_were_not_granted_are_named_with_the_remedy()
    {
        _rig.Month.Environment["METRO2_FRESHBOOKS_AUTHORIZATION_CODE"] = null;
        await _rig.SayAsync("login", _rig.Paste(redirect => redirect.Replace(
            AuthRig.CodeOf(redirect), _rig.Source.IssueAuthorizationCode("user:profile:read user:clients:read user:invoices:read"), StringComparison.Ordinal)));

        (await _rig.SayAsync("status")).Should().Be(ExitCode.FixSettings);

        _rig.Output().Should().Contain("Missing scopes: user:payments:read user:credit_notes:read.").And.Contain("auth logout");
    }

    [Fact]
    public async Task An_account_that_the_sign_in_does_not_cover_is_told_with_those_that_it_does()
    {
        await _rig.LoginAsync();
        _rig.WriteConfiguration(", \"accountId\": \"Zz99Zz\"");

        (await _rig.SayAsync("status")).Should().Be(ExitCode.FixSettings);

        _rig.Output().Should().Contain("not part of this sign-in").And.Contain(_rig.Source.AccountId);
    }

    [Fact]
    public async Task Refresh_replaces_the_pair_though_it_is_young()
    {
        await _rig.LoginAsync();
        int before = _rig.Source.TokensIssued;

        (await _rig.SayAsync("refresh")).Should().Be(ExitCode.Done, _rig.Error);

        _rig.Source.TokensIssued.Should().Be(before + 1);
        (await _rig.SayAsync("status")).Should().Be(ExitCode.Done, _rig.Error);
    }

    [Fact]
    public async Task Logout_ends_the_grant_and_a_second_one_changes_nothing()
    {
        await _rig.LoginAsync();
        string stored = _rig.TokenPath;
        byte[] kept = await File.ReadAllBytesAsync(stored);

        (await _rig.SayAsync("logout")).Should().Be(ExitCode.Done, _rig.Error);
        File.Exists(stored).Should().BeFalse();
        (await _rig.SayAsync("logout")).Should().Be(ExitCode.Done, _rig.Error);
        _rig.Output().Should().Contain("Nobody was signed in");

        await File.WriteAllBytesAsync(stored, kept);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(stored, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }

        (await _rig.SayAsync("refresh")).Should().Be(ExitCode.SignInAgain, "the service ended the grant, not only this program");
    }

    [Fact]
    public async Task A_logout_that_does_not_reach_the_service_keeps_the_tokens()
    {
        await _rig.LoginAsync();
        _rig.Month.WriteConfiguration($"http://127.0.0.1:{AuthRig.FreePort()}");

        (await _rig.SayAsync("logout")).Should().Be(ExitCode.RetryLater);
        _rig.Error.Should().Contain("still stored");

        _rig.WriteConfiguration();
        (await _rig.SayAsync("status")).Should().Be(ExitCode.Done, _rig.Error);
    }

    [Fact]
    public async Task Thirteen_months_of_daily_use_need_nobody_and_an_idle_month_is_kept_alive_by_refresh()
    {
        await _rig.LoginAsync();
        DateTimeOffset end = _rig.Month.Time.Now.AddMonths(13);
        for (int day = 0; _rig.Month.Time.Now < end; day++)
        {
            _rig.Month.Time.Now += TimeSpan.FromDays(day % 40 < 39 ? 1 : 30);
            (await _rig.SayAsync(day % 7 == 0 ? "refresh" : "status")).Should().Be(ExitCode.Done, _rig.Error);
        }

        _rig.Source.TokensIssued.Should().BeGreaterThan(100, "each day needs a new pair, and each pair works once");
    }

    [Fact]
    public async Task A_lost_grant_ends_with_its_own_exit_code_and_says_to_sign_in_again()
    {
        await _rig.LoginAsync();
        string stored = _rig.TokenPath;
        byte[] spent = await File.ReadAllBytesAsync(stored);
        await _rig.SayAsync("refresh");
        await File.WriteAllBytesAsync(stored, spent);

        (await _rig.SayAsync("refresh")).Should().Be(ExitCode.SignInAgain);
        _rig.Error.Should().Contain("Sign in again");
    }
}
