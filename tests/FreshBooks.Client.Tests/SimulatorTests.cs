using System.Text.Json;
using FreshBooks.Client.Tests.Support;
using FreshBooks.Simulator;

namespace FreshBooks.Client.Tests;

/// <summary>The whole way, against a server that was written from the API's description alone.</summary>
public sealed class SimulatorTests : IAsyncLifetime, IDisposable
{
    private static readonly FreshBooksStream[] Books =
        [FreshBooksStream.Clients, FreshBooksStream.Invoices, FreshBooksStream.Payments, FreshBooksStream.CreditNotes];

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("metro2-client-");
    private readonly ManualClock clock = new();
    private FreshBooksSimulator simulator = null!;
    private FreshBooksClient client = null!;

    public async Task InitializeAsync()
    {
        simulator = await FreshBooksSimulator.StartAsync(new SimulatorOptions
        {
            Clients = 125,
            Months = 14,
            Through = new DateOnly(2026, 10, 31),
            TimeProvider = clock,
            AccessTokenLifetime = TimeSpan.FromHours(1),
            RefreshEndsOldAccessToken = true,
        });
        client = new FreshBooksClient(
            new FreshBooksClientOptions
            {
                ApiAddress = simulator.BaseAddress,
                AuthorizeAddress = simulator.BaseAddress,
                ClientId = simulator.ClientId,
                ClientSecret = simulator.ClientSecret,
                RedirectUri = simulator.RedirectUri,
                MinRequestInterval = TimeSpan.Zero,
                RequestTimeout = TimeSpan.FromHours(1),
                MaxRetries = 3,
            },
            new TokenFile(Path.Combine(folder.FullName, "tokens.json"), TimeProvider.System),
            clock);
    }

    public async Task DisposeAsync()
    {
        Dispose();
        await simulator.DisposeAsync();
        folder.Delete(recursive: true);
    }

    public void Dispose() => client.Dispose();

    [Fact]
    public async Task Every_row_of_every_stream_arrives_once_though_tokens_run_out_on_the_way()
    {
        await client.SignInAsync(simulator.IssueAuthorizationCode(), CancellationToken.None);
        FreshBooksIdentity identity = await client.GetIdentityAsync(CancellationToken.None);
        string accountId = identity.ChooseAccount(null).AccountId!;
        accountId.Should().Be(simulator.AccountId);

        Dictionary<string, int> counts = [];
        foreach (FreshBooksStream stream in Books)
        {
            foreach (FreshBooksWalk walk in FreshBooksWalkNames.All)
            {
                List<SourcePage> pages = await WalkAsync(stream, walk, accountId);
                List<long> ids = [.. pages.SelectMany(page => Ids(page))];
                ids.Should().OnlyHaveUniqueItems().And.HaveCount(pages[0].Total);
                pages.Sum(page => page.RowCount).Should().Be(pages[0].Total);
                counts[$"{stream} {walk.ToName()}"] = ids.Count;
            }
        }

        counts["clients listed"].Should().BeGreaterThan(100, "paging has to be needed");
        counts["clients deleted"].Should().BePositive();
        counts["invoices listed"].Should().BeGreaterThan(1000);
        counts["invoices deleted"].Should().BePositive();
        counts["payments deleted"].Should().BePositive();
        counts["credit_notes listed"].Should().BePositive();
        simulator.TokensIssued.Should().BeGreaterThan(3, "the clock moves twenty minutes a page");
        simulator.Requests.Should().NotContain(request => request.Status != 200);
    }

    [Fact]
    public async Task Invoices_come_with_their_lines()
    {
        await client.SignInAsync(simulator.IssueAuthorizationCode(), CancellationToken.None);

        SourcePage page = await client.GetPageAsync(
            FreshBooksStream.Invoices, FreshBooksWalk.Listed, simulator.AccountId, 1, CancellationToken.None);

        Rows(page).Should().OnlyContain(row => row.GetProperty("lines").ValueKind == JsonValueKind.Array);
    }

    [Fact]
    public async Task Tokens_that_are_taken_away_half_way_are_replaced()
    {
        await client.SignInAsync(simulator.IssueAuthorizationCode(), CancellationToken.None);
        simulator.RevokeAccessTokens();

        await Task.WhenAll(Books.Select(stream => client.GetPageAsync(
            stream, FreshBooksWalk.Listed, simulator.AccountId, 1, CancellationToken.None)));

        simulator.TokensIssued.Should().Be(2);
    }

