using FreshBooks.Simulator;
using Metro2.Etl.Tests.Pipeline;

namespace Metro2.Etl.Tests.SignIn;

/// <summary>Everything that a sign-in can lack has a message of its own with the remedy, whichever command meets it.</summary>
public sealed class SignInTroubleTests : IAsyncLifetime
{
    private const string WithoutPayments = "user:profile:read user:clients:read user:invoices:read user:credit_notes:read";

    private AuthRig _rig = null!;

    public async Task InitializeAsync() => _rig = await AuthRig.StartAsync();

    public async Task DisposeAsync() => await _rig.DisposeAsync();

    /// <summary>What is wrong, the command, the exit code, what it says, and the remedy.</summary>
    public static TheoryData<string, string, ExitCode, string, string> Troubles => new()
    {
        { "client", "status", ExitCode.FixSettings, "only a client of other people's businesses", "sign in as somebody else" },
        { "client", "login", ExitCode.FixSettings, "only a client of other people's businesses", "sign in as somebody else" },
        { "client", "run", ExitCode.FixSettings, "only a client of other people's businesses", "sign in as somebody else" },
        { "configured client", "status", ExitCode.FixSettings, "only a client of account Nw7Kt2", "Sign in as the owner" },
        { "configured client", "login", ExitCode.FixSettings, "only a client of account Nw7Kt2", "Sign in as the owner" },
        { "configured client", "run", ExitCode.FixSettings, "only a client of account Nw7Kt2", "Sign in as the owner" },
        { "no business", "status", ExitCode.FixSettings, "covers no business at all", "sign in as somebody else" },
        { "no business", "login", ExitCode.FixSettings, "covers no business at all", "sign in as somebody else" },
        { "no business", "run", ExitCode.FixSettings, "covers no business at all", "sign in as somebody else" },
        { "no books", "status", ExitCode.FixSettings, "no account whose books can be read", "sign in as somebody else" },
        { "no books", "login", ExitCode.FixSettings, "no account whose books can be read", "sign in as somebody else" },
        { "no books", "run", ExitCode.FixSettings, "no account whose books can be read", "sign in as somebody else" },
        { "other business", "status", ExitCode.FixSettings, "not part of this sign-in", "Set the account id" },
        { "other business", "login", ExitCode.FixSettings, "not part of this sign-in", "Set the account id" },
        { "other business", "run", ExitCode.FixSettings, "not part of this sign-in", "Set the account id" },
        { "scope", "status", ExitCode.FixSettings, "these streams cannot be read: payments", "Enable the scopes for the app" },
        { "scope", "login", ExitCode.FixSettings, "these streams cannot be read: payments", "Enable the scopes for the app" },
        { "scope", "run", ExitCode.FixSettings, "not given the scope user:payments:read", "enable it for the app" },
        { "unauthorized", "status", ExitCode.FixSettings, "may not use this kind of sign-in", "developer portal" },
        { "unauthorized", "login", ExitCode.FixSettings, "may not use this kind of sign-in", "developer portal" },
        { "unauthorized", "refresh", ExitCode.FixSettings, "may not use this kind of sign-in", "developer portal" },
        { "unauthorized", "run", ExitCode.FixSettings, "may not use this kind of sign-in", "developer portal" },
        { "secret", "status", ExitCode.FixSettings, "does not know the app", "Correct client id and client secret" },
        { "secret", "login", ExitCode.FixSettings, "does not know the app", "Correct client id and client secret" },
        { "secret", "run", ExitCode.FixSettings, "does not know the app", "Correct client id and client secret" },
        { "spent", "status", ExitCode.SignInAgain, "spent or revoked", "metro2 auth login" },
        { "spent", "refresh", ExitCode.SignInAgain, "spent or revoked", "metro2 auth login" },
        { "spent", "sync", ExitCode.SignInAgain, "spent or revoked", "metro2 auth login" },
        { "spent", "run", ExitCode.SignInAgain, "spent or revoked", "metro2 auth login" },
        { "nobody", "status", ExitCode.SignInAgain, "Nobody is signed in", "metro2 auth login" },
        { "nobody", "run", ExitCode.SignInAgain, "Nobody is signed in", "metro2 auth login" },
        { "twice 401", "status", ExitCode.SignInAgain, "refused as well", "metro2 auth login" },
        { "twice 401", "run", ExitCode.SignInAgain, "refused as well", "metro2 auth login" },
    };

    [Theory]
    [MemberData(nameof(Troubles))]
    public async Task Each_trouble_has_its_message_its_remedy_and_its_exit_code(
        string trouble, string command, ExitCode expected, string says, string remedy)
    {
        if (trouble != "nobody")
        {
            (await _rig.LoginAsync()).Should().Be(ExitCode.Done, _rig.Error);
        }

        int issued = _rig.Source.TokensIssued;
        await BeginAsync(trouble);

        ExitCode exitCode = command switch
        {
            "login" when trouble == "scope" => await _rig.SayAsync("login", _rig.Paste(redirect => redirect.Replace(
                AuthRig.CodeOf(redirect), _rig.Source.IssueAuthorizationCode(WithoutPayments), StringComparison.Ordinal))),
            "login" => await _rig.LoginAsync(),
            "run" => await SayAsync("run", "--period", TestMonth.Period),
            "sync" => await SayAsync("sync"),
            _ => await _rig.SayAsync(command),
        };

        string told = command is "run" or "sync" ? _rig.Month.Error : _rig.Error + _rig.Output();
        exitCode.Should().Be(expected, told);
        told.Should().Contain(says).And.Contain(remedy).And.NotContain(_rig.Source.ClientSecret);
        if (trouble == "twice 401")
        {
            _rig.Source.TokensIssued.Should().Be(issued + 1, "a refused token is exchanged once, not twice");
        }
    }

