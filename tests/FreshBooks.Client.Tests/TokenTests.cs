using System.Text.Json;
using FreshBooks.Client.Tests.Support;

namespace FreshBooks.Client.Tests;

public sealed class TokenTests
{
    [Theory]
    [InlineData(601, false)]
    [InlineData(600, true)]
    [InlineData(0, true)]
    [InlineData(-86_400, true)]
    public async Task A_token_with_less_than_ten_minutes_left_is_replaced_before_the_request(int secondsLeft, bool refreshes)
    {
        await using ClientRig rig = await ClientRig.StartAsync(signedIn: false);
        rig.StoreTokens(ClientRig.FirstAccess, ClientRig.FirstRefresh, rig.Clock.GetUtcNow().AddSeconds(secondsLeft));
        Serve(rig);

        await rig.GetPageAsync();

        rig.Server.TokenRequests.Should().HaveCount(refreshes ? 1 : 0);
        rig.Server.ApiRequests.Single().Bearer.Should().Be(refreshes ? "SECRET-access-2" : ClientRig.FirstAccess);
    }

    [Fact]
    public async Task A_refresh_sends_what_the_service_asks_for_as_json()
    {
        await using ClientRig rig = await ExpiredAsync();
        Serve(rig);

        await rig.GetPageAsync();

        ReceivedRequest request = rig.Server.TokenRequests.Single();
        request.Method.Should().Be("POST");
        request.Headers["Content-Type"].Should().Be("application/json");
        request.Headers.Should().NotContainKey("Authorization");
        Fields(request).Should().Equal(new Dictionary<string, string>
        {
            ["grant_type"] = "refresh_token",
            ["client_id"] = "client-id",
            ["client_secret"] = ClientRig.ClientSecret,
            ["refresh_token"] = ClientRig.FirstRefresh,
            ["redirect_uri"] = "https://localhost/back",
        });
    }

    [Fact]
    public async Task The_new_pair_is_on_the_disk_before_the_access_token_is_used()
    {
        await using ClientRig rig = await ExpiredAsync();
        (string Access, string Refresh) seen = default;
        rig.Server.Answer = request =>
        {
            if (request.IsToken)
            {
                return rig.NextTokens();
            }

            seen = rig.StoredTokens();
            return Reply.Json(Bodies.Page());
        };

        await rig.GetPageAsync();

        seen.Should().Be(("SECRET-access-2", "SECRET-refresh-2"));
    }

    [Fact]
    public async Task A_token_expires_by_the_services_own_times_not_by_the_arrival()
    {
        await using ClientRig rig = await ExpiredAsync();
        DateTimeOffset createdAt = rig.Clock.GetUtcNow().AddHours(-11);
        rig.Server.Answer = request => request.IsToken
            ? ClientRig.Tokens("SECRET-access-2", "SECRET-refresh-2", createdAt)
            : Reply.Json(Bodies.Page());

        await rig.GetPageAsync();

        (await new TokenFile(rig.TokenPath, TimeProvider.System).GetStateAsync(CancellationToken.None))!
            .AccessTokenExpiresAt.Should().Be(createdAt.AddHours(12));
    }

    [Theory]
    [InlineData(300)]
    [InlineData(0)]
    [InlineData(-3600)]
    public async Task A_lifetime_below_the_margin_does_not_cause_a_refresh_before_every_request(int lifetimeSeconds)
    {
        await using ClientRig rig = await ExpiredAsync();
        rig.Server.Answer = request => request.IsToken ? rig.NextTokens(lifetimeSeconds) : Reply.Json(Bodies.Page());
        FreshBooksClient client = rig.Client();

        for (int count = 0; count < 5; count++)
        {
            await client.GetPageAsync(
                FreshBooksStream.Clients, FreshBooksWalk.Listed, ClientRig.Account, 1, CancellationToken.None);
        }

        rig.Server.TokenRequests.Should().HaveCount(1);
    }

    [Fact]
    public async Task A_token_refused_again_after_the_refresh_ends_in_signing_in_without_a_loop()
    {
        await using ClientRig rig = await ClientRig.StartAsync();
        rig.Server.Answer = request =>
            request.IsToken ? rig.NextTokens() : Reply.Json(Bodies.Unauthenticated, 401);

        FreshBooksException failure = await Expect.FailureAsync(() => rig.GetPageAsync());

        failure.Failure.Should().Be(FreshBooksFailure.SignInRequired);
        failure.StatusCode.Should().Be(401);
        rig.Server.TokenRequests.Should().HaveCount(1);
        rig.Server.ApiRequests.Should().HaveCount(2);
    }

