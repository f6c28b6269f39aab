using System.Text;
using FreshBooks.Client.Tests.Support;
using FreshBooks.Client.Tokens;

namespace FreshBooks.Client.Tests;

public sealed class TokenFileTests
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 3, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task The_files_can_be_reached_by_their_owner_alone()
    {
        await using ClientRig rig = await ClientRig.StartAsync(signedIn: false);
        TokenTests.Serve(rig);

        await rig.Client().SignInAsync("SECRET-code", CancellationToken.None);

        if (!OperatingSystem.IsWindows())
        {
            File.GetUnixFileMode(rig.TokenPath).Should().Be(UnixFileMode.UserRead | UnixFileMode.UserWrite);
            File.GetUnixFileMode(rig.TokenPath + ".lock").Should().Be(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }

        new FileInfo(rig.TokenPath).Length.Should().BeLessThan(1024, "reserved room is given back");
    }

    [Theory]
    [InlineData(UnixFileMode.GroupRead)]
    [InlineData(UnixFileMode.OtherRead)]
    [InlineData(UnixFileMode.OtherWrite)]
    [InlineData(UnixFileMode.GroupWrite)]
    public async Task A_file_that_others_can_reach_is_not_used(UnixFileMode extra)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        await using ClientRig rig = await ClientRig.StartAsync();
        File.SetUnixFileMode(rig.TokenPath, UnixFileMode.UserRead | UnixFileMode.UserWrite | extra);

        FreshBooksException failure = await Expect.FailureAsync(() => rig.GetPageAsync());

        failure.Failure.Should().Be(FreshBooksFailure.TokenFileUnusable);
        failure.Message.Should().Contain("chmod 600").And.Contain(rig.TokenPath);
        rig.Server.Received.Should().BeEmpty();
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("""{"access_token":"SECRET-a","refresh_token":"SECRET-r","scope":""}""")]
    [InlineData("""{"access_token":"SECRET-a","refresh_token":"","expires_at":"2026-11-03T12:00:00Z","scope":""}""")]
    [InlineData("""{"access_token":"SECRET-a\r\nX: y","refresh_token":"SECRET-r","expires_at":"2026-11-03T12:00:00Z","scope":""}""")]
    public async Task A_file_that_is_not_ours_is_left_alone(string content)
    {
        await using ClientRig rig = await ClientRig.StartAsync();
        await File.WriteAllTextAsync(rig.TokenPath, content);

        FreshBooksException failure = await Expect.FailureAsync(() => rig.GetPageAsync());

        failure.Failure.Should().Be(FreshBooksFailure.TokenFileUnusable);
        failure.ToString().Should().NotContain("SECRET");
        (await File.ReadAllTextAsync(rig.TokenPath)).Should().Be(content);
        rig.Server.Received.Should().BeEmpty();
    }

    [Fact]
    public async Task A_process_killed_between_write_and_rename_leaves_the_new_pair_to_the_next_one()
    {
        await using ClientRig rig = await TokenTests.ExpiredAsync();
        await LeaveBehindAsync(rig, ClientRig.TokenJson("SECRET-access-7", "SECRET-refresh-7", rig.Clock.GetUtcNow().AddHours(12)));
        rig.Server.AnswerInTurn(Reply.Json(Bodies.Page()));

        await rig.GetPageAsync();

        rig.Server.Received.Single().Bearer.Should().Be("SECRET-access-7");
        rig.StoredTokens().Refresh.Should().Be("SECRET-refresh-7");
        File.Exists(rig.TokenPath + ".new").Should().BeFalse();
    }

    [Fact]
    public async Task A_process_killed_at_any_byte_of_the_write_leaves_the_old_pair()
    {
        await using ClientRig rig = await ClientRig.StartAsync();
        string whole = ClientRig.TokenJson("SECRET-access-7", "SECRET-refresh-7", Noon);
        TokenFile file = new(rig.TokenPath, TimeProvider.System);

        for (int length = 0; length < whole.Length; length++)
        {
            await LeaveBehindAsync(rig, whole[..length]);
            using (TokenFileLock held = await file.LockAsync(CancellationToken.None))
            {
                held.Read()!.Tokens.RefreshToken.Should().Be(ClientRig.FirstRefresh);
            }

            File.Exists(rig.TokenPath + ".new").Should().BeFalse();
        }
    }

    [Fact]
    public async Task Room_reserved_for_the_next_pair_does_not_become_part_of_it()
    {
        await using ClientRig rig = await ClientRig.StartAsync();
        using TokenFileLock held = await new TokenFile(rig.TokenPath, TimeProvider.System).LockAsync(CancellationToken.None);

        using TokenReplacement replacement = held.OpenReplacement();

        // A process killed after the flush leaves exactly what was written; zeros behind it would spoil the JSON.
        new FileInfo(rig.TokenPath + ".new").Length.Should().Be(0);
    }

    [Fact]
    public async Task A_pair_that_cannot_be_kept_is_not_asked_for()
    {
        await using ClientRig rig = await TokenTests.ExpiredAsync();
        TokenTests.Serve(rig);

        // A folder in the way of the temporary file stops even root.
        Directory.CreateDirectory(rig.TokenPath + ".new");

        FreshBooksException failure = await Expect.FailureAsync(() => rig.GetPageAsync());

        failure.Failure.Should().Be(FreshBooksFailure.TokenFileUnusable);
        rig.Server.Received.Should().BeEmpty();
        rig.StoredTokens().Refresh.Should().Be(ClientRig.FirstRefresh);
    }

    [Fact]
    public async Task A_rename_that_fails_is_told_and_the_new_pair_is_found_by_the_next_run()
    {
        await using ClientRig rig = await ClientRig.StartAsync(signedIn: false);
        rig.Server.Answer = request =>
        {
            if (request.IsToken)
            {
                // Appears while the answer is under way.
                Directory.CreateDirectory(rig.TokenPath);
                return rig.NextTokens();
            }

            return Reply.Json(Bodies.Page());
        };

        FreshBooksException failure = await Expect.FailureAsync(
            () => rig.Client().SignInAsync("SECRET-code", CancellationToken.None));
        Directory.Delete(rig.TokenPath);
        await rig.GetPageAsync();

        failure.Failure.Should().Be(FreshBooksFailure.TokenFileUnusable);
        failure.Message.Should().Contain("picked up");
        rig.Server.ApiRequests.Single().Bearer.Should().Be("SECRET-access-2");
    }

    [Fact]
    public async Task A_folder_that_is_missing_is_made_for_the_owner_alone()
    {
        await using ClientRig rig = await ClientRig.StartAsync(signedIn: false);
        string folder = Path.Combine(Path.GetDirectoryName(rig.TokenPath)!, "deeper");
        TokenFile file = new(Path.Combine(folder, "tokens.json"), TimeProvider.System);

        TokenFileState? state = await file.GetStateAsync(CancellationToken.None);

        state.Should().BeNull();
        if (!OperatingSystem.IsWindows())
        {
            File.GetUnixFileMode(folder).Should().Be(
                UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    [Fact]
    public async Task A_wait_for_the_lock_ends_by_cancelling_and_by_itself()
    {
        await using ClientRig rig = await ClientRig.StartAsync();
        using TokenFileLock held = await new TokenFile(rig.TokenPath, TimeProvider.System).LockAsync(CancellationToken.None);
        using CancellationTokenSource cancellation = new();

        Task<TokenFileLock> waiting = new TokenFile(rig.TokenPath, TimeProvider.System).LockAsync(cancellation.Token);
        await cancellation.CancelAsync();
        FreshBooksException failure = await Expect.FailureAsync(
            () => new TokenFile(rig.TokenPath, new ManualClock()).GetStateAsync(CancellationToken.None));

        await waiting.Awaiting(task => task).Should().ThrowAsync<OperationCanceledException>();
        failure.Failure.Should().Be(FreshBooksFailure.Unavailable);
    }

    [Fact]
    public void Tokens_survive_the_way_through_the_file()
    {
        StoredTokens tokens = new("a+/=\"<&'", "r", new DateTimeOffset(2026, 11, 3, 7, 0, 0, TimeSpan.FromHours(-5)), "x y");

        TokenDocument.Parse(TokenDocument.ToBytes(tokens, "", seal: null))!.Open([]).Should().Be(tokens);
    }

    internal static async Task LeaveBehindAsync(ClientRig rig, byte[] content)
    {
        await File.WriteAllBytesAsync(rig.TokenPath + ".new", content);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(rig.TokenPath + ".new", UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }
    }

    private static Task LeaveBehindAsync(ClientRig rig, string content) => LeaveBehindAsync(rig, Encoding.UTF8.GetBytes(content));
}
