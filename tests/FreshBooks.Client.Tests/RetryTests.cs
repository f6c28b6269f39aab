using System.Globalization;
using System.Text;
using FreshBooks.Client.Tests.Support;

namespace FreshBooks.Client.Tests;

public sealed class RetryTests
{
    [Fact]
    public async Task Retry_after_in_seconds_is_waited_for_exactly()
    {
        await using ClientRig rig = await ClientRig.StartAsync();
        rig.Server.AnswerInTurn(
            Reply.Json("", 429).With("Retry-After", "37"),
            Reply.Json("", 503).With("Retry-After", "11"),
            Reply.Json(Bodies.Page()));

        await rig.GetPageAsync();

        rig.Clock.Skipped.Should().Equal(TimeSpan.FromSeconds(37), TimeSpan.FromSeconds(11));
    }

    [Fact]
    public async Task Retry_after_as_a_date_is_waited_for_by_the_injected_clock()
    {
        await using ClientRig rig = await ClientRig.StartAsync();
        string date = rig.Clock.GetUtcNow().AddSeconds(90).ToString("r", CultureInfo.InvariantCulture);
        rig.Server.AnswerInTurn(Reply.Json("", 429).With("Retry-After", date), Reply.Json(Bodies.Page()));

        await rig.GetPageAsync();

        rig.Clock.Skipped.Should().Equal(TimeSpan.FromSeconds(90));
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-5")]
    [InlineData("soon")]
    [InlineData("Mon, 02 Nov 2026 12:00:00 GMT")]
    public async Task A_retry_after_that_names_no_wait_leaves_the_ordinary_back_off(string header)
    {
        await using ClientRig rig = await ClientRig.StartAsync();
        rig.Server.AnswerInTurn(Reply.Json("", 429).With("Retry-After", header), Reply.Json(Bodies.Page()));

        await rig.GetPageAsync();

        rig.Clock.Skipped.Should().ContainSingle().Which.Should().BePositive().And.BeLessThan(TimeSpan.FromSeconds(10));
    }

    [Theory]
    [InlineData(200)]
    [InlineData(500)]
    public async Task Retry_after_on_other_answers_is_not_obeyed(int status)
    {
        await using ClientRig rig = await ClientRig.StartAsync();
        rig.Server.AnswerInTurn(
            Reply.Json(Bodies.Page(), status).With("Retry-After", "99"), Reply.Json(Bodies.Page()).With("Retry-After", "99"));

        await rig.GetPageAsync();

        rig.Clock.Skipped.Should().NotContain(wait => wait >= TimeSpan.FromSeconds(99));
    }

    [Fact]
    public async Task A_longer_wait_than_allowed_ends_the_call_and_says_how_long()
    {
        await using ClientRig rig = await ClientRig.StartAsync();
        rig.Server.AnswerInTurn(Reply.Json("", 429).With("Retry-After", "3600"));

        FreshBooksException failure = await Expect.FailureAsync(() => rig.GetPageAsync());

        failure.Failure.Should().Be(FreshBooksFailure.RateLimited);
        failure.RetryAfter.Should().Be(TimeSpan.FromHours(1));
        failure.Message.Should().Contain("3600 s");
        rig.Server.Received.Should().HaveCount(1);
        rig.Clock.Skipped.Should().BeEmpty();
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(5)]
    public async Task There_are_as_many_retries_as_configured_with_waits_that_grow_up_to_the_cap(int maxRetries)
    {
        await using ClientRig rig = await ClientRig.StartAsync();
        rig.Server.AnswerInTurn(Reply.Json("", 500));
        FreshBooksClient client = rig.Client(options =>
            options with { MaxRetries = maxRetries, MaxRetryDelay = TimeSpan.FromSeconds(6) });

        FreshBooksException failure = await Expect.FailureAsync(() => client.GetPageAsync(
            FreshBooksStream.Payments, FreshBooksWalk.Deleted, ClientRig.Account, 9, CancellationToken.None));

        rig.Server.Received.Should().HaveCount(maxRetries + 1);
        failure.Attempts.Should().Be(maxRetries + 1);
        rig.Clock.Skipped.Should().HaveCount(maxRetries).And.NotContain(wait => wait > TimeSpan.FromSeconds(6));
        rig.Clock.Skipped.Should().BeInAscendingOrder();
        rig.Notices.Should().HaveCount(maxRetries).And.NotContain(notice =>
            notice.Kind != FreshBooksNoticeKind.Retrying || notice.PageNumber != 9 || notice.Walk != FreshBooksWalk.Deleted);
    }

    public static TheoryData<string> Broken => new() { "dropped", "cut", "cut chunked", "truncated", "html", "empty", "latin1", "trailing" };

    [Theory]
    [MemberData(nameof(Broken))]
    public async Task A_broken_answer_is_tried_again_and_then_read(string kind)
    {
        await using ClientRig rig = await ClientRig.StartAsync();
        rig.Server.AnswerInTurn(BrokenReply(kind), Reply.Json(Bodies.Page()));

        SourcePage page = await rig.GetPageAsync();

        page.RowCount.Should().Be(2);
        rig.Server.Received.Should().HaveCount(2);
    }

    [Theory]
    [MemberData(nameof(Broken))]
    public async Task An_answer_that_stays_broken_fails_as_unavailable(string kind)
    {
        await using ClientRig rig = await ClientRig.StartAsync();
        rig.Server.AnswerInTurn(BrokenReply(kind));

        FreshBooksException failure = await Expect.FailureAsync(() => rig.GetPageAsync());

        failure.Failure.Should().Be(FreshBooksFailure.Unavailable);
        failure.IsTransient.Should().BeTrue();
        rig.Server.Received.Should().HaveCount(4);
    }

    [Fact]
    public async Task A_server_that_is_not_there_fails_as_unavailable()
    {
        await using ClientRig rig = await ClientRig.StartAsync();
        FreshBooksClient client = rig.Client();
        await rig.Server.DisposeAsync();

        FreshBooksException failure = await Expect.FailureAsync(() => client.GetIdentityAsync(CancellationToken.None));

        failure.Failure.Should().Be(FreshBooksFailure.Unavailable);
        failure.StatusCode.Should().BeNull();
        failure.Attempts.Should().Be(4);
    }

    [Fact]
    public async Task An_attempt_without_a_complete_answer_in_time_is_given_up_and_repeated()
    {
        await using ClientRig rig = await ClientRig.StartAsync();
        rig.Server.AnswerInTurn(Reply.Hanging, Reply.Json(Bodies.Page()));

        Task<SourcePage> reading = rig.GetPageAsync();
        await UntilAsync(() => rig.Server.Received.Count == 1);
        rig.Clock.Advance(TimeSpan.FromHours(1));
        SourcePage page = await reading;

        page.RowCount.Should().Be(2);
        rig.Server.Received.Should().HaveCount(2);
    }

    [Fact]
    public async Task Cancelling_ends_a_request_on_the_wire()
    {
        await using ClientRig rig = await ClientRig.StartAsync();
        rig.Server.AnswerInTurn(Reply.Hanging);
        using CancellationTokenSource cancellation = new();

        Task<SourcePage> reading = rig.GetPageAsync(cancellationToken: cancellation.Token);
        await UntilAsync(() => rig.Server.Received.Count == 1);
        await cancellation.CancelAsync();

        await reading.Awaiting(task => task).Should().ThrowAsync<OperationCanceledException>();
        rig.Server.Received.Should().HaveCount(1);
    }

    [Fact]
    public async Task Cancelling_ends_a_wait_for_the_next_attempt()
    {
        await using ClientRig rig = await ClientRig.StartAsync(skipUpTo: TimeSpan.Zero);
        rig.Server.AnswerInTurn(Reply.Json("", 429).With("Retry-After", "60"));
        using CancellationTokenSource cancellation = new();

        Task<SourcePage> reading = rig.GetPageAsync(cancellationToken: cancellation.Token);
        await UntilAsync(() => !rig.Notices.IsEmpty);
        await cancellation.CancelAsync();

        await reading.Awaiting(task => task).Should().ThrowAsync<OperationCanceledException>();
        rig.Server.Received.Should().HaveCount(1);
    }

    [Fact]
    public async Task A_cancelled_token_sends_nothing()
    {
        await using ClientRig rig = await ClientRig.StartAsync();

        Func<Task> reading = () => rig.GetPageAsync(cancellationToken: new CancellationToken(canceled: true));

        await reading.Should().ThrowAsync<OperationCanceledException>();
        rig.Server.Received.Should().BeEmpty();
    }

    internal static async Task UntilAsync(Func<bool> condition)
    {
        // The bound only keeps a broken build from hanging.
        using CancellationTokenSource bound = new(TimeSpan.FromSeconds(30));
        while (!condition())
        {
            await Task.Delay(5, bound.Token);
        }
    }

    private static Reply BrokenReply(string kind) => kind switch
    {
        "dropped" => Reply.Dropped,
        "cut" => Reply.Json(Bodies.Page()) with { MissingBytes = 10 },
        "cut chunked" => Reply.Json(Bodies.Page()) with { MissingBytes = 10, Chunked = true },
        "truncated" => Reply.Json(Bodies.Page()[..^4]),
        "html" => Reply.Json("<!doctype html><title>Back soon</title>"),
        "empty" => Reply.Json(""),
        "latin1" => new Reply(200, Encoding.Latin1.GetBytes(Bodies.Page())),
        "trailing" => Reply.Json(Bodies.Page() + Bodies.Page()),
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
