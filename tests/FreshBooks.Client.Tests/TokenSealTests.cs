using System.Text;
using System.Text.Json.Nodes;
using FreshBooks.Client.Tests.Support;
using FreshBooks.Client.Tokens;

namespace FreshBooks.Client.Tests;

/// <summary>Tokens at rest are encrypted; a key that is missing or wrong costs nothing but the run.</summary>
public sealed class TokenSealTests
{
    private static readonly TokenSeal First = new("key-1", Enumerable.Repeat((byte)1, TokenSeal.KeyLength).ToArray());
    private static readonly TokenSeal Second = new("key-2", Enumerable.Repeat((byte)2, TokenSeal.KeyLength).ToArray());
    private static readonly TokenSeal SecondNamedFirst = new("key-1", Enumerable.Repeat((byte)2, TokenSeal.KeyLength).ToArray());

    [Fact]
    public async Task Nothing_of_a_pair_can_be_read_in_a_sealed_file()
    {
        await using ClientRig rig = await SealedAsync();

        string content = await File.ReadAllTextAsync(rig.TokenPath);

        content.Should().Contain("key-1").And.NotContainAny("SECRET", "access_token", "user:clients:read");
        foreach (JsonNode? value in JsonNode.Parse(content)!.AsObject().Select(pair => pair.Value))
        {
            byte[] bytes = new byte[4096];
            if (Convert.TryFromBase64String(value!.ToString(), bytes, out int length))
            {
                Encoding.UTF8.GetString(bytes, 0, length).Should().NotContain("SECRET");
            }
        }
    }

    [Fact]
    public void The_same_pair_is_never_the_same_bytes()
    {
        StoredTokens tokens = new("SECRET-a", "SECRET-r", DateTimeOffset.UnixEpoch, "x");
        byte[] one = TokenDocument.ToBytes(tokens, "", First);

        TokenDocument.ToBytes(tokens, "", First).Should().NotEqual(one);
        TokenDocument.Parse(one)!.Open([Second, First]).Should().Be(tokens);
    }

    [Fact]
    public async Task A_file_in_clear_from_before_is_read_and_sealed_with_its_next_content()
    {
        await using ClientRig rig = await ClientRig.StartAsync();
        TokenTests.Serve(rig);
        rig.Seal = First;

        await rig.GetPageAsync();
        string before = await File.ReadAllTextAsync(rig.TokenPath);
        await rig.Client().RefreshAsync(CancellationToken.None);

        rig.Server.ApiRequests.Single().Bearer.Should().Be(ClientRig.FirstAccess);
        before.Should().Contain(ClientRig.FirstRefresh, "reading changes nothing");
        (await File.ReadAllTextAsync(rig.TokenPath)).Should().NotContain("SECRET");
        rig.StoredTokens().Refresh.Should().Be("SECRET-refresh-2");
    }

    public static TheoryData<string, string> Keys => new()
    {
        { "none", "no key was given" },
        { "other", "the key given is key-2" },
        { "namesake", "does not open under its key key-1" },
    };

    [Theory]
    [MemberData(nameof(Keys))]
    public async Task A_key_that_does_not_fit_is_told_by_name_and_nothing_is_asked_or_changed(string kind, string says)
    {
        await using ClientRig rig = await SealedAsync();
        rig.Seal = kind switch { "none" => null, "other" => Second, _ => SecondNamedFirst };
        byte[] before = await File.ReadAllBytesAsync(rig.TokenPath);
        int requests = rig.Server.Received.Count;

        List<FreshBooksException> failures =
        [
            await Expect.FailureAsync(() => rig.GetPageAsync()),
            await Expect.FailureAsync(() => rig.Client().RefreshAsync(CancellationToken.None)),
            await Expect.FailureAsync(() => rig.Client().SignOutAsync(CancellationToken.None)),
        ];

        failures.Should().OnlyContain(failure => failure.Failure == FreshBooksFailure.TokenFileUnusable);
        failures.Should().OnlyContain(failure => failure.Message.Contains(says) && failure.Message.Contains("untouched") && !failure.ToString().Contains("SECRET"));
        (await File.ReadAllBytesAsync(rig.TokenPath)).Should().Equal(before);
        rig.Server.Received.Should().HaveCount(requests);
    }