    [Fact]
    public async Task Requests_that_are_refused_together_share_one_refresh()
    {
        await using ClientRig rig = await ClientRig.StartAsync();
        TaskCompletionSource all = new(TaskCreationOptions.RunContinuationsAsynchronously);
        int refused = 0;
        rig.Server.Answer = request =>
        {
            if (request.IsToken)
            {
                return rig.NextTokens();
            }

            if (request.Bearer != ClientRig.FirstAccess)
            {
                return Reply.Json(Bodies.Page());
            }

            if (Interlocked.Increment(ref refused) == 4)
            {
                all.SetResult();
            }

            return Reply.Json(Bodies.Unauthenticated, 401) with { After = all.Task };
        };
        FreshBooksClient client = rig.Client();

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => client.GetPageAsync(
            FreshBooksStream.Clients, FreshBooksWalk.Listed, ClientRig.Account, 1, CancellationToken.None)));

        rig.Server.TokenRequests.Should().HaveCount(1);
        rig.Server.ApiRequests.Should().HaveCount(8);
    }

    [Fact]
    public async Task Clients_with_files_of_their_own_on_one_path_refresh_once_between_them()
    {
        await using ClientRig rig = await ExpiredAsync();
        Serve(rig);

        // Each stands for a process: nothing is shared but the path.
        FreshBooksClient[] clients = [.. Enumerable.Range(0, 6).Select(_ => rig.Client())];
        await Task.WhenAll(clients.Select(client => Task.Run(() => ClientRig.GetPageAsync(client))));

        rig.Server.TokenRequests.Should().HaveCount(1);
        rig.Server.ApiRequests.Should().HaveCount(6).And.OnlyContain(request => request.Bearer == "SECRET-access-2");
    }

    [Fact]
    public async Task A_refused_token_that_another_process_has_replaced_is_taken_from_the_file()
    {
        await using ClientRig rig = await ClientRig.StartAsync();
        rig.Server.Answer = request =>
        {
            if (request.Bearer == "SECRET-access-other")
            {
                return Reply.Json(Bodies.Page());
            }

            rig.StoreTokens("SECRET-access-other", "SECRET-refresh-other", rig.Clock.GetUtcNow().AddHours(12));
            return Reply.Json(Bodies.Unauthenticated, 401);
        };

        await rig.GetPageAsync();

        rig.Server.TokenRequests.Should().BeEmpty();
    }

    [Fact]
    public async Task Without_tokens_nothing_is_sent_and_signing_in_is_asked_for()
    {
        await using ClientRig rig = await ClientRig.StartAsync(signedIn: false);

        FreshBooksException failure = await Expect.FailureAsync(() => rig.GetPageAsync());

        failure.Failure.Should().Be(FreshBooksFailure.SignInRequired);
        failure.Attempts.Should().Be(0);
        rig.Server.Received.Should().BeEmpty();
    }

    [Theory]
    [InlineData(true, ClientRig.FirstRefresh)]
    [InlineData(false, "SECRET-initial")]
    public async Task An_initial_refresh_token_is_used_only_while_the_file_has_none(bool hasFile, string expected)
    {
        await using ClientRig rig = hasFile ? await ExpiredAsync() : await ClientRig.StartAsync(signedIn: false);
        Serve(rig);
        FreshBooksClient client = rig.Client(options => options with { InitialRefreshToken = "SECRET-initial" });

        await client.GetPageAsync(
            FreshBooksStream.Clients, FreshBooksWalk.Listed, ClientRig.Account, 1, CancellationToken.None);

        Fields(rig.Server.TokenRequests.Single())["refresh_token"].Should().Be(expected);
        rig.StoredTokens().Refresh.Should().Be("SECRET-refresh-2");
    }

    internal static async Task<ClientRig> ExpiredAsync()
    {
        ClientRig rig = await ClientRig.StartAsync(signedIn: false);
        rig.StoreTokens(ClientRig.FirstAccess, ClientRig.FirstRefresh, rig.Clock.GetUtcNow());
        return rig;
    }

    internal static void Serve(ClientRig rig) =>
        rig.Server.Answer = request => request.IsToken ? rig.NextTokens() : Reply.Json(Bodies.Page());

    internal static Dictionary<string, string> Fields(ReceivedRequest request) =>
        JsonSerializer.Deserialize<Dictionary<string, string>>(request.Body)!;
}