    [Theory]
    [InlineData(null, "account_info,clients,invoices,payments,credit_notes")]
    [InlineData("clients,items,tasks", "clients,items,tasks")]
    [InlineData("all", "all")]
    public async Task A_login_asks_for_exactly_the_scopes_of_the_streams(string? asked, string streams)
    {
        string[] options = asked is null ? [] : ["--streams", asked];

        (await _rig.LoginAsync(options)).Should().Be(ExitCode.Done, _rig.Error);

        IEnumerable<FreshBooks.Client.FreshBooksStream> wanted = streams == "all"
            ? FreshBooks.Client.FreshBooksStream.All
            : streams.Split(',').Select(name => FreshBooks.Client.FreshBooksStream.Find(name)!);
        string address = _rig.Output().Split('\n').First(line => line.StartsWith("http", StringComparison.Ordinal));
        Uri.UnescapeDataString(address.Split("scope=")[1].Split('&')[0]).Split(' ')
            .Should().BeEquivalentTo(wanted.Select(stream => stream.Scope).Append("user:profile:read").Distinct());
    }

    [Fact]
    public async Task Status_names_each_stream_whose_scope_is_missing()
    {
        await _rig.LoginAsync();

        (await _rig.SayAsync("status")).Should().Be(ExitCode.Done, "the month's end needs no more");
        _rig.Output().Should().Contain("items (user:billable_items:read)").And.NotContain("Missing scopes");
        (await _rig.SayAsync("status", options: ["--streams", "clients,items,tasks,bills"])).Should().Be(ExitCode.FixSettings);
        _rig.Output().Should().Contain("Missing scopes: user:billable_items:read user:bills:read.")
            .And.Contain("cannot be read: items, tasks, bills.").And.Contain("auth login --streams clients,items,tasks,bills");
    }

    [Fact]
    public async Task A_stream_whose_scope_is_missing_is_told_by_sync_too()
    {
        await _rig.LoginAsync();

        (await SayAsync("sync", "--streams", "items")).Should().NotBe(ExitCode.Bug);

        (_rig.Month.Error + _rig.Month.Output).Should().Contain("items");
    }

    [Fact]
    public async Task An_idle_sign_in_is_renewed_by_whatever_asks_first()
    {
        await _rig.LoginAsync();
        foreach (string[] command in (string[][])[["sync", "--streams", "account_info"], ["auth", "refresh"], ["run", "--period", TestMonth.Period]])
        {
            int before = _rig.Source.TokensIssued;
            _rig.Month.Time.Now += TimeSpan.FromDays(35);

            (await SayAsync(command)).Should().BeOneOf([ExitCode.Done, ExitCode.DoneWithFindings], _rig.Month.Error);

            _rig.Source.TokensIssued.Should().Be(before + 1, "{0} is the first use in five weeks", command);
        }
    }

    private async Task BeginAsync(string trouble)
    {
        switch (trouble)
        {
            case "client" or "configured client":
                Always(FaultKind.ClientRole);
                break;
            case "no business":
                Always(FaultKind.NoBusiness);
                break;
            case "no books":
                Always(FaultKind.NullAccount);
                break;
            case "unauthorized":
                Always(FaultKind.UnauthorizedClient);
                _rig.Month.Time.Now += TimeSpan.FromDays(1);
                break;
            case "secret":
                _rig.Month.Environment["METRO2_FRESHBOOKS_CLIENT_SECRET"] = "another-secret";
                _rig.Month.Time.Now += TimeSpan.FromDays(1);
                break;
            case "scope":
                _rig.Month.Environment["METRO2_FRESHBOOKS_AUTHORIZATION_CODE"] = _rig.Source.IssueAuthorizationCode(WithoutPayments);
                File.Delete(_rig.TokenPath);
                (await SayAsync("sync", "--streams", "account_info")).Should().Be(ExitCode.Done, _rig.Month.Error);
                _rig.Month.Environment["METRO2_FRESHBOOKS_AUTHORIZATION_CODE"] = null;
                break;
            case "spent":
                byte[] stored = await File.ReadAllBytesAsync(_rig.TokenPath);
                await _rig.SayAsync("refresh");
                await File.WriteAllBytesAsync(_rig.TokenPath, stored);
                _rig.Month.Time.Now += TimeSpan.FromDays(1);
                break;
            case "twice 401":
                _rig.Source.Faults.Add(new SimulatorFault { Kind = FaultKind.Unauthorized, Route = "users_me", Times = int.MaxValue });
                break;
        }

        if (trouble is "configured client" or "other business")
        {
            string account = trouble == "other business" ? "Zz99Zz" : _rig.Source.AccountId;
            _rig.WriteConfiguration($", \"accountId\": \"{account}\"");
        }
    }

    private void Always(FaultKind kind) => _rig.Source.Faults.Add(new SimulatorFault { Kind = kind, Times = int.MaxValue });

    private Task<ExitCode> SayAsync(params string[] arguments) =>
        _rig.Month.SayAsync([.. arguments, "--config", _rig.Month.ConfigurationPath]);
}
