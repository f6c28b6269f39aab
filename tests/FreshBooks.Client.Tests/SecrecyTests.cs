using FreshBooks.Client.Tests.Support;

namespace FreshBooks.Client.Tests;

/// <summary>Every secret and every content of an answer in this rig has the word SECRET in it.</summary>
public sealed class SecrecyTests
{
    public static TheoryData<string> Endings => new()
    {
        "page", "401", "403", "404", "422", "500", "cut", "truncated", "html", "errors", "dropped", "invalid literal",
        "spent", "token html", "token half", "token 500", "token cut", "file open", "file rubbish", "file blocked",
    };

    [Theory]
    [MemberData(nameof(Endings))]
    public async Task No_exception_or_notice_shows_tokens_codes_or_content(string ending)
    {
        await using ClientRig rig = ending.StartsWith("token", StringComparison.Ordinal) || ending is "spent" or "file blocked"
            ? await TokenTests.ExpiredAsync()
            : await ClientRig.StartAsync();
        Prepare(rig, ending);
        FreshBooksClient client = rig.Client(options => options with { InitialRefreshToken = "SECRET-initial" });

        List<string> shown = [];
        foreach (Func<Task> act in new Func<Task>[]
        {
            () => client.GetPageAsync(
                FreshBooksStream.Clients, FreshBooksWalk.Listed, ClientRig.Account, 1, CancellationToken.None),
            () => client.GetIdentityAsync(CancellationToken.None),
            () => client.SignInAsync("SECRET-code", CancellationToken.None),
        })
        {
            try
            {
                await act();
            }
            catch (FreshBooksException exception)
            {
                shown.Add(exception.ToString());
            }
        }

        shown.AddRange(rig.Notices.Select(notice => notice.ToString()));
        shown.Should().NotBeEmpty("each of these endings has something to tell");
        shown.Should().NotContain(text => text.Contains("SECRET", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task No_public_value_prints_what_it_holds()
    {
        await using ClientRig rig = await ClientRig.StartAsync();
        rig.Server.AnswerInTurn(Reply.Json(SecretPage));
        FreshBooksClientOptions options = rig.Options with { InitialRefreshToken = "SECRET-initial" };

        SourcePage page = await rig.GetPageAsync();

        foreach (object value in new object[]
        {
            options,
            page,
            rig.Client(),
            new TokenFile(rig.TokenPath, TimeProvider.System),
            (await new TokenFile(rig.TokenPath, TimeProvider.System).GetStateAsync(CancellationToken.None))!,
            new Tokens.StoredTokens("SECRET-a", "SECRET-r", rig.Clock.GetUtcNow(), "scope"),
            new Requests.HttpAnswer(200, page.Body, null, rig.Clock.GetUtcNow()),
            new Requests.Attempt<string>("SECRET-value"),
        })
        {
            value.ToString().Should().NotContain("SECRET", $"{value.GetType().Name} goes into logs");
        }
    }

    private static string SecretPage => Bodies.Page().Replace("José", "SECRET-name", StringComparison.Ordinal);

    private static void Prepare(ClientRig rig, string ending)
    {
        switch (ending)
        {
            case "file open":
                if (!OperatingSystem.IsWindows())
                {
                    File.SetUnixFileMode(rig.TokenPath, (UnixFileMode)0b110_100_100);
                }

                break;
            case "file rubbish":
                File.WriteAllText(rig.TokenPath, """{"access_token":"SECRET-a","refresh_token":SECRET""");
                break;
            case "file blocked":
                Directory.CreateDirectory(rig.TokenPath + ".new");
                break;
        }

        rig.Server.Answer = request => request.IsToken ? TokenReply(rig, ending) : ApiReply(ending);
    }

    private static Reply TokenReply(ClientRig rig, string ending) => ending switch
    {
        "spent" => TokenTroubleTests.TokenReply(rig, "invalid_grant"),
        "token html" => TokenTroubleTests.TokenReply(rig, "html"),
        "token half" => TokenTroubleTests.TokenReply(rig, "half"),
        "token 500" => Reply.Json("""{"error":"SECRET-error"}""", 500),
        "token cut" => TokenTroubleTests.TokenReply(rig, "cut"),
        _ => rig.NextTokens(),
    };

    private static Reply ApiReply(string ending) => ending switch
    {
        "401" => Reply.Json("""{"error":"SECRET-error"}""", 401),
        "403" => Reply.Json(Bodies.OlderError(1003), 403),
        "404" => Reply.Json(Bodies.NewerError(5, "SECRET-reason"), 404),
        "422" => Reply.Json(Bodies.OlderError(1014), 422),
        "500" => Reply.Json("<html>SECRET-page</html>", 500),
        "cut" => Reply.Json(SecretPage) with { MissingBytes = 5 },
        "truncated" => Reply.Json(SecretPage[..^2]),
        "html" => Reply.Json("SECRET"),
        "invalid literal" => Reply.Json("""{"response":{"result":SECRET}}"""),
        "errors" => Reply.Json(Bodies.OlderError(41001, bare: true)),
        "dropped" => Reply.Dropped,
        _ => Reply.Json(SecretPage),
    };
}
