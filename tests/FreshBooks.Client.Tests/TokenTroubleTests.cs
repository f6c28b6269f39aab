using FreshBooks.Client.Tests.Support;

namespace FreshBooks.Client.Tests;

public sealed class TokenTroubleTests
{
    /// <summary>First and second answer of the token address; the group in the end; requests to the token address.</summary>
    public static TheoryData<string, string, FreshBooksFailure?, int> Troubles => new()
    {
        // Final at once.
        { "invalid_grant", "tokens", FreshBooksFailure.SignInRequired, 1 },
        { "invalid_client", "tokens", FreshBooksFailure.WrongCredentials, 1 },
        { "unauthorized_client", "tokens", FreshBooksFailure.WrongCredentials, 1 },
        { "bad request", "tokens", FreshBooksFailure.WrongCredentials, 1 },
        { "redirect", "tokens", FreshBooksFailure.UnexpectedResponse, 1 },
        { "long wait", "tokens", FreshBooksFailure.RateLimited, 1 },

        // An answer that was lost: one more question, which tells whether the token was rotated.
        { "dropped", "tokens", null, 2 },
        { "dropped", "invalid_grant", FreshBooksFailure.SignInRequired, 2 },
        { "dropped", "dropped", FreshBooksFailure.Unavailable, 2 },
        { "cut", "invalid_grant", FreshBooksFailure.SignInRequired, 2 },
        { "html", "invalid_grant", FreshBooksFailure.SignInRequired, 2 },
        { "half", "tokens", null, 2 },
        { "half", "half", FreshBooksFailure.Unavailable, 2 },
        { "500", "tokens", null, 2 },
        { "500", "500", FreshBooksFailure.Unavailable, 2 },
        { "short wait", "tokens", null, 2 },
        { "short wait", "short wait", FreshBooksFailure.RateLimited, 2 },
        { "500", "invalid_client", FreshBooksFailure.WrongCredentials, 2 },
    };

    [Theory]
    [MemberData(nameof(Troubles))]
    public async Task A_refresh_is_asked_at_most_twice_and_ends_clearly(
        string first, string second, FreshBooksFailure? group, int requests)
    {
        await using ClientRig rig = await TokenTests.ExpiredAsync();
        int asked = 0;
        rig.Server.Answer = request => request.IsToken
            ? TokenReply(rig, Interlocked.Increment(ref asked) == 1 ? first : second)
            : Reply.Json(Bodies.Page());

        FreshBooksException? failure = null;
        try
        {
            await rig.GetPageAsync();
        }
        catch (FreshBooksException exception)
        {
            failure = exception;
        }

        failure?.Failure.Should().Be(group);
        (failure is null).Should().Be(group is null);
        rig.Server.TokenRequests.Should().HaveCount(requests);
        rig.StoredTokens().Refresh.Should().Be(group is null ? "SECRET-refresh-2" : ClientRig.FirstRefresh);
        rig.Server.ApiRequests.Should().HaveCount(group is null ? 1 : 0);
        File.Exists(rig.TokenPath + ".new").Should().BeFalse();
    }

    [Fact]
    public async Task A_spent_token_is_asked_again_only_if_somebody_stored_another_one_meanwhile()
    {
        await using ClientRig rig = await TokenTests.ExpiredAsync();
        rig.Server.Answer = request =>
        {
            if (!request.IsToken)
            {
                return Reply.Json(Bodies.Page());
            }

            if (TokenTests.Fields(request)["refresh_token"] == "SECRET-refresh-other")
            {
                return rig.NextTokens();
            }

            rig.StoreTokens("SECRET-access-other", "SECRET-refresh-other", rig.Clock.GetUtcNow());
            return Reply.Json(Bodies.InvalidGrant, 400);
        };

        await rig.GetPageAsync();

        rig.Server.TokenRequests.Should().HaveCount(2);
        rig.StoredTokens().Refresh.Should().Be("SECRET-refresh-2");
    }

    [Fact]
    public async Task A_refresh_on_a_used_connection_is_not_repeated_behind_our_back()
    {
        await using ClientRig rig = await ClientRig.StartAsync();
        TokenTests.Serve(rig);
        FreshBooksClient client = rig.Client();
        await client.GetPageAsync(
            FreshBooksStream.Clients, FreshBooksWalk.Listed, ClientRig.Account, 1, CancellationToken.None);
        rig.Clock.Advance(TimeSpan.FromHours(12));
        int asked = 0;
        rig.Server.Answer = _ => Interlocked.Increment(ref asked) == 1 ? Reply.Dropped : Reply.Json(Bodies.InvalidGrant, 400);

        await Expect.FailureAsync(() => client.GetIdentityAsync(CancellationToken.None));

        asked.Should().Be(2, "the network stack repeats requests on kept connections if one lets it");
    }

