using FreshBooks.Client.Tests.Support;
using FreshBooks.Client.Tokens;

namespace FreshBooks.Client.Tests;

/// <summary>
/// A process ends behind every step of a rotation, one after the other. What is on the disk then is taken as it is, as SIGKILL leaves it, and
/// the next process goes on from there.
/// </summary>
public sealed class TokenKillTests
{
    private static readonly TokenSeal Seal = new("key-1", Enumerable.Repeat((byte)1, TokenSeal.KeyLength).ToArray());

    /// <summary>The service has rotated and nothing of its answer is on the disk: the one place where the protocol allows nothing better.</summary>
    private const TokenStep Lost = TokenStep.Answered;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_kill_behind_any_step_of_a_refresh_costs_the_sign_in_only_where_the_answer_was_in_memory(bool isSealed)
    {
        List<TokenStep> swept = await SweepAsync(
            isSealed,
            (_, _) => Task.CompletedTask,
            client => client.RefreshAsync(CancellationToken.None),
            async (next, grant, step) =>
            {
                if (step == Lost)
                {
                    (await Expect.FailureAsync(() => next.RefreshAsync(CancellationToken.None))).Failure.Should().Be(FreshBooksFailure.SignInRequired);
                    return;
                }

                await PageAsync(next);
                await next.RefreshAsync(CancellationToken.None);
                grant.Refused.Should().Be(0, "the alive token is the only one that is ever shown, behind {0}", step);
            });

        swept.Should().Equal(Enum.GetValues<TokenStep>());
    }

    [Fact]
    public async Task A_kill_behind_any_step_of_a_sign_in_keeps_the_earlier_grant_or_has_the_new_one()
    {
        List<TokenStep> swept = await SweepAsync(
            isSealed: true,
            (_, _) => Task.CompletedTask,
            client => client.SignInAsync("SECRET-code", CancellationToken.None),
            async (next, grant, step) =>
            {
                // Behind the answer the earlier grant is still the stored one; whether the service keeps it is the service's affair.
                await PageAsync(next);
                grant.Refused.Should().Be(0, "behind {0}", step);
            });

        swept.Should().Equal(Enum.GetValues<TokenStep>().Where(step => step != TokenStep.Read));
    }

    [Fact]
    public async Task A_kill_behind_any_step_of_the_recovery_from_a_kill_changes_nothing()
    {
        // The first process was killed before its rename; the second is killed while it makes up for it.
        List<TokenStep> swept = await SweepAsync(
            isSealed: true,
            async (rig, grant) =>
            {
                StoredTokens next = grant.Rotate();
                string madeFrom = TokenDocument.DigestOf(await File.ReadAllBytesAsync(rig.TokenPath));
                await TokenFileTests.LeaveBehindAsync(rig, TokenDocument.ToBytes(next, madeFrom, Seal));
            },
            client => PageAsync(client),
            async (next, grant, step) =>
            {
                await next.RefreshAsync(CancellationToken.None);
                grant.Refused.Should().Be(0, "behind {0}", step);
            });

        swept.Should().Equal(TokenStep.Locked, TokenStep.Compared, TokenStep.Renamed, TokenStep.Recovered, TokenStep.Read);
    }

    [Fact]
    public async Task A_kill_behind_any_step_of_a_change_of_the_key_leaves_the_pair_under_one_of_both()
    {
        TokenSeal former = new("key-0", new byte[TokenSeal.KeyLength]);
        List<TokenStep> swept = await SweepAsync(
            isSealed: true,
            async (rig, _) =>
            {
                StoredTokens tokens = TokenDocument.Parse(await File.ReadAllBytesAsync(rig.TokenPath))!.Open([Seal])!;
                await File.WriteAllBytesAsync(rig.TokenPath, TokenDocument.ToBytes(tokens, "", former));
            },
            async (rig, reached) => await new TokenFile(rig.TokenPath, TimeProvider.System, Seal, former) { Reached = reached }
                .ResealAsync(CancellationToken.None),
            async (rig, grant, step) =>
            {
                await new TokenFile(rig.TokenPath, TimeProvider.System, Seal, former).ResealAsync(CancellationToken.None);
                await rig.Client().RefreshAsync(CancellationToken.None);
                grant.Refused.Should().Be(0, "behind {0}", step);
            });

        swept.Should().Equal(Enum.GetValues<TokenStep>());
    }

    [Fact]
    public async Task A_file_replaced_by_somebody_else_meanwhile_is_left_alone_and_the_new_pair_is_kept_beside_it()
    {
        await using ClientRig rig = await TokenTests.ExpiredAsync();
        LiveGrant grant = new(rig);
        rig.Server.Answer = request =>
        {
            Reply reply = grant.Answer(request);
            if (request.IsToken && grant.Rotations == 1)
            {
                // An older copy is put back while the answer is under way.
                rig.StoreTokens("SECRET-access-old", "SECRET-refresh-old", rig.Clock.GetUtcNow());
            }

            return reply;
        };

        FreshBooksException failure = await Expect.FailureAsync(() => rig.GetPageAsync());

        failure.Failure.Should().Be(FreshBooksFailure.Unavailable);
        failure.Message.Should().Contain("replaced by something else").And.Contain(".aside").And.NotContain("SECRET");
        rig.StoredTokens().Refresh.Should().Be("SECRET-refresh-old");

        grant.Rotations = 10;
        await rig.GetPageAsync();

        grant.Refused.Should().Be(1, "the stored pair goes first and is spent");
        rig.StoredTokens().Refresh.Should().Be(grant.Alive);
        File.Exists(rig.TokenPath + ".aside").Should().BeFalse();
    }