    [Fact]
    public async Task A_sign_in_does_not_replace_tokens_that_another_key_opens()
    {
        await using ClientRig rig = await SealedAsync();
        rig.Seal = Second;
        int requests = rig.Server.Received.Count;

        FreshBooksException failure = await Expect.FailureAsync(() => rig.Client().SignInAsync("SECRET-code", CancellationToken.None));

        failure.Failure.Should().Be(FreshBooksFailure.TokenFileUnusable);
        rig.Server.Received.Should().HaveCount(requests, "the code is not spent either");
        rig.Seal = First;
        rig.StoredTokens().Refresh.Should().Be("SECRET-refresh-2");
    }

    [Fact]
    public async Task A_successor_left_behind_under_another_key_is_kept_for_that_key()
    {
        await using ClientRig rig = await SealedAsync();
        byte[] stored = await File.ReadAllBytesAsync(rig.TokenPath);
        StoredTokens next = new("SECRET-access-7", "SECRET-refresh-7", rig.Clock.GetUtcNow().AddHours(12), "x");
        await TokenFileTests.LeaveBehindAsync(rig, TokenDocument.ToBytes(next, TokenDocument.DigestOf(stored), First));
        rig.Seal = Second;

        await Expect.FailureAsync(() => rig.GetPageAsync());
        rig.Seal = First;
        await rig.GetPageAsync();

        rig.StoredTokens().Refresh.Should().Be("SECRET-refresh-7");
    }

    [Fact]
    public async Task A_rotation_of_the_key_seals_the_pair_anew_and_asks_nobody()
    {
        await using ClientRig rig = await SealedAsync();
        int requests = rig.Server.Received.Count;
        TokenFile file = new(rig.TokenPath, TimeProvider.System, Second, First);

        (await file.ResealAsync(CancellationToken.None)).Should().BeTrue();
        (await file.ResealAsync(CancellationToken.None)).Should().BeFalse("it is under the new key already");

        (await file.GetKeyIdAsync(CancellationToken.None)).Should().Be("key-2");
        rig.Server.Received.Should().HaveCount(requests);
        rig.Seal = Second;
        rig.StoredTokens().Refresh.Should().Be("SECRET-refresh-2");
    }

    [Fact]
    public async Task Every_changed_byte_of_a_sealed_file_is_refused_or_changes_nothing()
    {
        await using ClientRig rig = await SealedAsync();
        byte[] content = await File.ReadAllBytesAsync(rig.TokenPath);
        StoredTokens expected = TokenDocument.Parse(content)!.Open([First])!;

        for (int index = 0; index < content.Length; index++)
        {
            byte[] changed = [.. content];
            changed[index] ^= 1;
            StoredTokens? opened = TokenDocument.Parse(changed)?.Open([First]);
            if (opened is not null)
            {
                // White space, and the unused bits at the end of base64.
                opened.Should().Be(expected);
            }
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("a b")]
    [InlineData("a\n")]
    public void A_key_has_a_name_that_can_be_printed(string keyId)
    {
        Action make = () => _ = new TokenSeal(keyId, new byte[TokenSeal.KeyLength]);

        make.Should().Throw<ArgumentException>();
        new TokenSeal("key-1", new byte[TokenSeal.KeyLength]).ToString().Should().Be("token key key-1");
    }

    /// <summary>Signed in with the second pair, in a file under the first key.</summary>
    private static async Task<ClientRig> SealedAsync()
    {
        ClientRig rig = await ClientRig.StartAsync(signedIn: false);
        rig.Seal = First;
        TokenTests.Serve(rig);
        await rig.Client().SignInAsync("SECRET-code", CancellationToken.None);
        return rig;
    }
}