    [Fact]
    public async Task An_answer_that_does_not_come_in_time_counts_as_lost()
    {
        await using ClientRig rig = await TokenTests.ExpiredAsync();
        rig.Server.AnswerInTurn(Reply.Hanging, Reply.Json(Bodies.InvalidGrant, 400));

        Task<SourcePage> reading = rig.GetPageAsync();
        await RetryTests.UntilAsync(() => rig.Server.Received.Count == 1);
        rig.Clock.Advance(TimeSpan.FromHours(1));
        FreshBooksException failure = await Expect.FailureAsync(() => reading);

        failure.Failure.Should().Be(FreshBooksFailure.SignInRequired);
        failure.Message.Should().Contain("lost");
        rig.Server.Received.Should().HaveCount(2);
    }

    [Fact]
    public async Task Cancelling_while_a_refresh_is_on_the_wire_does_not_lose_its_tokens()
    {
        await using ClientRig rig = await TokenTests.ExpiredAsync();
        TaskCompletionSource open = new(TaskCreationOptions.RunContinuationsAsynchronously);
        rig.Server.Answer = request =>
            request.IsToken ? rig.NextTokens() with { After = open.Task } : Reply.Json(Bodies.Page());
        using CancellationTokenSource cancellation = new();

        Task<SourcePage> reading = rig.GetPageAsync(cancellationToken: cancellation.Token);
        await RetryTests.UntilAsync(() => rig.Server.Received.Count == 1);
        await cancellation.CancelAsync();
        open.SetResult();

        await reading.Awaiting(task => task).Should().ThrowAsync<OperationCanceledException>();
        rig.StoredTokens().Refresh.Should().Be("SECRET-refresh-2");
        rig.Server.ApiRequests.Should().BeEmpty();
    }

    [Fact]
    public async Task A_code_is_exchanged_for_stored_tokens_whatever_the_file_held_before()
    {
        await using ClientRig rig = await ClientRig.StartAsync(signedIn: false);
        await File.WriteAllTextAsync(rig.TokenPath, "rubbish");
        TokenTests.Serve(rig);
        FreshBooksClient client = rig.Client();

        await client.SignInAsync("SECRET-code", CancellationToken.None);
        await client.GetPageAsync(
            FreshBooksStream.Clients, FreshBooksWalk.Listed, ClientRig.Account, 1, CancellationToken.None);

        TokenTests.Fields(rig.Server.TokenRequests.Single()).Should().Equal(new Dictionary<string, string>
        {
            ["grant_type"] = "authorization_code",
            ["client_id"] = "client-id",
            ["client_secret"] = ClientRig.ClientSecret,
            ["code"] = "SECRET-code",
            ["redirect_uri"] = "https://localhost/back",
        });
        rig.StoredTokens().Should().Be(("SECRET-access-2", "SECRET-refresh-2"));
    }

    [Theory]
    [InlineData("invalid_grant", FreshBooksFailure.SignInRequired)]
    [InlineData("invalid_client", FreshBooksFailure.WrongCredentials)]
    [InlineData("dropped", FreshBooksFailure.Unavailable)]
    [InlineData("half", FreshBooksFailure.Unavailable)]
    [InlineData("500", FreshBooksFailure.Unavailable)]
    public async Task A_code_is_never_sent_twice(string answer, FreshBooksFailure group)
    {
        await using ClientRig rig = await ClientRig.StartAsync();
        rig.Server.Answer = _ => TokenReply(rig, answer);

        FreshBooksException failure = await Expect.FailureAsync(
            () => rig.Client().SignInAsync("SECRET-code", CancellationToken.None));

        failure.Failure.Should().Be(group);
        rig.Server.Received.Should().HaveCount(1);
        rig.StoredTokens().Should().Be((ClientRig.FirstAccess, ClientRig.FirstRefresh));
    }

    internal static Reply TokenReply(ClientRig rig, string kind) => kind switch
    {
        "tokens" => rig.NextTokens(),
        "invalid_grant" => Reply.Json(Bodies.InvalidGrant, 400),
        "invalid_client" => Reply.Json(Bodies.InvalidClient, 401),
        "unauthorized_client" => Reply.Json("""{"error":"unauthorized_client"}""", 400),
        "bad request" => Reply.Json("", 400),
        "redirect" => Reply.Json("", 302).With("Location", "http://127.0.0.1:1/elsewhere"),
        "dropped" => Reply.Dropped,
        "cut" => Reply.Json("""{"access_token":"SECRET""") with { MissingBytes = 900 },
        "html" => Reply.Json("<html>SECRET-page</html>"),
        "half" => Reply.Json("""{"access_token":"SECRET-access-lost","token_type":"Bearer","expires_in":43200}"""),
        "500" => Reply.Json("", 500),
        "short wait" => Reply.Json("", 429).With("Retry-After", "20"),
        "long wait" => Reply.Json("", 429).With("Retry-After", "7200"),
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