    [Fact]
    public async Task A_successor_of_another_content_than_the_stored_one_does_not_replace_it()
    {
        await using ClientRig rig = await ClientRig.StartAsync();
        StoredTokens foreign = new("SECRET-access-7", "SECRET-refresh-7", rig.Clock.GetUtcNow().AddHours(12), "x");
        await TokenFileTests.LeaveBehindAsync(rig, TokenDocument.ToBytes(foreign, TokenDocument.DigestOf("another"u8), null));
        TokenTests.Serve(rig);

        await rig.GetPageAsync();

        rig.StoredTokens().Refresh.Should().Be(ClientRig.FirstRefresh);
        File.Exists(rig.TokenPath + ".new").Should().BeFalse();
        File.Exists(rig.TokenPath + ".aside").Should().BeTrue();
        (await rig.Client().SignOutAsync(CancellationToken.None)).Should().BeTrue();
        File.Exists(rig.TokenPath + ".aside").Should().BeFalse("what is signed out leaves nothing behind");
    }

    private static Task<List<TokenStep>> SweepAsync(
        bool isSealed, Func<ClientRig, LiveGrant, Task> prepare, Func<FreshBooksClient, Task> work, Func<FreshBooksClient, LiveGrant, TokenStep, Task> goOn) =>
        SweepAsync(
            isSealed,
            prepare,
            (rig, reached) =>
            {
                rig.Reached = reached;
                return work(rig.Client());
            },
            (rig, grant, step) =>
            {
                rig.Reached = null;
                return goOn(rig.Client(), grant, step);
            });

    /// <summary>Kills behind step 1, 2, 3, ... until the work comes to its end; gives the steps behind which it was killed.</summary>
    private static async Task<List<TokenStep>> SweepAsync(
        bool isSealed,
        Func<ClientRig, LiveGrant, Task> prepare,
        Func<ClientRig, Action<TokenStep>, Task> work,
        Func<ClientRig, LiveGrant, TokenStep, Task> goOn)
    {
        List<TokenStep> swept = [];
        for (int killedBehind = 1; !OperatingSystem.IsWindows(); killedBehind++)
        {
            await using ClientRig rig = await ClientRig.StartAsync();
            rig.Seal = isSealed ? Seal : null;
            LiveGrant grant = new(rig);
            rig.Server.Answer = grant.Answer;
            await SealAsync(rig);
            await prepare(rig, grant);
            int step = 0;
            TokenStep? last = null;
            try
            {
                await work(rig, reached =>
                {
                    step++;
                    if (step == killedBehind)
                    {
                        last = reached;
                        rig.TakePicture();
                        throw new KilledException();
                    }
                });
                return swept;
            }
            catch (KilledException)
            {
                swept.Add(last!.Value);
                rig.BringBackPicture();
                await goOn(rig, grant, last.Value);
            }
        }

        return [.. Enum.GetValues<TokenStep>()];
    }

    private static async Task SealAsync(ClientRig rig)
    {
        StoredTokens tokens = TokenDocument.Parse(await File.ReadAllBytesAsync(rig.TokenPath))!.Open([])!;
        await File.WriteAllBytesAsync(rig.TokenPath, TokenDocument.ToBytes(tokens, "", rig.Seal));
    }

    private static Task<SourcePage> PageAsync(FreshBooksClient client) =>
        client.GetPageAsync(FreshBooksStream.Clients, FreshBooksWalk.Listed, ClientRig.Account, 1, CancellationToken.None);

    /// <summary>Thrown in place of the end of the process.</summary>
    private sealed class KilledException : Exception;

    /// <summary>Rotates as FreshBooks does: one refresh token is alive, and it works once.</summary>
    private sealed class LiveGrant(ClientRig rig)
    {
        public string Alive { get; private set; } = ClientRig.FirstRefresh;

        public int Rotations { get; set; }

        public int Refused { get; private set; }

        public StoredTokens Rotate()
        {
            Rotations++;
            Alive = $"SECRET-refresh-r{Rotations}";
            return new StoredTokens($"SECRET-access-r{Rotations}", Alive, rig.Clock.GetUtcNow().AddHours(12), "user:clients:read");
        }

        public Reply Answer(ReceivedRequest request)
        {
            if (!request.IsToken)
            {
                return Reply.Json(Bodies.Page());
            }

            if (TokenTests.Fields(request).TryGetValue("refresh_token", out string? shown) && shown != Alive)
            {
                Refused++;
                return Reply.Json(Bodies.InvalidGrant, 400);
            }

            StoredTokens next = Rotate();
            return ClientRig.Tokens(next.AccessToken, next.RefreshToken, rig.Clock.GetUtcNow());
        }
    }
}