    [Theory]
    [InlineData(FaultKind.TooManyRequests)]
    [InlineData(FaultKind.Status)]
    [InlineData(FaultKind.DropConnection)]
    [InlineData(FaultKind.DropInBody)]
    [InlineData(FaultKind.TruncatedJson)]
    [InlineData(FaultKind.NotJson)]
    [InlineData(FaultKind.Unauthorized)]
    public async Task A_fault_that_passes_does_not_show_in_the_page(FaultKind kind)
    {
        await client.SignInAsync(simulator.IssueAuthorizationCode(), CancellationToken.None);
        SourcePage before = await client.GetPageAsync(
            FreshBooksStream.Payments, FreshBooksWalk.Listed, simulator.AccountId, 2, CancellationToken.None);
        simulator.Faults.Add(new SimulatorFault { Kind = kind, Route = "payments", Page = 2, RetryAfterSeconds = 7 });

        SourcePage after = await client.GetPageAsync(
            FreshBooksStream.Payments, FreshBooksWalk.Listed, simulator.AccountId, 2, CancellationToken.None);

        after.Body.ToArray().Should().Equal(before.Body.ToArray());
        simulator.Faults.PendingCount.Should().Be(0);
    }

    [Theory]
    [InlineData(FaultKind.ErrorsWithOk, "payments", FreshBooksFailure.NotPermitted)]
    [InlineData(FaultKind.InvalidGrant, "token", FreshBooksFailure.SignInRequired)]
    [InlineData(FaultKind.RotateThenDrop, "token", FreshBooksFailure.SignInRequired)]
    public async Task A_fault_that_stays_ends_in_its_group(FaultKind kind, string route, FreshBooksFailure group)
    {
        await client.SignInAsync(simulator.IssueAuthorizationCode(), CancellationToken.None);
        await client.GetIdentityAsync(CancellationToken.None);
        simulator.Faults.Add(new SimulatorFault { Kind = kind, Route = route });
        clock.Advance(TimeSpan.FromHours(2));

        FreshBooksException failure = await Expect.FailureAsync(() => client.GetPageAsync(
            FreshBooksStream.Payments, FreshBooksWalk.Listed, simulator.AccountId, 1, CancellationToken.None));

        failure.Failure.Should().Be(group);
    }

    [Fact]
    public async Task A_scope_that_was_not_granted_is_no_empty_list()
    {
        await client.SignInAsync(simulator.IssueAuthorizationCode("user:profile:read user:clients:read"), CancellationToken.None);

        FreshBooksException failure = await Expect.FailureAsync(() => client.GetPageAsync(
            FreshBooksStream.Invoices, FreshBooksWalk.Listed, simulator.AccountId, 1, CancellationToken.None));

        failure.Failure.Should().Be(FreshBooksFailure.NotPermitted);
    }

    [Theory]
    [InlineData("Zz9Zz9")]
    [InlineData("4417203")]
    public async Task Another_kind_of_id_is_not_found(string accountId)
    {
        await client.SignInAsync(simulator.IssueAuthorizationCode(), CancellationToken.None);

        FreshBooksException failure = await Expect.FailureAsync(() => client.GetPageAsync(
            FreshBooksStream.Invoices, FreshBooksWalk.Listed, accountId, 1, CancellationToken.None));

        failure.Failure.Should().Be(FreshBooksFailure.NotFound);
    }

    [Fact]
    public async Task A_code_works_once()
    {
        string code = simulator.IssueAuthorizationCode();
        await client.SignInAsync(code, CancellationToken.None);

        FreshBooksException failure = await Expect.FailureAsync(() => client.SignInAsync(code, CancellationToken.None));

        failure.Failure.Should().Be(FreshBooksFailure.SignInRequired);
        await client.GetIdentityAsync(CancellationToken.None);
    }

    private async Task<List<SourcePage>> WalkAsync(FreshBooksStream stream, FreshBooksWalk walk, string accountId)
    {
        List<SourcePage> pages = [];
        do
        {
            clock.Advance(TimeSpan.FromMinutes(20));
            pages.Add(await client.GetPageAsync(stream, walk, accountId, pages.Count + 1, CancellationToken.None));
        }
        while (pages.Count < pages[^1].Pages);

        return pages;
    }

    private static IEnumerable<long> Ids(SourcePage page) =>
        Rows(page).Select(row => row.GetProperty(page.Stream.IdField).GetInt64());

    private static List<JsonElement> Rows(SourcePage page)
    {
        using JsonDocument document = JsonDocument.Parse(page.Body);
        return
        [
            .. document.RootElement.GetProperty("response").GetProperty("result").GetProperty(page.Stream.ListKey)
                .EnumerateArray().Select(row => row.Clone()),
        ];
    }
}
